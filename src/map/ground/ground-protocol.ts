/** How the ground gets to the map's thread: a style names it by an address, and the thread asks the page for it. */

/** Of addresses in a style. */
export const GROUND_PROTOCOL = 'ground';
/** Of what the thread asks the page for. */
export const PAGE_PROTOCOL = 'page-ground';

export function groundAddress(name: string): string {
  return `${GROUND_PROTOCOL}://${name}`;
}

/** For the thread: the same thing, of the page. */
export function pageAddress(address: string): string {
  return address.replace(GROUND_PROTOCOL, PAGE_PROTOCOL);
}

/** For the page: what it is asked for. */
export function nameIn(pageAddress: string): string {
  return pageAddress.slice(`${PAGE_PROTOCOL}://`.length);
}
