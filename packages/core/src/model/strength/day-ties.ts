import { sortedBy } from '../../kernels/counting-sort.ts';
import { type Network, PAIR } from '../network.ts';
import { pairStrength, type Side, type StrengthOptions } from './strength.ts';
import { type StrengthColumns, strengthColumns, TIE } from './strength-columns.ts';

/** The ties of a day as given, sorted by source and target, in columns: what `tieList` says, without an object for each. */
export interface DayTies {
  readonly count: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** 0 if the source is the pair's a. */
  readonly side: Uint8Array;
  /** The entry of its pair in `strengths`. */
  readonly row: Uint32Array;
  readonly strengths: StrengthColumns;
  /** The day and weights that they were worked out with. */
  readonly options: StrengthOptions;
}

/** All ties of a day. Cost: linear in pairs and interactions. */
export function dayTies(network: Network, options: StrengthOptions): DayTies {
  const strengths = strengthColumns(network, options);
  const most = strengths.count * 2;
  const [source, target, row] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
  const side = new Uint8Array(most);
  let count = 0;
  for (let k = 0; k < strengths.count; k++)
    for (const one of SIDES) {
      if (!writes(network, strengths, k, one)) continue;
      const [a, b] = [network.pairs.a[strengths.pair[k]!]!, network.pairs.b[strengths.pair[k]!]!];
      source[count] = one === 0 ? a : b;
      target[count] = one === 0 ? b : a;
      side[count] = one;
      row[count++] = k;
    }
  const order = sortedBy(source.subarray(0, count), target.subarray(0, count));
  return {
    count,
    source: taken(source, order),
    target: taken(target, order),
    side: taken(side, order),
    row: taken(row, order),
    strengths,
    options,
  };
}

const SIDES = [0, 1] as const;

/** Whether a pair has a tie written from this side; an undirected one is written from one side alone. */
function writes({ pairs }: Network, { flags, pair }: StrengthColumns, k: number, side: 0 | 1): boolean {
  const bits = flags[k]!;
  if (bits & TIE.undirected) return ((pairs.flags[pair[k]!]! & PAIR.turned) !== 0) === (side === 1);
  return (bits & (side === 0 ? TIE.forward : TIE.backward)) !== 0;
}

function taken<Of extends Uint32Array | Uint8Array>(column: Of, order: Uint32Array): Of {
  const made = new (column.constructor as new (length: number) => Of)(order.length);
  for (let k = 0; k < order.length; k++) made[k] = column[order[k]!]!;
  return made;
}

/** What the strength of a tie is made of, as its source holds it; NaN where a given strength stands and nothing is stated. */
export interface TieParts extends Pick<Side, 'trust' | 'knowledge' | 'confidence' | 'assumed'> {
  readonly history: number;
  readonly mutual: number;
  readonly dormant: boolean;
}

const ASSUMED = ['strength'] as const;
const NONE = [] as const;

/** Whether files gave the strengths of the pair of each tie, asked one by one, and nothing else is known of it: nothing is assumed, nothing happened. */
export function givenAlone({ strengths, row }: DayTies): (at: number) => boolean {
  const { flags } = strengths;
  return (at) => (flags[row[at]!]! & (TIE.given | TIE.assumed)) === TIE.given;
}

/** What each tie is made of, asked one by one. Cost: the interactions of its pair. */
export function partsOf(network: Network, ties: DayTies): (at: number) => TieParts {
  const { strengths, options } = ties;
  return (at) => {
    const [row, side] = [ties.row[at]!, ties.side[at] as 0 | 1];
    const p = strengths.pair[row]!;
    if (strengths.flags[row]! & TIE.given) {
      const bit = side === 0 ? PAIR.assumedForward : PAIR.assumedBackward;
      const assumed = (network.pairs.flags[p]! & bit) !== 0;
      return {
        trust: Number.NaN,
        knowledge: Number.NaN,
        confidence: assumed ? 0 : 1,
        assumed: assumed ? ASSUMED : NONE,
        history: 0,
        mutual: strengths.mutual[row]!,
        dormant: false,
      };
    }
    const { sides, history, mutual, dormant } = pairStrength(network, p, options)!;
    const { trust, knowledge, confidence, assumed } = sides[side];
    return { trust, knowledge, confidence, assumed, history, mutual, dormant };
  };
}
