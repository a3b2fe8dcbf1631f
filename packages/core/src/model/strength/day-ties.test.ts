import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { rate } from '../../identity/statements.ts';
import { resolve } from '../../resolve/resolve.ts';
import { parseDay } from '../day.ts';
import type { Network } from '../network.ts';
import { oneSideSeen } from '../one-sided.ts';
import { countedTies, tieCounts, tieList, viewOf, viewOfDay } from '../tie-list.ts';
import { dayTies, givenAlone, partsOf } from './day-ties.ts';
import { pairStrength, strengths } from './strength.ts';
import { strengthColumns, TIE } from './strength-columns.ts';

const asOf = parseDay('2026-11-23') as number;
const who = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const part = fc.constantFrom('', '0.2', '0.55', '1');
const given = fc.constantFrom('', '0.2', '0.55', '1', '3');
const row = fc.record({
  ends: fc.tuple(who, who),
  strength: given,
  trust: part,
  directed: fc.constantFrom('', 'no'),
  met: fc.constantFrom('', '', '2019-03-01,mail', '2026-11-01,in-person', '2030-01-01,call'),
});
const place = fc.constantFrom('Acme', 'Bell', '');
const made = fc.record({
  rows: fc.array(row, { maxLength: 14 }),
  bare: fc.boolean(),
  places: fc.tuple(place, place, place, place, place),
  ratings: fc.array(fc.tuple(who, who, fc.constantFrom(0, 0.4, 1)), { maxLength: 2 }),
});
type Made = typeof made extends fc.Arbitrary<infer Of> ? Of : never;

function networkOf({ rows, bare, places, ratings }: Made): Network {
  const ties = rows.map(({ ends, strength, trust, directed, met }) => {
    const [when = '', channel = ''] = met.split(',');
    return [...ends, met === '' ? strength : '', trust, directed, when, channel].join();
  });
  const head = 'source,target,strength,trust,directed,timestamp,channel';
  const { evidence, network } = fromText({
    't.csv': bare
      ? ['source,target', ...rows.map(({ ends }) => ends.join())].join('\n')
      : [head, ...ties].join('\n'),
    'p.csv': ['id,name,organisation', ...places.map((at, k) => `${'abcde'[k]},P${k},${at}`)].join('\n'),
  });
  const of = (id: string): Network['people'][number] => network.people.find((person) => person.id === id)!;
  return resolve(
    ratings.reduce(
      (all, [from, to, trust]) => (from === to ? all : rate(all, of(from), of(to), { trust })),
      evidence,
    ),
  );
}

describe('the ties of a day in columns', () => {
  it('are what the definition says of each pair', () => {
    fc.assert(
      fc.property(made, (one) => {
        const network = networkOf(one);
        const columns = strengthColumns(network, { asOf });
        const pairs = strengths(network, { asOf });
        const again = strengthColumns({ ...network }, { asOf });
        expect(again.pair).toEqual(columns.pair);
        expect(again.strength).toEqual(columns.strength);
        expect(again.mutual).toEqual(columns.mutual);
        expect([...columns.pair]).toEqual(pairs.map(({ pair }) => pair));
        pairs.forEach((pair, k) => {
          const said = pair.sides.map(({ present, strength }) => (present ? strength : Number.NaN));
          expect([columns.strength[0][k], columns.strength[1][k]]).toEqual(said);
          expect([columns.history[k], columns.mutual[k]]).toEqual([pair.history, pair.mutual]);
          const bits = columns.flags[k]!;
          expect(
            [TIE.undirected, TIE.dormant, TIE.trustAssumed, TIE.banded].map((bit) => (bits & bit) !== 0),
          ).toEqual([pair.undirected, pair.dormant, pair.trustAssumed, pair.banded]);
          expect((bits & TIE.contact) !== 0).toBe(pair.interactions > 0);
          expect((bits & TIE.known) !== 0).toBe(pair.known);
          expect((bits & TIE.aboveOne) !== 0).toBe(pair.sides.some(({ adopted }) => adopted > 1));
          expect((bits & TIE.assumed) !== 0).toBe(
            pair.sides.some(({ assumed }) => assumed.includes('strength')),
          );
        });
        expect(countedTies(network, columns, () => true)).toEqual(tieCounts(pairs));
      }),
      { numRuns: 200 },
    );
  });

  it('are the ties of the list, and make the same view', () => {
    fc.assert(
      fc.property(made, fc.boolean(), (one, directed) => {
        const network = networkOf(one);
        const list = tieList(network, strengths(network, { asOf }));
        const ties = dayTies(network, { asOf });
        expect([...ties.source]).toEqual(list.map(({ source }) => source));
        expect([...ties.target]).toEqual(list.map(({ target }) => target));
        list.forEach(({ pair, side }, k) => {
          const { trust, knowledge, confidence, assumed } = pair.sides[side];
          const { history, mutual, dormant } = pairStrength(network, pair.pair, { asOf })!;
          expect(partsOf(network, ties)(k)).toEqual({
            trust,
            knowledge,
            confidence,
            assumed,
            history,
            mutual,
            dormant,
          });
        });
        const partsAt = partsOf(network, ties);
        const isGiven = givenAlone(ties);
        for (let k = 0; k < ties.count; k++) {
          if (!isGiven(k)) continue;
          const { mutual, ...parts } = partsAt(k);
          const nothing = { trust: Number.NaN, knowledge: Number.NaN, history: 0, dormant: false };
          expect(parts).toEqual({ ...nothing, confidence: 1, assumed: [] });
          expect(mutual).toBe(ties.strengths.mutual[ties.row[k]!]);
          expect(oneSideSeen(network, ties.strengths.pair[ties.row[k]!]!, asOf)).toBe(false);
        }
        const options = { directed, group: 'organisation', asOf };
        expect(viewOfDay(network, ties, options)).toEqual(viewOf(network, list, options));
      }),
      { numRuns: 200 },
    );
  });
});
