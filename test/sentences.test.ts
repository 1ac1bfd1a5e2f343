/** Every sentence stands in the catalogue of words: the rooms below make none. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOMS = ['core', 'engine', 'state', 'cli'];

/** The catalogue itself; what the published schemas say; and the names and codes of other people's data, which are theirs. */
const EXEMPT = ['core/words/english', 'core/formats', 'core/mapping/profiles'];

/** Words in a text of which on it is a sentence. */
const SENTENCE = 3;

/** Letters, perhaps within a word a hyphen or an apostrophe, and what may stand around it. */
const WORD = /^[“("]?\p{L}{2,}(?:[-’']\p{L}+)*[.,;:!?…)”"]*$/u;

/** What stands in a template where a value comes. */
const VALUE = '\u0000';

const files = ROOMS.flatMap((room) =>
  readdirSync(join('src', room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
).filter((file) => file.endsWith('.ts') && !EXEMPT.some((exempt) => file.startsWith(`${exempt}/`)));

/** Texts of a source that are sentences, but for those of errors that are thrown: they are for programmers. */
function sentencesIn(file: string, source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) || isErrorMade(node) || ts.isImportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== null && isSentence(text)) found.push(text.replaceAll(VALUE, '…'));
    node.forEachChild(visit);
  };
  ts.createSourceFile(file, source, ts.ScriptTarget.Latest).forEachChild(visit);
  return found;
}

function isErrorMade(node: ts.Node): boolean {
  return (
    ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text.endsWith('Error')
  );
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => VALUE + literal.text).join('');
}

function isSentence(text: string): boolean {
  const parts = text.split(/\s+/).filter(Boolean);
  const words = parts.filter((part) => WORD.test(part.replaceAll(VALUE, '')));
  // Values are words too, where there is one between them.
  const values = words.length > 0 ? parts.filter((part) => part.includes(VALUE)).length : 0;
  return words.length + values >= SENTENCE;
}

describe('sentences', () => {
  test('are told from codes, keys and names', () => {
    const source = `
      const a = 'the file is empty';
      const b = \`found \${x}; expected \${y}\`;
      throw new TypeError('this is a programmer’s error');
      const c = ['location_radius_m', 'YYYY-MM-DD', \`\${a} \${b} \${c}\`, 'U+0020-007E U+00A0-00FF U+0131'];
    `;
    expect(sentencesIn('some.ts', source)).toEqual(['the file is empty', 'found …; expected …']);
    expect(files.length).toBeGreaterThan(100);
  });

  test('are made by the catalogue only', () => {
    const found = files.flatMap((file) =>
      sentencesIn(file, readFileSync(join('src', file), 'utf8')).map((text) => `${file}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
