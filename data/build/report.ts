/** Checks the extracted border against figures measured independently, so that a changed source is noticed. */
import type { Border } from './border-line';
import { at, distanceToLine, geodesicDistance, lineLength, type Point } from './geometry';

interface Figure {
  readonly what: string;
  readonly found: number;
  readonly expected: number;
  /** How far the figure may be off, in its own unit. */
  readonly tolerance: number;
}

/** Settlements and their distance to the nearest border line (enclaves left out), metres. */
const DISTANCES: readonly { readonly name: string; readonly point: Point; readonly metres: number }[] = [
  { name: 'Sotk', point: [45.8647, 40.2031], metres: 7_994 },
  { name: 'Norabak', point: [45.8611, 40.1561], metres: 6_820 },
  { name: 'Verin Shorzha', point: [45.8325, 40.0872], metres: 6_217 },
  { name: 'Kut', point: [45.9017, 40.1808], metres: 5_665 },
  { name: 'Goris', point: [46.3417, 39.5111], metres: 7_539 },
  { name: 'Jermuk', point: [45.6711, 39.8395], metres: 12_117 },
  { name: 'Dashkasan', point: [46.0819, 40.5239], metres: 28_286 },
];

/** One line per figure and bridge; throws when a figure is off. */
export function reportBorder(border: Border): string {
  const lines = [border.main, border.nakhichevan];
  const both = lines.reduce((total, { points }) => total + lineLength(points), 0);
  const perimeters = Object.values(border.enclaves).reduce((total, ring) => total + lineLength(ring), 0);
  const figures: Figure[] = [
    kilometres('main line', lineLength(border.main.points), 656.9, 0.05),
    { what: 'main line, vertices', found: border.main.points.length, expected: 1_276, tolerance: 0 },
    kilometres('Nakhichevan line', lineLength(border.nakhichevan.points), 247.9, 0.05),
    {
      what: 'Nakhichevan line, vertices',
      found: border.nakhichevan.points.length,
      expected: 667,
      tolerance: 0,
    },
    kilometres('both lines', both, 904.7, 0.15),
    kilometres('both lines and enclave perimeters', both + perimeters, 972, 0.5),
    ...DISTANCES.map(({ name, point, metres }) => ({
      what: `${name} to the border, m`,
      found: Math.min(...lines.map(({ points }) => distanceToLine(point, points))),
      expected: metres,
      tolerance: 1,
    })),
  ];
  for (const { what, found, expected, tolerance } of figures) {
    if (!(Math.abs(found - expected) <= tolerance)) {
      throw new Error(`${what}: found ${found}, expected ${expected} ± ${tolerance}`);
    }
  }
  const bridges = lines.flatMap(({ points, bridges: starts }) =>
    starts.map((start) => {
      const [from, to] = [at(points, start), at(points, start + 1)];
      return `bridge ${from.join(',')} to ${to.join(',')}: ${geodesicDistance(from, to).toFixed(0)} m`;
    }),
  );
  const checked = figures.map(
    ({ what, found, expected }) => `${what}: ${found.toFixed(1)} (expected ${expected})`,
  );
  return [...checked, ...bridges].join('\n');
}

function kilometres(what: string, metres: number, expected: number, tolerance: number): Figure {
  return { what: `${what}, km`, found: metres / 1000, expected, tolerance };
}
