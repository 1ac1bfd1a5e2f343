/**
 * The Generic Mapping Tools (Wessel and others, doi:10.1029/2019GC008515): the only program that the build asks for.
 * It reads GSHHG, which comes in files of a form of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';

/** For a reader who has not got them: what to install. */
export const GMT_MISSING =
  'data:build needs gmt with the full resolution of GSHHG: apt-get install gmt gmt-gshhg-full';

/** At full resolution, as text of five decimals (about 1 m). */
const COAST = ['coast', '-Df', '-M', '--FORMAT_FLOAT_OUT=%.5f'];

/** gmt leaves a file of its history in the folder where it runs. */
const FOLDER = { cwd: tmpdir() };

/** Whether gmt is here and has the full resolution. */
export function isGmtInstalled(): boolean {
  return spawnSync('gmt', [...COAST, '-R45/45.1/40/40.1', '-W2'], FOLDER).status === 0;
}

/** What `gmt coast` writes: pieces of lines, each headed by a line that begins with ">". */
export function gmtCoast(...options: string[]): string {
  return execFileSync('gmt', [...COAST, ...options], { ...FOLDER, encoding: 'utf8' });
}
