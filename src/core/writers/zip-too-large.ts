/** By which the error is known: it outlives the way out of a thread. */
export const ZIP_TOO_LARGE = 'ZipTooLarge';

/** What is to be packed is more than the format's sizes can tell. */
export class ZipTooLarge extends Error {
  override readonly name = ZIP_TOO_LARGE;
}
