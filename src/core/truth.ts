/** Three-valued truth: nothing in this program says yes or no where the data says perhaps. */
export type Truth = 'no' | 'possibly' | 'definitely';

/** As columns hold it, so that the least of several answers is the least of their numbers. */
export const TRUTH_NUMBERS: Readonly<Record<Truth, number>> = { no: 0, possibly: 1, definitely: 2 };
