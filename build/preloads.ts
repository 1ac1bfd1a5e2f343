import type { HtmlTagDescriptor, Plugin } from 'vite';
import { LETTERS_FILE } from '../src/core/presentation/fonts.ts';

/** Fonts of the first view: page and map. */
const FONTS = [
  'noto-sans-latin-400',
  'noto-sans-latin-600',
  'noto-sans-latin-ext-400',
  'noto-sans-latin-ext-600',
  'noto-serif-latin-700',
];
/** Ground of any map's first view, as it stands beside the page. */
const GROUND = ['country-lines', 'lakes'];
/** And what is written on it, and with. */
const NAMES = ['basemap/labels.geojson', LETTERS_FILE];

/**
 * Has the browser fetch what the first view needs while it still reads the program: on a slow line each thing that is
 * only found out by what came before costs a whole way there and back.
 */
export function preloads(): Plugin {
  return {
    name: 'preloads',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle }) => {
        const built = Object.keys(bundle ?? {});
        const answers = built.filter((file) => /first-answers-[^/]*\.json$/.test(file));
        // Ours, and MapLibre's own of the benches' pages.
        const threads = built.filter((file) => /(map-thread|maplibre-gl-worker)-[^/]*\.m?js$/.test(file));
        // The benches' pages are built with this too, and those without the program write nothing.
        const [fonts, names] = answers.length > 0 ? [FONTS, NAMES] : [[], []];
        const ground = [...GROUND.map((name) => `basemap/${name}.geojson`), ...names];
        return [
          // A thread's script as what it is for the page: a text. A module the page would compile in vain.
          ...[...answers, ...ground, ...threads].map((file) =>
            link({ rel: 'preload', as: 'fetch', crossorigin: '' }, file),
          ),
          ...fonts.map((name) =>
            link({ rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '' }, `fonts/${name}.woff2`),
          ),
        ];
      },
    },
  };
}

function link(attrs: Record<string, string>, file: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { ...attrs, href: `./${file}` }, injectTo: 'head' };
}
