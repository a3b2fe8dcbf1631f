import { addTo } from '../../conventions/add-to.ts';
import { clockSeconds, type LocalTime } from './clock.ts';
import { clockReadings } from './recurrence.ts';
import { type Rule, ruleOf } from './rule.ts';

/** One line of a VTIMEZONE: its name and what follows the colon. */
export type ZoneLine = readonly [name: string, value: string];

/** A change of the clock: from this second of UTC on, local time is `offset` seconds ahead. */
interface Change {
  readonly utc: number;
  readonly before: number;
  readonly offset: number;
}

/** Clocks are worked out for these years; earlier and later times have the nearest year's rule. */
const FIRST_YEAR = 1969;
const LAST_YEAR = 2100;
const MOST_CHANGES = 2000;

/**
 * Seconds that local time is ahead of UTC at a second of UTC, as a calendar's own VTIMEZONE says: `DTSTART` is a change of
 * the clock beside those of `RDATE` and `RRULE`. Undefined where the definition says nothing that can be read.
 */
export function definedOffsets(lines: readonly ZoneLine[]): ((utc: number) => number) | undefined {
  const changes: Change[] = [];
  let part: Map<string, string[]> | undefined;
  for (const [name, value] of lines) {
    if (name === 'BEGIN' && /^(STANDARD|DAYLIGHT)$/i.test(value.trim())) part = new Map();
    else if (name === 'END' && part !== undefined) {
      if (changes.length < MOST_CHANGES) changes.push(...changesOf(part));
      part = undefined;
    } else if (part !== undefined) addTo(part, name, value);
  }
  changes.sort((x, y) => x.utc - y.utc);
  const [first] = changes;
  if (first === undefined) return undefined;
  return (utc) => {
    let low = 0;
    let high = changes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[middle] as Change).utc <= utc) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? first.before : (changes[low - 1] as Change).offset;
  };
}

function changesOf(part: ReadonlyMap<string, readonly string[]>): Change[] {
  const offset = secondsOf(part.get('TZOFFSETTO')?.[0]);
  const before = secondsOf(part.get('TZOFFSETFROM')?.[0]) ?? offset;
  if (offset === undefined || before === undefined) return [];
  const start = clockOf(part.get('DTSTART')?.[0] ?? '19700101T000000');
  const clocks = [
    start === undefined ? undefined : clockSeconds(start),
    ...(part.get('RDATE') ?? []).flatMap((value) => value.split(',').slice(0, MOST_CHANGES).map(secondsIn)),
    ...(part.get('RRULE') ?? []).flatMap((text) => (start === undefined ? [] : ruled(start, text, before))),
  ];
  return clocks.flatMap((clock) => (clock === undefined ? [] : [{ utc: clock - before, before, offset }]));
}

/** The changes that a rule names; clocks change by the year or month, never oftener. */
function ruled(start: LocalTime, text: string, before: number): number[] {
  let rule: Rule;
  try {
    rule = ruleOf(text);
  } catch {
    return [];
  }
  if (!/^(YEARLY|MONTHLY)$/.test(rule.frequency) || !(rule.interval >= 1)) return [];
  const old = start.year < FIRST_YEAR && rule.count === undefined && rule.interval === 1;
  const from = old ? { ...start, year: FIRST_YEAR } : start;
  const until = clockOf(rule.until ?? '');
  const last =
    until === undefined ? Number.POSITIVE_INFINITY : clockSeconds(until) + (isUtc(rule) ? before : 0);
  const end = Math.min(last, Date.UTC(LAST_YEAR, 0, 1) / 1000);
  const found: number[] = [];
  for (const clock of clockReadings(rule, from, end)) {
    if (clock > end || found.length > MOST_CHANGES) break;
    found.push(clock);
  }
  return found;
}

const isUtc = (rule: Rule): boolean => rule.until?.endsWith('Z') === true;

function secondsIn(text: string): number | undefined {
  const clock = clockOf(text);
  return clock === undefined ? undefined : clockSeconds(clock);
}

function clockOf(text: string): LocalTime | undefined {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?)?/.exec(text.trim());
  if (match === null) return undefined;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  if (month === 0 || day === 0) return undefined;
  return { year, month, day, hour, minute, second } as LocalTime;
}

/** `+0530` or `-080000`. */
function secondsOf(text: string | undefined): number | undefined {
  const match = /^([+-])(\d\d):?(\d\d)(?::?(\d\d))?$/.exec(text?.trim() ?? '');
  if (match === null) return undefined;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return size > 16 * 3600 ? undefined : sign === '-' ? -size : size;
}
