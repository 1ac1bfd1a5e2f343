/**
 * Names and break points of the border's sections, authored by hand. Where a break lies was read off the
 * Natural Earth admin-1 lines and rounded, so a section may begin or end up to about 5 km from the province's
 * or district's real corner: good for naming a stretch, not for deciding a district.
 * Names are parallel: Armenian province first, Azerbaijani district second, because A-r comes before A-z.
 */
import type { Point } from './geometry';

export interface Section {
  readonly id: string;
  readonly name: string;
  /** About where the section begins; it is moved to the line's nearest vertex. */
  readonly begins: Point;
}

/** Sections of the main line, from the Georgian tripoint to the Iranian one. */
export const MAIN_SECTIONS: readonly Section[] = [
  { id: 'tavush-gazakh', name: 'Tavush–Gazakh', begins: [45.01382, 41.29647] },
  { id: 'tavush-aghstafa', name: 'Tavush–Aghstafa', begins: [45.384, 41.013] },
  { id: 'tavush-tovuz', name: 'Tavush–Tovuz', begins: [45.455, 40.969] },
  { id: 'tavush-gadabay', name: 'Tavush–Gadabay', begins: [45.473, 40.751] },
  { id: 'gegharkunik-gadabay', name: 'Gegharkunik–Gadabay', begins: [45.37, 40.648] },
  { id: 'gegharkunik-dashkasan', name: 'Gegharkunik–Dashkasan', begins: [45.806, 40.328] },
  { id: 'gegharkunik-kalbajar', name: 'Gegharkunik–Kalbajar', begins: [45.895, 40.292] },
  { id: 'vayots-dzor-kalbajar', name: 'Vayots Dzor–Kalbajar', begins: [45.611, 39.974] },
  { id: 'syunik-kalbajar', name: 'Syunik–Kalbajar', begins: [45.824, 39.84] },
  { id: 'syunik-lachin', name: 'Syunik–Lachin', begins: [45.909, 39.801] },
  { id: 'syunik-gubadly', name: 'Syunik–Gubadly', begins: [46.531, 39.468] },
  { id: 'syunik-zangilan', name: 'Syunik–Zangilan', begins: [46.601, 39.221] },
];

/** Sections of the Nakhichevan line, from the Iranian tripoint to the Turkish one. */
export const NAKHICHEVAN_SECTIONS: readonly Section[] = [
  { id: 'syunik-nakhchivan', name: 'Syunik–Nakhchivan', begins: [46.14463, 38.8423] },
  { id: 'vayots-dzor-nakhchivan', name: 'Vayots Dzor–Nakhchivan', begins: [45.703, 39.602] },
  { id: 'ararat-nakhchivan', name: 'Ararat–Nakhchivan', begins: [45.121, 39.76] },
];

/** Names of the enclaves' perimeters; `country` is the one the enclave belongs to. */
export const ENCLAVES = [
  { id: 'yukhari-askipara', name: 'Yukhari Askipara', country: 'AZ', province: 'Tavush' },
  { id: 'barkhudarly-sofulu', name: 'Barkhudarly and Sofulu', country: 'AZ', province: 'Tavush' },
  { id: 'artsvashen', name: 'Artsvashen', country: 'AM', province: 'Gadabay' },
] as const;
