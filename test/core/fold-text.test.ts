import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, isWordUnit, searchWords } from '../../src/core/fold-text';

describe('text is folded', () => {
  test.each([
    ['Kəlbəcər', 'kelbecer'],
    ['KƏLBƏCƏR', 'Kəlbəcər'],
    ['Şuşa, Ağdam, Göyçə', 'susa, agdam, goyce'],
    ['Iğdır', 'igdir'],
    ['İsmayıllı', 'ismayilli'],
    ['Đorđe Łódź Ørsted Straße', 'dorde lodz orsted strasse'],
    ['Горный Ёж', 'горныи еж'],
    ['Երևան', 'ԵՐԵՎԱՆ'],
    ['Երևան', 'ԵՐԵՒԱՆ'],
    ['Ինչո՞ւ', 'ինչու'],
    ['თბილისი', 'ᲗᲑᲘᲚᲘᲡᲘ'],
    ['e\u0301', 'é'],
  ])('%s like %s', (one, other) => expect(foldText(one)).toBe(foldText(other)));

  test('to what is folded already', () => {
    for (let unit = 0; unit <= 0xffff; unit += 1) {
      const folded = foldText(`a${String.fromCharCode(unit)}`);
      if (foldText(folded) !== folded) expect.fail(`${folded} is folded again`);
    }
  });

  test('alike with marks and without, in capitals and without', () => {
    const letters = fc.constantFrom(...'abcxyzəığöşüçабвгдеёйաբգդեզէթևოპრ ,-19');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 12 }), (typed) => {
        const folded = foldText(typed.join(''));
        expect(foldText(typed.join('').normalize('NFD'))).toBe(folded);
        expect(foldText(typed.join('\u0301'))).toBe(folded);
        // Capitals of the dotless ı are those of i.
        expect(foldText(typed.join('').toUpperCase())).toBe(folded);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('words', () => {
  test.each([
    ['Sotk, near  Kut', ['sotk', 'near', 'kut']],
    ['2023-09-01', ['2023', '09', '01']],
    ['«Երևան»՝ Սոթք։', ['երեվան', 'սոթք']],
    ['“Şuşa” – Göyçə…', ['susa', 'goyce']],
    ['Шуша; Кут!', ['шуша', 'кут']],
    ['東京、大阪。', ['東京', '大阪']],
    [' – … ', []],
    ['', []],
  ])('%j has %j', (text, words) => expect(searchWords(text)).toEqual(words));

  test.each([
    ['ASCII', 0x20, 0x7e],
    ['Latin', 0xd8, 0xf6],
    ['more Latin', 0xf8, 0x17f],
    ['Cyrillic', 0x400, 0x481],
    ['Armenian', 0x531, 0x58a],
    ['Georgian', 0x10d0, 0x10fa],
    ['punctuation', 0x2000, 0x206f],
    ['East Asian punctuation', 0x3000, 0x3003],
  ])('are made up of letters and digits: %s', (_, first, last) => {
    for (let unit = first; unit <= last; unit += 1) {
      const character = String.fromCharCode(unit);
      if (/\p{Cn}/u.test(character)) continue;
      const units = foldText(character).split('');
      const isLetterOrDigit = /[\p{L}\p{Nd}]/u.test(character);
      const areWordUnits = units.map((part) => isWordUnit(part.charCodeAt(0)));
      expect([character, areWordUnits]).toEqual([character, units.map(() => isLetterOrDigit)]);
    }
  });

  test('hold nothing but what belongs to words, and lose nothing of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const units = foldText(text).split('');
        expect(searchWords(text).join('')).toBe(
          units.filter((unit) => isWordUnit(unit.charCodeAt(0))).join(''),
        );
        expect(searchWords(text).every((word) => word !== '')).toBe(true);
      }),
    );
  });
});
