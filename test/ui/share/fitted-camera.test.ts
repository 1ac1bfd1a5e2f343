import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittedCamera } from '../../../src/ui/share/fitted-camera';

const length = fc.integer({ min: 300, max: 2400 });
const size = fc.record({ width: length, height: length });

test('what a map shows is whole in a frame of any size, and fills one side of it', () => {
  fc.assert(
    fc.property(size, size, fc.double({ min: 9, max: 14, noNaN: true }), (map, frame, zoom) => {
      const camera = fittedCamera({ longitude: 45, latitude: 40, zoom }, map, frame);
      const scale = 2 ** (camera.zoom - zoom);
      const [across, down] = [(map.width * scale) / frame.width, (map.height * scale) / (frame.height - 84)];
      expect(Math.max(across, down)).toBeCloseTo(1, 6);
      expect(camera).toMatchObject({ longitude: 45, latitude: 40 });
    }),
  );
});
