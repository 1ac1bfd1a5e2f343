/** What a page draws letters for the map from, as it draws them. */
import type { Page } from 'playwright-core';

/** Of one letter: what the page's canvas said of it and showed of it. */
export interface RecordedLetter {
  /** As in CSS. */
  font: string;
  letter: string;
  metrics: Pick<
    TextMetrics,
    | 'width'
    | 'actualBoundingBoxAscent'
    | 'actualBoundingBoxDescent'
    | 'actualBoundingBoxLeft'
    | 'actualBoundingBoxRight'
  >;
  /** How dark each pixel is; empty where there is none. */
  alpha: number[];
}

type Recording = { recorded: RecordedLetter[] };

/** To be called before the page is opened. */
export async function recordLetters(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const recorded: RecordedLetter[] = [];
    Object.assign(window, { recorded });
    const canvas = OffscreenCanvasRenderingContext2D.prototype;
    const { measureText, getImageData } = canvas;
    canvas.measureText = function (letter) {
      const metrics = measureText.call(this, letter);
      const {
        width,
        actualBoundingBoxAscent,
        actualBoundingBoxDescent,
        actualBoundingBoxLeft,
        actualBoundingBoxRight,
      } = metrics;
      recorded.push({
        font: this.font,
        letter,
        metrics: {
          width,
          actualBoundingBoxAscent,
          actualBoundingBoxDescent,
          actualBoundingBoxLeft,
          actualBoundingBoxRight,
        },
        alpha: [],
      });
      return metrics;
    };
    canvas.getImageData = function (...where) {
      const image = getImageData.apply(this, where);
      const last = recorded.at(-1);
      if (last) last.alpha = [...image.data].filter((_, index) => index % 4 === 3);
      return image;
    };
  });
}

/** In the order in which they were drawn. */
export function recordedLetters(page: Page): Promise<RecordedLetter[]> {
  return page.evaluate(() => (window as unknown as Recording).recorded);
}
