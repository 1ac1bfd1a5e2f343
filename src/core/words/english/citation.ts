/** How to cite what is shown, line by line. */
import { number, rows } from './quantities';

export const citation = {
  dataset: (title: string, version: string, fingerprint: string) =>
    `${title}, ${version} (data ${fingerprint}).`,
  in: (dataset: string, licence: string) => `In: ${dataset} Licence: ${licence}.`,
  all: (shown: string) => `${shown}; no filter left any out.`,
  some: (shown: string, leftOut: number, criteria: readonly string[]) =>
    `${shown}; ${number(leftOut)} were left out by: ${criteria.join('; ')}.`,
  rejected: (count: number) => `${rows(count)} of the file could not be used.`,
  excerpt: (of: number) => `The file is an excerpt, of data with ${number(of)} incidents.`,
  retrieved: (date: string) => `Retrieved ${date}.`,
  licensed: (retrieved: string, licence: string) => `${retrieved} Licence: ${licence}.`,
  linked: (retrieved: string, link: string) => `${retrieved} ${link}`,
  measured:
    'Distances are geodesic on WGS 84, from the border as mapped in OpenStreetMap and the peacekeepers’ zone as reconstructed, each as it stood on the incident’s date, and are given as intervals.',
  /** `name` is its publisher and title; without an address where none was stated. */
  source: (name: string, date: string, locators: readonly string[], url: string) =>
    `${[`Source: ${name}`, date, ...locators, ...(url === '' ? [] : [url])].join(', ')}.`,
  incident: (title: string, date: string, id: string) => `“${title}” (${date}), incident ${id}.`,
  versionNotStated: 'version not stated',
  versionOf: (version: string) => `version ${version}`,
  notStated: 'not stated',
};
