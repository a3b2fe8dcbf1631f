/** How two people were in touch; the order is the number used in columns and never changes. */
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
};

const ALIASES = new Map<string, Channel>([
  ['email', 'mail'],
  ['e-mail', 'mail'],
  ['meeting', 'in-person'],
  ['lunch', 'in-person'],
  ['coffee', 'in-person'],
  ['visit', 'in-person'],
  ['in person', 'in-person'],
  ['face-to-face', 'in-person'],
  ['face to face', 'in-person'],
  ['phone', 'call'],
  ['telephone', 'call'],
  ['video call', 'video'],
  ['videocall', 'video'],
  ['dm', 'message'],
  ['chat', 'message'],
  ['direct message', 'message'],
  ['im', 'message'],
  ['sms', 'message'],
  ['comment', 'reply'],
  ['retweet', 'repost'],
  ['boost', 'repost'],
  ['share', 'repost'],
  ['reaction', 'like'],
  ['favourite', 'like'],
  ['favorite', 'like'],
  ['intro', 'introduction'],
]);

const NUMBERS = new Map<string, number>(CHANNELS.map((channel, number) => [channel, number]));

/** The channel that a word names, or undefined where nobody knows it. */
export function channelNamed(word: string): Channel | undefined {
  if (NUMBERS.has(word)) return word as Channel;
  const folded = word.trim().toLowerCase();
  return NUMBERS.has(folded) ? (folded as Channel) : ALIASES.get(folded);
}

export function channelNumber(channel: Channel): number {
  return NUMBERS.get(channel) as number;
}

export function channelTraits(number: number): ChannelTraits {
  return TRAITS[CHANNELS[number] as Channel];
}
