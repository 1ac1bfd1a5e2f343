/** Characters that a message quotes at most. */
export const QUOTED = 80;

/** Text from outside as a message quotes it: of what is long, how it begins and ends. */
export function shortened(text: string): string {
  if (text.length <= QUOTED) return text;
  // Not through the midst of a letter of two units.
  const start = text.slice(0, (QUOTED * 5) / 8).replace(/[\ud800-\udbff]$/, '');
  const end = text.slice(start.length - QUOTED + 1).replace(/^[\udc00-\udfff]/, '');
  return `${start}…${end}`;
}
