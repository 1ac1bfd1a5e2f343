/** Characters of records between two pauses: some milliseconds of work, however many or few records they make. */
const CHARACTERS = 2 ** 19;

/** Where a stretch of work ends that begins with one of `count` records: after `most` of them, sooner if they are long. */
export function stretchEnd(
  first: number,
  count: number,
  most: number,
  lengthOf: (index: number) => number,
): number {
  const last = Math.min(first + most, count);
  let end = first;
  for (let length = 0; end < last && length < CHARACTERS; end += 1) length += lengthOf(end);
  return end;
}
