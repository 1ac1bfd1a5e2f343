/** How colours are seen: contrast as WCAG 2 reckons it, distance as CIE 1976, colour blindness as Machado et al. (2009). */
type Triple = readonly [number, number, number];
export type Sight = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';

/** On linear RGB, for full severity. */
const SIGHTS: Record<Sight, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function linear(colour: string): Triple {
  return [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Triple;
}

function luminance([red, green, blue]: Triple): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Of two colours such as "#1c6fae", from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (lighter! + 0.05) / (darker! + 0.05);
}

/** In CIELAB, white D65. */
export function seenBy(sight: Sight, colour: string): Triple {
  const light = linear(colour);
  const [red, green, blue] = SIGHTS[sight].map((row) =>
    Math.min(1, Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2])),
  ) as unknown as Triple;
  const x = (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505;
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  const z = (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089;
  const [fx, fy, fz] = [x, y, z].map((t) => (t > 216 / 24389 ? Math.cbrt(t) : (t * 24389) / 3132 + 4 / 29));
  return [116 * fy! - 16, 500 * (fx! - fy!), 200 * (fy! - fz!)];
}

export function distance(one: Triple, other: Triple): number {
  return Math.hypot(...one.map((value, index) => value - other[index]!));
}
