import { CHANNELS } from '@tertius/core/network';
import type { Readings } from '../readings.ts';
import { byChannel, CHANNEL_KINDS } from './filter.ts';
import { isLabel } from './is-label.ts';

/** What can be chosen in the bar of filters: only what the network holds, the most frequent first. */
export interface Choices {
  readonly units: readonly string[];
  readonly organisations: readonly string[];
  readonly communities: readonly string[];
  readonly labels: readonly string[];
  readonly topics: readonly string[];
  readonly channels: readonly (readonly [id: string, words: string])[];
  readonly first: number | null;
  readonly last: number | null;
}

const MOST = 300;

export function choicesOf({ network, unit, organisation }: Readings): Choices {
  const { day, channel, topics } = network.interactions;
  const seen = new Set<number>(channel);
  let [first, last] = [Infinity, -Infinity];
  for (const one of day) {
    if (one === -2147483648) continue;
    first = Math.min(first, one);
    last = Math.max(last, one);
  }
  const there = CHANNELS.filter((_, at) => seen.has(at));
  const attributes = network.people.flatMap(({ attributes }) => attributes);
  return {
    units: frequent(unit),
    organisations: frequent(organisation),
    communities: frequent(network.people.flatMap(({ communities }) => communities)),
    labels: frequent(attributes.filter(isLabel).map(([, value]) => value)),
    topics: frequent([
      ...attributes
        .filter(([key]) => /^(topic|topics|skill|skills|expertise|interest|interests)$/i.test(key))
        .flatMap(([, value]) => value.split(/[;,]/).map((one) => one.trim())),
      ...topics.values(),
    ]).slice(0, 60),
    channels: [
      ...CHANNEL_KINDS.filter(({ channels }) =>
        channels.some((name) => there.some((one) => one === name)),
      ).map(({ id, words }) => [id, words] as const),
      ...there.map((name) => [name, byChannel(name)] as const),
    ],
    first: first <= last ? first : null,
    last: first <= last ? last : null,
  };
}

function frequent(values: Iterable<string | null>): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values)
    if (value !== null && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([x, a], [y, b]) => b - a || (x < y ? -1 : 1))
    .slice(0, MOST)
    .map(([value]) => value);
}
