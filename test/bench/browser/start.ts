/** `npm run bench:start` (after a build): how long the whole first view takes, beside a bare map. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '../../browser/support/serve-folder';
import { machine, printTable } from '../measure';
import { closeWith, verdictOf } from '../verdict';
import { buildPages } from './build-pages';
import { WHOLE_VIEW, wholeViewBars } from './whole-view';

const pages = await mkdtemp(join(tmpdir(), 'border-incidents-start-'));
try {
  console.log(machine(['maplibre-gl', 'playwright-core']));
  await buildPages(pages);
  const [app, bare] = [await serveFolder('dist', '/some/where/'), await serveFolder(pages, '/some/where/')];
  const bars = await wholeViewBars(app.url, `${bare.url}bare.html`);
  await Promise.all([app.close(), bare.close()]);
  printTable(
    'From navigation to the whole first view',
    ['what', 'bar', 'measured', 'met'],
    bars.map(({ what, bar, measured, isMet }) => [what, bar, measured, isMet ? 'yes' : 'NO']),
  );
  closeWith(verdictOf(bars, WHOLE_VIEW));
} finally {
  await rm(pages, { recursive: true });
}
