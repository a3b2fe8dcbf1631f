import { expect, test } from 'vitest';
import { type Evidence, NO_EVIDENCE } from '../model/evidence.ts';
import { importFiles } from '../sources/import.ts';
import { carriedOver, union } from './union.ts';

const read = (before: Evidence, name: string, text: string, own?: string): Evidence =>
  importFiles(before, [{ name, bytes: new TextEncoder().encode(text) }], own === undefined ? {} : { own })
    .evidence;

const one = read(NO_EVIDENCE, 'a.csv', 'id,name\nann,Ann Lee\n', 'Acme');
const other = read(NO_EVIDENCE, 'b.csv', 'id,name\nbo,Bo Ek\n', 'Borealis');
const rated = (evidence: Evidence, trust: number): Evidence => ({
  ...evidence,
  statements: [...evidence.statements, { kind: 'rating', from: 'id:ann', to: 'id:bo', trust }],
});

test('a union holds what either holds, once, in the same order whichever comes first', () => {
  const both = union(rated(one, 0.5), rated(other, 0.5));
  expect(both.imports).toHaveLength(2);
  expect(both.statements).toHaveLength(1);
  expect(both.settings.own).toBe('Acme');
  expect(union(other, one).imports).toEqual(both.imports);
  expect(union(both, one)).toEqual(both);
  expect(union(NO_EVIDENCE, one)).toBe(one);
});

test('an import that ran while something was said keeps both what it read and what was said', () => {
  const result = read(one, 'b.csv', 'id,name\nbo,Bo Ek\n');
  const carried = carriedOver(result, one, rated(one, 0.7));
  expect(carried.imports).toEqual(result.imports);
  expect(carried.statements).toHaveLength(1);
  expect(carriedOver(result, one, one)).toBe(result);
});

test('an import that was taken back meanwhile does not come again', () => {
  const result = read(one, 'b.csv', 'id,name\nbo,Bo Ek\n');
  const carried = carriedOver(result, one, { ...one, imports: [] });
  expect(carried.imports.map(({ files }) => files[0])).toEqual(['b.csv']);
});
