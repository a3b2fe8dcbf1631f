import type { PairStrength } from '@tertius/core';
import type { Readings } from './readings.ts';

/** Whom the own organisation reaches, and what hangs on one insider. */
export interface Holding {
  /** `known` where no tie is strong enough to carry a request. */
  readonly basis: 'reach' | 'known';
  readonly tau: number;
  /** Outsiders reached, or known, by anybody inside. */
  readonly reached: readonly number[];
  readonly known: number;
  readonly organisations: number;
  readonly triangulated: number;
  /** Share of ties across the border whose trust is assumed; NaN without ties. */
  readonly assumedTrust: number;
  /** Insiders that hold each outsider, by outsider. */
  readonly holders: ReadonlyMap<number, readonly number[]>;
  readonly insiders: ReadonlyMap<number, InsiderHolding>;
}

export interface InsiderHolding {
  readonly contacts: number;
  readonly sole: readonly number[];
}

const ROUNDING = 1e-12;

export function holdingOf(readings: Readings, tau: number): Holding {
  const across = readings.pairs.filter((pair) => readings.insider[pair.a] !== readings.insider[pair.b]);
  const carrying = across.filter((pair) => pair.mutual >= tau - ROUNDING);
  const acquainted = across.filter((pair) => pair.known);
  const known = holdersOf(readings, acquainted);
  const basis = carrying.length > 0 ? 'reach' : 'known';
  const holders = basis === 'reach' ? holdersOf(readings, carrying) : known;
  const insiders = new Map<number, { contacts: number; sole: number[] }>();
  for (const [outsider, by] of holders)
    for (const insider of by) {
      const entry = insiders.get(insider) ?? { contacts: 0, sole: [] };
      entry.contacts++;
      if (by.length === 1) entry.sole.push(outsider);
      insiders.set(insider, entry);
    }
  const reached = [...holders.keys()].sort((x, y) => x - y);
  const named = new Set(reached.map((outsider) => readings.organisation[outsider]).filter((o) => o !== null));
  return {
    basis,
    tau,
    reached,
    known: known.size,
    organisations: named.size,
    triangulated: reached.filter((outsider) => holders.get(outsider)!.length > 1).length,
    assumedTrust: across.filter((pair) => pair.trustAssumed).length / across.length,
    holders,
    insiders,
  };
}

function holdersOf(readings: Readings, pairs: readonly PairStrength[]): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (const pair of pairs) {
    const [insider, outsider] = readings.insider[pair.a] ? [pair.a, pair.b] : [pair.b, pair.a];
    const list = holders.get(outsider);
    if (list === undefined) holders.set(outsider, [insider]);
    else list.push(insider);
  }
  return holders;
}

const MOST_BROKERS = 6;

/** Those who hold most, and most alone: a few, at least a fifth of what the first holds. */
export function brokersOf({ insiders }: Holding): readonly number[] {
  const ranked = [...insiders]
    .map(([person, { contacts, sole }]) => ({ person, worth: contacts + sole.length, contacts }))
    .filter(({ contacts }) => contacts > 1)
    .sort((x, y) => y.worth - x.worth || x.person - y.person);
  const least = (ranked[0]?.worth ?? 0) / 5;
  return ranked
    .filter(({ worth }) => worth >= least)
    .slice(0, MOST_BROKERS)
    .map(({ person }) => person);
}
