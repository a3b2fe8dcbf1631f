import type { Network } from '../../model/network.ts';
import type { TieRows } from '../ground/ground.ts';
import { FLOOR, isDistrusted } from './closeness.ts';

const kept = new WeakMap<TieRows, TieRows>();

/** Whether a tie may be part of a way that is offered: M of at least 0.05, and neither end rated the trust as 0. */
export function isOffered(network: Network, pair: number, mutual: number): boolean {
  return mutual >= FLOOR - 1e-12 && !isDistrusted(network, pair);
}

/** The rows of ties that ways may use. Kept for as long as the rows are. Cost: linear in ties. */
export function offeredTies(network: Network, ties: TieRows): TieRows {
  const known = kept.get(ties);
  if (known !== undefined) return known;
  const people = ties.start.length - 1;
  const start = new Uint32Array(people + 1);
  const entries: number[] = [];
  for (let v = 0; v < people; v++) {
    for (let at = ties.start[v]!; at < ties.start[v + 1]!; at++)
      if (isOffered(network, ties.pair[at]!, ties.mutual[at]!)) entries.push(at);
    start[v + 1] = entries.length;
  }
  const rows =
    entries.length === ties.other.length
      ? ties
      : {
          ...ties,
          start,
          other: Uint32Array.from(entries, (at) => ties.other[at]!),
          mutual: Float64Array.from(entries, (at) => ties.mutual[at]!),
          pair: Uint32Array.from(entries, (at) => ties.pair[at]!),
        };
  kept.set(ties, rows);
  return rows;
}
