import { CHANNELS, type Channel, channelTraits } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { MOST_PARTICIPANTS } from '../../model/history.ts';
import type { Network } from '../../model/network.ts';
import type { TieRows } from './ground.ts';

export type World = 'online' | 'face-to-face' | 'both' | 'unknown';

const FEWEST = 5;
const APART = new Set<Channel>(['connection', 'recommendation', 'introduction', 'follow']);

/** What interaction e adds on its channel, counted plainly: r_e of the history, 0 if undated, late or among too many. */
function left({ interactions, absent }: Network, e: number, asOf: number): number {
  const day = interactions.day[e]!;
  const others = interactions.toStart[e + 1]! - interactions.toStart[e]! + (absent?.[e] ?? 0);
  if (day === NO_DAY || day > asOf || others === 0 || others + 1 > MOST_PARTICIPANTS) return 0;
  const { unit, halfLife } = channelTraits(interactions.channel[e]!);
  return (unit * 2 ** (-(asOf - day) / halfLife)) / others;
}

/** Q by channel number over a pair's interactions. */
function channelSums(network: Network, p: number, asOf: number): Float64Array {
  const sums = new Float64Array(CHANNELS.length);
  const { eventStart, event } = network.pairs;
  for (let k = eventStart[p]!; k < eventStart[p + 1]!; k++)
    sums[network.interactions.channel[event[k]!]!]! += left(network, event[k]!, asOf);
  return sums;
}

/** How two people in fact keep in touch: the channel with the largest Q; undefined without dated interactions. */
export function mainChannel(network: Network, p: number, asOf: number): Channel | undefined {
  const sums = channelSums(network, p, asOf);
  let best = -1;
  sums.forEach((sum, channel) => {
    if (sum > 0 && (best < 0 || sum > sums[best]!)) best = channel;
  });
  return best < 0 ? undefined : CHANNELS[best];
}

/**
 * Whether somebody lives face to face or in the stream: F = (Q(in person) + Q(call, video) / 2) / sum of Q over all their
 * interactions; online below 1/3, face-to-face above 2/3, unknown with fewer than 5. Connections, recommendations,
 * introductions and follows are left out. Cost: linear in their interactions.
 */
export function worldOf(network: Network, ties: TieRows, person: number, asOf: number): World {
  const { interactions, pairs } = network;
  const events = new Set<number>();
  for (let at = ties.start[person]!; at < ties.start[person + 1]!; at++) {
    const p = ties.pair[at]!;
    for (let k = pairs.eventStart[p]!; k < pairs.eventStart[p + 1]!; k++) events.add(pairs.event[k]!);
  }
  let met = 0;
  let all = 0;
  let count = 0;
  for (const e of events) {
    const channel = CHANNELS[interactions.channel[e]!]!;
    if (APART.has(channel) || (interactions.day[e]! !== NO_DAY && interactions.day[e]! > asOf)) continue;
    count++;
    const share = left(network, e, asOf);
    all += share;
    if (channel === 'in-person') met += share;
    else if (channel === 'call' || channel === 'video') met += share / 2;
  }
  if (count < FEWEST || all === 0) return 'unknown';
  const faceToFace = met / all;
  return faceToFace < 1 / 3 ? 'online' : faceToFace > 2 / 3 ? 'face-to-face' : 'both';
}
