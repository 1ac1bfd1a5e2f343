import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { FeatureCollection } from 'geojson';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { packGeojson } from './src/core/formats/packed-geojson.ts';

/**
 * The policy of the built page. A host that wants online basemaps or remote files lists their origins in
 * CONNECT_ORIGINS (space-separated) when it builds.
 */
function contentSecurityPolicy(): Plugin {
  const origins = process.env.CONNECT_ORIGINS ? ` ${process.env.CONNECT_ORIGINS}` : '';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    "style-src 'self'",
    "font-src 'self'",
    `img-src 'self' data: blob:${origins}`,
    `connect-src 'self'${origins}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}

/** The data as it is served: written for people in the repository, as few bytes as can be on the way. */
function compactData(): Plugin {
  return {
    name: 'compact-data',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !/\.(geo)?json$/.test(file.fileName)) continue;
        const parsed: unknown = JSON.parse(Buffer.from(file.source).toString());
        const isGeojson = file.fileName.endsWith('.geojson');
        file.source = JSON.stringify(isGeojson ? packGeojson(parsed as FeatureCollection) : parsed);
      }
    },
  };
}

/** The page. */
const app: UserConfig = {
  root: 'src',
  // Relative, so that the built folder works under any path.
  base: './',
  publicDir: '../static',
  plugins: [svelte({ configFile: false }), contentSecurityPolicy(), compactData()],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // A data: URL would dodge caching, and `connect-src 'self'` does not allow fetching one.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1300,
    // Licence texts of everything bundled travel with the built page.
    license: { fileName: 'third-party-licences.md' },
  },
  // Modules, so that the engine's thread can load what it needs on first use.
  worker: { format: 'es' },
  preview: { host: '127.0.0.1', port: 4173 },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
};

/** The command line, for Node; what it depends on stays in node_modules. */
const commandLine: UserConfig = {
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist-cli',
    target: 'node20',
    rolldownOptions: {
      input: { 'border-incidents': 'src/cli/main.ts', 'measure-worker': 'src/cli/measure-worker.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cli' ? commandLine : app));
