import { CHANNELS, type Channel } from '../../model/channel.ts';
import { formatDay, NO_DAY, parseDay } from '../../model/day.ts';
import type { Statement } from '../../model/evidence.ts';
import { logsOf } from '../../model/logged.ts';
import { type Network, personsByKey } from '../../model/network.ts';
import { topicWords, wordsHeld } from '../ask/words.ts';
import { type Named, named } from '../ground/ground.ts';

/** One ask and what came of it. */
export interface AskRecord {
  readonly date: string;
  readonly by: Named;
  /** Whom: nobody in particular where it was asked in the open. */
  readonly to: readonly Named[];
  /** Where it was asked in the open. */
  readonly open: string | null;
  readonly ask: string;
  readonly topic: string | null;
  /** As it was recorded; `answered` where nothing was, but an imported file shows a reply. */
  readonly outcome: string;
  /** Whole days from the ask to the first thing that came of it; null while nothing has. */
  readonly days: number | null;
  /** Who replied, where an imported file shows it. */
  readonly answeredBy: Named | null;
}

/** A reply that comes later than this says nothing of an ask. */
const REPLY_DAYS = 30;

/**
 * Every ask on record up to a day, oldest first, with the last that came of it. An ask and what came of it, recorded later about the
 * same ask to the same people, are one. Where no outcome was recorded, the first reply that a file shows within 30 days counts as an
 * answer: of those asked, something written to whoever asked on a later day, or on the same day with the topic in its title; in
 * the open, a public reply with the topic in its title. Cost: linear in statements, and in interactions where an ask waits.
 */
export function askRecords(network: Network, statements: readonly Statement[], asOf: number): AskRecord[] {
  const logs = logsOf(statements).filter(({ ask, date }) => ask !== undefined && date <= formatDay(asOf));
  if (logs.length === 0) return [];
  const personOf = personsByKey(network);
  const asks = new Map<string, Waiting>();
  for (const log of logs) {
    const from = personOf.get(log.from);
    const to = log.to.map((key) => personOf.get(key));
    const name = (person: number | undefined, key: string): Named =>
      person === undefined ? { id: key, name: key } : named(network, person);
    const key = JSON.stringify([
      from ?? log.from,
      to.map((person, at) => person ?? log.to[at]).sort(),
      log.ask,
    ]);
    const known = asks.get(key)?.record;
    const outcome = log.outcome ?? 'asked';
    const isAnswer = outcome !== 'asked';
    const date = known?.date ?? log.date;
    const record: AskRecord = {
      date,
      by: name(from, log.from),
      to: to.map((person, at) => name(person, log.to[at]!)),
      open: log.open ?? known?.open ?? null,
      ask: log.ask!,
      topic: log.topic ?? known?.topic ?? null,
      outcome: isAnswer ? outcome : (known?.outcome ?? 'asked'),
      days: known?.days ?? (isAnswer && known !== undefined ? daysBetween(date, log.date) : null),
      answeredBy: null,
    };
    asks.set(key, { record, from, to: new Set(to.filter((person) => person !== undefined)) });
  }
  return [...asks.values()].map((waiting) => withReply(network, waiting, asOf));
}

interface Waiting {
  readonly record: AskRecord;
  readonly from: number | undefined;
  readonly to: ReadonlySet<number>;
}

function withReply(network: Network, { record, from, to }: Waiting, asOf: number): AskRecord {
  const asked = parseDay(record.date.slice(0, 10));
  if (record.outcome !== 'asked' || from === undefined || asked === undefined) return record;
  const { day, length, topics } = network.interactions;
  const words = topicWords(record.topic ?? record.ask);
  const fits = (e: number): boolean => wordsHeld(words, topics.get(e) ?? '') === words.length;
  let first = -1;
  let by = -1;
  for (let e = 0; e < length; e++) {
    const when = day[e]!;
    if (when === NO_DAY || when < asked || when > asked + REPLY_DAYS || when > asOf) continue;
    if (first >= 0 && when >= day[first]!) continue;
    const writer = replyFrom(network, e, from, record.open === null ? to : undefined);
    if (writer === undefined || ((record.open !== null || when === asked) && !fits(e))) continue;
    [first, by] = [e, writer];
  }
  if (first < 0) return record;
  return { ...record, outcome: 'answered', days: day[first]! - asked, answeredBy: named(network, by) };
}

/** Who wrote to the asker in interaction e: one of those asked, or where anybody may answer, whoever replied in public. */
function replyFrom(
  { interactions }: Network,
  e: number,
  asker: number,
  asked: ReadonlySet<number> | undefined,
): number | undefined {
  const { from, to, toStart, channel } = interactions;
  const writer = from[e]!;
  const name = CHANNELS[channel[e]!]!;
  if (!(asked === undefined ? IN_PUBLIC : WRITTEN).has(name) || writer === asker) return undefined;
  if (asked !== undefined && !asked.has(writer)) return undefined;
  return to.subarray(toStart[e], toStart[e + 1]).includes(asker) ? writer : undefined;
}

const IN_PUBLIC = new Set<Channel>(['reply', 'mention']);
const WRITTEN = new Set<Channel>(['reply', 'mention', 'message', 'mail']);

/** Whether something is still to come of an ask, or to be said of what came. */
export function isOpen({ outcome }: AskRecord): boolean {
  return outcome === 'asked' || outcome === 'agreed' || outcome === 'answered';
}

/** Asks of one of two people to the other, or in the open and answered by the other, oldest first. */
export function asksBetween(
  network: Network,
  statements: readonly Statement[],
  { me, other, asOf }: { readonly me: number; readonly other: number; readonly asOf: number },
): readonly AskRecord[] {
  const [mine, theirs] = [network.people[me]!.id, network.people[other]!.id];
  return askRecords(network, statements, asOf).filter(
    ({ by, to, answeredBy }) =>
      (by.id === mine && [...to, answeredBy].some((one) => one?.id === theirs)) ||
      (by.id === theirs && [...to, answeredBy].some((one) => one?.id === mine)),
  );
}

const DAY_MS = 86_400_000;

const daysBetween = (first: string, last: string): number =>
  Math.round((Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / DAY_MS);
