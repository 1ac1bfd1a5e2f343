import type { Plugin } from 'vite';

const ICON = /\/@lucide\/svelte\/dist\/icons\/[^/]+\.svelte$/;
const DATA = /const iconData = (.+);/;

type IconNode = [tag: string, attributes: Record<string, string>];

/**
 * Draws icons as they stand: those of the library are put together anew wherever one is shown, attribute by attribute,
 * which takes a fifth of the time in which the first view's panels are made. What they are given here is a size alone.
 */
export function plainIcons(): Plugin {
  return {
    name: 'plain-icons',
    enforce: 'pre',
    transform(code, id) {
      if (!ICON.test(id)) return null;
      const data = DATA.exec(code)?.[1];
      if (data === undefined) this.error(`${id} is no icon of the shape that is known here.`);
      return { code: component(JSON.parse(data) as { name: string; node: IconNode[] }), map: null };
    },
  };
}

function component({ name, node }: { name: string; node: IconNode[] }): string {
  const shapes = node.map(([tag, attributes]) => `<${tag} ${written(attributes)} />`);
  const drawn = written({
    class: `lucide lucide-${name}`,
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    viewBox: '0 0 24 24',
    'aria-hidden': 'true',
  });
  return `<script>let { size } = $props();</script>\n<svg ${drawn} width={size} height={size}>${shapes.join('')}</svg>`;
}

function written(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ');
}
