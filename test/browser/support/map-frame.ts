/**
 * What the map has painted, read from its canvas. Playwright's screenshots will not do: in Firefox they add a style to
 * the page, which the policy refuses. The canvas is blank outside of a frame that draws it, so one is brought about.
 */
import type { Page } from 'playwright-core';

export interface MapFrame {
  colours: number;
  /** Tells pictures apart. */
  picture: string;
}

export function mapFrame(page: Page): Promise<MapFrame> {
  return page.evaluate(frameInPage);
}

/** To be run in the page. */
export function frameInPage(): Promise<MapFrame> {
  return new Promise<MapFrame>((resolve) => {
    const map = document.querySelector<HTMLElement>('.map')!;
    const canvas = map.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas')!;
    const [width, height] = [canvas.width, canvas.height];
    const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!;
    // Sizes are observed after all that is done for a frame, the map's drawing too, and before it is shown.
    const probe = document.body.appendChild(document.createElement('div'));
    const observer = new ResizeObserver(look);
    observer.observe(probe);
    function look() {
      copy.clearRect(0, 0, width, height);
      copy.drawImage(canvas, 0, 0);
      const pixels = new Uint32Array(copy.getImageData(0, 0, width, height).data.buffer);
      const colours = new Set(pixels).size;
      if (colours === 1) {
        requestAnimationFrame(() => {
          // A map that hears of a network draws itself with the next frame, as it stands.
          window.dispatchEvent(new Event('online'));
          probe.style.height = probe.style.height === '1px' ? '2px' : '1px';
        });
        return;
      }
      observer.disconnect();
      probe.remove();
      const hash = pixels.reduce((sum, pixel) => (Math.imul(sum, 31) + pixel) | 0, 0);
      resolve({ colours, picture: String(hash) });
    }
  });
}
