/**
 * `npm run interop`: what is taken away, opened by the programs that people use: GDAL (gdal-bin), LibreOffice Calc
 * (libreoffice-calc) and unzip, as Debian has them. A program that is not there fails the run, as does one that finds
 * other rows, points, dates or formulas than were written.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { FeatureCollection, Point } from 'geojson';
import { run } from '../../src/cli/run';
import { Folder } from '../folder';

/** Degrees: as near as coordinates have to come back. */
const NEAR = 1e-7;
/** LibreOffice's filter for CSV: comma, double quotes, UTF-8, from line 1; then whether quoted cells are text. */
const csvFilter = (quotedAsText: boolean) => `CSV:44,34,76,1,,0,${quotedAsText},false`;

/** Somebody else's rows with all that spreadsheets like to change. */
const HOSTILE = [
  'id,event_date,latitude,longitude,note,amount',
  '007,2021-05-12,40.2031,45.8647,"=1+1",1.50',
  '0012,2021-05-13,40.1,45.9,"\n=HYPERLINK(""http://example.org"";""x"")",12',
  '3e5,2021-06-01,40.3,45.7," +1+1",-3',
  '1-2,2021-06-02,40.4,45.6,"＝1+1",0',
  '4/5,2021-06-03,40.5,45.5,"\'=1",7',
  '6,2021-06-04,40.6,45.4,"@SUM(1)",8',
].join('\n');

const faults: string[] = [];

function check(isRight: boolean, what: string): void {
  console.log(`${isRight ? 'ok  ' : 'FAIL'} ${what}`);
  if (!isRight) faults.push(what);
}

function program(name: string, arguments_: readonly string[]): string {
  return execFileSync(name, arguments_, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 28,
  });
}

async function convert(...arguments_: string[]): Promise<void> {
  const streams = { stdout: process.stdout, stderr: process.stderr };
  const code = await run(['convert', ...arguments_, '--force'], streams);
  if (code !== 0) throw new Error(`convert ${arguments_.join(' ')} ended with ${code}`);
}

type Features = FeatureCollection<Point | null, Record<string, unknown>>;

/** What GDAL reads of a layer, as GeoJSON with all the digits it has. */
function readByGdal(file: string, layer?: string): Features {
  const read = ['-f', 'GeoJSON', '-lco', 'COORDINATE_PRECISION=15', '/vsistdout/', file];
  return JSON.parse(program('ogr2ogr', layer ? [...read, layer] : read)) as Features;
}

function isSamePoint(one: Point | null, other: Point | null): boolean {
  if (!one || !other) return one === other;
  return [0, 1].every((axis) => Math.abs(one.coordinates[axis]! - other.coordinates[axis]!) <= NEAR);
}

function compare(
  name: string,
  read: Features,
  written: Features,
  idOf: (properties: object) => unknown,
): void {
  check(read.features.length === written.features.length, `${name}: ${read.features.length} features`);
  const ids = read.features.map(({ id, properties }) => idOf(properties) ?? id);
  check(
    JSON.stringify(ids) === JSON.stringify(written.features.map(({ id }) => id)),
    `${name}: the same ids in the same order`,
  );
  const same = read.features.filter(({ geometry }, index) =>
    isSamePoint(geometry, written.features[index]?.geometry ?? null),
  );
  check(same.length === written.features.length, `${name}: all points within ${NEAR}°`);
}

using folder = new Folder();
const at = (name: string) => join(folder.path, name);

console.log(program('ogrinfo', ['--version']).trim());
await convert('data/incidents.geojson', '--to', 'geojson', '-o', at('ours.geojson'));
const ours = JSON.parse(folder.read('ours.geojson')) as Features;
compare('GeoJSON by GDAL', readByGdal(at('ours.geojson')), ours, () => undefined);
await convert('data/incidents.geojson', '--to', 'kml', '-o', at('ours.kml'));
const kml = readByGdal(at('ours.kml'), 'incidents');
// A table of what is shown is in the list's order, a file that is passed on in its own.
const idInKml = ({ properties }: Features['features'][number]) => String(properties.incident_id);
kml.features.sort((one, other) => (idInKml(one) < idInKml(other) ? -1 : 1));
ours.features.sort((one, other) => (String(one.id) < String(other.id) ? -1 : 1));
compare('KML by GDAL', kml, ours, (properties) => (properties as { incident_id?: string }).incident_id);
const starts = kml.features.map(({ properties }) => String(properties.start ?? ''));
check(
  starts.every((start, index) => start === ours.features[index]!.properties.start),
  'KML by GDAL: the same dates',
);

console.log(program('soffice', ['--version']).trim());
folder.file('hostile.csv', HOSTILE);
await convert(at('hostile.csv'), '--to', 'csv', '-o', at('theirs.csv'));
await convert('data/incidents.geojson', '--to', 'csv', '-o', at('ours.csv'));
for (const name of ['theirs', 'ours']) {
  const written = rowsOf(folder.read(`${name}.csv`));
  const formulas = inCalc(name, false, 'fods').match(/table:formula=/g) ?? [];
  check(formulas.length === 0, `${name}.csv in LibreOffice: no formula`);
  const read = rowsOf(inCalc(name, true, 'csv'));
  check(read.length === written.length, `${name}.csv in LibreOffice: ${read.length} rows`);
  const changed = written.flatMap((row, y) =>
    row.flatMap((cell, x) => (isSameCell(cell, read[y]?.[x] ?? '') ? [] : [`${cell} → ${read[y]?.[x]}`])),
  );
  check(
    changed.length === 0,
    `${name}.csv in LibreOffice, quoted as text: no cell changed ${changed.slice(0, 3).join('; ')}`,
  );
}

await convert('data/incidents.geojson', '--to', 'csv', '-o', at('ours.zip'));
program('unzip', ['-q', at('ours.zip'), '-d', at('unpacked')]);
check(folder.names('unpacked').join() === 'about.txt,claims.csv,incidents.csv', 'unzip: three files');
check(folder.read('unpacked/incidents.csv') === folder.read('ours.csv'), 'unzip: the same table');

if (faults.length > 0) {
  console.error(`${faults.length} of what was tried went wrong`);
  process.exitCode = 1;
}

function inCalc(name: string, quotedAsText: boolean, to: 'fods' | 'csv'): string {
  const out = at(`calc-${to}`);
  mkdirSync(out, { recursive: true });
  const target = to === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false' : 'fods';
  program('soffice', [
    `-env:UserInstallation=file://${at('profile')}`,
    ...['--headless', `--infilter=${csvFilter(quotedAsText)}`, '--convert-to', target, '--outdir', out],
    at(`${name}.csv`),
  ]);
  return folder.read(`calc-${to}/${name}.${to}`);
}

function rowsOf(csv: string): string[][] {
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: ',', skipEmptyLines: true }).data;
}

/** A number may lose noughts at its end, which mean nothing to a spreadsheet. */
function isSameCell(written: string, read: string): boolean {
  const isNumber = /^-?\d+\.\d+$/.test(written);
  return written.replaceAll('\r\n', '\n') === read || (isNumber && Number(written) === Number(read));
}
