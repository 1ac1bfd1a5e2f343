import type { Language } from '../../core/conflict';
import type { Palette } from '../palette';

/** What the reader may choose. */
export interface Appearance {
  palette: Palette;
  names: Language;
  /** The name of the selected place, which stands beside it whatever else is there; null without one. */
  named: string | null;
  /** Whether the zone is drawn, which has a name of its own. */
  hasZone: boolean;
}
