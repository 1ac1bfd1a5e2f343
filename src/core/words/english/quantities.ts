/** Numbers, counted things and measures. */
import { figure, grouped as number, plural } from './figures';

export { number, plural };

export function incidents(count: number): string {
  return `${number(count)} ${plural(count, { one: 'incident', other: 'incidents' })}`;
}

export function rows(count: number): string {
  return `${number(count)} ${plural(count, { one: 'row', other: 'rows' })}`;
}

export const quantities = {
  number,
  incidents,
  /** With so many decimals, whatever they are: "6.0". */
  decimal: (value: number, decimals: number) => figure(value, { least: decimals, most: decimals }),
  /** With as many decimals as it has, up to a number of them. */
  shortest: (value: number, decimals: number) => figure(value, { least: 0, most: decimals }),
  metres: (figure: string) => `${figure} m`,
  kilometres: (figure: string) => `${figure} km`,
  percent: (figure: string) => `${figure} %`,
  plusMinus: (measure: string) => `±${measure}`,
  range: (low: string, high: string) => `${low}–${high}`,
  orMore: (low: string) => `${low} or more`,
  /** Degrees to one side of the equator or of the meridian of Greenwich. */
  degrees: (figure: string, towards: 'north' | 'south' | 'east' | 'west') =>
    `${figure}° ${{ north: 'N', south: 'S', east: 'E', west: 'W' }[towards]}`,
  position: (latitude: string, longitude: string) => `${latitude}, ${longitude}`,
  /** "12, 1 possibly", whatever the first figure is of. */
  withPossibly: (definite: string, possible: number) => `${definite}, ${number(possible)} possibly`,
  possibly: (possible: number) => `${number(possible)} possibly`,
  incidentsOf: (count: number, total: number) => `${number(count)} of ${number(total)} incidents`,
};
