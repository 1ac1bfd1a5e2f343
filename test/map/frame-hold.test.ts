/** A view is drawn once, whole; nobody waits for it longer than that takes. */
import { Evented, type Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, expect, test, vi } from 'vitest';
import { nextTask } from '../../src/engine/next-task';
import { FIRST_VIEW, FrameHold } from '../../src/map/frame-hold';

const LATER = 500;

/** What of a map is asked of it here: it tells of events, its style finds room for names, and its painter paints. */
class Stand extends Evented {
  frames = 0;
  placements = 0;
  readonly painter = Object.create({ render: () => (this.frames += 1) }) as { render: () => void };
  readonly style = Object.create({
    _updatePlacement: () => {
      this.placements += 1;
      this.style.placement = {};
      return false;
    },
  }) as { placement?: object; _updatePlacement: () => boolean };

  /** Frames that were asked for. */
  asked = 0;
  redraws = 0;
  isDirty = false;

  triggerRepaint(): void {
    this.asked += 1;
  }

  redraw(): void {
    this.redraws += 1;
    this.draw();
    if (this.isDirty) this.triggerRepaint();
  }

  tell(type: string, more: object = {}): void {
    this.fire(type, more);
  }

  /** As a map does whenever something of it has come. */
  draw(): void {
    this.style._updatePlacement();
    this.painter.render();
    this.tell('render');
  }
}

let map: Stand;
let stands: number;
let hold: FrameHold;

beforeEach(() => {
  vi.useFakeTimers();
  map = new Stand();
  stands = 0;
  hold = new FrameHold(map as unknown as MapLibreMap, () => (stands += 1));
  return () => vi.useRealTimers();
});

/** The first view comes to a stand, and is drawn. */
function showFirst(): void {
  hold.hold(FIRST_VIEW);
  map.tell('idle');
  map.draw();
  map.tell('idle');
  map.frames = 0;
  stands = 0;
}

test('what lacks something is not drawn, and no stand is told of it', () => {
  hold.hold(FIRST_VIEW);
  for (let part = 0; part < 5; part += 1) map.draw();
  expect([map.frames, stands]).toEqual([0, 0]);
  map.tell('idle');
  expect(stands).toBe(0);
  map.draw();
  map.tell('idle');
  expect([map.frames, stands]).toEqual([1, 1]);
});

test('room for names is sought once while it is held, and once as it is drawn', () => {
  hold.hold(FIRST_VIEW);
  for (let part = 0; part < 5; part += 1) map.draw();
  expect(map.placements).toBe(1);
  map.tell('idle');
  map.draw();
  expect(map.placements).toBe(2);
});

test.each([
  ['the user moves it', () => map.tell('movestart', { originalEvent: {} })],
  ['the graphics are lost', () => map.tell('webglcontextlost')],
  ['it has another size', () => map.tell('resize')],
  ['it takes too long', () => vi.advanceTimersByTime(LATER)],
])('it is drawn as it is once %s', (_, end) => {
  showFirst();
  hold.hold();
  map.draw();
  expect(map.frames).toBe(0);
  end();
  map.draw();
  expect(map.frames).toBe(1);
});

test('a move by its name ends nothing, nor does a size before anything was drawn', () => {
  hold.hold(FIRST_VIEW);
  map.tell('resize');
  map.tell('movestart');
  map.draw();
  expect(map.frames).toBe(0);
});

test('emptied by another size, it is drawn once before it is held', () => {
  showFirst();
  map.tell('resize');
  hold.hold();
  expect(map.frames).toBe(1);
  map.draw();
  expect(map.frames).toBe(1);
});

test('held again, it is not held longer, nor shorter the next time', () => {
  showFirst();
  hold.hold();
  vi.advanceTimersByTime(LATER - 1);
  hold.hold();
  vi.advanceTimersByTime(1);
  map.draw();
  expect(map.frames).toBe(1);
  hold.hold();
  vi.advanceTimersByTime(LATER - 1);
  map.draw();
  expect(map.frames).toBe(1);
});

test('what comes while it is held is taken up without a frame, all of it at once', async () => {
  hold.hold(FIRST_VIEW);
  for (let part = 0; part < 3; part += 1) map.triggerRepaint();
  expect(map.redraws).toBe(0);
  await nextTask();
  expect([map.redraws, map.asked, map.frames]).toEqual([1, 0, 0]);
});

test('what that finds left to do is done with a frame, not without end', async () => {
  hold.hold(FIRST_VIEW);
  map.isDirty = true;
  map.triggerRepaint();
  await nextTask();
  await nextTask();
  expect([map.redraws, map.asked]).toEqual([1, 1]);
});

test('released, it asks for frames again and takes up nothing by itself', async () => {
  hold.hold(FIRST_VIEW);
  map.triggerRepaint();
  hold.release();
  const { asked } = map;
  map.triggerRepaint();
  await nextTask();
  expect([map.redraws, map.asked]).toEqual([0, asked + 1]);
});

test('what came last is not taken up by a map that is gone', async () => {
  hold.hold(FIRST_VIEW);
  map.triggerRepaint();
  map.tell('remove');
  await nextTask();
  expect(map.redraws).toBe(0);
});
