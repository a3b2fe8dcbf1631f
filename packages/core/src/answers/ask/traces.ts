import { CHANNELS, type Channel } from '../../model/channel.ts';
import { formatDay, NO_DAY } from '../../model/day.ts';
import type { Import } from '../../model/evidence.ts';
import { isCurrent, type Network } from '../../model/network.ts';
import { tieRows } from '../../model/tie-table.ts';
import { wordsHeld } from './words.ts';

/** One thing that says that somebody knows about a topic. */
export interface TopicTrace {
  readonly kind: 'position' | 'community' | 'attribute' | 'endorsement' | 'post' | 'contact' | 'help';
  readonly text: string;
  readonly date: string | null;
  /** Where a public post stands. */
  readonly link: string | null;
}

export interface TopicFound {
  /** E: 1 where it is declared, else 1 - exp(-n/3) of n traces. */
  readonly evidence: number;
  readonly traces: readonly TopicTrace[];
}

export interface HelpGiven {
  readonly person: number;
  readonly text: string;
  readonly date: string;
}

/** Attributes that say where an entry comes from, not what somebody knows. */
const NOT_SAID = /^(x (handle|follow)|mastodon |feed|connected on|published$|links to$)/i;

/** What says of each person that they know about a topic, given its words; all of them must be held by one text. Cost: linear. */
export function topicTraces(
  network: Network,
  words: readonly string[],
  {
    asOf,
    imports,
    helped = [],
  }: {
    readonly asOf: number;
    readonly imports: readonly Import[];
    /** What somebody was asked about and helped with. */
    readonly helped?: readonly HelpGiven[];
  },
): ReadonlyMap<number, TopicFound> {
  const found = new Map<number, TopicTrace[]>();
  const holds = (text: string): boolean => words.length > 0 && wordsHeld(words, text) === words.length;
  const add = (
    person: number,
    kind: TopicTrace['kind'],
    text: string,
    more: Partial<TopicTrace> = {},
  ): void => {
    const traces = found.get(person) ?? [];
    found.set(person, traces);
    traces.push({ kind, text, date: null, link: null, ...more });
  };
  for (const { index, memberships, communities, attributes } of network.people) {
    for (const membership of memberships) {
      const said = [membership.role, membership.unit].find((text) => text !== undefined && holds(text));
      if (said !== undefined) add(index, 'position', isCurrent(membership, asOf) ? said : `formerly ${said}`);
    }
    for (const community of communities) if (holds(community)) add(index, 'community', community);
    for (const [key, value] of attributes) {
      const post = key === 'published' ? postOf(value) : undefined;
      if (post !== undefined && holds(post.text)) add(index, 'post', post.text, post);
      else if (
        !NOT_SAID.test(key) &&
        (holds(value) || (holds(key) && /^(1|x|yes|true)$/i.test(value.trim())))
      )
        add(index, 'attribute', `${key}: ${value}`);
    }
  }
  for (const [person, text] of endorsements(network, imports))
    if (holds(text)) add(person, 'endorsement', text);
  for (const { person, text, date } of helped) if (holds(text)) add(person, 'help', text, { date });
  const { interactions } = network;
  for (const [e, title] of interactions.topics) {
    const day = interactions.day[e]!;
    if ((day !== NO_DAY && day > asOf) || !holds(title)) continue;
    const date = day === NO_DAY ? null : formatDay(day);
    const others = interactions.to.subarray(interactions.toStart[e], interactions.toStart[e + 1]);
    for (const person of new Set([interactions.from[e]!, ...others]))
      add(person, 'contact', `${title} (${channelWords(CHANNELS[interactions.channel[e]!]!)})`, { date });
  }
  return new Map([...found].map(([person, traces]) => [person, weighed(traces)]));
}

const channelWords = (channel: Channel): string =>
  channel === 'unrecorded' ? 'meeting, how is not recorded' : channel;

function weighed(traces: readonly TopicTrace[]): TopicFound {
  const declared = traces.some(isDeclared);
  const newest = traces.toSorted((x, y) => ((x.date ?? '') < (y.date ?? '') ? 1 : -1));
  const first = [...newest.filter(isDeclared), ...newest.filter((trace) => !isDeclared(trace))];
  return { evidence: declared ? 1 : -Math.expm1(-traces.length / 3), traces: first };
}

const isDeclared = ({ kind }: TopicTrace): boolean => !['post', 'contact', 'help'].includes(kind);

/** A post as the reader of feeds keeps it: day, title and address. */
export function postOf(value: string): {
  readonly text: string;
  readonly date: string | null;
  readonly link: string | null;
} {
  const parts = /^(?:(\d{4}-\d\d-\d\d) ?)?(.*?)(?: ?<(https?:[^<>\s]+)>)?$/s.exec(value);
  return { text: parts?.[2] ?? value, date: parts?.[1] ?? null, link: parts?.[3] ?? null };
}

/** Who was endorsed for what. Cost: linear in imported ties. */
export function* endorsements(
  network: Network,
  imports: readonly Import[],
): Generator<readonly [number, string]> {
  const summaries = new Map(network.imports.map((summary) => [summary.key, summary]));
  for (const source of imports) {
    const summary = summaries.get(source.key);
    if (summary === undefined) continue;
    for (const tie of tieRows(source.ties)) {
      if (tie.kind !== 'endorsement') continue;
      const person = tie.target < 0 ? summary.owner : summary.person[tie.target];
      for (const [key, value] of tie.attributes ?? [])
        if (key === 'topic' && person !== undefined) yield [person, value];
    }
  }
}
