/**
 * Which of the older encodings bytes are in that are no UTF-8: told from how letters beyond ASCII stand among others. A
 * guess, and said to be one.
 */

/** The encodings that can be given, as the web names them (encoding.spec.whatwg.org). */
export const ENCODINGS = [
  ...['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1253'],
  ...[
    'windows-1254',
    'windows-1256',
    'windows-1257',
    'koi8-r',
    'koi8-u',
    'ibm866',
    'iso-8859-2',
    'iso-8859-5',
  ],
  ...['iso-8859-9', 'x-mac-cyrillic', 'macintosh'],
] as const;
export type Encoding = (typeof ENCODINGS)[number];

const CYRILLIC: readonly Encoding[] = ['windows-1251', 'koi8-r', 'ibm866'];
/** Ğ İ Ş ğ ı ş of Turkish and Azerbaijani, which are Icelandic letters in Windows-1252. */
const TURKIC = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);

/** `sample`: some thousand bytes, of which the first is none of UTF-8. */
export function guessEncoding(sample: Uint8Array): Encoding {
  if (!isOfOtherAlphabet(sample))
    return sample.some((byte) => TURKIC.has(byte)) ? 'windows-1254' : 'windows-1252';
  return CYRILLIC.toSorted((one, other) => likeness(sample, other) - likeness(sample, one))[0]!;
}

/** Whether letters beyond ASCII stand beside each other rather than among ASCII letters, as accented ones do. */
function isOfOtherAlphabet(bytes: Uint8Array): boolean {
  let among = 0;
  let beside = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! < 0x80) continue;
    for (const neighbour of [bytes[at - 1] ?? 0, bytes[at + 1] ?? 0]) {
      if (neighbour >= 0x80) beside += 1;
      else if (isAsciiLetter(neighbour)) among += 1;
    }
  }
  return beside > among;
}

function isAsciiLetter(byte: number): boolean {
  return (byte | 0x20) >= 97 && (byte | 0x20) <= 122;
}

/** Small letters but for first ones: what is read in the wrong encoding has capitals and signs within words. */
function likeness(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  let points = 0;
  for (const word of words) {
    if (!/[а-яё]/i.test(word)) continue;
    if (/^[А-ЯЁ]?[а-яё]+$/.test(word)) points += word.length;
    else if (!/^[А-ЯЁ]+$/.test(word)) points -= word.length;
  }
  return points - (text.match(/[\u2500-\u259f]/g)?.length ?? 0);
}

/** Whether bytes are words in the Cyrillic of DOS, some of whose letters are no character in any other of these. */
export function isDosCyrillic(bytes: Uint8Array): boolean {
  const text = new TextDecoder('ibm866').decode(bytes);
  return /^[\t\r\n\x20-\x7eА-яЁё№]*$/.test(text) && likeness(bytes, 'ibm866') > 0;
}
