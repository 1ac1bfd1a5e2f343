/** What a region's shape comes to: the geometry that distances are measured to, and how near is near enough. */
import type { Position } from 'geojson';
import {
  lineReference,
  pointReference,
  polygonReference,
  type Reference,
  type ReferencePiece,
} from '../geo/reference';
import { borderVersions, zoneReference } from '../geo/proximity';
import type { Geography } from '../geo/geography';
import type { Validity } from '../geo/validity';
import type { Shape } from './region';

export interface Target {
  /** By the dates they were in force; `reference` is null where it is not known where it lay. */
  versions: readonly { validity: Validity; reference: Reference | null }[];
  /** Metres; 0: inside. */
  within: number;
  /** The published surface that it is, if it is one: what is known to that surface only lies in it. */
  surface: string | null;
}

/** What the user draws is there at any time. */
const ALWAYS: Validity = { validFrom: '', validTo: null };
/** And exactly where it was drawn. */
const DRAWN: ReferencePiece = { id: 'drawn', section: '', accuracy: 0 };

/** A section or surface that the geography does not know leaves no version: nothing lies there. */
export function targetOf(shape: Shape, { boundaries, zones, extents }: Geography): Target {
  switch (shape.kind) {
    case 'area':
      return drawn(polygonReference(DRAWN, ALWAYS, shape.polygon), 0);
    case 'circle':
      return drawn(pointReference(DRAWN, ALWAYS, shape.centre), shape.radius);
    case 'corridor': {
      const { line } = shape;
      const lines = line.type === 'LineString' ? [line.coordinates] : line.coordinates;
      return drawn(lineReference(DRAWN.id, ALWAYS, lines.map(lineDrawn)), shape.within);
    }
    case 'border': {
      const { section, within } = shape;
      const pieces = boundaries.filter(({ sectionId }) => section === null || sectionId === section);
      return {
        versions: borderVersions(pieces).map((reference) => ({ validity: reference, reference })),
        within,
        surface: null,
      };
    }
    case 'zone':
      return {
        versions: zones.map((zone) => ({ validity: zone, reference: zoneReference(zone) })),
        within: 0,
        surface: null,
      };
    case 'surface': {
      const found = extents.filter(({ id }) => id === shape.id);
      return {
        versions: found.map(({ polygon }) => ({
          validity: ALWAYS,
          reference: polygonReference(DRAWN, ALWAYS, polygon),
        })),
        within: 0,
        surface: shape.id,
      };
    }
  }
}

function drawn(reference: Reference, within: number): Target {
  return { versions: [{ validity: ALWAYS, reference }], within, surface: null };
}

function lineDrawn(coordinates: Position[]) {
  return { ...DRAWN, line: { type: 'LineString' as const, coordinates } };
}
