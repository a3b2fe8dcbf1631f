import { dayOf } from '../../model/day.ts';
import { parseDate } from '../text/cells.ts';

export interface Moment {
  readonly day: number;
  readonly second: number;
  /** The name of a zone that nobody knows, read as UTC. */
  readonly unknownZone?: string;
}

/** No date is longer, whatever its comments. */
const LONGEST = 400;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES: Readonly<Record<string, number>> = {
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  akst: -9,
  akdt: -8,
  hst: -10,
  wet: 0,
  west: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  mez: 1,
  mesz: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  hkt: 8,
  jst: 9,
  kst: 9,
  aest: 10,
  aedt: 11,
  nzst: 12,
  nzdt: 13,
};
const DATE =
  /^(?:\p{L}{2,9}\.?\s*,?\s*)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*\.?[\s-]+(\d{2,4}),?\s+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*([AP])M\b)?\s*(?:(?:GMT|UTC)(?=[+-]))?([+-]\d{1,2}:?\d{2}|[+-]\d{1,2}|[A-Z]{1,5})?/iu;
const SEPARATOR_DATE =
  /^\w{3} (\w{3}) [ ]?(\d{1,2}) (\d\d):(\d\d):(\d\d)(?: ([+-]\d{4}|[A-Z]{1,4}))?(?: (\d{4}))?/;

/** A `Date` header in UTC; undefined where the calendar or the clock has no such moment. */
export function mailDate(value: string): Moment | undefined {
  let text = value.slice(0, LONGEST);
  while (/\([^()]*\)/.test(text)) text = text.replace(/\([^()]*\)/g, ' ');
  const match = DATE.exec(text.trim());
  if (match === null) return otherDate(text.trim());
  const [, day, month, year, hour, minute, second, half, zone] = match;
  const clock = [half === undefined ? hour : halfDay(Number(hour), half), minute, second];
  return moment(fullYear(year as string), month as string, Number(day), clock, zone);
}

/** Forms that no standard of mail has, but some programs write: C's, and ISO 8601. */
function otherDate(text: string): Moment | undefined {
  const iso = /^\d{4}-\d/.test(text) ? parseDate(text) : undefined;
  if (iso === undefined) return separatorDate(text);
  return iso.kind === 'date' && iso.second >= 0 ? iso : undefined;
}

/** RFC 5322, section 4.3: of two digits to 49 in this century; of three since 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 3) return year;
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year;
}

function halfDay(hour: number, half: string): string | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return String((hour % 12) + (/p/i.test(half) ? 12 : 0));
}

/** The moment of an mbox separator. */
export function separatorDate(text: string): Moment | undefined {
  const match = SEPARATOR_DATE.exec(text.replace(/ {2}/g, ' '));
  if (match === null) return undefined;
  const [, month, day, hour, minute, second, zone, year] = match;
  return moment(Number(year), month as string, Number(day), [hour, minute, second], zone);
}

function moment(
  year: number,
  month: string,
  day: number,
  [hour, minute, second = '0']: readonly (string | undefined)[],
  zone: string | undefined,
): Moment | undefined {
  const number = dayOf(year, MONTHS.indexOf(month.toLowerCase()) + 1, day);
  const clock = Number(hour) * 3600 + Number(minute) * 60 + Math.min(Number(second), 59);
  if (number === undefined || !(Number(hour) <= 23) || Number(minute) > 59 || Number(second) > 60)
    return undefined;
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  const total = number * 86_400 + clock - offset;
  const utc = Math.floor(total / 86_400);
  const unknown = isUnknown(zone) ? { unknownZone: zone as string } : {};
  return { day: utc, second: total - utc * 86_400, ...unknown };
}

/** Single letters were given their meaning by mistake and are UTC: RFC 5322, section 4.3. */
function isUnknown(zone: string | undefined): boolean {
  return /^[A-Z]{2,5}$/i.test(zone ?? '') && ZONES[(zone as string).toLowerCase()] === undefined;
}

function offsetOf(zone: string | undefined): number | undefined {
  const signed = /^([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone ?? '');
  if (signed === null) return (ZONES[(zone ?? '').toLowerCase()] ?? 0) * 3600;
  const [hours, minutes] = [Number(signed[2]), Number(signed[3] ?? 0)];
  if (hours > 14 || minutes > 59) return undefined;
  return (signed[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}
