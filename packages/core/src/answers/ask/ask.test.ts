import { expect, test } from 'vitest';
import { TODAY, twoWorlds } from '../../fixtures/two-worlds.ts';
import { parseDay } from '../../model/day.ts';
import { NO_EVIDENCE } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { importFiles } from '../../sources/import.ts';
import { ask } from './ask.ts';
import { topicWords, wordsHeld } from './words.ts';

/** Eight people: me - b (0.8), b - c (0.5), me - d (0.3), e - f apart, g and h tied to nobody. */
const PEOPLE = `id,name,title,skills
me,Me Myself,,
b,Bea Lind,,
c,Cem Aydin,,Procurement law; contracts
d,Dora Park,,
e,Eli Moss,,Procurement law
f,Fay Holm,,
g,Gus Tan,,
h,Hal Roe,,gauges
`;
const TIES = `source,target,strength
me,b,0.8
b,c,0.5
me,d,0.3
e,f,0.9
`;
const CONTACT = `source,target,strength,timestamp,channel,topic
me,d,,2026-03-01,mail,The law of procurement
d,me,,2026-03-02,mail,The law of procurement
`;

function network(): ReturnType<typeof resolve> {
  const files = [
    ['people.csv', PEOPLE],
    ['ties.csv', TIES],
    ['contact.csv', CONTACT],
  ] as const;
  const encode = new TextEncoder();
  const { evidence } = importFiles(
    NO_EVIDENCE,
    files.map(([name, text]) => ({ name, bytes: encode.encode(text) })),
    { today: parseDay('2026-04-01') as number },
  );
  return resolve(evidence);
}

const options = { asOf: parseDay('2026-04-01') as number, from: 'me' };

test('somebody who declares the topic counts E = 1 times the product along the warm path', () => {
  const { people } = ask(network(), { ...options, topic: 'procurement law' });
  const cem = people.find(({ id }) => id === 'c');
  expect(cem?.evidence).toBe(1);
  expect(cem?.score).toBeCloseTo(0.4, 12);
  expect(cem?.path.map(({ id }) => id)).toEqual(['me', 'b', 'c']);
});

test('titles that hold the words count 1 - exp(-n/3), and the best score comes first', () => {
  const { people } = ask(network(), { ...options, topic: 'procurement law' });
  expect(people.map(({ id }) => id)).toEqual(['c', 'd']);
  expect(people[1]?.evidence).toBeCloseTo(1 - Math.exp(-2 / 3), 12);
  expect(people[1]?.score).toBeCloseTo(0.3 * (1 - Math.exp(-2 / 3)), 12);
});

test('whoever no way leads to is named apart', () => {
  const { outOfReach } = ask(network(), { ...options, topic: 'procurement law' });
  expect(outOfReach.map(({ id, colleagues }) => [id, colleagues])).toEqual([['e', []]]);
});

test('without evidence nobody is guessed, and what was looked at is said', () => {
  const answer = ask(network(), { ...options, topic: 'beekeeping' });
  expect(answer.people).toEqual([]);
  expect(answer.looked).toEqual({ people: 8, titles: 2, found: 0 });
});

test('words match folded, by their beginning and with a small slip', () => {
  expect(wordsHeld(topicWords('Métrologie'), 'La metrologie')).toBe(1);
  expect(wordsHeld(topicWords('procure'), 'Head of Procurement')).toBe(1);
  expect(wordsHeld(topicWords('procurment'), 'Procurement')).toBe(1);
  expect(wordsHeld(topicWords('law'), 'claws and flaw')).toBe(0);
  expect(wordsHeld(topicWords('calibration'), 'collaboration')).toBe(0);
});

test('of two worlds: declared evidence times the way comes first, then titles by number and tie, and who is online stands in the open', () => {
  const { people } = ask(twoWorlds(), {
    topic: 'procurement law',
    from: 'ana',
    asOf: parseDay(TODAY) as number,
  });
  // Gus declares it: 1 x .6 x .8 by way of Cem. Ben and Eva have two mails about it, Dina a reply; ways .5, .5 x .7 and .5.
  const twice = 1 - Math.exp(-2 / 3);
  const once = 1 - Math.exp(-1 / 3);
  expect(people.map(({ id }) => id)).toEqual(['gus', 'ben', 'eva', 'dina']);
  const expected = [0.48, 0.5 * twice, 0.35 * twice, 0.5 * once];
  people.forEach(({ score }, at) => {
    expect(score).toBeCloseTo(expected[at]!, 12);
  });
  expect(people[0]!.path.map(({ id }) => id)).toEqual(['ana', 'cem', 'gus']);
  expect(people.filter(({ openly }) => openly.length > 0).map(({ id }) => id)).toEqual(['dina']);
});
