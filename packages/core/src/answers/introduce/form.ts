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

const SPOKEN = new Set<Channel>(['in-person', 'call', 'video']);
