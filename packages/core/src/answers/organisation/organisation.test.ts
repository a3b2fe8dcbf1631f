import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { PEOPLE, TIES, threeUnits } from '../../fixtures/three-units.ts';
import { organisation } from './organisation.ts';
import type { OrganisationAnswer } from './shape.ts';

const asOf = 20_780;
const answer = organisation(threeUnits(), { asOf });

function cell({ matrix }: OrganisationAnswer, one: string, other: string) {
  return matrix.find(
    (pair) => (pair.one === one && pair.other === other) || (pair.one === other && pair.other === one),
  )!;
}

describe('ten people in three units, worked by hand', () => {
  test('the matrix has ties, pairs that could be tied, and what the degrees alone would give', () => {
    // d = 11, 8, 5 and m = 12.
    expect(cell(answer, 'Sales', 'Lab')).toMatchObject({ ties: 3, possible: 12, density: 0.25 });
    expect(cell(answer, 'Sales', 'Lab').expected).toBeCloseTo(88 / 24, 12);
    expect(cell(answer, 'Sales', 'Lab').ratio).toBeCloseTo(72 / 88, 12);
    expect(cell(answer, 'Sales', 'Ops')).toMatchObject({
      ties: 0,
      possible: 12,
      meanStrength: null,
      ratio: 0,
    });
    expect(cell(answer, 'Lab', 'Ops')).toMatchObject({ ties: 1, possible: 9, meanStrength: 0.5 });
    expect(cell(answer, 'Sales', 'Sales').expected).toBeCloseTo(121 / 48, 12);
    expect(cell(answer, 'Sales', 'Sales')).toMatchObject({ ties: 4, possible: 6 });
  });

  test('the E-I index is that of ties between and inside units, its expectation that of shuffled units', () => {
    expect(answer.ei.ei).toBeCloseTo(-1 / 3, 12);
    const of = (unit: string): number => answer.units.find((row) => row.unit === unit)!.ei!;
    expect([of('Sales'), of('Lab'), of('Ops')]).toEqual([-1 / 7, 1 / 3, -1 / 3]);
    // Two people share a unit with chance (12 + 6 + 6) / 90.
    const standardError = answer.ei.sd! / Math.sqrt(answer.draws);
    expect(Math.abs(answer.ei.expected! - (1 - 48 / 90))).toBeLessThan(4 * standardError);
    expect(answer.ei.p).toBeGreaterThan(0);
    expect(answer.ei.p).toBeLessThan(0.1);
  });

  test('who carries a pair of units, and what is left without them', () => {
    const carried = answer.carriers.find(({ ties }) => ties === 3)!;
    expect(carried.carriers.map(({ id, ties, left }) => [id, ties, left])).toEqual([
      ['Ana', 2, 1],
      ['Eli', 2, 1],
      ['Ben', 1, 2],
      ['Fay', 1, 2],
    ]);
    expect(answer.units.find(({ unit }) => unit === 'Lab')!.gate).toMatchObject({
      id: 'Eli',
      ties: 3,
      share: 0.75,
    });
    expect(answer.words.join(' ')).toContain('3 of the 4 ties of Lab to other units are those of Eli alone.');
  });

  test('a pair of units that one person alone holds together is told', () => {
    const held = organisation(threeUnits(PEOPLE, [...TIES, ['Eli', 'Ida'], ['Eli', 'Jon']]), {
      asOf,
      draws: 50,
    });
    expect(held.words.join(' ')).toContain('All 3 ties between Lab and Ops are those of Eli.');
    expect(answer.words.join(' ')).not.toContain('ties between Lab and');
  });

  test('two steps from Eli reach seven of nine, and only Cas, Eli, Fay, Hal and Ida hold others together', () => {
    expect(answer.keyPeople.find(({ id }) => id === 'Eli')!.reach2).toBeCloseTo(7 / 9, 12);
    expect(
      answer.keyPeople
        .filter(({ cutpoint }) => cutpoint)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['Cas', 'Eli', 'Fay', 'Hal', 'Ida']);
    expect(answer.fragmentation).toBe(0);
  });

  test('units by reporting line are the heads of a level with all below them', () => {
    const byLine = organisation(threeUnits(), { asOf, level: 1, draws: 50 });
    expect(byLine.units.map(({ unit, people }) => [unit, people])).toEqual([
      ['Eli', 3],
      ['Hal', 2],
      ['above level 1', 5],
    ]);
  });
});

test('of many units that keep to themselves the three that do most are named', () => {
  // Five units of four people who are all tied inside, in a ring of one tie to the next.
  const units = ['U1', 'U2', 'U3', 'U4', 'U5'];
  const people = units.flatMap((unit) => [1, 2, 3, 4].map((k) => [`${unit}.${k}`, unit] as const));
  const ties = units.flatMap((unit, u) => [
    ...[1, 2, 3].flatMap((k) =>
      [2, 3, 4].filter((l) => l > k).map((l) => [`${unit}.${k}`, `${unit}.${l}`] as const),
    ),
    [`${unit}.1`, `${units[(u + 1) % 5]}.2`] as const,
  ]);
  const { words, units: found } = organisation(threeUnits(people, ties), { asOf, draws: 500 });
  expect(found.every(({ silo }) => silo)).toBe(true);
  expect(words.filter((sentence) => sentence.includes('keeps to itself'))).toHaveLength(3);
  expect(words.join(' ')).toContain('All 5 units keep to themselves');
});

describe('laws', () => {
  const units = ['Sales', 'Lab', 'Ops', 'Desk'];
  const given = fc.record({
    unit: fc.array(fc.constantFrom(...units), { minLength: PEOPLE.length, maxLength: PEOPLE.length }),
    ties: fc.subarray([...TIES, ['Dov', 'Jon'], ['Gus', 'Ida']] as (typeof TIES)[number][]),
  });
  const people = (unit: readonly string[]) => PEOPLE.map(([name], at) => [name, unit[at]!] as const);
  const answered = (unit: readonly string[], ties: typeof TIES): OrganisationAnswer =>
    organisation(threeUnits(people(unit), ties), { asOf, by: 'unit', draws: 50 });

  test('other names of units give the same matrix under those names', () => {
    fc.assert(
      fc.property(given, ({ unit, ties }) => {
        const renamed = answered(
          unit.map((name) => `x${[...name].reverse().join('')}`),
          ties,
        );
        const plain = answered(unit, ties);
        for (const pair of plain.matrix) {
          const same = (name: string): string => `x${[...name].reverse().join('')}`;
          expect(cell(renamed, same(pair.one), same(pair.other))).toMatchObject({
            ties: pair.ties,
            possible: pair.possible,
            expected: pair.expected,
          });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('merging two units adds their rows', () => {
    fc.assert(
      fc.property(given, ({ unit, ties }) => {
        const merged = answered(
          unit.map((name) => (name === 'Lab' ? 'Sales' : name)),
          ties,
        );
        const plain = answered(unit, ties);
        const of = (found: OrganisationAnswer, one: string, other: string): number =>
          cell(found, one, other)?.ties ?? 0;
        for (const other of ['Ops', 'Desk'])
          expect(of(merged, 'Sales', other)).toBe(of(plain, 'Sales', other) + of(plain, 'Lab', other));
        expect(of(merged, 'Sales', 'Sales')).toBe(
          of(plain, 'Sales', 'Sales') + of(plain, 'Lab', 'Lab') + of(plain, 'Sales', 'Lab'),
        );
      }),
      { numRuns: 30 },
    );
  });

  test('fragmentation never falls when a tie goes', () => {
    fc.assert(
      fc.property(given, fc.nat(), ({ unit, ties }, which) => {
        if (ties.length === 0) return;
        const less = ties.filter((_, at) => at !== which % ties.length);
        expect(answered(unit, less).fragmentation!).toBeGreaterThanOrEqual(
          answered(unit, ties).fragmentation!,
        );
      }),
      { numRuns: 30 },
    );
  });
});

describe('whom sentences name', () => {
  const tied = (names: readonly string[]): (readonly [string, string])[] =>
    names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other] as const));

  test('of three whose leaving cuts others off, only those by whom it does', () => {
    const [left, right] = ['L', 'R'].map((side) => [...Array(12).keys()].map((k) => `${side}${k}`));
    const people = [
      ...left!.map((name) => [name, 'Left'] as const),
      ...right!.map((name) => [name, 'Right'] as const),
      ['X', 'Left'] as const,
    ];
    const around = [...left!.slice(0, 3), ...right!.slice(0, 3)].map((name) => ['X', name] as const);
    const ties = [...tied(left!), ...tied(right!), ...around];
    const found = organisation(threeUnits(people, ties), { asOf, draws: 50 });
    expect(found.keyPlayers.fragmenting.people).toHaveLength(3);
    // Of 24 who stay, 12 on each side: 144 of 276 pairs.
    expect(found.keyPlayers.cutting).toEqual({
      people: [{ id: 'X', name: 'X' }],
      apart: 144 / 276,
      alike: 0,
    });
    expect(found.words).toContain(
      'If X were away, 52 % of the pairs of people who stay could not reach each other (now 0 %).',
    );
  });

  test('nobody, where everybody reaches everybody through one person', () => {
    const found = organisation(threeUnits(PEOPLE, tied(PEOPLE.map(([name]) => name))), { asOf, draws: 50 });
    expect(found.words).toContain(
      'Each of the 10 people reaches everybody else, directly or through one person, so nobody stands out for it.',
    );
    expect(found.words.join(' ')).toContain('Nobody was found whose absence would cut others off');
  });
});

test('ties that only the reporting line tells of are said to be so, as a whole and between units', () => {
  const managers = ['', 'p0', 'p0', 'p1', 'p1', 'p1', 'p2', 'p2', 'p2'];
  const roster = managers.map(
    (manager, k) =>
      `p${k},Person ${k},p${k}@own.example,${k === 0 ? 'Head' : k % 2 === 1 ? 'Lab' : 'Ops'},${manager}`,
  );
  const { network } = fromText(
    {
      'roster.csv': `Employee ID,Name,Email,Department,Manager ID\n${roster.join('\n')}\n`,
      'met.csv': `source,target,timestamp,channel\np0@own.example,p1@own.example,2026-06-01,meeting\np3@own.example,p4@own.example,2026-06-01,meeting\n`,
    },
    { own: 'Own' },
  );
  const found = organisation(network, { asOf, draws: 50 });
  // Eight lines, one of them with a meeting beside it, and one meeting off the line.
  expect([found.ties, found.lineOnly]).toEqual([9, 7]);
  expect(found.matrix.reduce((sum, { lineOnly }) => sum + lineOnly, 0)).toBe(7);
  expect(cell(found, 'Head', 'Ops')).toMatchObject({ ties: 1, lineOnly: 1 });
  expect(found.words).toContain(
    '7 of these 9 ties are known from the reporting line alone: nothing here shows that these people are in contact.',
  );
});
