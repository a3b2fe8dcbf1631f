import { LARGE_GROUP, SMALL_GROUP } from '../conventions/thresholds.ts';
import { channelNumber } from './channel.ts';
import { NO_DAY } from './day.ts';
import type { Membership, Network, Person } from './network.ts';

/** What two people may know of each other from where both were at the same time. */
export interface ContextKnowledge {
  /** K in [0, 1); NaN where they shared no context. */
  readonly knowledge: number;
  /** True where a context has no dates and was taken as one year. */
  readonly assumed: boolean;
}

const YEAR = 365.25;
const FOLLOW = channelNumber('follow');

/**
 * Knowledge of pair p from shared contexts: K = 1 - exp(-Y/3), Y the years both were in a context, weighted
 * 1 for teams and communities of at most 50 people, 0.3 up to 500, 0.05 for larger ones and those of unknown size,
 * plus 0.5 for each year in which each follows the other. A context without dates counts as one year, assumed.
 */
export function contextKnowledge(network: Network, p: number, asOf: number): ContextKnowledge {
  const a = network.people[network.pairs.a[p] as number] as Person;
  const b = network.people[network.pairs.b[p] as number] as Person;
  const sizes = sizesOf(network);
  let years = 0;
  let assumed = false;
  let shared = false;
  const add = (overlap: number | undefined, weight: number): void => {
    if (overlap !== undefined && overlap <= 0) return;
    shared = true;
    if (overlap === undefined) assumed = true;
    years += (overlap ?? 1) * weight;
  };
  for (const one of a.memberships)
    for (const other of b.memberships) {
      if (one.organisation !== other.organisation) continue;
      const overlap = overlapYears(one, other, asOf);
      add(overlap, weightOf(sizes.organisations.get(one.organisation)));
      if (one.unit !== undefined && one.unit === other.unit)
        add(overlap, weightOf(sizes.units.get(`${one.organisation}|${one.unit}`)));
    }
  for (const community of a.communities)
    if (b.communities.includes(community)) add(undefined, weightOf(sizes.communities.get(community)));
  years += followedYears(network, p, asOf) * 0.5;
  if (!shared && years === 0) return { knowledge: Number.NaN, assumed: false };
  return { knowledge: -Math.expm1(-years / 3), assumed };
}

function weightOf(size: number | undefined): number {
  if (size === undefined || size > LARGE_GROUP) return 0.05;
  return size <= SMALL_GROUP ? 1 : 0.3;
}

/** Years in which both memberships held: 0 where they cannot have met, undefined where either has no beginning. */
function overlapYears(one: Membership, other: Membership, asOf: number): number | undefined {
  const from = Math.max(one.from ?? Number.NEGATIVE_INFINITY, other.from ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(one.to ?? asOf, other.to ?? asOf, asOf);
  if (to <= from) return 0;
  return one.from === undefined || other.from === undefined ? undefined : (to - from) / YEAR;
}

function followedYears(network: Network, p: number, asOf: number): number {
  const { pairs, interactions } = network;
  const since = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let k = pairs.eventStart[p] as number; k < (pairs.eventStart[p + 1] as number); k++) {
    const e = pairs.event[k] as number;
    const day = interactions.day[e] as number;
    if (interactions.channel[e] !== FOLLOW || day === NO_DAY) continue;
    const side = interactions.from[e] === pairs.a[p] ? 0 : 1;
    since[side] = Math.min(since[side] as number, day);
  }
  const both = Math.max(...since);
  return both <= asOf ? (asOf - both) / YEAR : 0;
}

interface Sizes {
  readonly organisations: ReadonlyMap<number, number>;
  readonly units: ReadonlyMap<string, number>;
  readonly communities: ReadonlyMap<string, number>;
}

const KNOWN = new WeakMap<Network, Sizes>();

/** How many people a roster counts in an organisation and its units, and who declares a community. */
function sizesOf(network: Network): Sizes {
  const known = KNOWN.get(network);
  if (known !== undefined) return known;
  const organisations = new Map<number, number>();
  const units = new Map<string, number>();
  const communities = new Map<string, number>();
  const count = <K>(counts: Map<K, number>, key: K): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const person of network.people) {
    for (const community of person.communities) count(communities, community);
    const listed = person.memberships.filter((m) => m.rostered === true);
    for (const organisation of new Set(listed.map((m) => m.organisation))) count(organisations, organisation);
    const places = listed.flatMap((m) => (m.unit === undefined ? [] : [`${m.organisation}|${m.unit}`]));
    for (const place of new Set(places)) count(units, place);
  }
  const sizes = { organisations, units, communities };
  KNOWN.set(network, sizes);
  return sizes;
}
