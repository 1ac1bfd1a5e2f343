import type { Language } from '../../core/conflict';
import type { Palette } from '../palette';

/** What the reader may choose. */
export interface Appearance {
  palette: Palette;
  names: Language;
}
