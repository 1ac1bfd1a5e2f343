/** Where there is as little room as on a phone, upright or on its side; the styles know it by the same measures. */
export const NARROW = '(max-width: 47.5em), (max-height: 32.5em)';
