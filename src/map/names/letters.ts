/**
 * Letters of the first view that come drawn. MapLibre draws each letter when a name first needs it, by a canvas that it
 * reads back: on a slow machine most of a tenth of a second until a name stands. These are as Chromium had it draw them
 * (`npm run data:letters` records them, a test compares them with what is drawn here); it draws all others as ever.
 */
import type { Map as MapLibreMap } from 'maplibre-gl';
import { LETTERS_FILE } from '../../core/presentation/fonts';

type CreateRasterizer = MapLibreMap['style']['glyphManager']['createRasterizer'];
type Rasterizer = ReturnType<CreateRasterizer>;
/** Distances from its outline, and where it stands, in pixels of letters of 48. */
export type Letter = ReturnType<Rasterizer['draw']>;

/** By the family they are drawn with, and by themselves. */
export type Letters = ReadonlyMap<string, ReadonlyMap<string, Letter>>;

/** All of a letter but its distances, in the order in which a file has them. */
export type LetterSizes = [
  family: string,
  letter: string,
  width: number,
  height: number,
  glyphWidth: number,
  glyphHeight: number,
  glyphTop: number,
  glyphLeft: number,
  glyphAdvance: number,
];

const LINE_FEED = 10;

let fetching: Promise<Letters> | null = null;

/** Once. None where they cannot be fetched or unpacked: they are drawn then. */
export function fetchLetters(): Promise<Letters> {
  return (fetching ??= fetchNow());
}

async function fetchNow(): Promise<Letters> {
  try {
    const { ok, body } = await fetch(new URL(LETTERS_FILE, document.baseURI));
    if (!ok || !body) return new Map();
    // By ourselves: few hosts pack a file that is no text.
    const unpacked = body.pipeThrough(new DecompressionStream('deflate'));
    return readLetters(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  } catch {
    return new Map();
  }
}

/** @param bytes a line of JSON, the sizes of each letter, and then the distances of one after the other */
export function readLetters(bytes: Uint8Array): Letters {
  const end = bytes.indexOf(LINE_FEED);
  const letters = new Map<string, Map<string, Letter>>();
  let from = end + 1;
  for (const sizes of JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as LetterSizes[]) {
    const [family, letter, width, height, glyphWidth, glyphHeight, glyphTop, glyphLeft, glyphAdvance] = sizes;
    // Of its own: MapLibre takes the whole buffer for the letter's.
    const data = new Uint8ClampedArray(bytes.slice(from, (from += width * height)).buffer);
    let those = letters.get(family);
    if (!those) letters.set(family, (those = new Map()));
    those.set(letter, { data, width, height, glyphWidth, glyphHeight, glyphTop, glyphLeft, glyphAdvance });
  }
  return letters;
}

/** Has a map that was just given a style take letters from among these. */
export function giveLetters(map: MapLibreMap, letters: Letters): void {
  const { glyphManager } = map.style;
  const create = glyphManager.createRasterizer;
  glyphManager.createRasterizer = (options, padding) => {
    const ready = letters.get(options.fontFamily!.split(',')[0]!);
    if (!ready) return create(options, padding);
    let rasterizer: Rasterizer | null = null;
    const draw = (letter: string) =>
      ready.get(letter) ?? (rasterizer ??= create(options, padding)).draw(letter);
    return { draw, buffer: padding } as Rasterizer;
  };
}
