import { importFiles, NO_EVIDENCE, resolve, today } from '@tertius/core';
import { expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import { holdingOf } from '../holding.ts';
import { otherEnd, readingsFrom } from '../readings.ts';
import { headline } from '../summary.ts';
import { shareWords } from '../wording/share-words.ts';
import { panelTies, ratersOf } from './panel-ties.ts';

const file = (name: string, text: string): { name: string; bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode(text),
});
const people =
  'id,name,organisation,email\nk,Kat,Own,kat@own.example\nt,Tom,Own,tom@own.example\nu,Udo,Own,udo@own.example\n';
const rows = [
  'k,raum-jena1@own.example',
  'k,newsletter@press.example',
  'k,t',
  't,k',
  'k,zoe@port.example',
  'zoe@port.example,k',
];
const ties = `source,target,timestamp,channel\n${rows.map((row, k) => `${row},2026-10-0${k + 1},mail`).join('\n')}\n`;
const asOf = today();
const readingsOf = (...files: readonly ReturnType<typeof file>[]) => {
  const { evidence } = importFiles(NO_EVIDENCE, files, { own: 'Own' });
  const network = resolve(evidence);
  return readingsFrom(evidence, network, dayOf(network, asOf));
};
const readings = readingsOf(file('people.csv', people), file('ties.csv', ties));
const kat = readings.byId.get('k')!;

test('rooms and newsletters are no people outside, and nobody who could rate', () => {
  const names = (pairs: ReturnType<typeof readings.pairsOf>): string[] =>
    pairs.map((pair) => readings.network.people[otherEnd(pair, kat)]!.emails[0]!).sort();
  const { colleagues, others, noPeople } = panelTies(readings, kat);
  expect(names(colleagues)).toEqual(['tom@own.example']);
  expect(names(others)).toEqual(['zoe@port.example']);
  expect(names(noPeople)).toEqual(['newsletter@press.example', 'raum-jena1@own.example']);
  expect(
    ratersOf(readings, kat)
      .map((one) => readings.network.people[one]!.emails[0])
      .sort(),
  ).toEqual(['tom@own.example', 'zoe@port.example']);
});

test('a network without anybody outside says what there is inside', () => {
  const inside = readingsOf(
    file('people.csv', people),
    file('ties.csv', 'source,target,strength\nk,t,0.6\nt,u,0.5\n'),
  );
  expect(headline(inside, holdingOf(inside, 0.3))).toMatch(
    /^No file here tells of anybody whom people at Own know outside\. Units says/,
  );
  const none = readingsOf(file('people.csv', people));
  expect(headline(none, holdingOf(none, 0.3))).toMatch(/^Nobody at Own is tied to anybody outside yet/);
});

test('a share says whose it is, for whom, and until when it counts', () => {
  const facts = { made: '2026-11-29T08:47:03Z', reader: 'Lotte Quist', expires: '2027-03-31' };
  expect(shareWords('Bram Ottevanger', facts)).toBe(
    'A share of Bram Ottevanger of 2026-11-29, made for Lotte Quist; it counts until 2027-03-31.',
  );
  expect(shareWords(null, { made: facts.made })).toBe('A share of 2026-11-29.');
});
