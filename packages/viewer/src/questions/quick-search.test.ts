import { importFiles, NO_EVIDENCE, resolve } from '@tertius/core';
import { expect, it } from 'vitest';
import { dayOf } from './day.ts';
import { quickSearch } from './quick-search.ts';
import { readingsFrom } from './readings.ts';

const PEOPLE =
  'id,name,organisation\na,Søren Łukasz Ågren,Harbour\nb,Ann Harbour,Mint\nc,Zoë Ann,Mint\nd,Joann Bo,Mint\n';

it('finds names by the beginnings of their words, whose name begins with the query first', () => {
  const file = { name: 'people.csv', bytes: new TextEncoder().encode(PEOPLE) };
  const { evidence } = importFiles(NO_EVIDENCE, [file], {});
  const network = resolve(evidence);
  const readings = readingsFrom(evidence, network, dayOf(network, 20_780));
  const titles = (query: string, count = 9): string[] =>
    quickSearch(readings, query, count).map(({ title }) => title);
  expect(titles('ann')).toEqual(['Ann Harbour', 'Zoë Ann']);
  expect(titles('agren soren')).toEqual([]);
  expect(titles('agren')).toEqual(['Søren Łukasz Ågren']);
  expect(titles('harb')).toEqual(['Harbour', 'Ann Harbour']);
  expect(titles('zoe', 1)).toEqual(['Zoë Ann']);
  expect(titles('   ')).toEqual([]);
});
