/** Runs of words shared with a report are found, and names of offices are none. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkOwnWords } from '../../data/own-words';
import { CopiedWords } from '../../src/core/formats/copied-words';
import { Folder } from '../cli/support';

const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'Epsilon', 'zeta-eta'];

describe('words in a row', () => {
  test('are found from six on, whatever parts them, and only where the report has them', () => {
    const copied = new CopiedWords([{ name: 'R', text: 'One two three, four-five six seven.' }], []);
    expect(copied.in('He said: “two THREE four five six seven”!')).toEqual([
      { words: 'two three four five six seven', report: 'R' },
    ]);
    expect(copied.in('two three four five six and seven')).toEqual([]);
  });

  test('that hold the name of an office are parted by it', () => {
    const report = { name: 'R', text: 'the Ministry of Foreign Affairs of Armenia said so' };
    expect(new CopiedWords([report], []).in('By the Ministry of Foreign Affairs of Armenia')).toHaveLength(1);
    const spared = new CopiedWords([report], ['Ministry of Foreign Affairs']);
    expect(spared.in('By the Ministry of Foreign Affairs of Armenia')).toEqual([]);
  });

  test('are as long as a search of every place for the longest shows', () => {
    const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));
    const plain = (words: string) => words.toLowerCase().replaceAll('-', ' ').split(' ').filter(Boolean);
    fc.assert(
      fc.property(text, text, (report, ours) => {
        const [theirs, mine] = [` ${plain(report).join(' ')} `, plain(ours)];
        const isShared = mine.some((_, at) => {
          const run = mine.slice(at, at + 6);
          return run.length === 6 && theirs.includes(` ${run.join(' ')} `);
        });
        expect(new CopiedWords([{ name: 'R', text: report }], []).in(ours).length > 0).toBe(isShared);
      }),
    );
  });
});

test('every text of a folder is looked at, told by its record, and a folder without reports is refused', () => {
  using folder = new Folder();
  using reports = new Folder();
  reports.file('report.txt', 'the guns fell silent over the hills that night');
  const incident = {
    id: 'i',
    properties: { claims: [{ id: 'c1', text: 'The guns fell silent over the hills.' }] },
  };
  folder.file('incidents.geojson', JSON.stringify({ features: [incident] }));
  folder.file('README.md', 'ours\nover the hills that night fell silent guns\n');
  expect(checkOwnWords(folder.at('.'), reports.at('.'))).toMatchObject([
    {
      reason: 'copied_words',
      where: { file: 'incidents.geojson', id: 'i', item: 'c1', field: 'claims.0.text' },
    },
  ]);
  expect(checkOwnWords(folder.at('.'), folder.at('nowhere'))).toMatchObject([{ reason: 'no_such_folder' }]);
});
