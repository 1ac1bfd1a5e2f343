/** Regions in plain words. */
import type { Geography } from '../geo/geography';
import { regionsInUse, type Region, type RegionRule, type Shape } from '../regions/region';
import { lengthText } from './measure-text';
import type { Words } from './words';

/** What a region's shape is: "circle of 12.3 km", "within 5 km of the border". */
export function shapeText(words: Words, shape: Shape, { boundaries }: Geography): string {
  const { regions } = words;
  switch (shape.kind) {
    case 'area':
      return regions.drawn;
    case 'circle':
      return regions.circle(lengthText(words, shape.radius));
    case 'corridor':
      return regions.withinLine(lengthText(words, shape.within));
    case 'border': {
      const near = regions.withinBorder(lengthText(words, shape.within));
      if (shape.section === null) return near;
      const section = boundaries.find(({ sectionId }) => sectionId === shape.section)?.section;
      return regions.inSection(near, section ?? regions.unknownSection);
    }
    case 'zone':
      return regions.asItStood;
    case 'surface':
      return regions.wholeSurface;
  }
}

/** All regions that are asked for, by name: "inside A or B, outside C". */
export function regionsText({ regions: words }: Words, regions: readonly Region[], rule: RegionRule): string {
  const used = regionsInUse(regions);
  const names = (isExcluded: boolean) =>
    used.filter((region) => region.isExcluded === isExcluded).map(({ name }) => name);
  const [wanted, unwanted] = [names(false), names(true)];
  const inside = rule === 'any' ? words.insideAny(wanted) : words.insideAll(wanted);
  if (unwanted.length === 0) return wanted.length === 0 ? '' : inside;
  const outside = words.outside(unwanted);
  return wanted.length === 0 ? outside : words.both(inside, outside);
}
