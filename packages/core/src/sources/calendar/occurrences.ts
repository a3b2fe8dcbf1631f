import { clockSeconds, type LocalTime } from './clock.ts';
import type { Stamp } from './events.ts';
import { clockReadings, type DayBudget } from './recurrence.ts';
import { type Rule, ruleOf } from './rule.ts';
import type { Zone } from './zones.ts';

/** A day each for three hundred years. */
const MOST_WALKED = 110_000;

/** No series gives more meetings, the latest of it; one that repeats within a day gives its first alone. */
const MOST_OCCURRENCES = 5000;

/** What the series of one file may come to together. */
export interface SeriesLimits extends DayBudget {
  /** Meetings of one series, the latest of it. */
  readonly most: number;
}

export interface Occurrences {
  /** Starts in seconds of UTC. */
  readonly starts: readonly number[];
  readonly cut: boolean;
}

/** The starts of a recurring event from its first up to a moment, both in seconds of UTC. */
export function occurrences(
  start: Stamp,
  text: string,
  zone: Zone,
  end: number,
  limits: SeriesLimits = { days: 200_000, most: MOST_OCCURRENCES },
): Occurrences {
  const rule = ruleOf(text);
  if (!sensible(rule)) return { starts: [startIn(start, zone)], cut: true };
  const last = Math.min(end, untilOf(rule.until, zone));
  const first = startIn(start, zone);
  const firstDay = Math.floor(first / DAY);
  const unit = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.frequency] ?? 1;
  // The latest meetings alone are looked for, in a stretch of time that grows until it holds enough of them.
  let span = 2 * unit * rule.interval * Math.min(limits.most, 1000);
  for (;;) {
    const from = rule.count === undefined ? Math.max(firstDay, Math.floor(last / DAY) - span) : firstDay;
    const { starts, more } = latest(rule, start, zone, { first, last, from }, limits);
    const enough = starts.length >= limits.most || from <= firstDay || limits.days < 0;
    if (enough) return { starts, cut: more || from > firstDay || limits.days < 0 };
    span *= 4;
  }
}

/** The latest meetings between a day and the end, and whether there are others before them. */
function latest(
  rule: Rule,
  start: Stamp,
  zone: Zone,
  { first, last, from }: { readonly first: number; readonly last: number; readonly from: number },
  limits: SeriesLimits,
): { readonly starts: readonly number[]; readonly more: boolean } {
  const starts: number[] = [];
  let more = false;
  let walked = 0;
  for (const clock of clockReadings(rule, start.time, last + DAY, limits, from)) {
    const utc = start.utc ? clock : zone(clock);
    if (utc > last) break;
    if (utc === first && from * DAY > first) continue;
    if (starts.length >= limits.most) more = true;
    if (starts.length === 2 * limits.most) starts.splice(0, limits.most);
    if (++walked > MOST_WALKED) break;
    starts.push(utc);
  }
  return { starts: starts.slice(-limits.most), more };
}

const DAY = 86_400;

export function startIn(stamp: Stamp, zone: Zone): number {
  const clock = clockSeconds(stamp.time);
  return stamp.utc ? clock : zone(clock);
}

function sensible({ frequency, interval, months, monthDays }: Rule): boolean {
  if (!(interval >= 1 && interval <= 1000)) return false;
  if (!/^(DAILY|WEEKLY|MONTHLY|YEARLY)$/.test(frequency)) return false;
  return months.length === 0 || monthDays.length === 0 || months.some((month) => hasOne(month, monthDays));
}

/** Some days no month has, such as 30 February. */
function hasOne(month: number, days: readonly number[]): boolean {
  return days.some((day) => Math.abs(day) <= (MONTH_LENGTHS[month - 1] as number));
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function untilOf(text: string | undefined, zone: Zone): number {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text ?? '');
  if (match === null) return Number.POSITIVE_INFINITY;
  const [year, month, day] = match.slice(1, 4).map(Number);
  const clock = match[4] === undefined ? [23, 59, 59] : match.slice(4, 7).map(Number);
  const time = { year, month, day, hour: clock[0], minute: clock[1], second: clock[2] } as LocalTime;
  return match[7] === undefined ? zone(clockSeconds(time)) : clockSeconds(time);
}
