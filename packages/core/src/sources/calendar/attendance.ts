import { looksLikeMail } from '../../identity/keys.ts';
import type { Channel } from '../../model/channel.ts';
import { isNoReply } from '../reading/fields.ts';
import type { EventText } from './events.ts';

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
    else {
      const known = people.get(key);
      people.set(key, { line: line.line, email, name: known?.name ?? name });
    }
  }
  for (const key of declined) people.delete(key);
  return { people: [...people.values()], room, declined: declined.size > 0 };
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

const CONFERENCE =
  /\b(?:zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|gotomeeting\.com|gotomeet\.me|whereby\.com|meet\.jit\.si|bluejeans\.com|chime\.aws|hangouts\.google\.com|skype\.com|lync\.com|around\.co|livestorm\.co|bigbluebutton)\b|microsoft teams meeting|\bzoom meeting\b|google meet\b/i;
/** A place that is only a link, or the name of a program. */
const MEETS_ONLINE =
  /^(?:(?:microsoft[ -])?(?:teams|skype|zoom|webex)[ -](?:besprechung|meeting|sitzung|anruf|call|möte|vergadering|møde|kokous)|(?:réunion|reunión|reunião|riunione|spotkanie|vergadering|besprechung|rencontre|appel|visio(?:conférence)?)(?: (?:sur|en|de|di|in|su|w|via|through|avec|aplikacji|online))*[ -]?(?:microsoft )?(?:teams|skype|zoom|webex|google meet|meet)?|video(?:konferenz|anruf|call|chat|conférence|conferencia|conferenza)?|videokonferenz.*|teams? ?会議|microsoft teams ?会議|ビデオ会議|オンライン会議|online[ -]?(?:besprechung|meeting|vergadering)|https?:\/\/\S+|(?:microsoft |ms )?teams|zoom|webex|(?:google )?meet|skype(?: for business)?(?: meeting)?|jitsi(?: meet)?)$/i;
const NO_PLACE =
  /^(?:online|remote|virtual|tbc|tbd|n\/?a|none|phone( call)?|call|telephone|by phone|(?:per )?telefon(?:at|isch|konferenz)?|anruf|tel\.?:?\s*[+\d\s()./-]*|appel|(?:par )?téléphone|(?:por )?teléfono|llamada|telefono|chiamata|telefoon|telefonisch|telefonicznie|telefonsamtal|電話|home ?office|homeoffice|home|zu ?hause|télétravail|teletrabajo|thuis(?:werken)?|à distance|en ligne|en línea|virtuell|zdalnie|distans|オンライン|[+\d][\d\s().-]{5,})$/i;

/** A conference link is video, a room or an address in person, anything else a call. */
export function channelOf(event: EventText, room: boolean): Channel {
  const location = event.value('LOCATION');
  const linked = [
    'X-GOOGLE-CONFERENCE',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL',
    'X-MICROSOFT-ONLINEMEETINGCONFLINK',
    'CONFERENCE',
  ];
  if (linked.some((name) => event.value(name) !== '')) return 'video';
  const text = [location, event.value('URL'), event.value('DESCRIPTION')].join('\n');
  if (CONFERENCE.test(text) || MEETS_ONLINE.test(location)) return 'video';
  return room || (location !== '' && !NO_PLACE.test(location)) ? 'in-person' : 'call';
}
