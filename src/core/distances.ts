/** Distances for people: rounded outwards, so that rounding never claims more than was measured. */
import type { Interval } from './geo/signed-distance';

/** Up to here a tenth of a kilometre is shown, beyond it whole kilometres. */
const FINE_UP_TO = 20_000;

/** "6.0–10.0 km", "0–31 km", for a distance that has no sign or whose sign is told beside it. Metres in. */
export function formatInterval({ min, max }: Pick<Interval, 'min' | 'max'>): string {
  const step = max <= FINE_UP_TO ? 100 : 1000;
  const low = Math.floor(Math.max(0, min) / step) * step;
  const high = Math.ceil(max / step) * step;
  const kilometres = (metres: number) => (metres === 0 ? '0' : (metres / 1000).toFixed(step === 100 ? 1 : 0));
  return low === high ? `${kilometres(low)} km` : `${kilometres(low)}–${kilometres(high)} km`;
}

/** "±2 km", "±300 m". */
export function formatRadius(metres: number): string {
  return metres >= 1000 ? `±${Number((metres / 1000).toFixed(1))} km` : `±${Math.round(metres)} m`;
}

/** "40.2031° N, 45.8647° E": four decimals are about 10 m. */
export function formatPosition([longitude = 0, latitude = 0]: readonly number[]): string {
  const part = (degrees: number, positive: string, negative: string) =>
    `${Math.abs(degrees).toFixed(4)}° ${degrees < 0 ? negative : positive}`;
  return `${part(latitude, 'N', 'S')}, ${part(longitude, 'E', 'W')}`;
}

/** "850 m", "2.5 km", "12.3 km". */
export function formatLength(metres: number): string {
  if (metres < 1000) return `${Math.round(metres)} m`;
  return `${Number((metres / 1000).toFixed(metres < 10_000 ? 2 : 1)).toLocaleString('en')} km`;
}
