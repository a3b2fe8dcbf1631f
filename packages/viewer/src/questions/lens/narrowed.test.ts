import { importFiles, NO_EVIDENCE, parseDay, resolve, strengths } from '@tertius/core';
import { expect, test } from 'vitest';
import { advised } from '../answers/advised.ts';
import { listed } from '../answers/listed.ts';
import { dayOf } from '../day.ts';
import { holdingOf } from '../holding.ts';
import { readingsFrom } from '../readings.ts';
import type { Subject } from '../subject.ts';
import { NO_FILTER } from './filter.ts';
import { narrowed } from './narrowed.ts';

const asOf = parseDay('2026-11-23') as number;
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const { evidence } = importFiles(
  NO_EVIDENCE,
  [
    file(
      'people.csv',
      'id,name,organisation,unit\nana,Ana,Home,Desk\nben,Ben,Home,Yard\ncy,Cy,Home,Yard\ndee,Dee,Away,\n',
    ),
    file('ties.csv', 'source,target,strength\nana,ben,0.9\nben,dee,0.8\nana,cy,0.4\ncy,dee,0.35\n'),
  ],
  { own: 'Home' },
);
const network = resolve(evidence);
const readings = readingsFrom(evidence, network, dayOf(network, asOf));
const whole: Subject = { readings, holding: holdingOf(readings, 0.3), tau: 0.3 };
const strong = { ...NO_FILTER, least: 0.5 };

test('a filter narrows the network that answers are about, and people keep their numbers', () => {
  const ways = (subject: Subject) =>
    advised
      .introduce(subject, { to: 'dee', from: 'ana', topic: 'x' })
      .paths.map(({ path }) => path.join('-'));
  expect(ways(whole)).toEqual(['ana-ben-dee', 'ana-cy-dee']);
  const left = narrowed(whole, 'introduce', strong);
  expect(ways(left)).toEqual(['ana-ben-dee']);
  expect(left.readings.network.people).toBe(network.people);
  expect(strengths(left.readings.network, { asOf }).map(({ mutual }) => mutual)).toEqual([0.9, 0.8]);
  const row = listed.organisations(left, {}).find(({ name }) => name === 'Away');
  expect(row?.through).toHaveLength(1);
});

test('no filter, or a question that is about the whole network, changes nothing; the same filter is worked out once', () => {
  expect(narrowed(whole, 'introduce', NO_FILTER)).toBe(whole);
  expect(narrowed(whole, 'search', strong)).toBe(whole);
  expect(narrowed(whole, 'units', strong)).toBe(narrowed(whole, 'plan', strong));
});
