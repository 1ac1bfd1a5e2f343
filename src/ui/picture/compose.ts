/**
 * A picture as it is published: title, question and counts above the map; legend, scale, source, attribution and
 * disclaimer below. What stands above and below is measured first and the map gets the rest, so that nothing overlaps.
 */
import type { Words } from '../../core/words/words';
import type { MapPicture, Photographer, PictureWish } from '../../state/picture';
import { drawEntries, flow, legendEntries, scaleEntry } from './legend';
import { drawLines, linesOf, type Face } from './text-block';

export interface Composition {
  width: number;
  height: number;
  ratio: number;
  isDark: boolean;
  names: PictureWish['names'];
  title: string;
  /** Counts, dates and what was asked for, where so many incidents stand on the picture. */
  told: (depicted: number) => readonly string[];
  zoneText: string;
  /** Source, attribution, disclaimer. */
  credits: readonly string[];
}

export interface Composed {
  canvas: HTMLCanvasElement;
  /** What the legend explains. */
  legend: string[];
  told: readonly string[];
  /** Where the map is on it, in pixels of the picture. */
  map: { left: number; top: number; width: number; height: number };
}

const MARGIN = 32;
const BETWEEN = 12;
const TITLE: Face = { font: '700 30px "Noto Serif", Georgia, serif', leading: 38 };
const TOLD: Face = { font: '400 16px "Noto Sans", system-ui, sans-serif', leading: 24 };
const LEGEND: Face = { font: '400 14px "Noto Sans", system-ui, sans-serif', leading: 26 };
const CREDITS: Face = { font: '400 12px "Noto Sans", system-ui, sans-serif', leading: 18 };
/** Lines at most: a title that is longer, or more criteria, end in an ellipsis; the text for those who do not see it has them all. */
const MOST_LINES = { title: 2, told: 2, credits: 3 };
/** The legend is known only when the map is drawn; room for so many lines is kept. */
const MOST_LEGEND_LINES = 5;

export async function compose(
  words: Words,
  photographer: Photographer,
  wish: Composition,
  signal: AbortSignal,
): Promise<Composed> {
  const { width, height, ratio } = wish;
  const inner = width - 2 * MARGIN;
  await fontsFor([wish.title, ...wish.told(0), ...wish.credits]);
  const canvas = document.createElement('canvas');
  canvas.width = width * ratio;
  canvas.height = height * ratio;
  const context = canvas.getContext('2d')!;
  context.scale(ratio, ratio);

  const title = linesOf(context, wish.title, TITLE, inner, MOST_LINES.title);
  const toldLines = (depicted: number) =>
    wish.told(depicted).flatMap((text) => linesOf(context, text, TOLD, inner, MOST_LINES.told));
  /** None on the picture takes the most words but for the digits of a number, which the line has room for. */
  const roomForTold = toldLines(0).length;
  const credits = wish.credits.flatMap((text) => linesOf(context, text, CREDITS, inner, MOST_LINES.credits));
  const headHeight = MARGIN + title.length * TITLE.leading + roomForTold * TOLD.leading + BETWEEN;
  const creditsHeight = credits.length * CREDITS.leading;

  /** Asked again where its legend needs another number of lines. */
  const taken = async (legendLines: number): Promise<[MapPicture, number]> => {
    const footHeight = BETWEEN + legendLines * LEGEND.leading + BETWEEN / 2 + creditsHeight + MARGIN * 0.75;
    const mapHeight = Math.round(height - headHeight - footHeight);
    const { isDark, names } = wish;
    const picture = await photographer({ width, height: mapHeight, ratio, isDark, names }, signal);
    return [picture, mapHeight];
  };
  const placedOn = (picture: MapPicture) => {
    const scale = scaleEntry(words, picture);
    return flow(context, [scale, ...legendEntries(words, picture, wish.zoneText)], LEGEND, inner);
  };
  // As many as most pictures need, so that few are taken twice.
  let lines = 2;
  let [picture, mapHeight] = await taken(lines);
  let legend = placedOn(picture);
  while (linesIn(legend) > lines && lines < MOST_LEGEND_LINES) {
    lines = Math.min(linesIn(legend), MOST_LEGEND_LINES);
    [picture, mapHeight] = await taken(lines);
    legend = placedOn(picture);
  }

  const { colours } = picture;
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  drawLines(context, title, TITLE, colours.ink, { left: MARGIN, top: MARGIN * 0.75 });
  const toldTop = MARGIN * 0.75 + title.length * TITLE.leading;
  const { count } = picture.depicted;
  drawLines(context, toldLines(count).slice(0, roomForTold), TOLD, colours.soft, {
    left: MARGIN,
    top: toldTop,
  });
  const mapTop = Math.round(headHeight);
  context.drawImage(picture.image, 0, mapTop, width, mapHeight);
  context.fillStyle = colours.rule;
  context.fillRect(0, mapTop - 1, width, 1);
  context.fillRect(0, mapTop + mapHeight, width, 1);
  const legendTop = mapTop + mapHeight + BETWEEN;
  drawEntries(context, legend, LEGEND, colours.ink, { left: MARGIN, top: legendTop });
  const creditsTop = legendTop + linesIn(legend) * LEGEND.leading + BETWEEN / 2;
  drawLines(context, credits, CREDITS, colours.soft, { left: MARGIN, top: creditsTop });
  return {
    canvas,
    told: wish.told(count),
    legend: legend.slice(1).map(({ entry }) => entry.text),
    map: { left: 0, top: mapTop, width, height: mapHeight },
  };
}

function linesIn(legend: readonly { line: number }[]): number {
  return legend.at(-1)!.line + 1;
}

/** A canvas does not wait for fonts as a page does. */
async function fontsFor(texts: readonly string[]): Promise<void> {
  const text = texts.join(' ');
  await Promise.all([TITLE, TOLD].map(({ font }) => document.fonts.load(font, text)));
}
