import { dayOf } from '../../model/day.ts';

export interface Moment {
  readonly day: number;
  readonly second: number;
}

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
};
const DATE =
  /^(?:[A-Za-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([A-Za-z]{3})[a-z]*[\s-]+(\d{2,4})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[A-Za-z]{1,4})?/;
const SEPARATOR_DATE =
  /^\w{3} (\w{3}) [ ]?(\d{1,2}) (\d\d):(\d\d):(\d\d)(?: ([+-]\d{4}|[A-Z]{1,4}))?(?: (\d{4}))?/;

/** A `Date` header in UTC; undefined where the calendar or the clock has no such moment. */
export function mailDate(text: string): Moment | undefined {
  const match = DATE.exec(text.replace(/\([^()]*\)/g, ' ').trim());
  if (match === null) return undefined;
  const [, day, month, year, hour, minute, second, zone] = match as unknown as string[];
  const y = Number(year) + ((year as string).length === 2 ? (Number(year) < 70 ? 2000 : 1900) : 0);
  return moment(y, month as string, Number(day), [hour, minute, second], zone);
}

/** The moment of an mbox separator. */
export function separatorDate(text: string): Moment | undefined {
  const match = SEPARATOR_DATE.exec(text.replace(/ {2}/g, ' '));
  if (match === null) return undefined;
  const [, month, day, hour, minute, second, zone, year] = match as unknown as string[];
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
  if (number === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60)
    return undefined;
  const offset = offsetOf(zone);
  if (offset === undefined) return undefined;
  const total = number * 86_400 + clock - offset;
  const utc = Math.floor(total / 86_400);
  return { day: utc, second: total - utc * 86_400 };
}

function offsetOf(zone: string | undefined): number | undefined {
  const signed = /^([+-])(\d\d)(\d\d)$/.exec(zone ?? '');
  if (signed === null) return (ZONES[(zone ?? '').toLowerCase()] ?? 0) * 3600;
  const [hours, minutes] = [Number(signed[2]), Number(signed[3])];
  if (hours > 14 || minutes > 59) return undefined;
  return (signed[1] === '-' ? -1 : 1) * (hours * 3600 + minutes * 60);
}
