/** What of a file of JSON would be lost if it were only parsed: long numbers, keys given twice, lists beside the first. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCounted } from '../../../src/core/parse-json';
import { takenApart } from '../../../src/core/records/json-apart';
import { JsonFormat } from '../../../src/core/records/json-format';
import { JsonReader } from '../../../src/core/records/json-reader';
import { ReadSettings } from '../../../src/core/records/read-settings';
import { withReckoned } from '../../../src/core/records/reckoned';
import { repeatedKeys } from '../../../src/core/records/repeated-keys';

/** None ends in a backslash: once Node.js 24 has parsed such a key, it takes one that is a quote for the same. */
const key = fc.constantFrom('a', 'b', 'c', 'd', 'a.b', '__proto__', '"', '\\"a', 'é', '1');
const space = fc.constantFrom('', ' ', '\n\t');

/** Texts of JSON, each with the paths of the keys that it has twice. */
interface Written {
  text: string;
  twice: string[];
}

const written = fc.letrec<{ value: Written; object: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'json' },
    fc.jsonValue({ maxDepth: 0 }).map((value): Written => ({ text: JSON.stringify(value), twice: [] })),
    fc.constantFrom('"a:b"', '":"', '"\\":"', '1e999', '-0.0').map((text): Written => ({ text, twice: [] })),
    tie('object'),
    fc.array(tie('value'), { maxLength: 3, depthIdentifier: 'json' }).map((items) => ({
      text: `[${items.map(({ text }) => text).join(',')}]`,
      twice: items.flatMap(({ twice }) => twice),
    })),
  ),
  object: fc
    .tuple(fc.array(fc.tuple(key, tie('value')), { maxLength: 4, depthIdentifier: 'json' }), space)
    .map(([members, white]) => ({
      text: `{${members.map(([name, { text }]) => `${white}${JSON.stringify(name)}${white}:${text}`).join(`,${white}`)}}`,
      twice: [
        ...members.map(([name]) => name).filter((name, index, all) => all.indexOf(name) !== index),
        ...members.flatMap(([name, { twice }]) => twice.map((path) => `${name}.${path}`)),
      ],
    })),
})).object;

test('keys that an object has twice are named, at whatever depth, and no others', () => {
  fc.assert(
    fc.property(written, fc.constantFrom('', '\uFEFF', '\x1E '), ({ text, twice }, before) => {
      const parsed = parseCounted(text);
      if (!parsed.ok) throw new Error(text);
      const { value, members } = parsed.value;
      const found = repeatedKeys(before + text, value, members, { number: 1 });
      if (twice.length === 0) {
        expect(found).toBeNull();
        return;
      }
      const names = [...new Set(twice)];
      expect(found).toMatchObject({ reason: 'repeated_key', where: { number: 1 } });
      const said = (found!.values as { names: string }).names;
      if (names.length <= 10 && said.length < 500) {
        expect(said.split(', ').toSorted()).toEqual(names.join(', ').split(', ').toSorted());
      }
    }),
    { numRuns: 2000 },
  );
});

test('a record with a key twice is taken, and it is said', async () => {
  const reader = await JsonReader.make('lines', 'line', new ReadSettings());
  const text = '{"lat":40,"lon":45,"lon":46}';
  expect(reader.read([{ text, number: 3 }])).toMatchObject([
    {
      value: {
        incident: { position: [46, 40] },
        doubts: [{ reason: 'repeated_key', values: { names: 'lon' }, where: { number: 3, field: 'lon' } }],
      },
    },
  ]);
});

const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String);

test('integers are columns digit for digit, however long they are and however deep they lie', () => {
  const path = fc.array(fc.constantFrom('a', 'b', '__proto__', 'é"'), { minLength: 1, maxLength: 5 });
  const forms = fc.constantFrom<[before: string, after: string]>(['', ''], ['[', ']'], ['[1.5,{"x":', '}]']);
  const holders = fc.constantFrom<(object: string) => string>(
    (object) => object,
    (object) => `{"type":"Feature","geometry":null,"properties":${object}}`,
    (object) => `{"attributes":${object}}`,
  );
  fc.assert(
    fc.property(path, digits, digits, forms, holders, (names, one, other, [before, after], holder) => {
      const object = names.reduceRight(
        (inner, name) => `{"other": ${other}, ${JSON.stringify(name)}: ${inner}}`,
        before + one + after,
      );
      const text = holder(object);
      const apart = takenApart(JSON.parse(text) as Record<string, unknown>, text);
      if ('reason' in apart) throw new Error(text);
      expect(apart.cells[apart.names.indexOf(names.join('.'))]).toBe(before + one + after);
      expect(apart.cells[apart.names.indexOf('other')]).toBe(other);
    }),
  );
});

test('words keep their brackets away, and long numbers among them their digits', () => {
  const text = '{"tags":["a\\u0041",12345678901234567890]}';
  expect(takenApart(JSON.parse(text) as Record<string, unknown>, text)).toMatchObject({
    cells: ['aA; 12345678901234567890'],
  });
});

interface Lists {
  text: string;
  /** Records that say where and when something was. */
  count: number;
}

const record = '{"lat":40,"lon":45,"date":"2020-09-27"}';
const list = fc
  .integer({ min: 1, max: 3 })
  .map((count): Lists => ({ text: `[${Array.from({ length: count }, () => record).join(', ')}]`, count }));
const noise = fc
  .constantFrom('[{"colour":"red"}]', '[1,2]', '[]', '"[{"', '{"a":[]}', 'null')
  .map((text): Lists => ({ text, count: 0 }));
const holder = (inner: fc.Arbitrary<Lists>) =>
  fc.uniqueArray(fc.tuple(fc.constantFrom('events', 'data', 'own', 'layer', 'x'), inner), {
    selector: ([name]) => name,
    minLength: 1,
    maxLength: 4,
  });
const objectOf = (members: [string, Lists][]): Lists => ({
  text: `{${members.map(([name, { text }]) => `"${name}": ${text}`).join(', ')}}`,
  count: members.reduce((sum, [, { count }]) => sum + count, 0),
});
const nested = holder(fc.oneof(list, noise)).map(objectOf);
const files = holder(fc.oneof(list, noise, nested)).map(objectOf);

test('every record of every list is read, or told as not read', async () => {
  await fc.assert(
    fc.asyncProperty(files, async ({ text, count }) => {
      fc.pre(count > 0);
      const format = new JsonFormat();
      const cut = format.cut(text, true);
      if (!cut.ok) throw new Error(text);
      const made = await format.reader(new ReadSettings());
      if (!made.ok) throw new Error(text);
      const read = made.value.read(cut.value.records).filter(({ ok }) => ok).length;
      const told = made.value.fileDoubts!.map(({ values }) => (values as { count: number }).count);
      expect(read + told.reduce((sum, one) => sum + one, 0)).toBe(count);
      const whole = cut.value.records.map(({ before, text: one, after }) => before + one + after);
      expect([format.head, ...whole, format.tail].join('')).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

const OURS = {
  derived: '{"start":null,"end":null,"date_precision":"unknown"}',
  proximity: '{"border":null,"zone":{}}',
};

test('what others have where this program writes its own is kept, as it stands', () => {
  const name = fc.constantFrom('derived' as const, 'proximity' as const);
  const others = fc
    .oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant({ start: '2020' }))
    .map((value) => JSON.stringify(value));
  const beside = fc.subarray(['"original":1', '"original_2":{}', '"a":1.10', '"date":"x"']);
  fc.assert(
    fc.property(name, others, beside, fc.boolean(), (member, theirs, more, isFeature) => {
      const object = `{${[...more, `"${member}": ${theirs}`].join(', ')}}`;
      const around = (inner: string) =>
        isFeature ? `{"type":"Feature","geometry":null,"properties":${inner}}` : inner;
      const once = withReckoned(around(object), member, OURS[member]);
      const free = ['original', 'original_2', 'original_3'].find((one) => !more.join().includes(`"${one}"`))!;
      const kept = `{${[...more, `"${member}": ${OURS[member]}`].join(', ')},"${free}":{"${member}":${theirs}}}`;
      expect(once).toBe(around(kept));
      // Ours is written anew, and theirs stays where it is.
      expect(withReckoned(once, member, OURS[member])).toBe(once);
      const apart = takenApart(JSON.parse(once) as Record<string, unknown>, once);
      if ('reason' in apart) throw new Error(once);
      expect(apart.names.filter((column) => column.includes(member))).toEqual([]);
      expect(apart.aside).toEqual([]);
    }),
  );
});
