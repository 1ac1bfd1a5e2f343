/** The tools of the map in their groups: what is drawn, what follows the border, what is typed, what is measured. */
import Circle from '@lucide/svelte/icons/circle';
import Eraser from '@lucide/svelte/icons/eraser';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Lasso from '@lucide/svelte/icons/lasso';
import MousePointerClick from '@lucide/svelte/icons/mouse-pointer-click';
import MoveHorizontal from '@lucide/svelte/icons/move-horizontal';
import Pentagon from '@lucide/svelte/icons/pentagon';
import Ruler from '@lucide/svelte/icons/ruler';
import Spline from '@lucide/svelte/icons/spline';
import Square from '@lucide/svelte/icons/square';
import type { Tool } from '../state/drawing-tool.svelte';
import type { Regions } from '../state/regions.svelte';

export interface DrawItem {
  label: string;
  /** What stands beside the icon until a tool has been used once: part of the label. */
  caption: string;
  Icon: typeof Ruler;
  /** What it puts into the hand; where it is none, `act` is done at once. */
  tool?: Exclude<Tool, 'edit'>;
  act?: () => void;
  isIdle?: boolean;
}

interface DrawGroup {
  name: string;
  items: DrawItem[];
}

export const BY_TOOL: Record<Exclude<Tool, 'edit'>, DrawItem> = {
  polygon: { label: 'Draw polygon', caption: 'Polygon', Icon: Pentagon },
  rectangle: { label: 'Draw rectangle', caption: 'Rectangle', Icon: Square },
  circle: { label: 'Draw circle', caption: 'Circle', Icon: Circle },
  freehand: { label: 'Draw freehand', caption: 'Freehand', Icon: Lasso },
  line: { label: 'Draw a corridor along a line', caption: 'Along a line', Icon: Spline },
  pick: {
    label: 'Pick the border, the zone or the exclave',
    caption: 'Pick the border, the zone',
    Icon: MousePointerClick,
  },
  measure: { label: 'Measure', caption: 'Measure', Icon: Ruler },
};

/** Those that there are: without a map nothing can be drawn on it. */
export function drawGroups(regions: Regions, hasMap: boolean): DrawGroup[] {
  const taken = (...tools: Exclude<Tool, 'edit'>[]): DrawItem[] =>
    hasMap ? tools.map((tool) => ({ tool, ...BY_TOOL[tool] })) : [];
  const corridor = 'Corridor along the border';
  const groups: DrawGroup[] = [
    { name: 'Draw a region', items: taken('polygon', 'rectangle', 'circle', 'freehand', 'line') },
    {
      name: 'Along the border',
      items: [
        { label: corridor, caption: corridor, Icon: MoveHorizontal, act: () => void regions.addBorder() },
        ...taken('pick'),
      ],
    },
    {
      name: 'Typed',
      items: [
        {
          label: 'Type or import a region',
          caption: 'Type or import',
          Icon: Keyboard,
          act: () => regions.edit('new'),
        },
        {
          label: 'Clear regions',
          caption: 'Clear regions',
          Icon: Eraser,
          act: () => void regions.clear(),
          isIdle: regions.all.length === 0,
        },
      ],
    },
    { name: 'Distance', items: taken('measure') },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
