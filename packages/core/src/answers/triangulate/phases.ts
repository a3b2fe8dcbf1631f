import { largest, type Scored, topMean, topMeanWith } from '../../kernels/top.ts';
import type { Community } from '../ground/communities.ts';
import { entryOf, type Ground } from '../ground/ground.ts';

/** How many voices a phase counts. */
const SUPPORT_VOICES = 3;
const PRACTICE_VOICES = 5;

/** One insider among outsiders, as a topic lets them be seen. */
export interface Standpoint {
  readonly on: Ground;
  readonly insider: number;
  /** M_ix, times E_x(T) under a topic, to every outsider i has a tie to. */
  readonly towards: ReadonlyMap<number, number>;
  /** E_x(T); 1 for all without a topic. */
  readonly lens: Float64Array | undefined;
}

/** What a phase comes to, and what it would come to if the insider's tie to somebody counted `value`. */
export interface Phase {
  readonly score: number;
  readonly voices: readonly Scored[];
  readonly withTie: (outsider: number, value: number) => number;
}

export function standpoint(on: Ground, insider: number, lens: Float64Array | undefined): Standpoint {
  const { ties, inside } = on;
  const towards = new Map<number, number>();
  for (let at = ties.start[insider]!; at < ties.start[insider + 1]!; at++) {
    const x = ties.other[at]!;
    const value = ties.mutual[at]! * (lens?.[x] ?? 1);
    if (inside[x] === 0 && value > 0) towards.set(x, value);
  }
  return { on, insider, towards, lens };
}

/** Personal validation by people outside: top_3 of M_ix. */
export function support({ towards }: Standpoint): Phase {
  const k = SUPPORT_VOICES;
  const best = largest([...towards].map(scored), k + 1);
  return {
    score: topMean(best, k),
    voices: best.slice(0, k),
    withTie: (outsider, value) => topMeanWith(best, k, outsider, value),
  };
}

const scored = ([person, value]: readonly [number, number]): Scored => ({ person, value });

/** Practice, with the community that gives it. */
export interface Practice extends Phase {
  readonly community: Community | undefined;
}

/**
 * A community to learn in: the largest over communities C of top_5 of M_ix over C's outside members, times q. q is 1 for a
 * declared member of C, else the share of pairs tied to each other among those members to whom i has any tie.
 */
export function practice(at: Standpoint, communities: readonly Community[]): Practice {
  const k = PRACTICE_VOICES;
  const declared = new Set(at.on.network.people[at.insider]!.communities);
  const placesOf = placesIn(communities);
  const viewOf = (number: number, tied: readonly number[]) => {
    const community = communities[number]!;
    const best = largest(
      tied.map((x) => scored([x, at.towards.get(x)!])),
      k + 1,
    );
    const joined = declared.has(community.name) && !community.detected;
    const links = joined ? 0 : tiedPairs(at.on, tied);
    return { community, tied, best, joined, links };
  };
  const views = new Map(tiedIn(at, placesOf).map(([number, tied]) => [number, viewOf(number, tied)]));
  type View = ReturnType<typeof viewOf>;
  const scoreOf = ({ best, joined, links, tied }: View): number =>
    topMean(best, k) * (joined ? 1 : shareOf(links, tied.length));
  let top: View | undefined;
  let score = 0;
  for (const view of views.values()) {
    const own = scoreOf(view);
    if (own > score * (1 + 1e-12)) [top, score] = [view, own];
  }
  return {
    score,
    voices: top?.best.slice(0, k) ?? [],
    community: top?.community,
    withTie: (outsider, value) => {
      let raised = score;
      const isSeen = at.lens === undefined || at.lens[outsider]! > 0;
      for (const { community } of isSeen ? (placesOf.get(outsider) ?? []) : []) {
        const { best, joined, links, tied } = views.get(community) ?? viewOf(community, []);
        const fresh = at.towards.has(outsider) ? 0 : 1;
        const more =
          joined || fresh === 0 ? 0 : tied.filter((x) => entryOf(at.on.ties, outsider, x) >= 0).length;
        const q = joined ? 1 : shareOf(links + more, tied.length + fresh);
        raised = Math.max(raised, q * topMeanWith(best, k, outsider, value));
      }
      return raised;
    },
  };
}

/** Where somebody stands: the number of a community, and their place in its list. */
interface Place {
  readonly community: number;
  readonly place: number;
}

const known = new WeakMap<readonly Community[], ReadonlyMap<number, readonly Place[]>>();

/** The communities of each person, in order; worked out once for all who are asked about. */
function placesIn(communities: readonly Community[]): ReadonlyMap<number, readonly Place[]> {
  const before = known.get(communities);
  if (before !== undefined) return before;
  const places = new Map<number, Place[]>();
  for (const [community, { members }] of communities.entries())
    for (const [place, x] of members.entries()) {
      const list = places.get(x);
      if (list?.at(-1)?.community === community) continue;
      if (list === undefined) places.set(x, [{ community, place }]);
      else list.push({ community, place });
    }
  known.set(communities, places);
  return places;
}

/** Of each community somebody in which is tied to the insider, who these are, in its order. Cost: the insider's ties. */
function tiedIn(
  { towards, lens }: Standpoint,
  placesOf: ReadonlyMap<number, readonly Place[]>,
): readonly (readonly [community: number, tied: readonly number[]])[] {
  const found = new Map<number, { readonly place: number; readonly x: number }[]>();
  for (const x of towards.keys()) {
    if (lens !== undefined && !(lens[x]! > 0)) continue;
    for (const { community, place } of placesOf.get(x) ?? []) {
      const list = found.get(community);
      if (list === undefined) found.set(community, [{ place, x }]);
      else list.push({ place, x });
    }
  }
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([community, tied]) => [
      community,
      tied.sort((one, other) => one.place - other.place).map(({ x }) => x),
    ]);
}

function shareOf(links: number, people: number): number {
  return people < 2 ? 0 : links / ((people * (people - 1)) / 2);
}

function tiedPairs({ ties }: Ground, people: readonly number[]): number {
  const among = new Set(people);
  let pairs = 0;
  for (const x of people)
    for (let at = ties.start[x]!; at < ties.start[x + 1]!; at++)
      if (ties.other[at]! > x && among.has(ties.other[at]!)) pairs++;
  return pairs;
}
