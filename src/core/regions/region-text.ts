/** Regions in plain words. */
import { formatLength } from '../distances';
import type { References } from '../geo/references';
import type { Region, RegionRule, Shape } from './region';
import { regionsInUse } from './region';

/** What a region's shape is: "circle of 12.3 km", "within 5 km of the border". */
export function shapeText(shape: Shape, references: References): string {
  switch (shape.kind) {
    case 'area':
      return 'drawn area';
    case 'circle':
      return `circle of ${formatLength(shape.radius)} around its centre`;
    case 'corridor':
      return `within ${formatLength(shape.within)} of a line`;
    case 'border': {
      const near = `within ${formatLength(shape.within)} of the border`;
      return shape.section === null ? near : `${near}, ${sectionName(shape.section, references)}`;
    }
    case 'zone':
      return 'as it stood on each incident’s date';
    case 'surface':
      return 'its whole surface';
  }
}

function sectionName(id: string, { boundaries }: References): string {
  return boundaries.find(({ sectionId }) => sectionId === id)?.section ?? 'a section unknown here';
}

/** All regions that are asked for, by name: "inside A or B, outside C". */
export function regionsText(regions: readonly Region[], rule: RegionRule): string {
  const used = regionsInUse(regions);
  const names = (isExcluded: boolean) =>
    used.filter((region) => region.isExcluded === isExcluded).map(({ name }) => name);
  const [wanted, unwanted] = [names(false), names(true)];
  return [
    ...(wanted.length > 0 ? [`inside ${wanted.join(rule === 'any' ? ' or ' : ' and ')}`] : []),
    ...(unwanted.length > 0 ? [`outside ${unwanted.join(' and ')}`] : []),
  ].join(', ');
}
