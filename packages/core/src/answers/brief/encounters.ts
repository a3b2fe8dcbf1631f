import { CHANNELS, type Channel } from '../../model/channel.ts';
import { formatDay, NO_DAY } from '../../model/day.ts';
import type { Network } from '../../model/network.ts';

/** One time that two people were in touch. */
export interface Encounter {
  readonly date: string;
  readonly channel: Channel;
  readonly topic: string | null;
}

/** When two people were in touch up to a day, oldest first; undated contact is left out. Cost: linear in their interactions. */
export function encounters(network: Network, one: number, other: number, asOf: number): readonly Encounter[] {
  const { pairs, interactions } = network;
  const [a, b] = one < other ? [one, other] : [other, one];
  const found: { day: number; encounter: Encounter }[] = [];
  for (let p = firstPairOf(network, a); p < pairs.count && pairs.a[p] === a; p++) {
    if (pairs.b[p] !== b) continue;
    for (let k = pairs.eventStart[p]!; k < pairs.eventStart[p + 1]!; k++) {
      const e = pairs.event[k]!;
      const day = interactions.day[e]!;
      if (day === NO_DAY || day > asOf) continue;
      const channel = CHANNELS[interactions.channel[e]!]!;
      const topic = interactions.topics.get(e) ?? null;
      found.push({ day, encounter: { date: formatDay(day), channel, topic } });
    }
  }
  return found.sort((x, y) => x.day - y.day).map(({ encounter }) => encounter);
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
