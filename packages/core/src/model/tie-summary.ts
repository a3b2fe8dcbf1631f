import { type Network, PAIR } from './network.ts';
import { isPerson, peopleStore } from './people-store.ts';
import { pairStrength, type StrengthOptions } from './strength/strength.ts';
import { type StrengthColumns, strengthColumns, TIE } from './strength/strength-columns.ts';
import { countedTies, type TieCounts } from './tie-list.ts';

/** What is known of all ties of a day, as counts of pairs of people; mailboxes, lists, rooms and programs are no people. */
export interface TieSummary extends TieCounts {
  readonly pairs: number;
  /** Pairs of which one end is no person, in none of the other counts. */
  readonly pairsOfNoPersons: number;
  /** Trust or a strength is stated, and not as a band alone. */
  readonly rated: number;
  /** Only a band of the strength is known. */
  readonly banded: number;
  readonly dormant: number;
  /** In somebody's own network, in data of the organisation; a pair may be in both. */
  readonly personal: number;
  readonly organisational: number;
}

/** Counts all ties of a day by what is known of them. Cost: linear in pairs and interactions. */
export function tieSummary(network: Network, options: StrengthOptions): TieSummary {
  const columns = strengthColumns(network, options);
  const { count, pair, flags } = columns;
  const counts = {
    pairs: 0,
    pairsOfNoPersons: 0,
    rated: 0,
    banded: 0,
    dormant: 0,
    personal: 0,
    organisational: 0,
  };
  const { marks } = peopleStore(network);
  const people = (p: number): boolean =>
    isPerson(marks[network.pairs.a[p]!]!) && isPerson(marks[network.pairs.b[p]!]!);
  for (let k = 0; k < count; k++) {
    if (!people(pair[k]!)) {
      counts.pairsOfNoPersons++;
      continue;
    }
    counts.pairs++;
    const [said, found] = [flags[k]!, network.pairs.flags[pair[k]!]!];
    if (said & TIE.banded) counts.banded++;
    else if (isRated(network, columns, k, options)) counts.rated++;
    if (said & TIE.dormant) counts.dormant++;
    if (found & PAIR.personal) counts.personal++;
    if (found & PAIR.organisational) counts.organisational++;
  }
  return { ...countedTies(network, columns, people), ...counts };
}

/** Somebody stated trust or a strength; a strength of 1 that was taken because a file gave none is neither. */
function isRated(
  network: Network,
  { flags, pair }: StrengthColumns,
  k: number,
  options: StrengthOptions,
): boolean {
  const bits = flags[k]!;
  if (bits & TIE.trustAssumed) return false;
  if ((bits & TIE.assumed) === 0) return (bits & (TIE.forward | TIE.backward)) !== 0;
  const { sides } = pairStrength(network, pair[k]!, options)!;
  const { strength, trust } = network.pairs;
  // A side of which a reporting line alone tells has neither: nobody stated anything there.
  return sides.some(
    ({ assumed, present }, side) =>
      present &&
      !assumed.includes('strength') &&
      !(Number.isNaN(strength[side as 0 | 1][pair[k]!]) && Number.isNaN(trust[side as 0 | 1][pair[k]!])),
  );
}
