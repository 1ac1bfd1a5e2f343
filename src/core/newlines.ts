/** How many lines end in a stretch of a text. */
export function newlinesIn(text: string, from = 0, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
