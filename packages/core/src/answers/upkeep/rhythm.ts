import { CHANNELS } from '../../model/channel.ts';
import { eventsOf } from '../../model/contact.ts';
import { formatDay, NO_DAY } from '../../model/day.ts';
import type { Network } from '../../model/network.ts';
import { pairHistory } from '../../model/strength/history.ts';
import { isMassMailOnly } from '../../model/strength/mass-mail.ts';
import { RECENT_DAYS, type StrengthOptions } from '../../model/strength/strength.ts';
import { strengthColumns, TIE } from '../../model/strength/strength-columns.ts';
import { type Named, named } from '../ground/ground.ts';

export interface RhythmTie {
  readonly between: readonly [Named, Named];
  /** M on the day. */
  readonly strength: number;
  readonly history: number;
  /** `YYYY-MM-DD`, null where no interaction has a date. */
  readonly lastContact: string | null;
}

/** Ties by how they have changed of late, most telling first. */
export interface Rhythm {
  /** Once strong (S at least 0.5 on its best day), with next to no history left (H below 0.1) and no contact in the last 90 days. */
  readonly dormant: readonly RhythmTie[];
  /** History fell to less than half of what it was a year before (H then at least 0.1), no contact in the last 90 days, and not dormant. */
  readonly cooling: readonly RhythmTie[];
  /**
   * First interaction within the last 90 days, and nothing else stated of the tie. Where the contact on record begins within the last
   * 180 days, only those whose first interaction is a connection, which has the day on which it was made.
   */
  readonly fresh: readonly RhythmTie[];
  /** The first day of the contact on record, connections left out; `YYYY-MM-DD`, null where none is dated. */
  readonly recordBegins: string | null;
  /** Ties left out of `fresh` since the record begins too late to tell. */
  readonly freshUntold: number;
  /** Ties with dated contact, connections left out, and those of them without any in the last year. */
  readonly withContact: number;
  readonly quietForAYear: number;
}

const YEAR = 365;

/** Whether the history of a tie fell to less than half of what it was a year before (at least 0.1 then), without contact in the last 90 days. */
export function isCooling(
  network: Network,
  pair: number,
  asOf: number,
  history: number,
  lastContact: number,
): boolean {
  if (asOf - lastContact <= RECENT_DAYS) return false;
  const before = pairHistory(network, pair, asOf - YEAR).history;
  return before >= 0.1 && history < before / 2;
}

/** Which ties are going quiet, which went quiet, and which have just begun; mass mail alone is no contact. Cost: linear in pairs and interactions. */
export function rhythm(network: Network, options: StrengthOptions): Rhythm {
  const dormant: RhythmTie[] = [];
  const cooling: RhythmTie[] = [];
  const fresh: RhythmTie[] = [];
  const begins = recordBegins(network, options.asOf);
  const isTold = begins <= options.asOf - 2 * RECENT_DAYS;
  let [freshUntold, withContact, quietForAYear] = [0, 0, 0];
  const { count, pair, flags, mutual, history } = strengthColumns(network, options);
  for (let k = 0; k < count; k++) {
    if ((flags[k]! & (TIE.dormant | TIE.contact)) === 0) continue;
    const p = pair[k]!;
    const ends = [network.pairs.a[p]!, network.pairs.b[p]!] as const;
    if (ends.some((end) => network.people[end]!.noPerson !== undefined)) continue;
    if ((flags[k]! & TIE.known) === 0 && isMassMailOnly(network, p, options.asOf)) continue;
    const lastContact = pairHistory(network, p, options.asOf).last;
    const tie = (): RhythmTie => ({
      between: [named(network, ends[0]), named(network, ends[1])],
      strength: mutual[k]!,
      history: history[k]!,
      lastContact: lastContact === NO_DAY ? null : formatDay(lastContact),
    });
    if (flags[k]! & TIE.dormant) dormant.push(tie());
    else if (isCooling(network, p, options.asOf, history[k]!, lastContact)) cooling.push(tie());
    const { first, firstIsConnection, last } = contactSpan(network, p, options.asOf);
    if (last !== undefined) {
      withContact++;
      if (last <= options.asOf - YEAR) quietForAYear++;
    }
    if (first === undefined || first <= options.asOf - RECENT_DAYS || isStated(network, p)) continue;
    if (isTold || firstIsConnection) fresh.push(tie());
    else freshUntold++;
  }
  const byStrength = (x: RhythmTie, y: RhythmTie): number =>
    y.strength - x.strength ||
    (x.between[0].id + x.between[1].id < y.between[0].id + y.between[1].id ? -1 : 1);
  return {
    dormant: dormant.sort(byStrength),
    cooling: cooling.sort(byStrength),
    fresh: fresh.sort(byStrength),
    recordBegins: Number.isFinite(begins) ? formatDay(begins) : null,
    freshUntold,
    withContact,
    quietForAYear,
  };
}

const CONNECTION: number = CHANNELS.indexOf('connection');

/** The first day of the contact on record up to a day, connections left out; infinite where there is none. */
export function recordBegins({ interactions: { channel, day, length } }: Network, asOf: number): number {
  let first = Number.POSITIVE_INFINITY;
  for (let e = 0; e < length; e++)
    if (channel[e] !== CONNECTION && day[e] !== NO_DAY && day[e]! <= asOf) first = Math.min(first, day[e]!);
  return first;
}

/** The last day of the contact on record up to a day, connections left out; minus infinite where there is none. */
export function recordEnds({ interactions: { channel, day, length } }: Network, asOf: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let e = 0; e < length; e++)
    if (channel[e] !== CONNECTION && day[e] !== NO_DAY && day[e]! <= asOf) last = Math.max(last, day[e]!);
  return last;
}

interface ContactSpan {
  readonly first: number | undefined;
  readonly firstIsConnection: boolean;
  /** The last day of contact other than a connection. */
  readonly last: number | undefined;
}

/** The first and last dated contact of a pair up to a day. */
function contactSpan(network: Network, p: number, asOf: number): ContactSpan {
  const { channel, day } = network.interactions;
  let first: number | undefined;
  let last: number | undefined;
  let firstIsConnection = false;
  for (const e of eventsOf(network, p)) {
    if (day[e] === NO_DAY || day[e]! > asOf) continue;
    const connected = channel[e] === CONNECTION;
    if (first === undefined || day[e]! < first) {
      first = day[e]!;
      firstIsConnection = connected;
    }
    if (!connected) last = Math.max(last ?? day[e]!, day[e]!);
  }
  return { first, firstIsConnection, last };
}

function isStated({ pairs }: Network, p: number): boolean {
  return [pairs.strength, pairs.trust, pairs.knowledge].some((sides) =>
    sides.some((side) => !Number.isNaN(side[p])),
  );
}
