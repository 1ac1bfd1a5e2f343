/** The page on paper. */
import { incidents, number } from './quantities';

export const printed = {
  menu: 'Print',
  use: 'map, claims and sources on paper',
  /** Fewer than are shown. */
  first: (count: number, shown: number) =>
    `The first ${number(count)} of ${incidents(shown)} are printed; the rest can be exported.`,
  notReady: 'The incidents were still being gathered when this was printed.',
  fromBorder: (distance: string) => `${distance} from the border`,
  /** By numbers in the list of sources; an id where there is none. */
  cited: (sources: readonly (number | string)[], where: string) => `[${sources.join(', ')}: ${where}]`,
  sources: 'Sources',
  on: (day: string) => `Printed on ${day}.`,
  view: (link: string) => `The same view: ${link}`,
};
