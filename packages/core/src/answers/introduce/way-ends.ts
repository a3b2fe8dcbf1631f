import type { Network } from '../../model/network.ts';
import { entryOf, type TieRows } from '../ground/ground.ts';

/** Where somebody whose name is known is reached as well as a contact on request, the way ends at them. */
export function preferringNamed(
  network: Network,
  ties: TieRows,
  path: readonly number[],
  targets: readonly number[],
  without: ReadonlySet<number>,
): readonly number[] {
  const [owner, end] = path.slice(-2) as [number, number];
  if (network.people[end]!.onRequest !== true) return path;
  const strength = ties.mutual[entryOf(ties, owner, end)]!;
  const better = othersThere(network, ties, path, targets).find((v) => {
    const at = entryOf(ties, owner, v);
    return ties.mutual[at]! >= strength && !without.has(ties.pair[at]!);
  });
  return better === undefined ? path : [...path.slice(0, -1), better];
}

/** Targets by name, besides the end of a way, to whom the last but one has a tie that can be offered; the warmest first. */
export function othersThere(
  network: Network,
  ties: TieRows,
  path: readonly number[],
  targets: readonly number[],
): readonly number[] {
  const [owner, end] = path.slice(-2) as [number, number];
  const wanted = new Set(targets.filter((v) => v !== end && network.people[v]!.onRequest !== true));
  const found: [person: number, strength: number][] = [];
  for (let at = ties.start[owner]!; at < ties.start[owner + 1]!; at++)
    if (wanted.has(ties.other[at]!)) found.push([ties.other[at]!, ties.mutual[at]!]);
  return found.sort(([v, x], [w, y]) => y - x || v - w).map(([v]) => v);
}

/** The contacts on request whom the last but one of a way knows and who look like its end: only their owner can tell them apart. */
export function indistinguishable(
  network: Network,
  ties: TieRows,
  path: readonly number[],
  targets: readonly number[],
): number[] {
  const [owner, end] = path.slice(-2) as [number, number];
  const { name, onRequest } = network.people[end]!;
  if (onRequest !== true) return [];
  const known = new Set(ties.other.subarray(ties.start[owner]!, ties.start[owner + 1]!));
  return targets.filter(
    (v) => known.has(v) && network.people[v]!.onRequest === true && network.people[v]!.name === name,
  );
}
