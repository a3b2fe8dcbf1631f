import { CHANNELS, type Channel } from '../../model/channel.ts';
import { formatDay, NO_DAY } from '../../model/day.ts';
import type { Network } from '../../model/network.ts';

/** One time that two people were in touch. */
export interface Encounter {
  readonly date: string;
  readonly channel: Channel;
  readonly topic: string | null;
}

/** One time that two people are to be in touch. */
export interface PlannedEncounter extends Encounter {
  /** `09:30` in UTC; null where a file gives the day alone. */
  readonly time: string | null;
}

/** When two people were in touch up to a day, oldest first; undated contact is left out. Cost: linear in their interactions. */
export function encounters(network: Network, one: number, other: number, asOf: number): readonly Encounter[] {
  return timesOf(network, one, other)
    .filter(({ day }) => day <= asOf)
    .map(({ encounter }) => encounter);
}

/** The first time that two people are to be in touch after a day, as a calendar has it; null where none is known. Cost: as `encounters`. */
export function nextEncounter(
  network: Network,
  one: number,
  other: number,
  asOf: number,
): PlannedEncounter | null {
  const next = timesOf(network, one, other).find(({ day }) => day > asOf);
  if (next === undefined) return null;
  const { second, encounter } = next;
  return { ...encounter, time: second < 0 ? null : new Date(second * 1000).toISOString().slice(11, 16) };
}

interface Time {
  readonly day: number;
  readonly second: number;
  readonly encounter: Encounter;
}

/** All dated times of two people, oldest first. */
function timesOf(network: Network, one: number, other: number): readonly Time[] {
  const { pairs, interactions } = network;
  const [a, b] = one < other ? [one, other] : [other, one];
  const found: Time[] = [];
  for (let p = firstPairOf(network, a); p < pairs.count && pairs.a[p] === a; p++) {
    if (pairs.b[p] !== b) continue;
    for (let k = pairs.eventStart[p]!; k < pairs.eventStart[p + 1]!; k++) {
      const e = pairs.event[k]!;
      const day = interactions.day[e]!;
      if (day === NO_DAY) continue;
      const channel = CHANNELS[interactions.channel[e]!]!;
      const topic = interactions.topics.get(e) ?? null;
      found.push({
        day,
        second: interactions.second[e]!,
        encounter: { date: formatDay(day), channel, topic },
      });
    }
  }
  return found.sort((x, y) => x.day - y.day || x.second - y.second);
}

/** Pairs are in order of their first person. */
function firstPairOf({ pairs }: Network, a: number): number {
  let low = 0;
  let high = pairs.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs.a[middle]! < a) low = middle + 1;
    else high = middle;
  }
  return low;
}
