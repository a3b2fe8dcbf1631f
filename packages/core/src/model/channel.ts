import { CHANNEL_WORDS } from './channel-words.ts';

/** How two people were in touch; the order is the number used in columns and never changes. `unrecorded`: they met, and no file says how. */
export const CHANNELS = [
  'in-person',
  'call',
  'video',
  'message',
  'mail',
  'reply',
  'mention',
  'post',
  'repost',
  'like',
  'follow',
  'recommendation',
  'introduction',
  'connection',
  'unrecorded',
] as const;

export type Channel = (typeof CHANNELS)[number];

interface ChannelTraits {
  /** What one such interaction adds to a history, before decay. */
  readonly unit: number;
  /** Days after which half of it is left. */
  readonly halfLife: number;
  /** `answered`: binds only when the other side answers; `everyone`: each pair of participants; `sender`: the sender with each other participant. */
  readonly binds: 'answered' | 'everyone' | 'sender';
}

const TRAITS: Readonly<Record<Channel, ChannelTraits>> = {
  'in-person': { unit: 1, halfLife: 365, binds: 'everyone' },
  call: { unit: 0.5, halfLife: 270, binds: 'everyone' },
  video: { unit: 0.5, halfLife: 270, binds: 'everyone' },
  message: { unit: 0.15, halfLife: 180, binds: 'answered' },
  mail: { unit: 0.15, halfLife: 180, binds: 'answered' },
  reply: { unit: 0.05, halfLife: 90, binds: 'answered' },
  mention: { unit: 0.05, halfLife: 90, binds: 'answered' },
  post: { unit: 0.05, halfLife: 90, binds: 'sender' },
  repost: { unit: 0.01, halfLife: 60, binds: 'answered' },
  like: { unit: 0.01, halfLife: 60, binds: 'answered' },
  follow: { unit: 0.01, halfLife: 60, binds: 'answered' },
  recommendation: { unit: 1, halfLife: 730, binds: 'sender' },
  introduction: { unit: 1, halfLife: 730, binds: 'sender' },
  connection: { unit: 0.1, halfLife: 365, binds: 'everyone' },
  unrecorded: { unit: 0.5, halfLife: 270, binds: 'everyone' },
};

/** By channel: the days after which an interaction counts half as much, unless the network says otherwise. */
export const DEFAULT_HALF_LIVES: Readonly<Record<Channel, number>> = Object.fromEntries(
  CHANNELS.map((name) => [name, TRAITS[name].halfLife]),
) as Record<Channel, number>;

/** Met or spoken, connected, recommended or introduced: known to each other without an answer. */
export const SPOKEN: ReadonlySet<Channel> = new Set<Channel>([
  'in-person',
  'call',
  'video',
  'recommendation',
  'introduction',
  'connection',
  'unrecorded',
]);

const NUMBERS = new Map<string, number>(CHANNELS.map((channel, number) => [channel, number]));

/** The channel that a word names, or undefined where nobody knows it. */
export function channelNamed(word: string): Channel | undefined {
  if (NUMBERS.has(word)) return word as Channel;
  const folded = word.trim().toLowerCase();
  return NUMBERS.has(folded) ? (folded as Channel) : CHANNEL_WORDS.get(folded);
}

export function channelNumber(channel: Channel): number {
  return NUMBERS.get(channel) as number;
}

export function channelTraits(number: number): ChannelTraits {
  return TRAITS[CHANNELS[number] as Channel];
}

/** A channel with all that strength needs of it. */
export interface ChannelFacts extends ChannelTraits {
  readonly name: Channel;
  /** Whether it makes people known to each other without an answer. */
  readonly spoken: boolean;
}

/** All channels, and every word that names one. */
export function channelWords(): {
  readonly channels: readonly ChannelFacts[];
  readonly words: ReadonlyMap<string, Channel>;
} {
  const channels = CHANNELS.map((name) => ({ name, spoken: SPOKEN.has(name), ...TRAITS[name] }));
  return { channels, words: new Map([...CHANNELS.map((name) => [name, name] as const), ...CHANNEL_WORDS]) };
}
