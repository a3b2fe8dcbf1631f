import type { Channel } from '../../model/channel.ts';
import type { World } from '../../model/contact.ts';

/** How to bring an introduction forward: in writing, by meeting or calling, or links first and then a meeting. */
export type Form = 'message' | 'meeting' | 'both';

/**
 * The form of one step: the world of the one being asked, and how the two in fact keep in touch. Where these differ, or
 * one lives online and the other face to face, both: links first, then a meeting.
 */
export function formOf(channel: Channel | null, asking: World, asked: World): Form {
  const usual = channel === null ? undefined : SPOKEN.has(channel) ? 'meeting' : 'message';
  const apart =
    (asking === 'online' && asked === 'face-to-face') || (asking === 'face-to-face' && asked === 'online');
  if (apart) return 'both';
  const theirs = asked === 'online' ? 'message' : asked === 'face-to-face' ? 'meeting' : undefined;
  if (theirs === undefined) return usual ?? (asked === 'both' ? 'both' : 'message');
  return usual === undefined || usual === theirs ? theirs : 'both';
}

const SPOKEN = new Set<Channel>(['in-person', 'call', 'video', 'unrecorded']);

const BY: Readonly<Record<Channel, string>> = {
  'in-person': 'meet in person',
  call: 'talk on the phone',
  video: 'talk by video',
  message: 'write messages',
  mail: 'write mails',
  reply: 'answer each other in public',
  mention: 'mention each other in public',
  post: 'write in the same channel',
  repost: 'pass on public posts',
  like: 'like public posts',
  follow: 'follow in public',
  recommendation: 'know each other by a recommendation',
  introduction: 'know each other by an introduction',
  connection: 'are connected',
  unrecorded: 'meet (how is not recorded)',
};

const KIT: Readonly<Record<Form, string>> = {
  message: 'write a message',
  meeting: 'meet or call',
  both: 'send links first, then meet or call',
};

/** How two people in fact keep in touch, where the one asked lives, and the kit that fits, as half a sentence. */
export function howWords(channel: Channel | null, mostly: boolean, world: World, form: Form): string {
  const touch =
    channel === null
      ? 'how they keep in touch is not recorded'
      : channel === 'connection'
        ? 'only a connection between them is recorded'
        : `they ${mostly ? 'mostly' : 'also'} ${BY[channel]}`;
  const lives =
    world === 'online'
      ? ', the one asked is mostly online'
      : world === 'face-to-face'
        ? ', the one asked mostly meets people'
        : world === 'both'
          ? ', the one asked is active online and meets people'
          : '';
  const kit =
    form === 'message' && world === 'online' ? 'write a message with links to what is public' : KIT[form];
  return `${touch}${lives}: ${kit}`;
}
