import { type Network, PAIR } from '../network.ts';
import { keptStrengths } from './kept-strengths.ts';
import { weightsOf } from './parameters.ts';
import { type PairStrength, pairStrength, type StrengthOptions } from './strength.ts';

/** Bits of `StrengthColumns.flags`. */
export const TIE = {
  undirected: 1,
  dormant: 2,
  trustAssumed: 4,
  banded: 8,
  /** There is an arc from a to b, from b to a. */
  forward: 16,
  backward: 32,
  /** The strength of a side was taken because the file gave none. */
  assumed: 64,
  /** There was contact by the day. */
  contact: 128,
  /** The strengths of both arcs are what a file gave, and nothing else is known. */
  given: 256,
  /** Known to each other. */
  known: 512,
  /** A side counts with a strength above 1. */
  aboveOne: 1024,
} as const;

/** The strengths of all pairs on a day, one entry a pair, in the order of `network.pairs`: what `pairStrength` says, without an object for each. */
export interface StrengthColumns {
  readonly count: number;
  /** Index into `network.pairs`. */
  readonly pair: Uint32Array;
  readonly flags: Uint16Array;
  /** S from a to b (`0`) and from b to a (`1`); NaN where there is no arc that way. */
  readonly strength: readonly [Float64Array, Float64Array];
  readonly history: Float64Array;
  readonly mutual: Float64Array;
}

interface Kept {
  readonly asOf: number;
  readonly weights: string;
  readonly columns: StrengthColumns;
}

const kept = new WeakMap<Network, Kept>();

/**
 * The strengths of a network on a day in columns; those of the day last asked about are kept with it. Pairs of which files give the
 * strengths and nothing else is known are read off, all others asked one by one. Cost: linear in pairs and interactions.
 */
export function strengthColumns(network: Network, options: StrengthOptions): StrengthColumns {
  const weights = JSON.stringify(weightsOf(network, options));
  const known = kept.get(network);
  if (known !== undefined && known.asOf === options.asOf && known.weights === weights) return known.columns;
  const columns = worked(network, options);
  kept.set(network, { asOf: options.asOf, weights, columns });
  return columns;
}

function worked(network: Network, options: StrengthOptions): StrengthColumns {
  const { pairs } = network;
  const { count } = pairs;
  const columns = {
    pair: new Uint32Array(count),
    flags: new Uint16Array(count),
    // Where files give all strengths, theirs are these: of millions of pairs no copy is made.
    strength: pairs.strength,
    history: new Float64Array(count),
    mutual: new Float64Array(count),
  };
  const parted = (k: number): void => {
    if (columns.strength === pairs.strength)
      columns.strength = [copied(pairs.strength[0], k), copied(pairs.strength[1], k)];
  };
  let k = 0;
  const made = keptStrengths(network, options);
  if (made !== undefined) {
    parted(0);
    for (const one of made) {
      enter(one, columns, k);
      columns.pair[k++] = one.pair;
    }
  } else
    for (let p = 0; p < count; p++) {
      if (!readOff(network, p, columns, k)) {
        const one = pairStrength(network, p, options);
        parted(k);
        if (one === undefined) continue;
        enter(one, columns, k);
      }
      columns.pair[k++] = p;
    }
  if (k === count) return { count, ...columns };
  return {
    count: k,
    pair: columns.pair.subarray(0, k),
    flags: columns.flags.subarray(0, k),
    strength: [columns.strength[0].subarray(0, k), columns.strength[1].subarray(0, k)],
    history: columns.history.subarray(0, k),
    mutual: columns.mutual.subarray(0, k),
  };
}

/** A column as long as another that holds the first of its values. */
function copied(column: Float64Array, length: number): Float64Array {
  const copy = new Float64Array(column.length);
  copy.set(column.subarray(0, length));
  return copy;
}

type Draft = Omit<StrengthColumns, 'count'>;

const BANDS = PAIR.bandForward | PAIR.bandBackward;

/** Enters a pair whose arcs have strengths from files and of which nothing else is known; false for any other. */
function readOff({ pairs }: Network, p: number, to: Draft, k: number): boolean {
  const bits = pairs.flags[p]!;
  if ((bits & PAIR.stated) === 0 || (bits & BANDS) !== 0) return false;
  if (pairs.eventStart[p] !== pairs.eventStart[p + 1]) return false;
  const one = sideOf(pairs, p, 0, (bits & PAIR.forward) !== 0);
  if (one === OTHERWISE) return false;
  const other = sideOf(pairs, p, 1, (bits & PAIR.backward) !== 0);
  if (other === OTHERWISE) return false;
  if (Number.isNaN(one) && Number.isNaN(other)) return false;
  let flags: number = TIE.given | TIE.known;
  if (one > 1 || other > 1) flags |= TIE.aboveOne;
  if (bits & PAIR.undirected) flags |= TIE.undirected;
  if (bits & PAIR.forward) flags |= TIE.forward;
  if (bits & PAIR.backward) flags |= TIE.backward;
  if (bits & (PAIR.assumedForward | PAIR.assumedBackward)) flags |= TIE.assumed;
  to.flags[k] = flags;
  if (to.strength !== pairs.strength) {
    to.strength[0][k] = one;
    to.strength[1][k] = other;
  }
  to.mutual[k] = Math.sqrt(Number.isNaN(one) ? other * other : Number.isNaN(other) ? one * one : one * other);
  return true;
}

const OTHERWISE = -1;

/** The strength that a file gives one side, NaN where it has no arc and says nothing; `OTHERWISE` where more is to be looked at. */
function sideOf(pairs: Network['pairs'], p: number, side: 0 | 1, there: boolean): number {
  const given = pairs.strength[side][p]!;
  if (!Number.isNaN(pairs.trust[side][p]!) || !Number.isNaN(pairs.knowledge[side][p]!)) return OTHERWISE;
  return there === Number.isNaN(given) ? OTHERWISE : given;
}

function enter({ sides, ...one }: PairStrength, to: Draft, k: number): void {
  const [a, b] = sides;
  let flags = 0;
  if (one.undirected) flags |= TIE.undirected;
  if (one.dormant) flags |= TIE.dormant;
  if (one.trustAssumed) flags |= TIE.trustAssumed;
  if (one.banded) flags |= TIE.banded;
  if (a.present) flags |= TIE.forward;
  if (b.present) flags |= TIE.backward;
  if (a.assumed.includes('strength') || b.assumed.includes('strength')) flags |= TIE.assumed;
  if (one.interactions > 0) flags |= TIE.contact;
  if (one.known) flags |= TIE.known;
  if (a.adopted > 1 || b.adopted > 1) flags |= TIE.aboveOne;
  to.flags[k] = flags;
  to.strength[0][k] = a.present ? a.strength : Number.NaN;
  to.strength[1][k] = b.present ? b.strength : Number.NaN;
  to.history[k] = one.history;
  to.mutual[k] = one.mutual;
}
