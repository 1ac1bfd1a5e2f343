/** CSS pixels of the letters that all is measured by: what the reader has set. */
export function lettersSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize);
}
