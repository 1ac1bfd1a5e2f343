import type { FileFormat } from './file-format';

/** Of dBASE III to 5 and what came after it, with and without texts in a file of their own. */
const VERSIONS = [0x03, 0x83, 0x8b, 0xf5];
/** Bytes of the header's beginning, and of each column in it. */
const STRETCH = 32;

/** The table of a shapefile, without its geometries; not read, but told by its name. */
export const dbase: FileFormat = {
  name: 'dBASE (DBF)',
  endings: ['.dbf'],
  mediaTypes: ['application/vnd.dbf'],
  hasBytes: (opening) => {
    const [version, , month = 0, day = 0] = opening;
    const header = (opening[8] ?? 0) + (opening[9] ?? 0) * 256;
    const isDate = month >= 1 && month <= 12 && day >= 1 && day <= 31;
    // Columns, and a byte that ends them.
    return VERSIONS.includes(version!) && isDate && header > STRETCH && header % STRETCH === 1;
  },
};
