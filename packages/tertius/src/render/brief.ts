import type { Brief } from '@tertius/core';
import { clean } from './clean.ts';

type Ask = Brief['open'][number];
type Channel = NonNullable<Brief['tie']>['channel'];

/** A brief as one page of Markdown: words, no ratings, nothing that may not lie on the table. */
export function briefPage(brief: Brief, when?: string): string {
  const { lastMet, first } = brief;
  const other = clean(brief.with.name);
  return [
    `# ${other}${when === undefined ? '' : `, ${when}`}`,
    ...brief.positions.map((position) => `- ${clean(position)}`),
    ...(brief.communities.length > 0 ? [`- in ${clean(brief.communities.join(', '))}`] : []),
    '',
    '## You two',
    tieWords(brief),
    first === null
      ? 'No dated contact is on record.'
      : `First contact on record: ${first.date}, ${BY[first.channel]}. Last: ${brief.lastContact}.`,
    lastMet === null
      ? 'No meeting face to face is on record.'
      : `Last met face to face on ${lastMet.date}${lastMet.topic === null ? '' : ` about ${clean(lastMet.topic)}`}.`,
    ...section('Open when you last met', brief.openThen, (ask) => askWords(brief, ask)),
    ...section('Open between you now', brief.open, (ask) => askWords(brief, ask)),
    ...section(
      'Said since you last met',
      brief.since,
      ({ date, channel, topic }) => `${date}, ${BY[channel]}: ${clean(topic ?? '')}`,
    ),
    ...section('Helped before', brief.helped, (ask) => askWords(brief, ask)),
    ...section('Colleagues who know them', brief.others, ({ name, closeness, lastContact, channel }) =>
      [
        `${clean(name)} ${COLLEAGUE[closeness]}`,
        lastContact === null ? undefined : `last in touch ${lastContact}`,
        mostly(channel),
      ]
        .filter(Boolean)
        .join(', '),
    ),
    ...section(
      lastMet === null
        ? 'Published: read it before, so that the hour is not spent on it'
        : 'Published since you last met: read it before, so that the hour is not spent on it',
      brief.published,
      ({ date, title, link }) =>
        [date, clean(title), link === null ? undefined : `<${clean(link)}>`].filter(Boolean).join(' '),
    ),
  ].join('\n');
}

function tieWords({ tie, world }: Brief): string {
  if (tie === null) return 'You have no tie on record.';
  const parts = [
    OWN[tie.closeness],
    mostly(tie.channel),
    tie.shared.length === 0 ? undefined : `both in ${tie.shared.slice(0, 3).map(clean).join(', ')}`,
  ];
  const asleep = tie.dormant ? ' You were closer once; nothing has passed between you for long.' : '';
  const lives = world === 'unknown' ? '' : ` ${WORLD[world]}`;
  return `${parts.filter(Boolean).join(', ')}.${asleep}${lives}`;
}

/** Who asked whom for what, when, and what came of it. */
function askWords(
  { with: other, from }: Brief,
  { date, by, to, ask, outcome, days, answeredBy }: Ask,
): string {
  const mine = by.id === from.id;
  const inTheOpen = to.length === 0 ? ' in the open' : '';
  const who = mine ? `you asked${inTheOpen}` : `${clean(other.name)} asked you${inTheOpen}`;
  const after = days === null ? '' : ` after ${days === 1 ? 'a day' : `${days} days`}`;
  const answerer = answeredBy?.id === from.id ? 'you' : 'they';
  const came =
    outcome === 'asked'
      ? 'no answer on record'
      : outcome === 'answered'
        ? `${answerer} answered${after}; say what came of it`
        : `${outcome}${after}`;
  return `${date} ${who}: ${clean(ask)} (${came})`;
}

const mostly = (channel: Channel): string | undefined =>
  channel === null ? undefined : `mostly ${BY[channel]}`;

const BY: Readonly<Record<NonNullable<Channel>, string>> = {
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
};

const OWN = {
  close: 'You are close',
  well: 'You know each other well',
  loosely: 'You know each other loosely',
};
const COLLEAGUE = { close: 'is close to them', well: 'knows them well', loosely: 'knows them loosely' };
const WORLD = {
  online: 'They mostly keep in touch online.',
  'face-to-face': 'They mostly keep in touch face to face.',
  both: 'They keep in touch online and face to face.',
};

function section<T>(title: string, rows: readonly T[], words: (row: T) => string): readonly string[] {
  return rows.length === 0 ? [] : ['', `## ${title}`, ...rows.map((row) => `- ${words(row)}`)];
}
