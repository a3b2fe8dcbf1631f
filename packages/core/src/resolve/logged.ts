import { addTo } from '../conventions/add-to.ts';
import { type Channel, channelNamed, channelNumber, channelTraits } from '../model/channel.ts';
import { parseDay } from '../model/day.ts';
import type { LogStatement, Statement } from '../model/evidence.ts';
import {
  type InteractionRow,
  type InteractionTable,
  InteractionTableBuilder,
} from '../model/interaction-table.ts';
import { isIntroductionMade } from '../model/logged.ts';
import { NO_IMPORT } from '../model/network.ts';
import type { ResolvedInteractions } from './interactions.ts';

/**
 * The interactions that the user logged. A statement with a channel is one of that channel, from the one who logs to the
 * others. One in which somebody introduced another (no outcome, `helped` or `done`) is an `introduction` made by the first one it
 * was with, to the one who logs and the one introduced: it binds the introducer with each of the two, as the channel does
 * everywhere, and not these two with each other, who are in touch when they have met. Cost: linear in statements.
 */
export function loggedRows(
  statements: readonly Statement[],
  personByKey: (key: string) => number | undefined,
): InteractionRow[] {
  const rows: InteractionRow[] = [];
  for (const log of statements) {
    if (log.kind !== 'log') continue;
    const day = parseDay(log.date);
    if (day === undefined) continue;
    for (const [channel, keys] of told(log)) {
      const people = keys.map(personByKey);
      const present = [...new Set(people.filter((person) => person !== undefined))];
      const number = channelNumber(channel);
      if (people[0] === undefined && channelTraits(number).binds !== 'everyone') continue;
      const [from, ...to] = present;
      if (from === undefined || to.length === 0) continue;
      to.sort((x, y) => x - y);
      const about = log.topic === undefined ? {} : { topic: log.topic };
      rows.push({ line: 0, channel: number, day, second: -1, from, to, ...about });
    }
  }
  return rows;
}

/** Channel and participants, the one it comes from first. */
function told(log: LogStatement): [Channel, string[]][] {
  const { channel: word, introduced, from, to } = log;
  const channel = word === undefined ? undefined : channelNamed(word);
  const [introducer] = to;
  const made = introduced !== undefined && isIntroductionMade(log);
  const rows: [Channel, string[]][] = [];
  if (channel !== undefined && !(made && channel === 'introduction')) rows.push([channel, [from, ...to]]);
  if (made && introducer !== undefined) rows.push(['introduction', [introducer, from, introduced]]);
  return rows;
}

/**
 * Adds what was logged to what files tell. Logged contact on a day on which a file tells of contact of the same people on
 * the same channel is that contact, unless both have topics that differ: a log has no time of day to tell more by.
 */
export function withLogged(
  files: ResolvedInteractions,
  logged: readonly (InteractionRow & { readonly source?: number })[],
): ResolvedInteractions {
  if (logged.length === 0) return files;
  const { interactions: table, importOf } = files;
  const days = new Set(logged.map(({ day }) => day));
  const topics = new Map(table.topics);
  const found = new Map<string, number[]>();
  for (let e = 0; e < table.length; e++)
    if (days.has(table.day[e]!)) addTo(found, occasion(rowAt(table, e)), e);
  const added = new InteractionTableBuilder();
  const sources: number[] = [];
  const order = (row: InteractionRow): string => `${row.topic === undefined ? 1 : 0}${JSON.stringify(row)}`;
  for (const row of [...logged].sort((x, y) => (order(x) < order(y) ? -1 : 1))) {
    const same = found.get(occasion(row)) ?? [];
    const { topic } = row;
    const at =
      same.find((e) => topics.get(e) === topic) ??
      same.find((e) => topic === undefined || topics.get(e) === undefined);
    const e = at ?? table.length + added.length;
    if (topic !== undefined) topics.set(e, topic);
    if (at !== undefined) continue;
    addTo(found, occasion(row), e);
    added.add(row);
    sources.push(row.source ?? NO_IMPORT);
  }
  return {
    interactions: { ...appended(table, added.build()), topics },
    importOf: joined(importOf, Uint32Array.from(sources)),
  };
}

function rowAt(table: InteractionTable, e: number): Occasion {
  const to = [...table.to.subarray(table.toStart[e], table.toStart[e + 1])];
  return { channel: table.channel[e]!, day: table.day[e]!, from: table.from[e]!, to };
}

function appended(table: InteractionTable, more: InteractionTable): Omit<InteractionTable, 'topics'> {
  const end = table.to.length;
  return {
    length: table.length + more.length,
    line: joined(table.line, more.line),
    channel: joined(table.channel, more.channel),
    day: joined(table.day, more.day),
    second: joined(table.second, more.second),
    from: joined(table.from, more.from),
    toStart: joined(
      table.toStart,
      more.toStart.subarray(1).map((start) => start + end),
    ),
    to: joined(table.to, more.to),
  };
}

function joined<T extends Int32Array | Uint32Array | Uint8Array>(one: T, other: T): T {
  const both = new (one.constructor as new (length: number) => T)(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

type Occasion = Pick<InteractionRow, 'channel' | 'day' | 'from' | 'to'>;

function occasion({ channel, day, from, to }: Occasion): string {
  const others = [...to].sort((x, y) => x - y);
  if (channelTraits(channel).binds !== 'everyone') return `${channel}|${day}|${from}>${others}`;
  return `${channel}|${day}|${[from, ...to].sort((x, y) => x - y)}`;
}
