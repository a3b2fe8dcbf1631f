import { CHANNELS, type Channel } from '../../model/channel.ts';
import { actorSums, channelSums, eventsOf, type World, worldFrom } from '../../model/contact.ts';
import { NO_DAY } from '../../model/day.ts';
import type { Network } from '../../model/network.ts';

/** How two people in fact keep in touch: the channel with the largest Q; undefined without dated interactions. */
export function mainChannel(network: Network, p: number, asOf: number): Channel | undefined {
  const [first] = [...channelSums(network, eventsOf(network, p), asOf)]
    .filter(([, sum]) => sum > 0)
    .sort(([x, one], [y, other]) => other - one || CHANNELS.indexOf(x) - CHANNELS.indexOf(y));
  return first?.[0];
}

/** Whether at least half of the dated interactions of two people, each counted once, were on their main channel. Cost: linear in them. */
export function isMostly(network: Network, p: number, asOf: number): boolean {
  const main = mainChannel(network, p, asOf);
  const { channel, day } = network.interactions;
  const dated = eventsOf(network, p).filter((e) => day[e] !== NO_DAY && day[e]! <= asOf);
  const on = dated.filter((e) => CHANNELS[channel[e]!] === main);
  return main !== undefined && on.length * 2 >= dated.length;
}

/** Where somebody keeps in touch, over all their interactions. Cost: linear in all interactions, once for each network and day. */
export function worldOf(network: Network, person: number, asOf: number): World {
  return worldFrom(actorSums(network, asOf)[person]!);
}
