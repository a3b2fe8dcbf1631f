import { expect, test } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { log } from '../identity/log.ts';
import { CHANNELS } from '../model/channel.ts';
import { formatDay } from '../model/day.ts';
import type { Evidence, LogStatement } from '../model/evidence.ts';
import { interactionRows } from '../model/interaction-table.ts';
import { strengths } from '../model/strength/strength.ts';
import { parseNetworkFile, serialise } from '../store/network-file.ts';
import { resolve } from './resolve.ts';

const asOf = 20_780; // 2026-11-23
const PEOPLE = 'id,name\nana,Ana\nben,Ben\ndee,Dee\n';
const CONTACT =
  'source,target,timestamp,channel\nana,ben,2026-11-20T12:00:00,in-person\nana,dee,2026-11-20,call\n';

function withLogs(evidence: Evidence, ...logs: Partial<LogStatement>[]): Evidence {
  const statements = logs.map((one): LogStatement => {
    return { kind: 'log', from: 'id:ana', to: ['id:ben'], date: '2026-11-20', ...one };
  });
  return { ...evidence, statements: [...evidence.statements, ...statements] };
}

/** Interactions in words, such as `in-person ana>ben 2026-11-20`. */
function told(evidence: Evidence): string[] {
  const { interactions, people } = resolve(evidence);
  const id = (index: number): string => people[index]?.id ?? '';
  return [...interactionRows(interactions)]
    .map(({ channel, from, to, day, topic }) =>
      [CHANNELS[channel], `${id(from)}>${to.map(id)}`, formatDay(day), topic]
        .filter((part) => part !== undefined)
        .join(' '),
    )
    .sort();
}

const { evidence } = fromText({ 'people.csv': PEOPLE });

test('contact that is logged is an interaction and makes the tie stronger', () => {
  expect(told(withLogs(evidence, { channel: 'lunch', topic: 'a lens' }, { note: 'likes jazz' }))).toEqual([
    'in-person ana>ben 2026-11-20 a lens',
  ]);
  const [tie] = strengths(resolve(withLogs(evidence, { channel: 'in-person', date: '2026-11-23' })), {
    asOf,
  });
  // Trust .3 assumed, H = 1 - exp(-1/4).
  expect(tie?.mutual).toBeCloseTo(0.4 * 0.3 + 0.4 * (1 - Math.exp(-0.25)), 12);
});

test('what a file tells of the same day, people and channel is not counted twice', () => {
  const files = fromText({ 'people.csv': PEOPLE, 'ties.csv': CONTACT }).evidence;
  const before = told(files);
  const meeting = { from: 'id:ben', to: ['id:ana'], channel: 'in-person' };
  expect(told(withLogs(files, meeting, { channel: 'meeting', note: 'again' }))).toEqual(before);
  expect(told(withLogs(files, { ...meeting, topic: 'a lens' }))).toContain(
    'in-person ana>ben 2026-11-20 a lens',
  );
  expect(told(withLogs(files, { ...meeting, date: '2026-11-21' }))).toHaveLength(3);
  expect(told(withLogs(files, { ...meeting, to: ['id:ana', 'id:dee'] }))).toHaveLength(3);
  expect(
    told(withLogs(files, { channel: 'call', topic: 'one' }, { channel: 'call', topic: 'another' })),
  ).toHaveLength(4);
});

test('an introduction made binds the introducer with each of the two', () => {
  const made = withLogs(evidence, { outcome: 'done', introduced: 'id:dee', ask: 'Dee?' });
  expect(told(made)).toEqual(['introduction ben>ana,dee 2026-11-20']);
  const network = resolve(made);
  const ends = strengths(network, { asOf }).map(
    ({ a, b }) => `${network.people[a]?.id} ${network.people[b]?.id}`,
  );
  expect(ends).toEqual(['ana ben', 'ben dee']);
  for (const outcome of ['asked', 'agreed', 'declined', 'failed', 'none'])
    expect(told(withLogs(evidence, { outcome, introduced: 'id:dee' }))).toEqual([]);
});

test('statements about people who are not there, or of days that are not, tell nothing', () => {
  const odd = [
    { to: ['id:nobody'] },
    { from: 'id:nobody' },
    { date: '2026-02-31' },
    { channel: 'owl' },
    { to: [] },
  ];
  expect(told(withLogs(evidence, ...odd.map((one) => ({ channel: 'call', ...one }))))).toEqual([]);
});

test('the order of statements does not matter, and a network file keeps them', () => {
  const logs = [
    { channel: 'call', topic: 'x' },
    { channel: 'call' },
    { channel: 'call', topic: 'y', open: 'https://x.example' },
  ];
  const one = withLogs(evidence, ...logs);
  const other = withLogs(evidence, ...logs.reverse());
  expect(told(other)).toEqual(told(one));
  expect(serialise(other)).toBe(serialise(one));
  expect(told(parseNetworkFile(serialise(one)))).toEqual(told(one));
});

test('an outcome is that of the last ask; the same again changes nothing', () => {
  const { people } = resolve(evidence);
  const [ana, ben, dee] = people as [(typeof people)[0], (typeof people)[0], (typeof people)[0]];
  const add = (onto: Evidence, said: Partial<Parameters<typeof log>[2]>, day = asOf) =>
    log(onto, resolve(onto), { from: ana, to: [ben], ...said }, day);
  const asked = add(evidence, { ask: 'An introduction to Dee?', topic: 'a lens' });
  expect(asked.statement.outcome).toBe('asked');
  const done = add(asked.evidence, { outcome: 'done', introduced: dee }, asOf + 7);
  expect(done.statement).toMatchObject({
    ask: 'An introduction to Dee?',
    topic: 'a lens',
    date: '2026-11-30',
  });
  const again = add(done.evidence, { outcome: 'done', introduced: dee }, asOf + 9);
  expect(again).toMatchObject({ added: false, evidence: done.evidence });
  expect(add(evidence, { channel: 'lunch' }, asOf + 1).statement).toMatchObject({ channel: 'in-person' });
  expect(() => add(evidence, { channel: 'owl' })).toThrow('no channel');
  expect(() => add(evidence, { date: '2026-02-31' })).toThrow('calendar');
  expect(() => add(evidence, { to: [ana] })).toThrow('twice');
});
