/** What is no text is refused by both programs alike, for the reason that it is none. */
import { expect, test } from 'vitest';
import { emptyEngine } from '../engine/support';
import { command, Folder } from './support';

const ROWS = 'lat,lon,title\n40,45,caf';

test.each<[reason: string, bytes: Buffer, line: number]>([
  ['nul_character', Buffer.from('lat,lon,title\n40,45,a\0b\n'), 2],
  ['wrong_byte', Buffer.concat([Buffer.from(`${ROWS}é\nx`), Buffer.of(0xe9), Buffer.from('y\n')]), 3],
  ['cut_letter', Buffer.from(`${ROWS}éé`).subarray(0, -1), 2],
  ['unmarked_utf16', Buffer.from(ROWS, 'utf16le'), 0],
])('%s is told by the app and the command line', async (reason, bytes, line) => {
  using folder = new Folder();
  const { code, stdout } = await command(['check', '--json', folder.file('a.csv', bytes)]);
  expect([code, JSON.parse(stdout)]).toMatchObject([2, [{ reason, ...(line > 0 && { line }) }]]);
  const answered = await command(['proximity', folder.at('a.csv')]);
  expect(answered).toMatchObject({ code: 2, stdout: '' });
  const engine = await emptyEngine();
  const file = new Blob([new Uint8Array(bytes)]);
  const where = line > 0 ? { unit: 'line', number: line } : {};
  expect(await engine.load({ file, name: 'a.csv', isPublished: false })).toMatchObject({
    ok: false,
    problems: [{ reason, where }],
  });
});

test('a row of another file’s bytes in a file of many pieces is told by its place', async () => {
  using folder = new Folder();
  const row = `40,45,"${'Ağdam '.repeat(20)}"\n`;
  const rows = Buffer.from(`lat,lon,title\n${row.repeat(20_000)}`);
  const file = folder.file('a.csv', Buffer.concat([rows, Buffer.of(0xff), rows]));
  const { stdout } = await command(['check', file]);
  expect(stdout).toContain(`line 20002: the byte 0xFF at offset ${rows.length} is wrong there`);
});
