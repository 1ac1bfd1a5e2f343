/** The words of the interface in English. What is said only when something is wrong is fetched when it is. */
import { about } from './about';
import { answer } from './answer';
import { citation } from './citation';
import { claims } from './claims';
import { codes } from './codes';
import { conflict } from './conflict';
import { dates } from './dates';
import { details } from './details';
import { facets } from './facets';
import { legend } from './legend';
import { list } from './list';
import { losses } from './losses';
import { overview } from './overview';
import { parts } from './parts';
import { picture } from './picture';
import { printed } from './printed';
import { proximity } from './proximity';
import { quantities } from './quantities';
import { regions } from './regions';
import { sources } from './sources';
import { takeaway } from './takeaway';
import { timeline } from './timeline';
import { tools } from './tools';

export const ENGLISH = {
  /** BCP 47. */
  locale: 'en',
  about,
  answer,
  citation,
  claims,
  codes,
  conflict,
  dates,
  details,
  facets,
  legend,
  list,
  losses,
  overview,
  parts,
  picture,
  printed,
  proximity,
  quantities,
  regions,
  sources,
  takeaway,
  timeline,
  tools,
  messages: async () => (await import('./messages')).messages,
  /** Of parts that the first view does not need. */
  sharing: async () => (await import('./sharing')).sharing,
  table: async () => (await import('./table')).table,
};
