/**
 * How English writes figures and counts things. By hand, for the browser's own formatters take longer to be set up than
 * the first view has figures; what they would write is what is written.
 */

/** Up to here a figure can be rounded by its own digits. */
const LARGEST = 1e9;

type Forms = Partial<Record<'one' | 'other', string>> & { other: string };

/** The form that a whole number takes. */
export function plural(count: number, forms: Forms): string {
  return (count === 1 ? forms.one : undefined) ?? forms.other;
}

/** With thousands set apart, "1,204"; whole numbers only. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** With at least so many decimals and so many at most, rounded as it is written: "1,204.50". */
export function figure(value: number, { least, most }: { least: number; most: number }): string {
  if (!(Math.abs(value) < LARGEST)) {
    return value.toLocaleString('en', { minimumFractionDigits: least, maximumFractionDigits: most });
  }
  const [whole, decimals = ''] = roundedTo(Math.abs(value), most).split('.');
  const kept = decimals.slice(0, least) + decimals.slice(least).replace(/0+$/, '');
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  return `${sign}${grouped(Number(whole))}${kept === '' ? '' : `.${kept}`}`;
}

/** By its decimal digits, halves up: 1.005 is a little less to a computer, and is 1.01 all the same. */
function roundedTo(value: number, decimals: number): string {
  const [digits, exponent = 0] = String(value).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  return Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals);
}
