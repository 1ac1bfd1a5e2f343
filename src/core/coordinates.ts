/** Coordinates as people write them: decimal degrees or degrees, minutes, seconds; latitude first, WGS 84. */
import { failure, problem, success, type Result } from './result';
import { parseAngle, type Angle } from './values/angles';

/** Longitude, latitude from "40.2031, 45.8647", "40.2031° N 45.8647° E" or "40°12′11″N 45°51′53″E". */
export function parseCoordinates(text: string): Result<[longitude: number, latitude: number]> {
  const parts = halves(text.trim());
  const angles = parts?.map(parseAngle);
  if (!angles || angles.some((angle) => angle === null)) {
    return failure(problem('not_coordinates', { found: text.trim() }));
  }
  const [first, second] = angles as [Angle, Angle];
  const isSwapped = first.axis === 'longitude' || second.axis === 'latitude';
  if (first.axis !== null && first.axis === second.axis) return failure(problem('same_axis', {}));
  const [latitude, longitude] = isSwapped ? [second.degrees, first.degrees] : [first.degrees, second.degrees];
  if (Math.abs(latitude) > 90) return failure(problem('latitude_off', { latitude }));
  if (Math.abs(longitude) > 180) return failure(problem('longitude_off', { longitude }));
  return success([longitude, latitude]);
}

/** "40.20310, 45.86470": latitude first, five decimals are about a metre. */
export function formatDecimal([longitude = 0, latitude = 0]: readonly number[]): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

/** "40°12′11.2″N 45°51′52.9″E": a tenth of a second is about three metres. */
export function formatDms([longitude = 0, latitude = 0]: readonly number[]): string {
  return `${dms(latitude, 'N', 'S')} ${dms(longitude, 'E', 'W')}`;
}

const LETTER = String.raw`[NSEWСЮВЗ](?:\.?\s*[ШД]\.?)?`;
const LETTERED = new RegExp(String.raw`^(.*?\d.*?${LETTER})[\s,;]*(.*\d.*${LETTER})$`, 'iu');
const LETTERS_FIRST = new RegExp(String.raw`^(${LETTER}.*?\d)[\s,;]+(${LETTER}.*\d.*)$`, 'iu');

/** The two coordinates: parted by a letter, a comma with a space, a semicolon, or a single space. */
function halves(text: string): [string, string] | null {
  const lettered = LETTERED.exec(text) ?? LETTERS_FIRST.exec(text);
  if (lettered) return [lettered[1]!, lettered[2]!];
  const parts = text.split(/\s*;\s*|\s*,\s+|(?<=\d)\s+(?=[+-]?\d)|(?<=\.\d+),(?=[+-]?\d)/);
  if (parts.length === 2) return [parts[0]!, parts[1]!];
  const plain = text.split(',');
  return plain.length === 2 ? [plain[0]!, plain[1]!] : null;
}

function dms(degrees: number, positive: string, negative: string): string {
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const [d, m, s] = [Math.floor(tenths / 36_000), Math.floor((tenths % 36_000) / 600), (tenths % 600) / 10];
  return `${d}°${m}′${s.toFixed(1)}″${degrees < 0 ? negative : positive}`;
}
