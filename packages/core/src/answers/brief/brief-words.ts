import type { Channel } from '../../model/channel.ts';
import { limitLine } from '../support/limit.ts';
import type { AskRecord } from '../upkeep/asks.ts';
import type { Brief, Closeness } from './brief.ts';

/** One line of a brief. */
export interface BriefLine {
  readonly text: string;
  /** Where something public stands. */
  readonly link: string | null;
}

/** A part of a brief: items are a list, other lines are sentences. */
export interface BriefPart {
  readonly title: string;
  readonly items: boolean;
  readonly lines: readonly BriefLine[];
  /** True of what is for whoever prepares alone: leave it out of what is printed or shown. */
  readonly forMe?: true;
}

const nextWords = ({ date, time, channel, topic }: NonNullable<Brief['next']>): string =>
  `Next on record: ${date}${time === null ? '' : `, ${time} UTC`}, ${BY[channel]}${topic === null ? '' : `: ${topic}`}.`;

/** A brief in words: no ratings, nothing that may not lie on the table but the own notes, which are marked as such. Parts without lines are left out, but for the first two. */
export function briefParts(brief: Brief): readonly BriefPart[] {
  const { lastMet, first, next, others, published } = brief;
  const items = (title: string, texts: readonly string[]): BriefPart => part(title, true, texts);
  return [
    items(brief.with.name, [
      ...brief.positions,
      ...(brief.communities.length > 0 ? [`in ${brief.communities.join(', ')}`] : []),
    ]),
    part('You two', false, [
      tieWords(brief),
      first === null
        ? 'No dated contact is on record.'
        : `First contact on record: ${first.date}, ${BY[first.channel]}. Last: ${brief.lastContact}.`,
      lastMet === null
        ? 'No meeting face to face is on record.'
        : `Last met face to face on ${lastMet.date}${lastMet.topic === null ? '' : ` about ${lastMet.topic}`}.`,
      ...(next === null ? [] : [nextWords(next)]),
    ]),
    ...[
      items(
        'Open when you last met',
        // What is open still is listed once, below.
        brief.openThen.filter((ask) => !brief.open.includes(ask)).map((ask) => askWords(brief, ask)),
      ),
      items(
        'Open between you now',
        brief.open.map((ask) => askWords(brief, ask)),
      ),
      items(
        'Said since you last met',
        brief.since.map(({ date, channel, topic }) => `${date}, ${BY[channel]}: ${topic ?? ''}`),
      ),
      items(
        'Helped before',
        brief.helped.map((ask) => askWords(brief, ask)),
      ),
      items(
        'Colleagues who know them',
        others.map(({ name, closeness, lastContact, channel, mostly, lineOnly, assumed, banded }) =>
          [
            `${name} ${lineOnly ? LINE_ONLY : banded ? BAND[closeness] : isThin(channel, closeness, assumed) ? THIN[channel === null ? 'listed' : 'connected'] : (assumed ? THEY_ARE_IN_TOUCH : COLLEAGUE)[closeness]}`,
            lastContact === null
              ? undefined
              : `${channel === 'connection' ? 'connected' : 'last in touch'} ${lastContact}`,
            channel === 'connection' ? undefined : channelWords(channel, mostly),
          ]
            .filter(Boolean)
            .join(', '),
        ),
      ),
      items(
        'Joined to them by an old reporting line; whether they are still in touch is not recorded',
        brief.oldLines.map(({ name }) => name),
      ),
      items('What this page leaves out', [
        ...brief.secondEntries.map(
          ({ id, name }) =>
            `${name} (${id}) may be the same person; what is known of that entry is not on this page.`,
        ),
        ...limitLine(brief.limits, 'brief'),
      ]),
      {
        title: `Published${lastMet === null ? '' : ' since you last met'}: read it before, so that the hour is not spent on it`,
        items: true,
        lines: published.map(({ date, title, link }) => ({
          text: date === null ? title : `${date} ${title}`,
          link,
        })),
      },
      {
        ...items(
          'Your own notes, for you alone',
          brief.notes.map(({ date, text }) => (date === null ? text : `${date} ${text}`)),
        ),
        forMe: true as const,
      },
    ].filter(({ lines }) => lines.length > 0),
  ];
}

function part(title: string, items: boolean, texts: readonly string[]): BriefPart {
  return { title, items, lines: texts.map((text) => ({ text, link: null })) };
}

function tieWords({ tie, world, oldLine, massMail, with: { name } }: Brief): string {
  if (oldLine) return 'An old reporting line joins you; whether you are still in touch is not recorded.';
  if (massMail)
    return 'All that is on record between you is mass mail, to many people at once and never answered; whether you know each other is not recorded.';
  if (tie === null) return 'You have no tie on record.';
  if (!tie.known)
    return 'All that is on record between you went one way, without an answer; whether you know each other is not recorded.';
  // A connection says that two people know of each other, not how close they are.
  const onlyConnected = tie.channel === 'connection' && tie.closeness === 'loosely';
  const onlyListed = tie.channel === null && tie.assumed && tie.closeness === 'loosely' && !tie.dormant;
  const parts = [
    tie.lineOnly
      ? 'A reporting line joins or joined you; how close you are is not recorded'
      : onlyConnected
        ? 'You are connected; how close you are is not recorded'
        : onlyListed
          ? 'A list or file names you together; how close you are is not recorded'
          : (tie.assumed ? IN_TOUCH : OWN)[tie.closeness],
    onlyConnected ? undefined : channelWords(tie.channel, tie.mostly),
    tie.shared.length === 0 ? undefined : `${tie.shared.slice(0, 3).join(', ')}`,
  ];
  const asleep = tie.dormant ? ' You were closer once; nothing has passed between you for long.' : '';
  const lives =
    world === 'unknown'
      ? ''
      : ` Counting a meeting for more than a mail, ${name} is in touch with people in general ${WORLD[world]}${tie.channel === 'unrecorded' ? ' (meetings of which no file says how are left out)' : ''}.`;
  return `${parts.filter(Boolean).join(', ')}.${asleep}${lives}`;
}

/** Who asked whom for what, when, and what came of it. */
function askWords(
  { with: other, from }: Brief,
  { date, by, to, ask, outcome, days, answeredBy }: AskRecord,
): string {
  const mine = by.id === from.id;
  const inTheOpen = to.length === 0 ? ' in the open' : '';
  const who = mine ? `you asked${inTheOpen}` : `${other.name} asked you${inTheOpen}`;
  const after = days === null ? '' : ` after ${days === 1 ? 'a day' : `${days} days`}`;
  const answerer = answeredBy?.id === from.id ? 'you' : 'they';
  const came =
    outcome === 'asked'
      ? 'no answer on record'
      : outcome === 'answered'
        ? `${answerer} answered${after}; say what came of it`
        : `${outcome}${after}`;
  return `${date} ${who}: ${ask} (${came})`;
}

const channelWords = (channel: Channel | null, mostly: boolean): string | undefined =>
  channel === null
    ? undefined
    : channel === 'unrecorded'
      ? `${mostly ? 'mostly' : 'also'} at meetings (how is not recorded)`
      : `${mostly ? 'mostly' : 'also'} ${BY[channel]}`;

const BY: Readonly<Record<Channel, string>> = {
  'in-person': 'in person',
  call: 'by phone',
  video: 'by video',
  message: 'by message',
  mail: 'by mail',
  reply: 'in public replies',
  mention: 'in public mentions',
  post: 'in a shared channel',
  repost: 'by passing on posts',
  like: 'by likes',
  follow: 'by following',
  recommendation: 'by a recommendation',
  introduction: 'by an introduction',
  connection: 'by a connection request',
  unrecorded: 'at a meeting (how is not recorded)',
};

const OWN = {
  close: 'You are close',
  well: 'You know each other well',
  loosely: 'You know each other loosely',
};
/** Where nobody rated the tie, contact on record tells no more than that. */
const IN_TOUCH = {
  close: 'You are in close touch (how well you know each other nobody has rated)',
  well: 'You are in regular touch (how well you know each other nobody has rated)',
  loosely: 'You know each other (how well nobody has rated)',
};
const COLLEAGUE = { close: 'is close to them', well: 'knows them well', loosely: 'knows them loosely' };
/** The same of a colleague. */
const THEY_ARE_IN_TOUCH = {
  close: 'is in close touch with them (how well they know each other nobody has rated)',
  well: 'is in regular touch with them (how well they know each other nobody has rated)',
  loosely: 'knows them (how well nobody has rated)',
};
/** What a share says of a tie. */
const BAND = {
  close: 'knows them; what was shared says: high, the highest of three bands',
  well: 'knows them; what was shared says: medium, the middle of three bands',
  loosely: 'knows them; what was shared says: low, the lowest of three bands',
};
/** An accepted connection, or an entry in a list, says nothing of how well two people know each other. */
const isThin = (channel: Channel | null, closeness: Closeness, assumed: boolean): boolean =>
  (channel === null || channel === 'connection') && assumed && closeness === 'loosely';
const THIN = {
  connected: 'is connected to them; how close they are is not recorded',
  listed: 'stands with them in a list or file; how close they are is not recorded',
};
const LINE_ONLY =
  'is or was joined to them by a reporting line; how well they know each other is not on record';
const WORLD = {
  online: 'mostly online',
  'face-to-face': 'mostly face to face',
  both: 'in writing as well as by meetings and calls',
};
