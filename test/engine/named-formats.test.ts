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
