import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { formatDay, parseDay } from '../../model/day.ts';
import type { Statement } from '../../model/evidence.ts';
import { keepInTouch } from './keep-in-touch.ts';
import { touchWords } from './touch-words.ts';

const asOf = parseDay('2026-06-30') as number;
/** Lunches with somebody, so many days ago. */
const lunches = (who: string, ...ago: readonly number[]): string[] =>
  ago.map((days) => `me,${who},${formatDay(asOf - days)},in-person`);

function quiet(
  rows: readonly string[],
  people = 'id,name\nme,Noor\nines,Ines\n',
  statements: Statement[] = [],
): ReturnType<typeof keepInTouch> {
  const { network } = fromText({
    'people.csv': people,
    'i.csv': ['source,target,timestamp,channel', ...rows, ''].join('\n'),
  });
  const keys = new Map(network.people.map(({ id, key }) => [id, key]));
  const keyed = statements.map((one) =>
    one.kind === 'log' ? { ...one, from: keys.get(one.from)!, to: one.to.map((id) => keys.get(id)!) } : one,
  );
  return keepInTouch(network, { asOf, from: 'me', statements: keyed });
}

test('usual is what the two did: longer than all of their few intervals is long, a fixed number of days is not', () => {
  // Every 10 days, the last 40 ago; every 100 days, the last 90 ago.
  const { quiet: found, withRhythm } = quiet(
    [...lunches('ines', 70, 60, 50, 40), ...lunches('yui', 390, 290, 190, 90)],
    'id,name\nme,Noor\nines,Ines\nyui,Yui\n',
  );
  expect(withRhythm).toBe(2);
  expect(found.map(({ name, days, usual, lastContact }) => [name, days, usual, lastContact])).toEqual([
    ['Ines', 40, 10, '2026-05-21'],
  ]);
});

test('of ten intervals one may be longer: the ninth decides', () => {
  // Nine intervals of 10 days and one of 100.
  const often = [230, 130, 120, 110, 100, 90, 80, 70, 60, 50, 40];
  expect(quiet(lunches('ines', ...often)).quiet[0]).toMatchObject({ days: 40, usual: 10 });
});

test('fewer than four days of contact are no rhythm', () => {
  expect(quiet(lunches('ines', 60, 50, 40))).toMatchObject({ quiet: [], withRhythm: 0 });
});

test('at most seven are named, closest first, and of how many', () => {
  const names = Array.from({ length: 9 }, (_, k) => `p${k}`);
  const rows = names.flatMap((name, k) => lunches(name, 100 + k, 90 + k, 80 + k, 70 + k));
  const { quiet: found, quietCount } = quiet(
    rows,
    `id,name\nme,Noor\n${names.map((name) => `${name},${name}`).join('\n')}\n`,
  );
  expect(found.map(({ id }) => id)).toEqual(names.slice(0, 7));
  expect(quietCount).toBe(9);
});

const rows = lunches('ines', 70, 60, 50, 40);
const next = (people: string, statements: Statement[] = [], more: readonly string[] = []) =>
  quiet([...rows, ...more], people, statements).quiet[0]?.next;

test('the next touch is the cheapest that is honest', () => {
  const nothing = 'id,name\nme,Noor\nines,Ines\n';
  expect(next(nothing)).toMatchObject({ kind: 'usual', about: 'in-person' });
  expect(next('id,name,city\nme,Noor,Porto\nines,Ines,porto\n')).toMatchObject({ kind: 'same-town' });
  const mine = (title: string): string =>
    `id,name,title,published\nme,Noor,,2026-06-01 On gauges <https://noor.example/g>\nines,Ines,${title},\n`;
  expect(next(mine('Head of Gauges'))).toMatchObject({ kind: 'send-link', link: 'https://noor.example/g' });
  expect(next(mine('Lawyer'))).toMatchObject({ kind: 'usual' });
  const theirs = 'id,name,published\nme,Noor,\nines,Ines,2026-06-01 On ports <https://ines.example/p>\n';
  expect(next(theirs)).toMatchObject({ kind: 'answer-post', about: 'On ports', date: '2026-06-01' });
  const old = 'id,name,published\nme,Noor,\nines,Ines,2026-05-01 On ports <https://ines.example/p>\n';
  expect(next(old)).toMatchObject({ kind: 'usual' });
  const ahead = [`yui,me,${formatDay(asOf + 5)},in-person`];
  expect(next(theirs, [], [...ahead, `me,ines,${formatDay(asOf + 9)},in-person`])).toMatchObject({
    kind: 'meet',
    date: formatDay(asOf + 9),
  });
  const ask = {
    kind: 'log',
    from: 'ines',
    to: ['me'],
    date: '2026-05-10',
    ask: 'a reader',
    outcome: 'asked',
  };
  expect(next(theirs, [ask as Statement])).toMatchObject({ kind: 'answer-ask', about: 'a reader' });
  const agreed = { ...ask, from: 'me', to: ['ines'], outcome: 'agreed' };
  expect(next(theirs, [agreed as Statement])).toMatchObject({ kind: 'say-what-came' });
});

test('of how many contacts a rhythm is known is said, a rhythm of few days is thin, and who was left long ago is named', () => {
  const {
    quiet: found,
    contacts,
    withRhythm,
    longAgo,
  } = quiet(
    [...lunches('ines', 70, 60, 50, 40), ...lunches('yui', 900, 890), ...lunches('zoe', 20, 10)],
    'id,name\nme,Noor\nines,Ines\nyui,Yui\nzoe,Zoe\n',
  );
  expect([contacts, withRhythm]).toEqual([3, 1]);
  expect(found.map(({ name, contactDays, thin }) => [name, contactDays, thin])).toEqual([['Ines', 4, true]]);
  expect(longAgo.map(({ name, lastContact, contactDays }) => [name, lastContact, contactDays])).toEqual([
    ['Yui', formatDay(asOf - 890), 2],
  ]);
  const often = Array.from({ length: 10 }, (_, k) => 130 - 10 * k);
  expect(quiet(lunches('ines', ...often)).quiet[0]).toMatchObject({ contactDays: 10, thin: false });
});

test('ties that cool within the year are among the seven though closer ones are quiet too, and the rest is counted', () => {
  // Eight seen every 5 days until 10 days ago; mail with Zed every 8 days until 370 days ago, so that its history halved within the year.
  const close = [...'abcdefgh'].flatMap((who) =>
    lunches(who, ...Array.from({ length: 30 }, (_, n) => 10 + 5 * n)),
  );
  const zed = Array.from({ length: 30 }, (_, n) => formatDay(asOf - 370 - 8 * n)).flatMap((day) => [
    `me,zed,${day},mail`,
    `zed,me,${day},mail`,
  ]);
  const names = [...'abcdefgh', 'zed'].map((id) => `${id},${id.toUpperCase()}`).join('\n');
  const { quiet: found, quietCount } = quiet([...close, ...zed], `id,name\nme,Noor\n${names}\n`);
  expect(found).toHaveLength(7);
  expect(found[0]).toMatchObject({ name: 'ZED', cooling: true, days: 370 });
  expect(found.slice(1).some(({ cooling }) => cooling)).toBe(false);
  expect(quietCount).toBe(9);
});

const on = (channel: string, ...ago: readonly number[]): string[] =>
  ago.map((days) => `me,ines,${formatDay(asOf - days)},${channel}`);

test('a meeting of which no file says how it was held is contact as well: the last touch is that day', () => {
  const meeting = [
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTART:20260501T100000Z',
    'SUMMARY:Talk',
    'ORGANIZER:mailto:me@a.example',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:ines@b.example',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@a.example',
    'END:VEVENT',
  ];
  const mails = [100, 95, 90, 85].map((ago) => `me@a.example,ines@b.example,${formatDay(asOf - ago)},mail`);
  const { network } = fromText(
    {
      'i.csv': ['source,target,timestamp,channel', ...mails, ''].join('\n'),
      'c.ics': ['BEGIN:VCALENDAR', ...meeting, 'END:VCALENDAR', ''].join('\r\n'),
    },
    { self: 'me@a.example' },
  );
  const answer = keepInTouch(network, { asOf, from: 'me@a.example' });
  expect(answer.quiet[0]).toMatchObject({ lastContact: '2026-05-01', days: 60, contactDays: 5 });
});

test('one meeting among many mails is not “mostly meet”, however much it counts', () => {
  const [row] = quiet([
    ...on('mail', ...Array.from({ length: 12 }, (_, k) => 900 - 10 * k)),
    ...on('in-person', 400),
  ]).quiet;
  expect(row).toMatchObject({ channel: 'in-person', mostly: false });
  expect(touchWords(row!)).not.toContain('mostly');
  expect(touchWords(quiet(rows).quiet[0]!)).toContain('you mostly meet in person');
});

test('where all contact on record ends more than a week ago, that is said: who seems quiet may only be missing', () => {
  const mail = (day: string, k: number): string =>
    `${k % 2 === 0 ? 'ann@x.example,bob@y.example' : 'bob@y.example,ann@x.example'},${day}T08:00:00Z,mail`;
  const days = ['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05'];
  const { network } = fromText({
    't.csv': `source,target,timestamp,channel\n${days.map(mail).join('\n')}\n`,
  });
  const on = (day: string) => keepInTouch(network, { asOf: parseDay(day)!, from: 'ann@x.example' });
  expect([on('2026-10-12').recordEnds, on('2026-10-13').recordEnds]).toEqual([null, '2026-10-05']);
  expect(on('2026-10-13').quiet.map(({ name }) => name)).toEqual(['bob@y.example']);
});
