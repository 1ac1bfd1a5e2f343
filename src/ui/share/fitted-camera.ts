/** The view of a map of one size in a frame of another: what was to be seen stays to be seen. */
import type { FrameSize } from '../../core/link/embedding';
import type { Camera } from '../../core/link/view';

/** CSS pixels of a frame above and below its map: the title, the count and the sources. */
const BARS = 84;

/** The least zoom of the map. */
const LEAST_ZOOM = 4;

/** @param map its size, which the camera is of */
export function fittedCamera(camera: Camera, map: FrameSize, frame: FrameSize): Camera {
  const share = Math.min(frame.width / map.width, (frame.height - BARS) / map.height);
  return { ...camera, zoom: Math.max(LEAST_ZOOM, camera.zoom + Math.log2(share)) };
}
