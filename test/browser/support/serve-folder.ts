/** A plain static web server, like that of every host: files of a folder under a path, and 404. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface FolderServer {
  /** Address of the folder, ending in a slash. */
  url: string;
  close: () => Promise<void>;
}

/** Serves `folder` on loopback under `path` ("/a/b/"), on a free port; `headers` go with every file. */
export async function serveFolder(
  folder: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<FolderServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const inside = pathname.startsWith(path)
      ? normalize(decodeURIComponent(pathname.slice(path.length)))
      : null;
    const file = inside === null || inside.startsWith('..') ? null : join(folder, inside || 'index.html');
    const target = file?.endsWith('/') || inside === '.' ? join(folder, 'index.html') : file;
    if (!target || !statSync(target, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end('Not found');
      return;
    }
    const type = TYPES[extname(target)] ?? 'application/octet-stream';
    // For ten minutes, as hosts of static files let browsers keep them.
    response.writeHead(200, { 'cache-control': 'max-age=600', ...headers, 'content-type': type });
    createReadStream(target).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${path}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** Serves the built app under a sub-path, as a shared host would. */
export async function serveApp(headers: Record<string, string> = {}): Promise<FolderServer> {
  if (!existsSync('dist/index.html')) throw new Error('There is no dist/: run `npm run build` first.');
  return serveFolder('dist', '/some/where/', headers);
}
