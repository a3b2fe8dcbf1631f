import type { PairStrength } from '@tertius/core';

/** A column of numbers in the least room that loses nothing: a single number where all are the same. */
export type Column = number | Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** The strengths of all pairs in columns: copied between threads as they are, while a quarter of a million objects take seconds. */
export interface PairColumns {
  readonly count: number;
  /** Of each pair: its number, a, b. */
  readonly ends: Uint32Array;
  /** History, mutual strength, interactions, last contact, then five numbers of each side. */
  readonly numbers: readonly Column[];
  /** Of each pair: what is so of it, and of each side. */
  readonly flags: Uint16Array;
}

const ASSUMED = ['trust', 'knowledge', 'strength'] as const;

const ofPair = [
  ({ history }: PairStrength) => history,
  ({ mutual }: PairStrength) => mutual,
  ({ interactions }: PairStrength) => interactions,
  ({ lastContact }: PairStrength) => lastContact,
];
const ofSide = ['strength', 'adopted', 'trust', 'knowledge', 'confidence'] as const;
const READ = [
  ...ofPair,
  ...([0, 1] as const).flatMap((side) =>
    ofSide.map(
      (name) =>
        ({ sides }: PairStrength) =>
          sides[side][name],
    ),
  ),
];

export function toColumns(pairs: readonly PairStrength[]): PairColumns {
  const ends = new Uint32Array(pairs.length * 3);
  const flags = new Uint16Array(pairs.length * 3);
  for (const [at, one] of pairs.entries()) {
    ends.set([one.pair, one.a, one.b], at * 3);
    const { undirected, dormant, known, trustAssumed, banded, sides } = one;
    flags[at * 3] = bits([undirected, dormant, known, trustAssumed, banded]);
    for (const [k, { present, banded: lower, assumed }] of sides.entries())
      flags[at * 3 + 1 + k] = bits([present, lower, ...ASSUMED.map((name) => assumed.includes(name))]);
  }
  const numbers: Column[] = [];
  for (const read of READ) {
    const column = narrowed(Float64Array.from(pairs, read));
    // both sides of ties without a direction say the same
    numbers.push(numbers.find((known) => isSame(known, column)) ?? column);
  }
  return { count: pairs.length, ends, numbers, flags };
}

function narrowed(column: Float64Array<ArrayBuffer>): Column {
  const [first = 0] = column;
  if (column.every((one) => Object.is(one, first))) return first;
  const whole = column.every((one) => Object.is(one | 0, one));
  return whole ? Int32Array.from(column) : column;
}

function isSame(one: Column, other: Column): boolean {
  if (typeof one === 'number' || typeof other === 'number') return Object.is(one, other);
  return one.constructor === other.constructor && one.every((number, at) => Object.is(number, other[at]));
}

/** The memory that columns stand in, each piece once. */
export const memoryOf = ({ ends, numbers, flags }: PairColumns): readonly ArrayBufferLike[] => [
  ...new Set([ends, flags, ...numbers].flatMap((one) => (typeof one === 'number' ? [] : [one.buffer]))),
];

/** One pair as it was put in. */
export function pairFrom({ ends, numbers, flags }: PairColumns, at: number): PairStrength {
  const number = (k: number): number => {
    const column = numbers[k]!;
    return typeof column === 'number' ? column : column[at]!;
  };
  const has = (k: number, bit: number): boolean => (flags[at * 3 + k]! & (1 << bit)) !== 0;
  const side = (k: 0 | 1): PairStrength['sides'][0] => ({
    strength: number(4 + 5 * k),
    adopted: number(5 + 5 * k),
    trust: number(6 + 5 * k),
    knowledge: number(7 + 5 * k),
    assumed: ASSUMED.filter((_, bit) => has(1 + k, 2 + bit)),
    confidence: number(8 + 5 * k),
    present: has(1 + k, 0),
    banded: has(1 + k, 1),
  });
  return {
    pair: ends[at * 3]!,
    a: ends[at * 3 + 1]!,
    b: ends[at * 3 + 2]!,
    sides: [side(0), side(1)],
    undirected: has(0, 0),
    history: number(0),
    mutual: number(1),
    dormant: has(0, 1),
    known: has(0, 2),
    trustAssumed: has(0, 3),
    banded: has(0, 4),
    interactions: number(2),
    lastContact: number(3),
  };
}

const bits = (said: readonly boolean[]): number =>
  said.reduce((sum, one, bit) => sum | (Number(one) << bit), 0);
