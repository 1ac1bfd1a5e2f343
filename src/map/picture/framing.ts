import type { Camera } from '../../core/link/view';

interface Size {
  width: number;
  height: number;
}

/** Where a picture has to look from to show all that a map shows, around the same middle. Sizes in CSS pixels. */
export function framed(camera: Camera, map: Size, picture: Size): Camera {
  const scale = Math.min(picture.width / map.width, picture.height / map.height);
  return { ...camera, zoom: camera.zoom + Math.log2(scale) };
}
