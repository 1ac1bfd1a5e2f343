/** Of a record that has both columns that tell a place and a geometry under a name of its own: which is its place. */
import type { Position } from 'geojson';
import { firstUses, type ColumnUse, type Mapping } from '../mapping/fields';
import { parseAngle } from '../values/angles';
import { isNothing } from '../values/nothing';
import { placeOfCell } from '../values/place-cell';
import { severalPlaces, type Apart } from './json-apart';

/** Degrees within which two places of a record are one, differently rounded. */
const NEAR = 0.001;

/** Where columns tell the place, a geometry beside them does not; where it is another one, that is said. */
export function settlePlace(apart: Apart, mapping: Mapping): void {
  if (apart.beside === null) return;
  const { latitude, longitude, place } = firstUses(mapping);
  const cellOf = (use: ColumnUse | undefined) => (use ? (apart.cells[use.index] ?? '').trim() : '');
  const uses = place ? [place] : latitude && longitude ? [latitude, longitude] : [];
  if (uses.every((use) => isNothing(cellOf(use)))) return;
  const told = place ? positionOf(cellOf(place)) : [cellOf(longitude), cellOf(latitude)].map(degreesOf);
  const names = uses.map(({ name }) => name);
  apart.placeDoubt = isFar(told, apart.geometry) ? severalPlaces(names, [apart.beside]) : null;
  apart.geometry = undefined;
}

function positionOf(cell: string): Position {
  const read = placeOfCell(cell, '');
  return ('position' in read ? read.position : null) ?? [];
}

/** NaN where it is none. */
function degreesOf(cell: string): number {
  return parseAngle(cell)?.degrees ?? NaN;
}

/** Of a point alone: how far an area or a line reaches is not what is asked here. */
function isFar(position: Position, geometry: unknown): boolean {
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== 'Point' || !Array.isArray(coordinates)) return false;
  return position.some((degrees, axis) => Math.abs(degrees - Number(coordinates[axis])) > NEAR);
}
