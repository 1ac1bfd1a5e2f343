/** What a symbol looks like is kept as a number by row: whatever it is, it comes back. */
import { expect, test } from 'vitest';
import { Columns } from '../../../src/engine/table/columns';
import { lookOf, symbolClassOf } from '../../../src/engine/tiles/symbol-class';
import { publishedData } from '../../support';
import { LOOKS } from './looks';

test('every look comes back from the column that it is kept in', () => {
  const [incident] = publishedData().dataset.incidents;
  const columns = new Columns();
  for (const [number, look] of LOOKS.entries()) {
    columns.add(incident!, { profile: 0, symbolClass: symbolClassOf(look), place: -1, number });
  }
  expect(LOOKS.map((_, row) => lookOf(columns.symbolClass[row]!))).toEqual(LOOKS);
});
