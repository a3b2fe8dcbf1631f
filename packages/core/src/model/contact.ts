import { MOST_PARTICIPANTS } from '../conventions/thresholds.ts';
import { CHANNELS, type Channel, channelTraits } from './channel.ts';
import { NO_DAY } from './day.ts';
import { isInsider, type Network } from './network.ts';
import { halfLifeOf } from './strength/parameters.ts';

/** Where somebody keeps in touch: in the stream online, face to face, in both, or too little is known to say. */
export const WORLDS = ['online', 'face-to-face', 'both', 'unknown'] as const;
export type World = (typeof WORLDS)[number];

/** Interactions summed by how much of them was face to face. */
export interface ContactSums {
  /** Q(in person) + Q(call, video) / 2. */
  readonly met: number;
  /** Q over all channels that show how people keep in touch. */
  readonly all: number;
  /** How many interactions there were, undated ones included. */
  readonly count: number;
}

/** The same beside the actors and ties of a view, with what translators need to know. */
export interface Contact {
  readonly actors: readonly ContactSums[];
  readonly ties: readonly ContactSums[];
  /** M of each tie. */
  readonly mutual: Float64Array;
  /** 1 for insiders; absent where no own organisation is known. */
  readonly inside?: Uint8Array;
}

const FEWEST = 5;
const APART = new Set<Channel>(['connection', 'recommendation', 'introduction', 'follow', 'unrecorded']);

/** Whether a channel, by its number, says how two keep in touch: not so connections, recommendations, introductions, follows and meetings of which no file says how. */
export function saysHowTheyKeepInTouch(channel: number): boolean {
  return !APART.has(CHANNELS[channel]!);
}

/** Whether an interaction on a channel, by its number, is contact of the two on a day: a meeting is, however it was held; not so connections, recommendations, introductions and follows. */
export function isContact(channel: number): boolean {
  return saysHowTheyKeepInTouch(channel) || CHANNELS[channel] === 'unrecorded';
}

/** What interaction e adds on its channel, counted plainly: r_e of the history, 0 if undated, late or among too many. */
function left(network: Network, e: number, asOf: number): number {
  const { interactions, absent } = network;
  const day = interactions.day[e]!;
  const others = interactions.toStart[e + 1]! - interactions.toStart[e]! + (absent?.[e] ?? 0);
  if (day === NO_DAY || day > asOf || others === 0 || others + 1 > MOST_PARTICIPANTS) return 0;
  const channel = interactions.channel[e]!;
  return (channelTraits(channel).unit * 2 ** (-(asOf - day) / halfLifeOf(network, channel))) / others;
}

/** Q by channel over interactions, each counted plainly; 0 where there were none. Cost: linear in the interactions. */
export function channelSums(
  network: Network,
  events: Iterable<number>,
  asOf: number,
): ReadonlyMap<Channel, number> {
  const sums = new Map<Channel, number>();
  for (const e of events) {
    const channel = CHANNELS[network.interactions.channel[e]!]!;
    sums.set(channel, (sums.get(channel) ?? 0) + left(network, e, asOf));
  }
  return sums;
}

class Sums {
  met = 0;
  all = 0;
  count = 0;

  /** Adds interaction e, unless it comes later or says nothing of how people keep in touch. */
  add(network: Network, e: number, asOf: number): void {
    const { interactions } = network;
    const channel = CHANNELS[interactions.channel[e]!]!;
    if (APART.has(channel) || (interactions.day[e]! !== NO_DAY && interactions.day[e]! > asOf)) return;
    this.count++;
    const share = left(network, e, asOf);
    this.all += share;
    if (channel === 'in-person') this.met += share;
    else if (channel === 'call' || channel === 'video') this.met += share / 2;
  }
}

/** Sums over interactions up to a day, without those that do not say how people keep in touch. Cost: linear in them. */
export function contactSums(network: Network, events: Iterable<number>, asOf: number): ContactSums {
  const sums = new Sums();
  for (const e of events) sums.add(network, e, asOf);
  return sums;
}

/** Share face to face; NaN where nothing dated is known. */
export function faceToFaceShare({ met, all }: ContactSums): number {
  return all > 0 ? met / all : Number.NaN;
}

/** Online below a third face to face, face-to-face above two thirds, else both; unknown with fewer than 5 interactions. */
export function worldFrom(sums: ContactSums): World {
  const share = faceToFaceShare(sums);
  if (sums.count < FEWEST || Number.isNaN(share)) return 'unknown';
  return share < 1 / 3 ? 'online' : share > 2 / 3 ? 'face-to-face' : 'both';
}

/** The interactions of pair p, as indices into `network.interactions`. */
export function eventsOf({ pairs }: Network, p: number): Uint32Array {
  return pairs.event.subarray(pairs.eventStart[p], pairs.eventStart[p + 1]);
}

const known = new WeakMap<Network, { readonly asOf: number; readonly sums: readonly ContactSums[] }>();

/** Sums over each person's interactions, each counted once. Cost: linear in pairs and interactions; kept as long as the network is. */
export function actorSums(network: Network, asOf: number): readonly ContactSums[] {
  const before = known.get(network);
  if (before?.asOf === asOf) return before.sums;
  const { pairs, interactions, people } = network;
  const pairsOf: number[][] = people.map(() => []);
  for (let p = 0; p < pairs.count; p++) {
    pairsOf[pairs.a[p]!]!.push(p);
    pairsOf[pairs.b[p]!]!.push(p);
  }
  const seen = new Int32Array(interactions.length).fill(-1);
  const sums = pairsOf.map((own, person) => {
    const sum = new Sums();
    for (const p of own)
      for (const e of eventsOf(network, p)) {
        if (seen[e] === person) continue;
        seen[e] = person;
        sum.add(network, e, asOf);
      }
    return sum;
  });
  known.set(network, { asOf, sums });
  return sums;
}

/** What a view says of how its people keep in touch. Cost: linear in pairs and interactions. */
export function contactOf(
  network: Network,
  ties: readonly { readonly pair: { readonly pair: number; readonly mutual: number } }[],
  asOf: number,
): Contact {
  return {
    actors: actorSums(network, asOf),
    ties: ties.map(({ pair }) => contactSums(network, eventsOf(network, pair.pair), asOf)),
    mutual: Float64Array.from(ties, ({ pair }) => pair.mutual),
    ...(network.own === undefined
      ? {}
      : {
          inside: Uint8Array.from(network.people, (person) => (isInsider(network, person, asOf) ? 1 : 0)),
        }),
  };
}
