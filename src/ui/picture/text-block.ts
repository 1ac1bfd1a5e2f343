/** Text set in lines on a canvas: measured before it is drawn, so that the map gets the room that is left. */

export interface Face {
  font: string;
  /** From one line to the next, pixels. */
  leading: number;
}

const ELLIPSIS = '…';

/** The lines of a text at a width, at most so many; what does not fit ends in an ellipsis. */
export function linesOf(
  context: CanvasRenderingContext2D,
  text: string,
  { font }: Face,
  width: number,
  most: number,
): string[] {
  context.font = font;
  const fits = (line: string) => context.measureText(line).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((one) => piecesOf(one, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const words = lines[most - 1]!.split(' ');
  while (words.length > 1 && !fits(words.join(' ') + ELLIPSIS)) words.pop();
  // A piece of a long word alone may have to lose letters.
  let last = words.join(' ');
  while (last !== '' && !fits(last + ELLIPSIS)) last = [...last].slice(0, -1).join('');
  return [...lines.slice(0, most - 1), last + ELLIPSIS];
}

/** A word that is wider than a line, such as an address, in pieces that are not. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces = [''];
  for (const character of word) {
    const last = pieces.at(-1)!;
    if (last === '' || fits(last + character)) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}

export function drawLines(
  context: CanvasRenderingContext2D,
  lines: readonly string[],
  { font, leading }: Face,
  colour: string,
  { left, top }: { left: number; top: number },
): void {
  context.font = font;
  context.fillStyle = colour;
  context.textBaseline = 'alphabetic';
  // The line stands in the middle of its leading, as it does on a page.
  lines.forEach((line, index) => context.fillText(line, left, top + leading * (index + 0.75)));
}
