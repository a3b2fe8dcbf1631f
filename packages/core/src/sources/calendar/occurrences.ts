import { clockSeconds, type LocalTime } from './clock.ts';
import type { Stamp } from './events.ts';
import { clockReadings } from './recurrence.ts';
import { type Rule, ruleOf } from './rule.ts';
import type { Zone } from './zones.ts';

/** A day each for three hundred years. */
const MOST_WALKED = 110_000;

/** No series gives more meetings, the latest of it; one that repeats within a day gives its first alone. */
export const MOST_OCCURRENCES = 5000;

export interface Occurrences {
  /** Starts in seconds of UTC. */
  readonly starts: readonly number[];
  readonly cut: boolean;
}

/** The starts of a recurring event from its first up to a moment, both in seconds of UTC. */
export function occurrences(start: Stamp, text: string, zone: Zone, end: number): Occurrences {
  const rule = ruleOf(text);
  if (!sensible(rule)) return { starts: [startIn(start, zone)], cut: true };
  const last = Math.min(end, untilOf(rule.until, zone));
  const starts: number[] = [];
  let cut = false;
  let walked = 0;
  for (const time of clockReadings(rule, start.time, last + DAY)) {
    const utc = startIn({ ...start, time }, zone);
    if (utc > last) break;
    if (starts.length >= MOST_OCCURRENCES) cut = true;
    if (starts.length === 2 * MOST_OCCURRENCES) starts.splice(0, MOST_OCCURRENCES);
    if (++walked > MOST_WALKED) break;
    starts.push(utc);
  }
  return { starts: starts.slice(-MOST_OCCURRENCES), cut };
}

const DAY = 86_400;

export function startIn(stamp: Stamp, zone: Zone): number {
  return stamp.utc ? clockSeconds(stamp.time) : zone(stamp.time);
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
  return match[7] === undefined ? zone(time) : clockSeconds(time);
}
