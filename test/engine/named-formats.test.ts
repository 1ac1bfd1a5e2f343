/** Every kind of file that is only named, each by the beginning that its specification gives it. */
import { expect, test } from 'vitest';
import { FORMATS } from '../../src/core/records/formats';
import { emptyEngine } from './support';

const ARCHIVE = 'PK\x03\x04\x14\0\0\0\0\0';
/** In Latin-1: each character is a byte. */
const BEGINNINGS: Record<string, string> = {
  KMZ: `${ARCHIVE}doc.kml`,
  XLSX: `${ARCHIVE}xl/workbook.xml`,
  ODS: `${ARCHIVE}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`,
  ZIP: `${ARCHIVE}anything.txt`,
  'XLS/DOC': '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0',
  gzip: '\x1f\x8b\x08\x08\x5a\x5a\x5a\x5aincidents.csv\0',
  bzip2: 'BZh91AY&SY\x1c\x9e',
  xz: '\xfd7zXZ\0\0\x04',
  '7-Zip': '7z\xbc\xaf\x27\x1c\0\x04',
  RAR: 'Rar!\x1a\x07\x01\0',
  'PNG/JPEG/TIFF': '\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR',
  // Of 26 November 2022, with 10 rows and three columns.
  'dBASE (DBF)': '\x03\x7a\x0b\x1a\x0a\0\0\0\x81\0\x40\0\0\0',
  FlatGeobuf: 'fgb\x03fgb\x01',
  Stata: '<stata_dta><header><release>118</release>',
  SPSS: '$FL2@(#) IBM SPSS STATISTICS',
  TAR: `${'incidents.csv'.padEnd(257, '\0')}ustar  \0`,
  PDF: '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj',
  Shapefile: '\0\0\x27\x0a\0\0\0\0\0\0',
  'GeoPackage (SQLite)': 'SQLite format 3\0\x10\0',
  Parquet: 'PAR1\x15\x04',
  KML: '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>',
  GPX: '<gpx version="1.1"><wpt lat="40" lon="45"/></gpx>',
  'HTML/XML': '<!doctype html><title>Sign in</title>',
};

const named = FORMATS.filter(({ open }) => open === undefined).map(({ name }) => name);

test.each(named)('%s', async (name) => {
  const file = new Blob([Uint8Array.from(BEGINNINGS[name]!, (letter) => letter.charCodeAt(0))]);
  const engine = await emptyEngine();
  const loaded = await engine.load({ file, name: 'incidents.csv', isPublished: false });
  expect(loaded).toMatchObject({
    ok: false,
    problems: [{ reason: 'other_format', values: { format: name } }],
  });
});

test.each([
  ['JPEG', '\xff\xd8\xff\xe0\0\x10JFIF'],
  ['GIF', 'GIF89a\x01\0\x01\0'],
  ['TIFF, as GeoTIFF is', 'II*\0\x08\0\0\0'],
  ['TIFF of the other order of bytes', 'MM\0*\0\0\0\x08'],
  ['WebP', 'RIFF\x24\0\0\0WEBPVP8 '],
  ['Stata 10', 'r\x02\x01\0\x05\0'],
])('the others that go by one name: %s', async (_, beginning) => {
  const file = new Blob([Uint8Array.from(beginning, (letter) => letter.charCodeAt(0))]);
  const loaded = await (await emptyEngine()).load({ file, name: 'incidents.csv', isPublished: false });
  expect(loaded).toMatchObject({ ok: false, problems: [{ reason: 'other_format' }] });
});
