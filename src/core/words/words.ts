/**
 * Every sentence that a person reads stands in a catalogue, one per language. English is the type of all: a key that
 * another language lacks, or takes other values for, does not compile.
 */
import type { ENGLISH } from './english';

export type Words = typeof ENGLISH;
/** What is said when something is wrong. */
export type Messages = Awaited<ReturnType<Words['messages']>>;

/** Of links, citations and the view in somebody else's page. */
export type SharingWords = Awaited<ReturnType<Words['sharing']>>;

/** Of the table of incidents. */
export type TableWords = Awaited<ReturnType<Words['table']>>;
