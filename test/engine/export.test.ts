/** Exported files open again without loss. */
import fc from 'fast-check';
import type { Feature, Polygon } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { NO_FILTER, type Filter } from '../../src/core/filter';
import type { ProximityRecord } from '../../src/core/geo/proximity-record';
import { newRegion } from '../../src/core/regions/region';
import type { Engine } from '../../src/engine/engine';
import { LATEST_FIRST } from '../../src/core/order';
import { valueOf } from '../oracle/value-of';
import { anyFilter } from './filters';
import {
  emptyEngine,
  engineWith,
  plainRowsOf,
  publishedFile,
  sourceOf,
  syntheticFile,
  type TextFile,
} from './support';
import { AS_GEOJSON, SAID } from '../words';

/** Degrees. */
const polygon: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [44, 39],
      [47, 39],
      [46, 41],
      [44, 39],
    ],
  ],
};

const COUNT = 150;

/** Wherever there is a distance there is Turf's beside it, and nowhere else. */
function expectMeasuredTwice({ border, zone }: Partial<ProximityRecord>): void {
  for (const measured of [border ?? {}, zone ?? {}, ...(zone?.zones ?? [])]) {
    expect('turf_m' in measured).toBe('distance_m' in measured);
  }
}

describe.each([
  ['CSV rows', syntheticFile('csv', COUNT)],
  ['records of claims', syntheticFile('geojson', COUNT)],
  ['the published incidents', publishedFile()],
])('an export of %s', async (_, file) => {
  const engine = await engineWith(file);
  const again = await emptyEngine();
  const rows = await plainRowsOf(file);

  test('gives the same ids and features when it is opened', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(rows), async (filter) => {
        const { definite, possible } = await engine.query(filter);
        const listed = await engine.list(0, COUNT, LATEST_FIRST);
        const exported = await exportOf(engine);
        if (definite + possible === 0) {
          const refused = { ok: false, problems: [{ reason: 'empty' }] };
          expect(await again.load(sourceOf(exported))).toMatchObject(refused);
          return;
        }
        const loaded = valueOf(await again.load(sourceOf(exported)));
        expect(loaded).toMatchObject({ count: definite + possible, rejected: 0 });
        for (const [row, item] of listed.entries()) {
          const [before, after] = [(await engine.get(item.row))!, (await again.get(row))!];
          expect(after.incident.id).toBe(item.id);
          expect(after.original).toEqual(before.original);
          if (!before.incident.isCoded) continue;
          const [{ derived, ...properties }, given] = [
            propertiesIn(await again.record(row)),
            propertiesIn(await engine.record(item.row)),
          ];
          expect(properties).toEqual(given);
          expect(derived).toMatchObject({ match: item.truth });
          expectMeasuredTwice(derived as Partial<ProximityRecord>);
        }
      }),
      { numRuns: 4 },
    );
  });
});

test('an export of CSV rows has every cell as it stands', async () => {
  const file = syntheticFile('csv', COUNT);
  const engine = await engineWith(file);
  const { features } = await parsedExport(engine, NO_FILTER);
  const cells = Papa.parse<Record<string, string>>(file.text, { header: true, skipEmptyLines: true }).data;
  const byId = new Map(cells.map((row) => [row.id, row]));
  expect(features).toHaveLength(COUNT);
  for (const { id, properties } of features) {
    const { derived, ...cells } = properties as { derived: object };
    expect(cells).toEqual(byId.get(String(id)));
    expect(Object.keys(derived).filter((name) => name !== 'reason')).toEqual([
      ...[
        'start',
        'end',
        'date_precision',
        'location_precision',
        'location_radius_m',
        'event_type',
        'border',
        'zone',
      ],
    ]);
  }
});

test('an export says where it comes from, what it was asked, and how many there are', async () => {
  const file = syntheticFile('geojson', COUNT);
  const engine = await engineWith(file);
  const regions = [newRegion('r', 'Drawn', { kind: 'area', polygon })];
  const filter = { ...NO_FILTER, regions };
  const { border_incidents: about, features } = await parsedExport(engine, filter);
  expect(features.length).toBeGreaterThan(0);
  expect(about).toMatchObject({
    title: 'Synthetic incidents',
    licence: 'CC0-1.0',
    exported_at: SAID.exportedAt,
    asked_for: SAID.askedFor,
    disclaimer: SAID.disclaimer,
    shown: features.length,
    of: COUNT,
    regions: [{ name: 'Drawn', kind: 'area', geometry: polygon, excluded: false, hidden: false }],
    region_rule: 'any',
  });
});

function propertiesIn(record: string): Record<string, unknown> {
  return (JSON.parse(record) as Feature).properties!;
}

async function exportOf(engine: Engine): Promise<TextFile> {
  return { name: 'export.geojson', text: await (await engine.export(AS_GEOJSON, SAID)).text() };
}

async function parsedExport(engine: Engine, filter: Filter) {
  await engine.query(filter);
  const { text } = await exportOf(engine);
  return JSON.parse(text) as { border_incidents: Record<string, unknown>; features: Feature[] };
}
