/**
 * One of many numbers by its place in their order, found without putting all in order (C. A. R. Hoare, Communications of
 * the ACM 4, 1961): each step keeps the part that it lies in. Parted at random, so that no order of them makes it slow.
 */

/** @param numbers none of them NaN; their order is changed */
export function nthSmallest(numbers: Float64Array, index: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const pivot = numbers[low + Math.floor(Math.random() * (high - low + 1))]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (numbers[left]! < pivot) left += 1;
      while (numbers[right]! > pivot) right -= 1;
      if (left > right) break;
      [numbers[left], numbers[right]] = [numbers[right]!, numbers[left]!];
      left += 1;
      right -= 1;
    }
    if (index <= right) high = right;
    else if (index >= left) low = left;
    else break;
  }
  return numbers[index]!;
}
