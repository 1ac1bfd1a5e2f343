/** HXL tags (hxlstandard.org, 1.1), which tell what a column is whatever it is called. */
import type { Field } from './fields';

/** By the field that they tell. */
export const TAGS: Partial<Record<Field, RegExp>> = {
  latitude: /^#geo\b.*\+lat\b/,
  longitude: /^#geo\b.*\+(?:lon|lng)\b/,
  place: /^#geo\b.*\+coord\b/,
  start: /^#date\b.*\+(?:occurred|occurence|start|event|incident|happened)\b/,
  end: /^#date\b.*\+end\b/,
  title: /^#(?:loc|event)\b.*\+name\b/,
  id: /^#event\b.*\+(?:id|code)\b/,
};

/** Dates of the entry, of a report, of the end. */
export const OTHER_DATE_TAG =
  /^#date\b.*\+(?:end|reported|updated|year|month|submitted|entered|entry|created|published|verified|recorded|source|modified)\b/;
/** A date of which no tag says more. */
export const ANY_DATE_TAG = /^#date\b/;
