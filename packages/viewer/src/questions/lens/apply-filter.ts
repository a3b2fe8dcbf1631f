import type { PairStrength } from '@tertius/core';
import { topicEvidence } from '@tertius/core/answers';
import { CHANNELS, PAIR } from '@tertius/core/network';
import { levelsOf } from '@tertius/core/sharing';
import type { Holding } from '../holding.ts';
import { pairRows, type Readings, readingsFrom } from '../readings.ts';
import { CHANNEL_KINDS, type Filter, isFiltering, withoutRange } from './filter.ts';
import { isLabel } from './is-label.ts';
import { rangeOf } from './ranges.ts';

/** Who and what is left by a filter. */
export interface Filtered {
  /** The same people under the same numbers, with the ties that are left. */
  readonly readings: Readings;
  /** 1 for people who are shown. */
  readonly people: Uint8Array;
}

type Test = (person: number) => boolean;

const NO_DAY = -2147483648;

/**
 * Ties that meet every condition, and the people at their ends. A condition on people (unit, organisation, community, topic,
 * label, level) is met by a tie where one of its two ends meets it; people who meet all of them are shown without a tie too. A range
 * of a measure is met by people inside it and the ties between them; it has to be measured before (`measureRange`).
 * Cost: linear in ties and in the interactions of those that are left.
 */
export function filtered(readings: Readings, holding: Holding, filter: Filter): Filtered {
  const left = byConditions(readings, holding, withoutRange(filter));
  const range = rangeOf(readings, filter);
  if (range === null) return left;
  const kept = left.readings.pairs.filter(({ a, b }) => range[a] === 1 && range[b] === 1);
  const day = { ...readings, pairs: kept, ...pairRows(kept, range.length) };
  return {
    readings: readingsFrom(readings.evidence, readings.network, day),
    people: left.people.map((shown, person) => shown & range[person]!),
  };
}

function byConditions(readings: Readings, holding: Holding, filter: Filter): Filtered {
  const { network, pairs } = readings;
  const count = network.people.length;
  if (!isFiltering(filter)) return { readings, people: new Uint8Array(count).fill(1) };
  const tests = peopleTests(readings, filter);
  const events = eventTest(readings, filter);
  const kept = pairs.filter((pair) => {
    if (pair.mutual < filter.least) return false;
    if (filter.layer !== null && (network.pairs.flags[pair.pair]! & LAYER[filter.layer]) === 0) return false;
    if (!tests.every((test) => test(pair.a) || test(pair.b))) return false;
    if (filter.alone && !isAlone(readings, holding, pair)) return false;
    return events === null || events(pair.pair);
  });
  const people = new Uint8Array(count);
  for (const { a, b } of kept) {
    people[a] = 1;
    people[b] = 1;
  }
  if (tests.length > 0 && filter.least === 0 && filter.layer === null && events === null && !filter.alone)
    for (let person = 0; person < count; person++)
      if (tests.every((test) => test(person))) people[person] = 1;
  const day = { ...readings, pairs: kept, ...pairRows(kept, count) };
  return { readings: readingsFrom(readings.evidence, network, day), people };
}

const LAYER = { personal: PAIR.personal, organisational: PAIR.organisational } as const;

/** Whether an insider alone holds the outsider at the other end. */
function isAlone({ insider }: Readings, { holders }: Holding, { a, b }: PairStrength): boolean {
  if (insider[a] === insider[b]) return false;
  const [inside, outside] = insider[a] ? [a, b] : [b, a];
  const by = holders.get(outside);
  return by?.length === 1 && by[0] === inside;
}

function peopleTests(readings: Readings, filter: Filter): Test[] {
  const { network, evidence, asOf } = readings;
  const tests: Test[] = [];
  const { unit, organisation, community, topic, label, level } = filter;
  if (unit !== null) tests.push((person) => readings.unit[person] === unit);
  if (organisation !== null) tests.push((person) => readings.organisation[person] === organisation);
  if (community !== null) tests.push((person) => network.people[person]!.communities.includes(community));
  if (label !== null)
    tests.push((person) =>
      network.people[person]!.attributes.some((one) => isLabel(one) && one[1] === label),
    );
  if (topic !== null) {
    const known = topicEvidence(network, topic, { asOf, imports: evidence.imports });
    tests.push((person) => known[person]! > 0);
  }
  if (level !== null) {
    const levels = levelsOf(network, evidence, asOf).people;
    tests.push((person) =>
      level === 'none' ? !readings.insider[person] && !levels.has(person) : levels.get(person) === level,
    );
  }
  return tests;
}

function eventTest({ network }: Readings, filter: Filter): ((pair: number) => boolean) | null {
  const { channel, since, until } = filter;
  if (channel === null && since === null && until === null) return null;
  const { eventStart, event } = network.pairs;
  const { day, channel: channels } = network.interactions;
  const names = CHANNEL_KINDS.find(({ id }) => id === channel)?.channels ?? [channel];
  const wanted = new Set(CHANNELS.flatMap((name, at) => (names.includes(name) ? [at] : [])));
  const [from, to] = [since ?? -Infinity, until ?? Infinity];
  const dated = since !== null || until !== null;
  return (pair) => {
    for (let at = eventStart[pair]!; at < eventStart[pair + 1]!; at++) {
      const e = event[at]!;
      if (channel !== null && !wanted.has(channels[e]!)) continue;
      if (!dated || (day[e]! !== NO_DAY && day[e]! >= from && day[e]! <= to)) return true;
    }
    return false;
  };
}
