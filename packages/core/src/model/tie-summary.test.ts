import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { type Network, PAIR } from './network.ts';
import { type PairStrength, strengths } from './strength/strength.ts';
import { tieCounts } from './tie-list.ts';
import { type TieSummary, tieSummary } from './tie-summary.ts';

const asOf = 20_780;

/** Whether somebody gave a strength or trust for this side, which is not taken over from the other one. */
const states = ({ pairs }: Network, pair: number, side: 0 | 1): boolean =>
  !Number.isNaN(pairs.strength[side][pair]!) || !Number.isNaN(pairs.trust[side][pair]!);

/** The same, one object a pair. */
function counted(network: Network): TieSummary {
  const pairs = strengths(network, { asOf });
  const many = (is: (pair: PairStrength) => boolean): number => pairs.filter(is).length;
  const has = (bit: number): number => many(({ pair }) => (network.pairs.flags[pair]! & bit) !== 0);
  return {
    ...tieCounts(pairs),
    pairs: pairs.length,
    pairsOfNoPersons: 0,
    rated: many(
      ({ trustAssumed, banded, sides, pair }) =>
        !banded &&
        !trustAssumed &&
        sides.some(
          ({ present, assumed }, side) =>
            present && !assumed.includes('strength') && states(network, pair, side as 0 | 1),
        ),
    ),
    banded: many(({ banded }) => banded),
    dormant: many(({ dormant }) => dormant),
    personal: has(PAIR.personal),
    organisational: has(PAIR.organisational),
  };
}

test('counts of ties in columns are those of their objects', () => {
  const end = fc.constantFrom('a', 'b', 'c', 'd');
  const row = fc
    .tuple(
      end,
      end,
      fc.constantFrom('', '0.4', '0.9'),
      fc.constantFrom('', '0.6'),
      fc.constantFrom('', '2019-01-02', '2026-10-02'),
      fc.constantFrom('', 'yes', 'no'),
      fc.constantFrom('', 'strength', 'band'),
      fc.constantFrom('', 'personal'),
    )
    .map((cells) => cells.join(','));
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 9 }), (rows) => {
      const text = `source,target,strength,trust,timestamp,directed,assumed,layer\n${rows.join('\n')}\n`;
      const { network } = fromText({ 't.csv': text });
      expect(tieSummary(network, { asOf })).toEqual(counted(network));
    }),
    { numRuns: 60 },
  );
});

test('ties with a mailbox are counted apart from those of people, as in metrics; a reporting line beside an unanswered naming states no strength', () => {
  const mail = (from: string, to: string): string =>
    `${from}@x.example,${to}@x.example,2026-10-01T08:00:00Z,mail`;
  const { network } = fromText({
    't.csv': `source,target,timestamp,channel\n${mail('ann', 'bea')}\n${mail('ann', 'scanner')}\n${mail('info', 'bea')}\n`,
  });
  const { ties, pairs, pairsOfNoPersons } = tieSummary(network, { asOf });
  expect([ties, pairs, pairsOfNoPersons]).toEqual([1, 1, 2]);
  const named = fromText(
    {
      'roster.csv': 'Employee ID,Name,Department,Manager ID\n1,Ada Abel,N,\n2,Bo Birk,N,1\n',
      'advice.csv': 'source,target\nBo Birk,Ada Abel\n',
    },
    { own: 'Feld' },
  );
  expect(tieSummary(named.network, { asOf })).toMatchObject({ pairs: 1, rated: 0 });
});
