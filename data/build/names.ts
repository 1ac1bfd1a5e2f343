/** Parallel names of what the basemap shows. */
export type Names = readonly [english: string, armenian: string, azerbaijani: string, russian: string];

/** Names by the code of their language, as the files have them. */
export function byLanguage([en, hy, az, ru]: Names): Record<'en' | 'hy' | 'az' | 'ru', string> {
  return { en, hy, az, ru };
}
