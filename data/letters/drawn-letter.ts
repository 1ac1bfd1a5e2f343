/** A letter as MapLibre would have it of what a page recorded. */
import TinySDF from '@mapbox/tiny-sdf';
import type { Letter } from '../../src/map/names/letters';
import type { RecordedLetter } from './recorded';

/** MapLibre's own, in pixels. */
const SETTINGS = { fontSize: 48, buffer: 6, radius: 16, cutoff: 0.25 };

/** Draws with what was recorded in place of a canvas, which Node has none of. */
class Redrawing extends TinySDF {
  recorded: RecordedLetter | null = null;

  _createCanvas(): unknown {
    const context = {
      measureText: () => this.recorded!.metrics,
      getImageData: () => ({ data: this.recorded!.alpha.flatMap((alpha) => [0, 0, 0, alpha]) }),
      clearRect: () => {},
      fillText: () => {},
    };
    return { getContext: () => context };
  }
}

export function drawnLetter(recorded: RecordedLetter): Letter {
  const drawing = new Redrawing(SETTINGS);
  drawing.recorded = recorded;
  return drawing.draw(recorded.letter);
}

/** Whether it was drawn for the map's names, and not for something else. */
export function isOfMap({ font }: RecordedLetter): boolean {
  return font.includes(`${SETTINGS.fontSize}px`);
}

/** The first of those that a font is looked for in, as a style names it. */
export function familyOf({ font }: RecordedLetter): string {
  return /px (.*)$/.exec(font)![1]!.split(',')[0]!.replaceAll('"', '');
}
