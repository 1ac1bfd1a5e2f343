/**
 * All kinds of files, in the order in which they are tried: to add one is to add a file and a line. What people choose
 * from, help texts and tests are made from this list.
 */
import { bzip2 } from './bzip2';
import { csv } from './csv';
import { dbase } from './dbase';
import { flatGeobuf } from './flat-geobuf';
import { json } from './json';
import { jsonLines } from './json-lines';
import { geopackage } from './geopackage';
import { gpx } from './gpx';
import { gzip } from './gzip';
import { kml } from './kml';
import { kmz } from './kmz';
import { ods } from './ods';
import { oldOffice } from './old-office';
import { parquet } from './parquet';
import { pdf } from './pdf';
import { picture } from './picture';
import { rar } from './rar';
import { sevenZip } from './seven-zip';
import { shapefile } from './shapefile';
import { spss } from './spss';
import { stata } from './stata';
import { tar } from './tar';
import { webPage } from './web-page';
import { xlsx } from './xlsx';
import { xz } from './xz';
import { zip } from './zip';
import type { FileFormat } from './file-format';

export const FORMATS: readonly FileFormat[] = [
  kmz,
  xlsx,
  ods,
  zip,
  oldOffice,
  gzip,
  bzip2,
  xz,
  sevenZip,
  rar,
  tar,
  pdf,
  picture,
  shapefile,
  dbase,
  geopackage,
  flatGeobuf,
  parquet,
  stata,
  spss,
  kml,
  gpx,
  webPage,
  jsonLines,
  json,
  csv,
];

/** Those that are read. */
export const READ_FORMATS = FORMATS.filter(({ open }) => open !== undefined);

/** Of a file dialog: endings and media types, parted by commas. */
export const ACCEPTED = READ_FORMATS.flatMap(({ endings, mediaTypes }) => [...endings, ...mediaTypes]).join();

/** Fetches what files of any kind need; fails where it cannot. */
export async function prepareFormats(): Promise<void> {
  await Promise.all([
    ...READ_FORMATS.map(({ open }) => open!()),
    import('../json-rows'),
    import('geojson-validation'),
  ]);
}
