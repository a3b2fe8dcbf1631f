import { describe, expect, test } from 'vitest';
import { PEOPLE, threeUnits } from '../../../fixtures/three-units.ts';
import { whatIf } from '../../suppose/what-if.ts';
import { organisation } from '../organisation.ts';
import { whatIfInside } from './suppose-inside.ts';

const asOf = 20_780;
const network = threeUnits();

describe('when Eli, who joins Lab to both other units, leaves', () => {
  const change = whatIfInside(network, { asOf, suppose: { leaves: 'Eli' } });

  test('units lose their ties, and the organisation falls into two parts', () => {
    expect(change.lost).toEqual([
      { one: 'Lab', other: 'Sales', before: 3, after: 1 },
      { one: 'Lab', other: 'Ops', before: 1, after: 0 },
    ]);
    expect(change).toMatchObject({
      parts: { before: 1, after: 2 },
      largest: { before: 10, after: 6 },
      fragmentation: { before: 0 },
      pairsApart: 18,
    });
    expect(change.fragmentation.after).toBeCloseTo(0.6, 12);
  });

  test('her reports are without a manager, and what could be kept up is named', () => {
    expect(change.withoutManager.map(({ id }) => id)).toEqual(['Fay', 'Gus']);
    expect(change.succession).toMatchObject([
      {
        unit: 'Sales',
        ties: 2,
        successors: [
          { id: 'Fay', ties: 1, common: 2 },
          { id: 'Gus', ties: 0, common: 1 },
        ],
      },
      { unit: 'Ops', ties: 1, successors: [] },
    ]);
    expect(change.words.join(' ')).toContain('Units that lose all their ties: Lab and Ops (1 now).');
  });

  test('the ways of those who stay get longer by what the steps say', () => {
    // Gus reaches eight others before: Fay 1, Ana 2, Ben, Cas and Hal 3, Dov and Ida 4, Jon 5; after, five of them.
    const gus = change.farther.find(({ id }) => id === 'Gus')!;
    expect(gus.before).toBeCloseTo((1 + 1 / 2 + 3 / 3 + 2 / 4 + 1 / 5) / 8, 12);
    expect(gus.after).toBeCloseTo((1 + 1 / 2 + 2 / 3 + 1 / 4) / 8, 12);
  });
});

test('a departure gives the figures of a network imported without that person', () => {
  for (const [leaver] of PEOPLE) {
    const change = whatIfInside(network, { asOf, suppose: { leaves: leaver } });
    const without = organisation(threeUnits(PEOPLE.filter(([name]) => name !== leaver)), { asOf, draws: 50 });
    expect(change.ties.after).toBe(without.ties);
    expect(change.parts.after).toBe(without.parts);
    expect(change.ei.after).toBe(without.ei.ei);
    for (const { one, other, after } of change.lost)
      expect(without.matrix.find((pair) => pair.one === one && pair.other === other)?.ties ?? 0).toBe(after);
  }
});

test('several leave at once, as if one after the other', () => {
  const both = whatIfInside(network, { asOf, suppose: { leaves: ['Eli', 'Ana'] } });
  const rest = threeUnits(PEOPLE.filter(([name]) => !['Eli', 'Ana'].includes(name)));
  expect(both.ties.after).toBe(organisation(rest, { asOf, draws: 50 }).ties);
  expect(both.people).toEqual({ before: 10, after: 8 });
});

test('who moves takes their ties along; who merges adds them up; a tie joins', () => {
  const moved = whatIfInside(network, { asOf, suppose: { moves: [['Hal', 'lab']] } });
  // Eli-Hal is then inside Lab, Hal-Ida between Lab and Ops.
  expect(moved.lost).toEqual([]);
  expect(moved.ties).toEqual({ before: 12, after: 12 });
  const merged = whatIfInside(network, { asOf, suppose: { merges: ['Sales', 'Lab'] } });
  expect(merged.ei).toEqual({ before: -1 / 3, after: (1 - 11) / 12 });
  // Sales has 4 ties inside, Lab 2, and 3 join them; the tie to Ops stays.
  expect(merged).toMatchObject({
    lost: [],
    gained: [],
    joined: { unit: 'Sales + Lab', people: 7, inside: 9, between: 3, outside: 1 },
  });
  const tied = whatIfInside(network, { asOf, suppose: { tie: ['Dov', 'Jon', 0.4] } });
  expect(tied.gained).toEqual([{ one: 'Ops', other: 'Sales', before: 0, after: 1 }]);
});

test('people of no unit are one group before and after, wherever others move', () => {
  const some = threeUnits(PEOPLE.map(([name, unit]) => [name, unit === 'Ops' ? '' : unit]));
  const { lost, gained } = whatIfInside(some, { asOf, suppose: { moves: [['Gus', 'Sales']] } });
  // Gus is tied to Fay alone, who stays in Lab.
  expect(lost).toEqual([]);
  expect(gained).toEqual([{ one: 'Lab', other: 'Sales', before: 3, after: 4 }]);
});

test('a unit that nobody has is refused with those there are', () => {
  expect(() => whatIfInside(network, { asOf, suppose: { merges: ['Sales', 'Moon'] } })).toThrow(
    'there is no unit "Moon"; there are: Lab, Ops, Sales',
  );
});

test('what-if says what happens inside beside the outside, never that nothing is to be handed on', () => {
  const answer = whatIf(network, { asOf, suppose: { leaves: ['Eli', 'Hal'] } });
  expect(answer.inside?.lost.length).toBeGreaterThan(0);
  expect(answer.handovers).toHaveLength(2);
  expect(answer.handovers!.flatMap(({ words }) => words).join(' ')).not.toContain('nothing');
});
