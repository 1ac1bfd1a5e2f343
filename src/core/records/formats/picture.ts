import { beginsWith, type FileFormat } from './file-format';

/** How the beginnings of PNG, JPEG, GIF, TIFF in both orders of bytes and WebP tell themselves. */
const BEGINNINGS = ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*'];

/** A screenshot or scan of a table; not read, but told by its name. */
export const picture: FileFormat = {
  name: 'PNG/JPEG/TIFF',
  endings: ['.png', '.jpg', '.jpeg', '.gif', '.tif', '.tiff', '.webp'],
  mediaTypes: ['image/*'],
  hasBytes: (opening) =>
    BEGINNINGS.some((beginning) => beginsWith(opening, beginning)) ||
    (beginsWith(opening, 'RIFF') && beginsWith(opening.subarray(8), 'WEBP')),
};
