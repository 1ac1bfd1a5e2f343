/** How many lines end in a stretch of a text, each with the character that ends them in its file. */
export function newlinesIn(text: string, from = 0, end = text.length, newline: '\n' | '\r' = '\n'): number {
  let count = 0;
  for (let at = text.indexOf(newline, from); at !== -1 && at < end; at = text.indexOf(newline, at + 1))
    count += 1;
  return count;
}
