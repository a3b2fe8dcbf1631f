import ICAL from 'ical.js';
import type { Stamp } from './events.ts';
import { clockSeconds, type LocalTime, type Zone } from './zones.ts';

/** No series gives more meetings; one that repeats within a day gives its first alone. */
export const MOST_OCCURRENCES = 5000;

export interface Occurrences {
  /** Starts in seconds of UTC. */
  readonly starts: readonly number[];
  readonly cut: boolean;
}

/** The starts of a recurring event from its first up to a moment, both in seconds of UTC. */
export function occurrences(start: Stamp, rule: string, zone: Zone, end: number): Occurrences {
  const first = startIn(start, zone);
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const interval = Number(parts.get('INTERVAL') ?? 1);
  if (!(interval >= 1 && interval <= 1000)) return { starts: [first], cut: true };
  if (/^(SECONDLY|MINUTELY|HOURLY)$/.test(parts.get('FREQ') ?? '')) return { starts: [first], cut: true };
  const months = numbersOf(parts.get('BYMONTH'));
  const days = numbersOf(parts.get('BYMONTHDAY'));
  if (never(months, days)) return { starts: [first], cut: true };
  const until = untilOf(parts.get('UNTIL'), zone);
  const floating = [...parts].filter(([name]) => name !== 'UNTIL').map((part) => part.join('='));
  const starts: number[] = [];
  const last = Math.min(end, until);
  const iterator = ICAL.Recur.fromString(floating.join(';')).iterator(
    new ICAL.Time({ ...start.time, isDate: false }, ICAL.Timezone.localTimezone),
  );
  for (let turn = 0; turn < MOST_OCCURRENCES; turn++) {
    const next = iterator.next();
    if (!next) return { starts, cut: false };
    const { year, month, day, hour, minute, second } = next;
    if (months.length > 0 && !months.includes(month)) continue;
    const utc = startIn({ ...start, time: { year, month, day, hour, minute, second } }, zone);
    if (utc > last) return { starts, cut: false };
    starts.push(utc);
  }
  return { starts, cut: true };
}

function numbersOf(list: string | undefined): number[] {
  return list === undefined ? [] : list.split(',').map(Number);
}

/** Days that none of the months has, such as 30 February: ical.js would look for them for ever. */
function never(months: readonly number[], days: readonly number[]): boolean {
  if (months.length === 0 || days.length === 0) return false;
  return months.every((month) => days.every((day) => Math.abs(day) > (MONTH_LENGTHS[month - 1] ?? 0)));
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function startIn(stamp: Stamp, zone: Zone): number {
  return stamp.utc ? clockSeconds(stamp.time) : zone(stamp.time);
}

function untilOf(text: string | undefined, zone: Zone): number {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(text ?? '');
  if (match === null) return Number.POSITIVE_INFINITY;
  const [year, month, day] = match.slice(1, 4).map(Number);
  const clock = match[4] === undefined ? [23, 59, 59] : match.slice(4, 7).map(Number);
  const time = { year, month, day, hour: clock[0], minute: clock[1], second: clock[2] } as LocalTime;
  return match[7] === undefined ? zone(time) : clockSeconds(time);
}
