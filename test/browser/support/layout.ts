/** What of a page's texts and controls is wrong as it is laid out, by their rectangles; to be run in the page. */
import type { Page } from 'playwright-core';

export interface Faults {
  /** Two texts that are seen one through the other. */
  overlapping: string[];
  /** Texts that reach beyond what they are clipped by. */
  cut: string[];
  /** Controls that are too small. */
  small: string[];
  /** Controls that the legend lies over, opened. */
  covered: string[];
  /** Of what lies over the map, two that lie over each other. */
  crossing: string[];
  /** What was opened beside something, and is not whole in the window. */
  outside: string[];
  /** Fields of letters so small that a phone enlarges the page for them. */
  fine: string[];
}

/** @param least CSS pixels of a control */
export function layoutFaults(page: Page, least: number): Promise<Faults> {
  return page.evaluate(faultsInPage, least);
}

function faultsInPage(least: number): Faults {
  interface Seen {
    text: string;
    element: Element;
    left: number;
    right: number;
    top: number;
    bottom: number;
  }
  const SLACK = 1.5;
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class')?.split(' ')[0] ?? ''}`;
  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
  const isForEars = (element: Element) =>
    element.closest('.visually-hidden') !== null || getComputedStyle(element).clipPath.startsWith('inset(50');

  /** All of an element's ancestors, itself first. */
  function* upwards(element: Element): Generator<Element> {
    for (let at: Element | null = element; at; at = at.parentElement) yield at;
  }

  const texts: Seen[] = [];
  const cut: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement!;
    const text = node.textContent!.trim();
    if (text === '' || ['SCRIPT', 'STYLE', 'OPTION'].includes(element.tagName)) continue;
    if (!isShown(element) || [...upwards(element)].some(isForEars)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      // Letters take the middle of their line.
      const band = { top: rect.top + rect.height * 0.22, bottom: rect.bottom - rect.height * 0.22 };
      const seen: Seen = { text, element, left: rect.left, right: rect.right, ...band };
      if (isLeftWhole(seen)) texts.push(seen);
    }
  }

  /** Clips it to what scrolls; says so where it is cut by what does not. False where nothing of it is left. */
  function isLeftWhole(seen: Seen): boolean {
    let isShortened = false;
    for (const at of upwards(seen.element)) {
      const style = getComputedStyle(at);
      isShortened ||= style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
      if (style.position === 'fixed') break;
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      const box = at.getBoundingClientRect();
      const scrolls = [style.overflowX, style.overflowY].some((value) => ['auto', 'scroll'].includes(value));
      const isOut =
        seen.left < box.left - SLACK ||
        seen.right > box.right + SLACK ||
        seen.top < box.top - SLACK ||
        seen.bottom > box.bottom + SLACK;
      // What ends in an ellipsis is said whole where its row leads.
      if (isOut && !scrolls && !isShortened && at !== document.body)
        cut.push(`“${seen.text}” by ${name(at)}`);
      seen.left = Math.max(seen.left, box.left);
      seen.right = Math.min(seen.right, box.right);
      seen.top = Math.max(seen.top, box.top);
      seen.bottom = Math.min(seen.bottom, box.bottom);
      if (seen.left >= seen.right || seen.top >= seen.bottom) return false;
    }
    if (seen.left < -SLACK || seen.right > innerWidth + SLACK) cut.push(`“${seen.text}” by the window`);
    return seen.bottom > 0 && seen.top < innerHeight;
  }

  /** Whether what is nearer lies on a ground of its own, over what is farther. */
  function liesOnGround(nearer: Element, farther: Element): boolean {
    for (const at of upwards(nearer)) {
      if (at.contains(farther)) return false;
      const [, , , alpha = '1'] = getComputedStyle(at).backgroundColor.match(/[\d.]+/g) ?? [];
      if (!/transparent/.test(getComputedStyle(at).backgroundColor) && Number(alpha) > 0.99) return true;
    }
    return false;
  }

  /** What was opened to lie over the rest, and goes again. */
  const isOpened = (element: Element) =>
    element.closest('[popover], dialog, details .signs, .hint, .events .card') !== null;

  const overlapping: string[] = [];
  texts.sort((one, other) => one.top - other.top);
  for (const [index, one] of texts.entries()) {
    for (const other of texts.slice(index + 1)) {
      if (other.top > one.bottom) break;
      if (one.element === other.element) continue;
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (across <= SLACK || down <= SLACK) continue;
      const [isOver, isUnder] = [
        liesOnGround(one.element, other.element),
        liesOnGround(other.element, one.element),
      ];
      const isFine = (isOver && isOpened(one.element)) || (isUnder && isOpened(other.element));
      if (!isFine) overlapping.push(`“${one.text}” and “${other.text}”`);
    }
  }

  const CONTROLS =
    'a[href], button, input:not([type=hidden]), select, summary, textarea, [role=slider], [role=tab], [role^=menuitem]';
  const small: string[] = [];
  const fine: string[] = [];
  for (const control of document.querySelectorAll<HTMLElement>(CONTROLS)) {
    if (!isShown(control) || [...upwards(control)].some(isForEars)) continue;
    const isInSentence =
      control.tagName === 'A' && control.parentElement!.textContent !== control.textContent;
    const target =
      control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)
        ? (control.closest('label') ?? control)
        : control;
    const { width, height } = target.getBoundingClientRect();
    // What no pointer reaches is for the keys alone.
    if (getComputedStyle(control).pointerEvents === 'none' && control.role === 'slider') continue;
    // A field that is searched in stands in its frame.
    const frame = control.closest('label')?.getBoundingClientRect();
    const isLarge = (box: { width: number; height: number }) =>
      box.width >= least - 0.5 && box.height >= least - 0.5;
    if (width > 0 && !isInSentence && !isLarge({ width, height }) && !(frame && isLarge(frame))) {
      const label = control.ariaLabel ?? control.textContent;
      small.push(`${name(control)} “${label.trim()}” ${width.toFixed(0)} × ${height.toFixed(0)}`);
    }
    const isField = control.matches('input:not([type=checkbox], [type=radio]), select, textarea');
    if (isField && parseFloat(getComputedStyle(control).fontSize) < 16) fine.push(name(control));
  }
  const signs = document.querySelector('details .signs')?.getBoundingClientRect();
  const covered = [...document.querySelectorAll<HTMLElement>(`header, ${CONTROLS}`)].flatMap((control) => {
    if (!signs || !isShown(control) || control.closest('.legend') || control.role === 'slider') return [];
    const box = control.getBoundingClientRect();
    const isApart =
      box.width === 0 ||
      box.right <= signs.left ||
      box.left >= signs.right ||
      box.bottom <= signs.top ||
      box.top >= signs.bottom;
    return isApart ? [] : [`${name(control)} “${control.ariaLabel ?? control.textContent.trim()}”`];
  });
  const lying = [
    ...document.querySelectorAll(
      '.toolbar .tools, .toolbar .opener, .maplibregl-ctrl-group, .maplibregl-ctrl-scale, .legend summary, .unplaced .button, .attribution [data-covers]',
    ),
  ].filter(isShown);
  const areApart = (one: DOMRect, other: DOMRect) =>
    one.right <= other.left + 1 ||
    one.left >= other.right - 1 ||
    one.bottom <= other.top + 1 ||
    one.top >= other.bottom - 1;
  const crossing = lying.flatMap((one, index) =>
    lying
      .slice(index + 1)
      .filter((other) => !areApart(one.getBoundingClientRect(), other.getBoundingClientRect()))
      .map((other) => `${name(one)} and ${name(other)}`),
  );
  const outside = [...document.querySelectorAll('[popover], dialog[open], .hint, .events .card')]
    .filter(isShown)
    .filter((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
    })
    .map(name);
  return { overlapping, cut, small, covered, crossing, outside, fine };
}
