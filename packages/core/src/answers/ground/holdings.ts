import { type Leavers, leaversToLoseHalf } from '../suppose/leavers.ts';
import { carries, employersOf, type Ground } from './ground.ts';

/** Which insider holds which outsider. */
export interface Holdings {
  /** Outsiders of each insider, aligned with `ground.insiders`. */
  readonly held: readonly (readonly number[])[];
  /** Number of holders by person; 0 for insiders. */
  readonly holders: Uint32Array;
}

/** Holdings by strength: M >= tau. */
export function strongHoldings(ground: Ground): Holdings {
  return holdings(ground, (at) => carries(ground.ties.mutual[at]!, ground.tau));
}

/** Holdings by acquaintance: an entry, a connection, a stated tie, a meeting or an answered exchange. */
export function knownHoldings(ground: Ground): Holdings {
  const { ties, network, inside, insiders } = ground;
  const found = holdings(ground, (at) => ties.known[ties.pair[at]!] === 1);
  if (ties.knownWithoutStrength.length === 0) return found;
  const held = found.held.map((list) => [...list]);
  const place = new Map(insiders.map((person, at) => [person, at]));
  for (const p of ties.knownWithoutStrength) {
    const ends = [network.pairs.a[p]!, network.pairs.b[p]!] as const;
    for (const [i, x] of [ends, [ends[1], ends[0]] as const]) {
      const at = place.get(i);
      if (at === undefined || inside[x] === 1) continue;
      held[at]!.push(x);
      found.holders[x]! += 1;
    }
  }
  for (const list of held) list.sort((x, y) => x - y);
  return { held, holders: found.holders };
}

/**
 * Outsiders with whom contact is on record, yet whom no insider knows: all that is on record went one way, as mail without an answer.
 * Cost: linear in ties of insiders.
 */
export function unansweredOutside(ground: Ground, known: Holdings): number[] {
  const { ties, inside, network, insiders } = ground;
  const found = new Set<number>();
  for (const i of insiders)
    for (let at = ties.start[i]!; at < ties.start[i + 1]!; at++) {
      const x = ties.other[at]!;
      if (inside[x] === 1 || known.holders[x]! > 0) continue;
      const p = ties.pair[at]!;
      if (network.pairs.eventStart[p] !== network.pairs.eventStart[p + 1]) found.add(x);
    }
  return [...found];
}

/**
 * Outsiders whom an old reporting line alone joins to insiders: they left, and nothing says that anybody here is still in touch
 * with them. Cost: linear in old lines and the ties of these people.
 */
export function oldLinesOutside({ network, ties, inside }: Ground): number {
  const isTied = (x: number): boolean =>
    ties.other.subarray(ties.start[x]!, ties.start[x + 1]!).some((other) => inside[other] === 1);
  const found = new Set<number>();
  for (const p of ties.oldLines) {
    const [a, b] = [network.pairs.a[p]!, network.pairs.b[p]!];
    const x = inside[a] === 1 ? b : a;
    if (inside[a] !== inside[b] && !isTied(x)) found.add(x);
  }
  return found.size;
}

function holdings({ network, ties, inside, insiders }: Ground, holds: (at: number) => boolean): Holdings {
  const holders = new Uint32Array(network.people.length);
  const held = insiders.map((i) => {
    const list: number[] = [];
    for (let at = ties.start[i]!; at < ties.start[i + 1]!; at++) {
      const x = ties.other[at]!;
      if (inside[x] === 1 || !holds(at)) continue;
      list.push(x);
      holders[x]! += 1;
    }
    return list;
  });
  return { held, holders };
}

/** How many outsiders a set of holdings reaches, how many of them twice, and in how many organisations. */
export interface Reach {
  readonly reach: number;
  readonly triangulated: number;
  readonly organisationsReached: number;
}

/** What a set of holdings comes to for the organisation. */
export interface Coverage extends Reach {
  readonly leaversToLoseHalf: Leavers;
}

export function coverage(ground: Ground, holdings: Holdings): Coverage {
  const { held, holders } = holdings;
  return { ...reachOf(ground, holdings), leaversToLoseHalf: leaversToLoseHalf(held, holders) };
}

export function reachOf(ground: Ground, { holders }: Holdings): Reach {
  const organisations = new Set<number>();
  let reach = 0;
  let triangulated = 0;
  holders.forEach((count, x) => {
    if (count === 0) return;
    reach++;
    if (count > 1) triangulated++;
    for (const o of employersOf(ground.network, x, ground.asOf)) if (o !== ground.own) organisations.add(o);
  });
  return { reach, triangulated, organisationsReached: organisations.size };
}

/** Members of a list whom nobody else holds. */
export function solely(list: readonly number[], holders: Uint32Array): number[] {
  return list.filter((x) => holders[x] === 1);
}
