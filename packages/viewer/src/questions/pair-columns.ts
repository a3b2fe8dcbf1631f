import type { PairStrength } from '@tertius/core';

/** The strengths of all pairs in columns: copied between threads as they are, while a quarter of a million objects take seconds. */
export interface PairColumns {
  readonly count: number;
  /** Of each pair: its number, a, b. */
  readonly ends: Uint32Array;
  /** Of each pair: history, mutual strength, interactions, last contact, then five numbers of each side. */
  readonly numbers: Float64Array;
  /** Of each pair: what is so of it, and of each side. */
  readonly flags: Uint16Array;
}

const NUMBERS = 14;
const ASSUMED = ['trust', 'knowledge', 'strength'] as const;

export function toColumns(pairs: readonly PairStrength[]): PairColumns {
  const ends = new Uint32Array(pairs.length * 3);
  const numbers = new Float64Array(pairs.length * NUMBERS);
  const flags = new Uint16Array(pairs.length * 3);
  for (const [at, one] of pairs.entries()) {
    ends.set([one.pair, one.a, one.b], at * 3);
    const { undirected, dormant, known, trustAssumed, banded, sides } = one;
    let next = at * NUMBERS;
    for (const number of [one.history, one.mutual, one.interactions, one.lastContact])
      numbers[next++] = number;
    for (const { strength, adopted, trust, knowledge, confidence } of sides)
      for (const number of [strength, adopted, trust, knowledge, confidence]) numbers[next++] = number;
    flags[at * 3] = bits([undirected, dormant, known, trustAssumed, banded]);
    for (const [k, { present, banded: lower, assumed }] of sides.entries())
      flags[at * 3 + 1 + k] = bits([present, lower, ...ASSUMED.map((name) => assumed.includes(name))]);
  }
  return { count: pairs.length, ends, numbers, flags };
}

/** One pair as it was put in. */
export function pairFrom({ ends, numbers, flags }: PairColumns, at: number): PairStrength {
  const number = (k: number): number => numbers[at * NUMBERS + k]!;
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
