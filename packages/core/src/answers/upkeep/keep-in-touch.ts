import type { Channel } from '../../model/channel.ts';
import { eventsOf, isContact } from '../../model/contact.ts';
import { formatDay, NO_DAY } from '../../model/day.ts';
import type { Statement } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { pairHistory } from '../../model/strength/history.ts';
import { findPerson } from '../ground/find-actor.ts';
import { type AnswerOptions, type Named, named, tieRows } from '../ground/ground.ts';
import { isMostly, mainChannel } from '../ground/worlds.ts';
import { type NextTouch, nextTouch } from './next-touch.ts';
import { isCooling, recordEnds } from './rhythm.ts';

export interface KeepInTouchOptions extends AnswerOptions {
  /** Whose ties. */
  readonly from: string;
  /** What the user recorded: asks that wait for an answer come first. */
  readonly statements?: readonly Statement[];
}

/** Somebody you have not been in touch with for longer than usual for the two of you. */
export interface Quiet extends Named {
  readonly lastContact: string;
  /** Whole days since. */
  readonly days: number;
  /** The median of the days between your contacts. */
  readonly usual: number;
  /** On how many days you were in touch, so on how much `usual` rests. */
  readonly contactDays: number;
  /** Fewer than ten days of contact: so long a time may be chance. */
  readonly thin: boolean;
  /** The channel with the largest Q. */
  readonly channel: Channel | null;
  /** Whether at least half of the contacts on record were on that channel: one meeting can have more Q than many mails. */
  readonly mostly: boolean;
  /** Whether the tie is cooling: less than half the history of a year ago, and no contact in the last 90 days. */
  readonly cooling: boolean;
  readonly next: NextTouch;
}

export interface KeepInTouch {
  readonly from: Named;
  /** Everybody you have a tie with. */
  readonly contacts: number;
  /** The last day of all contact on record, with whomever, where it lies more than a week before the day asked about; what came after may be missing, so that quiet is no sign. Null else. */
  readonly recordEnds: string | null;
  /** Ties with at least four days of contact, whose own rhythm is known. */
  readonly withRhythm: number;
  /** Ties without a rhythm whose last contact on record is a year ago or more; at most seven, those with most days of contact first. */
  readonly longAgo: readonly (Named & { readonly lastContact: string; readonly contactDays: number })[];
  readonly longAgoCount: number;
  /** Ties that fell asleep: once strong, no contact for long. They are for reviving, not in this list. */
  readonly asleep: number;
  /** At most seven: those that cool within the year first, then the closest. */
  readonly quiet: readonly Quiet[];
  /** How many there are in all, with those left out of `quiet`. */
  readonly quietCount: number;
}

const MOST = 7;
const FEWEST_INTERVALS = 3;
const THIN_DAYS = 10;
const YEAR = 365;
const WEEK = 7;

/**
 * Whom you have not been in touch with for longer than usual for the two of you, and the cheapest honest next touch.
 *
 * **Definition** Of the days on which the two were in touch (connections, recommendations, introductions and follows left out), the
 * intervals between neighbouring days are compared with the days since the last. Somebody is named where that is more than nine of
 * ten of these intervals (with fewer than ten: all) and there are at least three; with fewer than ten days of contact it is marked as thin. Dormant ties are only counted. At most seven: the cooling ones (as in `rhythm`) first, then by M, then by id; the rest is counted.
 * **Reads** M, interactions, posts, logged asks, places. **Undefined** fewer than four days of contact: not named.
 * **Cost** linear in the interactions of one person and in statements. Throws `no-such-actor`, `ambiguous-actor`, `strength-above-one`.
 * **Source** measure of this project.
 */
export function keepInTouch(network: Network, options: KeepInTouchOptions): KeepInTouch {
  const { asOf, statements = [] } = options;
  const me = findPerson(network, options.from);
  const ties = tieRows(network, options);
  const found: { row: Omit<Quiet, 'next'>; other: number; mutual: number; last: number }[] = [];
  const longAgo: { other: number; days: readonly number[] }[] = [];
  let contacts = 0;
  let withRhythm = 0;
  let asleep = 0;
  for (let at = ties.start[me]!; at < ties.start[me + 1]!; at++) {
    const [p, other] = [ties.pair[at]!, ties.other[at]!];
    const days = contactDays(network, p, asOf);
    const intervals = days
      .slice(1)
      .map((day, k) => day - days[k]!)
      .sort((x, y) => x - y);
    if (ties.known[p] === 0) continue;
    contacts++;
    if (intervals.length < FEWEST_INTERVALS) {
      if (days.length > 0 && asOf - days.at(-1)! >= YEAR) longAgo.push({ other, days });
      continue;
    }
    withRhythm++;
    if (ties.dormant[p] === 1) {
      asleep++;
      continue;
    }
    const last = days.at(-1)!;
    if (asOf - last <= intervals[Math.ceil(0.9 * intervals.length) - 1]!) continue;
    const row = {
      ...named(network, other),
      lastContact: formatDay(last),
      days: asOf - last,
      usual: median(intervals),
      contactDays: days.length,
      thin: days.length < THIN_DAYS,
      cooling: isCooling(network, p, asOf, pairHistory(network, p, asOf).history, last),
      channel: mainChannel(network, p, asOf) ?? null,
      mostly: isMostly(network, p, asOf),
    };
    found.push({ row, other, mutual: ties.mutual[at]!, last });
  }
  const ends = recordEnds(network, asOf);
  found.sort(
    (x, y) =>
      Number(y.row.cooling) - Number(x.row.cooling) || y.mutual - x.mutual || (x.row.id < y.row.id ? -1 : 1),
  );
  return {
    from: named(network, me),
    contacts,
    recordEnds: asOf - ends > WEEK && Number.isFinite(ends) ? formatDay(ends) : null,
    withRhythm,
    longAgo: longAgo
      .sort((x, y) => y.days.length - x.days.length || y.days.at(-1)! - x.days.at(-1)! || x.other - y.other)
      .slice(0, MOST)
      .map(({ other, days }) => ({
        ...named(network, other),
        lastContact: formatDay(days.at(-1)!),
        contactDays: days.length,
      })),
    longAgoCount: longAgo.length,
    asleep,
    quietCount: found.length,
    quiet: found.slice(0, MOST).map(({ row, other, last }) => ({
      ...row,
      next: nextTouch(network, { me, other, last, asOf, statements, channel: row.channel }),
    })),
  };
}

/** Days on which two were in touch, in order, each once. */
function contactDays(network: Network, p: number, asOf: number): readonly number[] {
  const { channel, day } = network.interactions;
  const days = new Set<number>();
  for (const e of eventsOf(network, p))
    if (isContact(channel[e]!) && day[e]! !== NO_DAY && day[e]! <= asOf) days.add(day[e]!);
  return [...days].sort((x, y) => x - y);
}

function median(sorted: readonly number[]): number {
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
