import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type UserConfig } from 'vite';
import { besideEntry, withEntry } from './build/chunks.ts';
import { compileAhead } from './build/compile-ahead.ts';
import { compactData } from './build/compact-data.ts';
import { firstAnswers } from './build/first-answers.ts';
import { Licences } from './build/licences.ts';
import { contactAddress } from './build/contact.ts';
import { contentSecurityPolicy } from './build/policy.ts';
import { plainIcons } from './build/plain-icons.ts';
import { preloads } from './build/preloads.ts';
import { withEffects } from './build/with-effects.ts';

const licences = new Licences();

/**
 * Svelte makes an error as it is evaluated. Where developer tools or a test's driver are attached V8 reads the whole
 * script again that an error comes from, to tell the lines of its stack: without a chunk of its own that is the map's
 * library and all of the program, a twentieth of a second that only those who measure would pay.
 */
const APART = { runtime: ['svelte', 'esm-env', 'clsx'], maplibre: ['maplibre-gl'] };

/** The page. */
const app: UserConfig = {
  root: 'src',
  // Relative, so that the built folder works under any path.
  base: './',
  publicDir: '../static',
  plugins: [
    plainIcons(),
    svelte({ configFile: false }),
    contentSecurityPolicy(),
    compactData(),
    firstAnswers(),
    preloads(),
    compileAhead(['page', 'runtime']),
    licences.writer(),
  ],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    // A data: URL would dodge caching, and `connect-src 'self'` does not allow fetching one.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1300,
    rolldownOptions: { input: { page: 'src/index.html' }, output: withEntry('page', APART) },
  },
  worker: {
    // Modules, so that the engine's thread can load what it needs on first use.
    format: 'es',
    // MapLibre's own script makes the map's thread what it is.
    plugins: () => [licences.collector(), withEffects(/maplibre-gl-worker\.mjs$/)],
    rolldownOptions: { output: besideEntry('engine', 'engine/worker.ts') },
  },
  define: { 'import.meta.env.CONTACT_URL': JSON.stringify(contactAddress()) },
  preview: { host: '127.0.0.1', port: 4173 },
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
};

/** The command line, for Node; what it depends on stays in node_modules. */
const commandLine: UserConfig = {
  publicDir: false,
  plugins: [licences.writer()],
  build: {
    ssr: true,
    outDir: 'dist-cli',
    target: 'node20',
    rolldownOptions: {
      // No chunk imports one of the two that are started, as in the page's threads.
      preserveEntrySignatures: 'strict',
      input: { 'border-incidents': 'src/cli/main.ts', 'measure-worker': 'src/cli/measure-worker.ts' },
      output: { entryFileNames: '[name].js' },
    },
  },
};

export default defineConfig(({ mode }) => (mode === 'cli' ? commandLine : app));
