import { CHANNELS, type Channel } from '../../model/channel.ts';
import { formatDay, NO_DAY } from '../../model/day.ts';
import type { Statement } from '../../model/evidence.ts';
import type { Network, Person } from '../../model/network.ts';
import { postOf } from '../ask/traces.ts';
import { topicWords, wordsHeld } from '../ask/words.ts';
import { asksBetween, isOpen } from './asks.ts';

/** The cheapest honest thing to do next, and what it rests on. */
export interface NextTouch {
  readonly kind:
    | 'answer-ask'
    | 'say-what-came'
    | 'meet'
    | 'answer-post'
    | 'send-link'
    | 'same-town'
    | 'usual';
  /** What it is about: an ask, a post, a place, a day. */
  readonly about: string | null;
  readonly date: string | null;
  readonly link: string | null;
}

interface Touch {
  readonly me: number;
  readonly other: number;
  /** Day of the last contact. */
  readonly last: number;
  readonly asOf: number;
  readonly statements: readonly Statement[];
  readonly channel: Channel | null;
}

/**
 * First what is owed (their open ask, then news of what came of yours), then a meeting that both have ahead, then what they
 * published since, then what you published since, then the same town, else the usual channel. Cost: linear in statements and interactions.
 */
export function nextTouch(network: Network, touch: Touch): NextTouch {
  const { me, other, asOf } = touch;
  const [mine, theirs] = [network.people[me]!, network.people[other]!];
  const asks = asksBetween(network, touch.statements, { me, other, asOf }).filter(isOpen);
  const owed = asks.find(({ by }) => by.id === theirs.id);
  if (owed !== undefined) return about('answer-ask', owed.ask, owed.date);
  const agreed = asks.find(({ by, outcome }) => by.id === mine.id && outcome !== 'asked');
  if (agreed !== undefined) return about('say-what-came', agreed.ask, agreed.date);
  const ahead = meetingAhead(network, me, other, asOf);
  if (ahead !== undefined) return ahead;
  const post = newestPost(theirs, touch);
  if (post !== undefined) return { kind: 'answer-post', ...post };
  const own = newestPost(mine, touch);
  if (own !== undefined && own.link !== null && concerns(network, theirs, own.about ?? ''))
    return { kind: 'send-link', ...own };
  const town = townOf(mine);
  if (town !== undefined && town.toLowerCase() === townOf(theirs)?.toLowerCase())
    return about('same-town', town, null);
  return about('usual', touch.channel, null);
}

function about(kind: NextTouch['kind'], what: string | null, date: string | null): NextTouch {
  return { kind, about: what, date, link: null };
}

/** The first meeting after today at which both are. */
function meetingAhead(
  { interactions }: Network,
  me: number,
  other: number,
  asOf: number,
): NextTouch | undefined {
  const { day, from, to, toStart, channel, topics, length } = interactions;
  let first = -1;
  for (let e = 0; e < length; e++) {
    if (day[e]! === NO_DAY || day[e]! <= asOf || CHANNELS[channel[e]!] !== 'in-person') continue;
    const present = [from[e]!, ...to.subarray(toStart[e], toStart[e + 1])];
    if (present.includes(me) && present.includes(other) && (first < 0 || day[e]! < day[first]!)) first = e;
  }
  return first < 0 ? undefined : about('meet', topics.get(first) ?? null, formatDay(day[first]!));
}

/** What somebody published since the last contact. */
function newestPost(person: Person, { last, asOf }: Touch): Omit<NextTouch, 'kind'> | undefined {
  const [from, to] = [formatDay(last), formatDay(asOf)];
  return person.attributes
    .filter(([key]) => key === 'published')
    .map(([, value]) => postOf(value))
    .filter(({ date }) => date !== null && date > from && date <= to)
    .sort((x, y) => (x.date! < y.date! ? 1 : -1))
    .map(({ text, date, link }) => ({ about: text, date, link }))[0];
}

/** Whether a title has a word in common with what somebody does, belongs to or knows: a link that concerns them. */
function concerns(network: Network, person: Person, title: string): boolean {
  const words = topicWords(title).filter((word) => word.length >= 4);
  const texts = [
    ...person.memberships.flatMap(({ role, unit, organisation }) => [
      role,
      unit,
      network.organisations[organisation]?.name,
    ]),
    ...person.communities,
    ...person.attributes.flatMap(([key, value]) =>
      key === 'published' ? [postOf(value).text] : key === 'links to' ? [] : [value],
    ),
  ];
  return texts.some((text) => text !== undefined && wordsHeld(words, text) > 0);
}

function townOf({ attributes }: Person): string | undefined {
  return attributes
    .find(([key]) => /^(location|city|town|ort|stadt|ville|ciudad|città|plaats)$/i.test(key))?.[1]
    .trim();
}
