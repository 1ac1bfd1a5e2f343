/**
 * Where readers report errors and send incidents: the host names it in CONTACT_URL when it builds, a web address or
 * `mailto:`. Empty where none is given, which the page then says.
 */
export function contactAddress(): string {
  const address = process.env.CONTACT_URL ?? '';
  if (address !== '' && !/^(https?:\/\/|mailto:)\S+$/i.test(address)) {
    throw new Error(`CONTACT_URL is "${address}"; expected an address that begins with https:// or mailto:.`);
  }
  return address;
}
