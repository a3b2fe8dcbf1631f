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
 * plus 0.5 for each year in which each follows the other. A context without dates counts as one year, assumed; two titles
 * in one organisation are one context.
 */
export function contextKnowledge(network: Network, p: number, asOf: number): ContextKnowledge {
  const a = network.people[network.pairs.a[p] as number] as Person;
  const b = network.people[network.pairs.b[p] as number] as Person;
  const sizes = sizesOf(network);
  const contexts = new Map<string, Context>();
  const add = (name: string, weight: number, overlap: Overlap | undefined): void => {
    if (overlap !== undefined && overlap.to <= overlap.from) return;
    const context = contexts.get(name) ?? { weight, overlaps: [], undated: false };
    contexts.set(name, context);
    if (overlap === undefined) context.undated = true;
    else context.overlaps.push(overlap);
  };
  for (const one of a.memberships)
    for (const other of b.memberships) {
      if (one.organisation !== other.organisation) continue;
      const overlap = overlapOf(one, other, asOf);
      const place = String(one.organisation);
      add(place, weightOf(sizes.organisations.get(one.organisation)), overlap);
      if (one.unit !== undefined && one.unit === other.unit)
        add(`${place}|${one.unit}`, weightOf(sizes.units.get(`${place}|${one.unit}`)), overlap);
    }
  for (const community of a.communities)
    if (b.communities.includes(community))
      add(`community ${community}`, weightOf(sizes.communities.get(community)), undefined);
  let years = 0;
  let assumed = false;
  const shared = contexts.size > 0;
  for (const { weight, overlaps, undated } of contexts.values()) {
    if (undated) assumed = true;
    years += (yearsOf(overlaps) + (undated ? 1 : 0)) * weight;
  }
  years += followedYears(network, p, asOf) * 0.5;
  if (!shared && years === 0) return { knowledge: Number.NaN, assumed: false };
  return { knowledge: -Math.expm1(-years / 3), assumed };
}

function weightOf(size: number | undefined): number {
  if (size === undefined || size > LARGE_GROUP) return 0.05;
  return size <= SMALL_GROUP ? 1 : 0.3;
}

/** Days from the first up to the last. */
interface Overlap {
  readonly from: number;
  readonly to: number;
}

/** An organisation, team or community that two people have in common, however many memberships of theirs say so. */
interface Context {
  readonly weight: number;
  readonly overlaps: Overlap[];
  /** True where a membership in it has no beginning. */
  undated: boolean;
}

/** The days on which both memberships held, none where they cannot have met; undefined where either has no beginning. */
function overlapOf(one: Membership, other: Membership, asOf: number): Overlap | undefined {
  const from = Math.max(one.from ?? Number.NEGATIVE_INFINITY, other.from ?? Number.NEGATIVE_INFINITY);
  const to = Math.min(one.to ?? asOf, other.to ?? asOf, asOf);
  if (to > from && (one.from === undefined || other.from === undefined)) return undefined;
  return { from, to };
}

/** How long overlaps last together, days that several share counted once. */
function yearsOf(overlaps: Overlap[]): number {
  let days = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { from, to } of overlaps.sort((x, y) => x.from - y.from)) {
    days += Math.max(0, to - Math.max(from, last));
    last = Math.max(last, to);
  }
  return days / YEAR;
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
