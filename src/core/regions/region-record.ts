/** Regions as they stand in exported files, and come back from them: snake_case, metres, GeoJSON geometries. */
import * as v from 'valibot';
import { FARTHEST, NAME_LIMIT, type Region, type RegionRule, type Shape } from './region';

const Metres = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(FARTHEST));
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,99}$/));
const Longitude = v.pipe(v.number(), v.finite(), v.minValue(-180), v.maxValue(180));
const Latitude = v.pipe(v.number(), v.finite(), v.minValue(-90), v.maxValue(90));
const At = v.pipe(
  v.array(v.number()),
  v.minLength(2),
  v.transform((position) => position.slice(0, 2)),
  v.tuple([Longitude, Latitude]),
);
const Ring = v.pipe(v.array(At), v.minLength(4));
const Line = v.pipe(v.array(At), v.minLength(2));

const AreaGeometry = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(Ring), v.minLength(1)) }),
  v.object({
    type: v.literal('MultiPolygon'),
    coordinates: v.pipe(v.array(v.pipe(v.array(Ring), v.minLength(1))), v.minLength(1)),
  }),
]);
const LineGeometry = v.variant('type', [
  v.object({ type: v.literal('LineString'), coordinates: Line }),
  v.object({ type: v.literal('MultiLineString'), coordinates: v.pipe(v.array(Line), v.minLength(1)) }),
]);
const PointGeometry = v.object({ type: v.literal('Point'), coordinates: At });

const members = {
  name: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(NAME_LIMIT)),
  excluded: v.optional(v.boolean(), false),
  hidden: v.optional(v.boolean(), false),
};

const RegionRecord = v.variant('kind', [
  v.object({ ...members, kind: v.literal('area'), geometry: AreaGeometry }),
  v.object({ ...members, kind: v.literal('circle'), geometry: PointGeometry, radius_m: Metres }),
  v.object({ ...members, kind: v.literal('corridor'), geometry: LineGeometry, within_m: Metres }),
  v.object({ ...members, kind: v.literal('border'), section_id: v.nullable(Id), within_m: Metres }),
  v.object({ ...members, kind: v.literal('zone') }),
  v.object({ ...members, kind: v.literal('surface'), surface_id: Id }),
]);

type RegionRecord = v.InferOutput<typeof RegionRecord>;

/** Polygons and lines of a file that is not of this program's making; of a position its height is left out. */
export const ForeignGeometry = v.union([AreaGeometry, LineGeometry]);

export function regionRecord({ name, shape, isExcluded, isHidden }: Region): RegionRecord {
  const told = { name, excluded: isExcluded, hidden: isHidden };
  switch (shape.kind) {
    case 'area':
      return { ...told, kind: 'area', geometry: shape.polygon as v.InferOutput<typeof AreaGeometry> };
    case 'circle': {
      const [longitude, latitude] = shape.centre as [number, number];
      const geometry = { type: 'Point' as const, coordinates: [longitude, latitude] as [number, number] };
      return { ...told, kind: 'circle', geometry, radius_m: shape.radius };
    }
    case 'corridor':
      return {
        ...told,
        kind: 'corridor',
        geometry: shape.line as v.InferOutput<typeof LineGeometry>,
        within_m: shape.within,
      };
    case 'border':
      return { ...told, kind: 'border', section_id: shape.section, within_m: shape.within };
    case 'zone':
      return { ...told, kind: 'zone' };
    case 'surface':
      return { ...told, kind: 'surface', surface_id: shape.id };
  }
}

/** Null where the record is no region. */
export function readRegionRecord(record: unknown, id: string): Region | null {
  const parsed = v.safeParse(RegionRecord, record);
  if (!parsed.success) return null;
  const { name, excluded, hidden } = parsed.output;
  return { id, name, shape: shapeOf(parsed.output), isExcluded: excluded, isHidden: hidden };
}

function shapeOf(record: RegionRecord): Shape {
  switch (record.kind) {
    case 'area':
      return { kind: 'area', polygon: record.geometry };
    case 'circle':
      return { kind: 'circle', centre: record.geometry.coordinates, radius: record.radius_m };
    case 'corridor':
      return { kind: 'corridor', line: record.geometry, within: record.within_m };
    case 'border':
      return { kind: 'border', section: record.section_id, within: record.within_m };
    case 'zone':
      return { kind: 'zone' };
    case 'surface':
      return { kind: 'surface', id: record.surface_id };
  }
}

/** The regions that a file of this program says it was narrowed to; what is no region is counted. */
export function readRegionRecords(records: readonly unknown[]): { regions: Region[]; unread: number } {
  const read = records.map((record, index) => readRegionRecord(record, `file-${index + 1}`));
  const regions = read.filter((region) => region !== null);
  return { regions, unread: read.length - regions.length };
}

/** How the regions of a file are combined; "any" where it does not say. */
export function readRegionRule(value: unknown): RegionRule {
  return value === 'all' ? 'all' : 'any';
}
