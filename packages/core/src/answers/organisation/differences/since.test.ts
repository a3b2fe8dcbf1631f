import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromText } from '../../../fixtures/from-text.ts';
import { parseDay } from '../../../model/day.ts';
import { since } from './since.ts';

const day = (text: string): number => parseDay(text)!;
const PEOPLE = 'id,name,organisation,unit\na,Ann,Own,x\nb,Bob,Own,x\nc,Cy,Own,y\nd,Di,Own,y\n';
const network = (...rows: readonly string[]) =>
  fromText(
    { 'people.csv': PEOPLE, 'met.csv': `source,target,timestamp,channel\n${rows.join('\n')}\n` },
    { own: 'Own' },
  ).network;

// Ten days from the 11th to the 20th, ten from the 1st to the 10th.
const options = { since: day('2026-06-11'), asOf: day('2026-06-20') };

test('what changed since a day, for pairs, units and people, worked by hand', () => {
  const found = since(
    network(
      'a,b,2026-06-01,meeting',
      'a,b,2026-06-20,meeting',
      'b,c,2026-06-10,meeting',
      'a,d,2026-06-11,meeting',
      'c,d,2026-06-12,meeting',
      'c,d,2026-05-31,meeting',
      'b,d,2026-06-21,meeting',
    ),
    options,
  );
  expect(found).toMatchObject({
    from: '2026-06-01',
    since: '2026-06-11',
    until: '2026-06-20',
    ties: { before: 2, after: 3 },
    kept: 1,
    gained: 2,
    lost: 1,
    // One of two ties is between units before, one of three since.
    ei: { before: 0 },
    units: [{ one: 'y', other: 'y', before: 0, after: 1 }],
  });
  expect(found.ei.after).toBeCloseTo(-1 / 3, 12);
  expect(
    found.people.map(({ id, before, after, gained, lost }) => [id, before, after, gained, lost]),
  ).toEqual([
    ['c', 1, 1, 1, 1],
    ['d', 0, 2, 2, 0],
    ['a', 1, 2, 1, 0],
    ['b', 2, 1, 0, 1],
  ]);
  expect(found.words.at(-1)).toContain('Cy (1 new, 1 no longer)');
});

test('a newsletter puts nobody in touch, and where the record ends is said', () => {
  const people = `${PEOPLE}e,Eve,Own,y\nf,Fay,Own,y\n`;
  const rows = ['a,b,2026-06-02T08:00:00Z,mail', 'b,a,2026-06-12T08:00:00Z,mail'];
  const news = ['b', 'c', 'd', 'e', 'f'].flatMap((to) => [
    `a,${to},2026-06-03T09:00:00Z,mail`,
    `a,${to},2026-06-11T09:00:00Z,mail`,
  ]);
  const { network: told } = fromText(
    {
      'people.csv': people,
      'mail.csv': `source,target,timestamp,channel\n${[...rows, ...news].join('\n')}\n`,
    },
    { own: 'Own' },
  );
  const found = since(told, options);
  expect(found).toMatchObject({ ties: { before: 1, after: 1 }, kept: 1, recordEnds: '2026-06-12' });
  expect(found.words.join(' ')).toContain('The contact on record ends on 2026-06-12');
});

test('a record that begins within the earlier period is said to', () => {
  const rows = ['a,d,2026-06-11,meeting', 'a,b,2026-06-05,meeting'];
  expect(since(network(...rows), options)).toMatchObject({ recordBegins: '2026-06-05' });
  expect(since(network(...rows), options).words[1]).toBe(
    'The contact on record begins on 2026-06-05, within the earlier period, so what was before that day is missing from it.',
  );
  const whole = since(network(...rows, 'b,c,2026-06-01,meeting'), options);
  expect(whole.recordBegins).toBeNull();
  expect(whole.words.join(' ')).not.toContain('record begins');
});

test('a period without contact is refused, a day after the last too', () => {
  const quiet = network('a,b,2026-06-15,meeting');
  expect(() => since(quiet, options)).toThrow('from 2026-06-01 to 2026-06-10');
  expect(() => since(quiet, { ...options, since: day('2026-07-01') })).toThrow('after');
});

test('kept and lost make what was, kept and gained what is, and people count each change twice', () => {
  const row = fc.tuple(
    fc.constantFrom('a,b', 'a,c', 'a,d', 'b,c', 'b,d', 'c,d'),
    fc.integer({ min: 1, max: 20 }),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const found = since(
        network(
          'a,b,2026-06-05,meeting',
          'a,b,2026-06-15,meeting',
          ...rows.map(([pair, d]) => `${pair},2026-06-${String(d).padStart(2, '0')},meeting`),
        ),
        options,
      );
      expect(found.kept + found.lost).toBe(found.ties.before);
      expect(found.kept + found.gained).toBe(found.ties.after);
      expect(found.people.reduce((sum, { gained, lost }) => sum + gained + lost, 0)).toBe(
        2 * (found.gained + found.lost),
      );
    }),
    { numRuns: 25 },
  );
});
