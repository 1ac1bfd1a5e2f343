/** Citations say what was left out, how it was measured and who told it first. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTER } from '../../../src/core/filter';
import type { Incident } from '../../../src/core/incident';
import { bibtexOfIncident, bibtexOfView } from '../../../src/core/words/citation-bibtex';
import { citeIncident, citeView, type Cited } from '../../../src/core/words/citation-text';
import { ENGLISH } from '../../../src/core/words/english';
import { hostileText } from '../../hostile-text';
import { publishedData } from '../../support';

const { dataset } = publishedData();
const CITED: Cited = {
  info: dataset,
  filter: { ...NO_FILTER, chosen: { eventType: ['shelling'] } },
  definite: 8,
  possible: 1,
  total: 23,
  rejected: 0,
  fingerprint: '0123456789abcdef',
  link: 'http://localhost/#type=shelling&q=50%25',
  date: '2023-11-26',
};
const incident = dataset.incidents.find(({ id }) => id === '2023-09-01-sotk')!;

/** The entries of a BibTeX text, by their keys: fields by name, as they stand in it. */
function entriesIn(bibtex: string): Map<string, Map<string, string>> {
  const entries = new Map<string, Map<string, string>>();
  let at = 0;
  for (; at < bibtex.length;) {
    const [head, key] = /^\s*@misc\{([^,\s]+),\n/.exec(bibtex.slice(at)) as unknown as [string, string];
    at += head.length;
    const fields = new Map<string, string>();
    for (;;) {
      const [start, name] = /^ {2}(\w+) = \{/.exec(bibtex.slice(at)) as unknown as [string, string];
      at += start.length;
      const from = at;
      // As BibTeX does, behind a backslash too.
      for (let depth = 1; depth > 0; at += 1) depth += { '{': 1, '}': -1 }[bibtex[at]!] ?? 0;
      fields.set(name, bibtex.slice(from, at - 1));
      const next = bibtex.slice(at, at + 2);
      at += 2;
      if (next === ',\n') continue;
      expect(next).toBe('\n}');
      break;
    }
    entries.set(key, fields);
  }
  return entries;
}

const NAMED: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

/** What TeX prints. */
function printed(field: string): string {
  return field.replace(
    /\\([a-z]+)\{\}|\\([$&#_%])/g,
    (_, name: string, sign: string) => sign ?? NAMED[name]!,
  );
}

describe('a view', () => {
  test('is cited with what was left out and how it was measured', () => {
    const text = citeView(ENGLISH, CITED);
    expect(text).toContain('14 were left out by: Event type: Shelling');
    expect(text).toContain('WGS 84');
    expect(text).toContain(CITED.link);
    const fields = entriesIn(bibtexOfView(ENGLISH, CITED)).get('border-incidents-01234567')!;
    expect(printed(fields.get('title')!)).toBe(dataset.title);
    expect(fields.get('url')).toBe(CITED.link);
    expect(printed(fields.get('note')!)).toContain('14 were left out by: Event type: Shelling');
    expect(printed(fields.get('note')!)).toContain('WGS 84');
  });
});

describe('an incident', () => {
  const sources = incident.claims.flatMap(({ sourceIds }) => sourceIds);

  test('is cited with every source that tells of it, and where in it', () => {
    expect(sources.length).toBeGreaterThan(0);
    const text = citeIncident(ENGLISH, incident, CITED);
    const entries = entriesIn(bibtexOfIncident(ENGLISH, incident, CITED));
    expect(text).toContain(incident.id);
    expect([...entries.keys()][0]).toBe(incident.id);
    for (const id of sources) {
      const source = dataset.sources.get(id)!;
      const title = source.title === 'not stated' ? ENGLISH.sources.untitled : source.title;
      expect(text).toContain(title);
      expect(printed(entries.get(id)!.get('title')!)).toBe(title);
    }
    for (const { locator } of incident.claims) expect(text).toContain(locator);
  });

  test('has BibTeX that is sound whatever its title is', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText, fc.string()), fc.string(), (title, id) => {
        const named: Incident = { ...incident, id: `i${id}`, title: `.${title}` };
        const [[key, fields]] = [...entriesIn(bibtexOfIncident(ENGLISH, named, CITED))] as [
          [string, Map<string, string>],
        ];
        expect(key).toMatch(/^[\w-]+$/);
        expect(printed(fields.get('title')!)).toBe(`.${title.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')}`);
      }),
    );
  });
});
