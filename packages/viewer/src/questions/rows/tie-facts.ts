import type { PairStrength } from '@tertius/core';
import { CHANNELS, PAIR } from '@tertius/core/network';
import { type Readings, sideOf } from '../readings.ts';
import { counted } from '../wording/words.ts';

/** One part of what makes a tie strong, as one side holds it. */
export interface Component {
  readonly name: 'Trust' | 'Knowledge' | 'Shared history' | 'Strength given in a file';
  readonly value: number;
  readonly from: string;
  readonly assumed: boolean;
}

export interface TieSide {
  readonly strength: number;
  readonly confidence: number;
  readonly components: readonly Component[];
  readonly judgement: number;
}

export interface TieFacts {
  readonly layers: string;
  readonly channels: string;
  /** A connection accepted is all there is: contact is not on record. */
  readonly connected: boolean;
  /** What the selected person holds towards the other, then the other way round. */
  readonly sides: readonly [TieSide, TieSide];
}

export const CHANNEL_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  'in-person': ['meeting in person', 'meetings in person'],
  call: ['call', 'calls'],
  video: ['video call', 'video calls'],
  message: ['message', 'messages'],
  mail: ['mail', 'mails'],
  reply: ['reply', 'replies'],
  mention: ['mention', 'mentions'],
  post: ['post', 'posts'],
  repost: ['repost', 'reposts'],
  like: ['like', 'likes'],
  follow: ['follow', 'follows'],
  recommendation: ['recommendation', 'recommendations'],
  introduction: ['introduction', 'introductions'],
  connection: ['connection accepted', 'connections accepted'],
  unrecorded: ['meeting (how is not recorded)', 'meetings (how is not recorded)'],
};

/** Why a tie is as strong as it is, seen from one of the two. */
export function tieFacts(readings: Readings, pair: PairStrength, person: number): TieFacts {
  const own = sideOf(pair, person);
  const flags = readings.network.pairs.flags[pair.pair]!;
  const layers = [
    (flags & PAIR.personal) !== 0 ? 'of a personal network' : '',
    (flags & PAIR.organisational) !== 0 ? 'through work' : '',
  ].filter(Boolean);
  return {
    layers: layers.join(' and '),
    channels: channelsOf(readings, pair),
    connected: onlyConnected(readings, pair),
    sides: [sideFacts(readings, pair, own), sideFacts(readings, pair, own === 0 ? 1 : 0)],
  };
}

/** Whether all that is recorded between two people is that they are connected somewhere. */
export function onlyConnected({ network, asOf }: Readings, { pair }: PairStrength): boolean {
  const { pairs, interactions } = network;
  let some = false;
  for (let at = pairs.eventStart[pair]!; at < pairs.eventStart[pair + 1]!; at++) {
    const event = pairs.event[at]!;
    if (interactions.day[event]! > asOf) continue;
    if (CHANNELS[interactions.channel[event]!] !== 'connection') return false;
    some = true;
  }
  return some;
}

function channelsOf({ network, asOf }: Readings, { pair }: PairStrength): string {
  const { pairs, interactions } = network;
  const counts = new Map<number, number>();
  for (let at = pairs.eventStart[pair]!; at < pairs.eventStart[pair + 1]!; at++) {
    const event = pairs.event[at]!;
    if (interactions.day[event]! > asOf) continue;
    const channel = interactions.channel[event]!;
    counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return [...counts]
    .sort(([x, a], [y, b]) => b - a || x - y)
    .map(([channel, count]) => counted(count, ...CHANNEL_WORDS[CHANNELS[channel]!]!))
    .join(', ');
}

function sideFacts({ network }: Readings, pair: PairStrength, side: 0 | 1): TieSide {
  const { pairs } = network;
  const { strength, trust, knowledge, confidence } = pair.sides[side];
  const given = pairs.strength[side][pair.pair]!;
  const components: Component[] = [];
  if (!Number.isNaN(given)) {
    const bit = side === 0 ? PAIR.assumedForward : PAIR.assumedBackward;
    const assumed = (pairs.flags[pair.pair]! & bit) !== 0;
    components.push({
      name: 'Strength given in a file',
      value: given,
      from: assumed ? 'assumed: the file gives none' : 'stands as it is until somebody rates this tie',
      assumed,
    });
  }
  const history = {
    name: 'Shared history',
    value: pair.history,
    from: pair.interactions > 0 ? 'from what is recorded' : 'nothing is recorded',
    assumed: false,
  } as const;
  if (Number.isNaN(given)) {
    components.push(component('Trust', trust, pairs.trust[side][pair.pair]!));
    components.push(component('Knowledge', knowledge, pairs.knowledge[side][pair.pair]!));
  }
  components.push(history);
  return { strength, confidence, components, judgement: pairs.judgement[side][pair.pair]! };
}

function component(name: 'Trust' | 'Knowledge', value: number, stated: number): Component {
  if (!Number.isNaN(stated)) return { name, value, from: 'stated', assumed: false };
  if (name === 'Trust') return { name, value, from: 'assumed: nobody said', assumed: true };
  return {
    name,
    value,
    from: value > 0 ? 'from shared teams and communities' : 'nothing is known',
    assumed: value > 0,
  };
}
