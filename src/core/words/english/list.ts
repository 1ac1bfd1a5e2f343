/** What lists and tables say of an incident, in a few words. */
export const list = {
  parts: (parts: readonly string[]) => parts.join(' · '),
  inferred: 'inferred',
  noPlace: 'no place given',
};
