import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { parseDay } from '../../model/day.ts';
import type { Statement } from '../../model/evidence.ts';
import { personsByKey } from '../../model/network.ts';
import { askRecords } from './asks.ts';
import { contribution } from './contribution.ts';

const asOf = parseDay('2026-06-30') as number;
const files = (rows: readonly string[]): Record<string, string> => ({
  'people.csv': 'id,name\nme,Noor\nines,Ines\nyui,Yui\n',
  'i.csv': ['source,target,timestamp,channel,topic', 'me,ines,2026-01-01,mail,', ...rows, ''].join('\n'),
});
const ask = (more: Partial<Statement & { to: string[] }>): Statement =>
  ({
    kind: 'log',
    from: 'me',
    to: ['ines'],
    date: '2026-03-10',
    ask: 'gauge tests',
    outcome: 'asked',
    ...more,
  }) as Statement;

function records(rows: readonly string[], ...asks: Statement[]): ReturnType<typeof askRecords> {
  const { network } = fromText(files(rows));
  // People are named in statements by their keys.
  const keyOf = (id: string): string =>
    [...personsByKey(network)].find(([, person]) => network.people[person]!.id === id)![0];
  const keyed = asks.map((one) =>
    one.kind === 'log' ? { ...one, from: keyOf(one.from), to: one.to.map(keyOf) } : one,
  );
  return askRecords(network, keyed, asOf);
}

test('a mail of the one asked to the asker, on a later day within thirty, counts as an answer', () => {
  expect(records(['ines,me,2026-03-14,mail,'], ask({}))[0]).toMatchObject({
    outcome: 'answered',
    days: 4,
    answeredBy: { name: 'Ines' },
  });
});

test.each([
  ['on the day itself with another title', 'ines,me,2026-03-10,mail,Lunch'],
  ['before', 'ines,me,2026-03-09,mail,gauge tests'],
  ['more than thirty days later', 'ines,me,2026-04-10,mail,gauge tests'],
  ['by somebody else', 'yui,me,2026-03-14,mail,gauge tests'],
  ['the other way', 'me,ines,2026-03-14,mail,gauge tests'],
  ['as a like', 'ines,me,2026-03-14,like,'],
])('%s is no answer', (_, row) => {
  expect(records([row], ask({}))[0]).toMatchObject({ outcome: 'asked', days: null, answeredBy: null });
});

test('on the day itself a title that holds the topic tells that it is an answer', () => {
  expect(records(['ines,me,2026-03-10,mail,Re: gauge tests'], ask({}))[0]).toMatchObject({ days: 0 });
});

test('in the open a public reply about the topic counts, whoever writes it, and no other', () => {
  const inTheOpen = ask({ to: [], open: 'https://forum.example/t/1', topic: 'gauge tests' });
  expect(records(['yui,me,2026-03-12,reply,How gauge tests work'], inTheOpen)[0]).toMatchObject({
    outcome: 'answered',
    days: 2,
    answeredBy: { name: 'Yui' },
  });
  for (const row of ['yui,me,2026-03-12,reply,Cats', 'yui,me,2026-03-12,mail,gauge tests'])
    expect(records([row], inTheOpen)[0]?.outcome).toBe('asked');
});

test('what was recorded stands, whatever a file shows', () => {
  const declined = ask({ outcome: 'declined', date: '2026-03-12' });
  expect(records(['ines,me,2026-03-14,mail,'], ask({}), declined)[0]).toMatchObject({
    outcome: 'declined',
    days: 2,
    answeredBy: null,
  });
});

test('contribution counts by topic, person and quarter in order of name', () => {
  const { network } = fromText(files(['ines,me,2026-03-14,mail,']));
  const keys = new Map(network.people.map(({ id, key }) => [id, key]));
  const by = (id: string): string => keys.get(id)!;
  const statements = [
    ask({ from: by('me'), to: [by('ines')], topic: 'gauges' }),
    ask({ from: by('me'), to: [by('yui')], date: '2026-04-02', ask: 'a room', outcome: 'helped' }),
    { kind: 'log', from: by('me'), to: [by('yui')], date: '2026-04-03', introduced: by('ines') } as Statement,
  ];
  const { byTopic, byPerson, byQuarter } = contribution(network, { statements, asOf });
  expect(byTopic).toEqual([{ name: 'gauges', asks: 1, answered: 1, helped: 0, introductions: 0 }]);
  expect(byPerson).toEqual([
    { name: 'Ines', asks: 1, answered: 1, helped: 0, introductions: 0 },
    { name: 'Yui', asks: 1, answered: 1, helped: 1, introductions: 1 },
  ]);
  expect(byQuarter.map(({ name, asks }) => [name, asks])).toEqual([
    ['2026 Q1', 1],
    ['2026 Q2', 1],
  ]);
});
