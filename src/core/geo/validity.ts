/** When a line or zone was valid: local calendar dates. */
export interface Validity {
  validFrom: string;
  /** Exclusive: the first day on which it is no longer valid; null while it still is. */
  validTo: string | null;
}

/** Whether it was valid on a local calendar date. */
export function isValidOn({ validFrom, validTo }: Validity, date: string): boolean {
  return validFrom <= date && (validTo === null || date < validTo);
}
