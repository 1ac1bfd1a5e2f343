/** Writing of the build's products: formatted JSON (so that diffs read well) and their compressed sizes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { format, resolveConfig } from 'prettier';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Absolute path of a file given relative to the project's root. */
export function projectPath(relativePath: string): string {
  return resolve(projectRoot, relativePath);
}

/** Writes bytes to a file of the project, making its folder when needed. */
export function writeProduct(relativePath: string, content: string | Uint8Array): void {
  const path = projectPath(relativePath);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Writes a value as JSON in the project's own formatting. */
export async function writeJson(relativePath: string, value: unknown): Promise<void> {
  const configuration = await resolveConfig(projectPath(relativePath));
  const text = await format(JSON.stringify(value, null, 2), { ...configuration, parser: 'json' });
  writeProduct(relativePath, text);
}

/** Size in bytes of a written product after gzip. */
export function compressedSize(relativePath: string): number {
  return gzipSync(readFileSync(projectPath(relativePath)), { level: 9 }).length;
}
