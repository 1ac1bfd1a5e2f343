/** Text that stands in XML 1.0 and comes out of it as it went in, but for what XML cannot hold. */

/** Controls, halves of surrogate pairs and non-characters. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  // By itself harmless; in "]]>" it is not.
  '>': '&gt;',
  '"': '&quot;',
  // A reader turns a bare one into a newline, and in an attribute all three into spaces.
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
  // Ends of lines to readers that know XML 1.1.
  '\u0085': '&#133;',
  '\u2028': '&#8232;',
  '\u2029': '&#8233;',
};

/** For the content of an element and for an attribute in double quotes. */
export function xmlText(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/[&<>"\r\n\t\u0085\u2028\u2029]/g, (sign) => ENTITIES[sign]!);
}

/** One that a reader takes for HTML, as descriptions are in KML: it is shown as it is, lines as lines. */
export function xmlOfHtml(lines: readonly string[]): string {
  const escaped = lines.map((line) => line.replace(/[&<>]/g, (sign) => ENTITIES[sign]!));
  return xmlText(escaped.join('<br/>'));
}
