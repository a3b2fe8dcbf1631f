import { looksLikeMail } from '../../identity/keys.ts';
import type { Channel } from '../../model/channel.ts';
import { isNoReply } from '../reading/fields.ts';
import type { ContentLine } from '../text/content-lines.ts';
import type { EventText } from './events.ts';
import { howMet, isConference, meetsOnline } from './how-met.ts';

export interface Attendee {
  readonly line: number;
  readonly email: string | undefined;
  readonly name: string | undefined;
}

export interface Attendance {
  /** Organiser first; rooms, resources, groups and those who declined are left out. */
  readonly people: readonly Attendee[];
  readonly room: boolean;
  /** Whether somebody declined. */
  readonly declined: boolean;
}

const ROOMS = /[@.]resource\.(?:calendar\.google\.com$|)/;

/** Who takes part in an event. */
export function attendanceOf(event: EventText): Attendance {
  const people = new Map<string, Attendee>();
  const declined = new Set<string>();
  let room = false;
  for (const line of [...event.all('ORGANIZER'), ...event.all('ATTENDEE')]) {
    const address = addressOf(event.text(line));
    const shown = event
      .param(line, 'CN')
      ?.replace(/\s+/g, ' ')
      .replace(/^'(.*)'$/, '$1');
    const sent = event.param(line, 'EMAIL')?.toLowerCase();
    const email = looksLikeMail(address) ? address : looksLikeMail(sent ?? '') ? sent : undefined;
    const name = shown === undefined || shown === '' || looksLikeMail(shown) ? undefined : shown;
    const kind = (event.param(line, 'CUTYPE') ?? 'INDIVIDUAL').toUpperCase();
    const key = email ?? `name:${name ?? ''}`;
    const status = (event.param(line, 'PARTSTAT') ?? '').toUpperCase();
    if (kind === 'ROOM' || kind === 'RESOURCE' || ROOMS.test(email ?? '')) {
      if (status !== 'DECLINED') room = true;
    } else if (kind === 'GROUP' || (email === undefined && name === undefined)) continue;
    else if (/@group\.calendar\.google\.com$|^unknownorganizer@/.test(email ?? '') || isNoReply(email ?? ''))
      continue;
    else if (line.name === 'ATTENDEE' && status === 'DECLINED') declined.add(key);
    else if (line.name === 'ATTENDEE' && isElsewhere(event, line)) continue;
    else {
      const known = people.get(key);
      people.set(key, { line: line.line, email, name: known?.name ?? name });
    }
  }
  for (const key of declined) people.delete(key);
  return { people: [...people.values()], room, declined: declined.size > 0 };
}

/** Whether somebody sends another in their place, or only has a copy of the invitation. */
export function isElsewhere(event: EventText, line: ContentLine): boolean {
  return (
    /^DELEGATED$/i.test(event.param(line, 'PARTSTAT') ?? '') ||
    /^NON-PARTICIPANT$/i.test(event.param(line, 'ROLE') ?? '')
  );
}

/** The address of a `mailto:` URI, in which `%2B` is a plus and what follows `?` are headers. */
function addressOf(uri: string): string {
  const address = uri.trim().toLowerCase();
  if (!address.startsWith('mailto:')) return address;
  const bare = address.slice('mailto:'.length).split('?', 1)[0]!.trim();
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

/** A conference link is video, a room or an address in person, a telephone a call; without any of them it is not recorded. */
export function channelOf(event: EventText, room: boolean): Channel {
  const location = event.value('LOCATION');
  const linked = [
    'X-GOOGLE-CONFERENCE',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL',
    'X-MICROSOFT-ONLINEMEETINGCONFLINK',
  ];
  if (linked.some((name) => event.value(name) !== '')) return 'video';
  const conferences = event.all('CONFERENCE').map((line) => event.text(line).trim());
  const dialled = conferences.filter((address) => /^tel:/i.test(address));
  if (conferences.length > dialled.length) return 'video';
  const text = [location, event.value('URL'), event.value('DESCRIPTION')].join('\n');
  if (isConference(text) || meetsOnline(location)) return 'video';
  if (room) return 'in-person';
  const how = howMet(location, event.value('SUMMARY'));
  return dialled.length > 0 && how === 'unrecorded' ? 'call' : how;
}
