import { dayOf } from '../../model/day.ts';
import { readMoment } from './plain-moment.ts';

/** Most text is plain; one test lets it pass. */
const UNUSUAL = /[\u00c0-\uffff]|(?![\t\n\r])\p{Cc}/u;

export function isUnusual(text: string): boolean {
  return UNUSUAL.test(text);
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?![\0\t\n\r])\p{Cc}/u;

export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(
    text.replace(/\p{Extended_Pictographic}\u200d|\p{Emoji_Modifier}\u200d|\ufe0f\u200d/gu, ''),
  );
}

/** UTF-8 that was read as windows-1252 and saved again shows as pairs such as `Ã¡`. */
export function looksGarbled(text: string): boolean {
  return /[\u00c3\u00c2][\u0080-\u00bf]|\u00e2\u20ac/.test(text);
}

/** One script inside one word, apart from letters that all scripts share: Cyrillic `а` in a Latin name is a look-alike. */
export function mixesScripts(text: string): boolean {
  return text.split(/[^\p{L}\p{M}]+/u).some((word) => {
    const scripts = [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u].filter((script) =>
      script.test(word),
    );
    return scripts.length > 1;
  });
}

export type ParsedNumber =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly code: 'bad-number' };

/** A number written out in full has some 320 digits at most. */
const LONGEST_NUMBER = 400;

/** A decimal number in plain or exponent form; nothing else is one. */
export function parseNumber(text: string, decimalComma: boolean): ParsedNumber {
  const trimmed = text.length > LONGEST_NUMBER ? '' : text.trim();
  const plain = decimalComma ? trimmed.replace(',', '.') : trimmed;
  if (!/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain))
    return { ok: false, code: 'bad-number' };
  const value = Number(plain);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, code: 'bad-number' };
}

const MONTHS = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((month, index) => [
      [month, index + 1],
      [month.slice(0, 3), index + 1],
      ...(month === 'september' ? ([['sept', 9]] as [string, number][]) : []),
    ]) as [string, number][],
);

export type DateOrder = 'day-first' | 'month-first';

export type ParsedDate =
  | { readonly kind: 'date'; readonly day: number; readonly second: number; readonly serial?: true }
  /** A month that a form names and the calendar does not have, or such a day. */
  | { readonly kind: 'impossible' }
  /** A form or language that is not read. */
  | { readonly kind: 'odd' }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'empty' };

const SECONDS = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([AaPp][Mm])?$/;

function secondsOf(text: string): number | undefined {
  const match = SECONDS.exec(text);
  if (match === null) return undefined;
  let hour = Number(match[1]);
  const half = match[4]?.toLowerCase();
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  }
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  return hour < 24 && minute < 60 && second < 61
    ? hour * 3600 + minute * 60 + Math.min(second, 59)
    : undefined;
}

function longYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) - (Number(text) >= 70 ? 100 : 0) : Number(text);
}

function made(year: number, month: number, day: number, second = -1): ParsedDate {
  const number = dayOf(year, month, day);
  return number === undefined ? { kind: 'impossible' } : { kind: 'date', day: number, second };
}

/** A moment with an offset from UTC, in seconds; the day may change with it. */
function shifted(date: ParsedDate, offset: number): ParsedDate {
  if (date.kind !== 'date' || date.second < 0 || offset === 0) return date;
  const moment = date.day * 86_400 + date.second - offset;
  const day = Math.floor(moment / 86_400);
  return { kind: 'date', day, second: moment - day * 86_400 };
}

const ISO =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+([\d:.,]+(?:\s*[AaPp][Mm])?)\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;
const NAMED = /^(\d{1,2})[\s.-]+(\p{L}+)\.?[\s,-]+(\d{4}|\d{2})(?:[,\s]+(.+))?$/u;
const NAMED_FIRST = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(.+))?$/u;
const SLASHED = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?:[,\s]+(.+))?$/;
const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:[,\s]+(.+))?$/;

/** A date by its form alone; day and month of `3/4/2024` are told apart by the column's order only. */
export function parseDate(text: string, order?: DateOrder): ParsedDate {
  if (text.length > 1000) return { kind: 'odd' };
  const trimmed = text.trim();
  if (trimmed === '' || /^0+[/.-]0+[/.-]0+$/.test(trimmed)) {
    return /^0{4}-0{2}-0{2}/.test(trimmed) ? { kind: 'impossible' } : { kind: 'empty' };
  }
  if (trimmed.length > 60) return { kind: 'odd' };
  const iso = ISO.exec(trimmed);
  if (iso) return isoDate(iso);
  const named = NAMED.exec(trimmed);
  if (named) return namedDate(named[1], named[2], named[3], named[4]);
  const first = NAMED_FIRST.exec(trimmed);
  if (first) return namedDate(first[2], first[1], first[3], first[4]);
  const dotted = DOTTED.exec(trimmed);
  if (dotted)
    return ordered(
      Number(dotted[1]),
      Number(dotted[2]),
      longYear(dotted[3] as string),
      'day-first',
      dotted[4],
    );
  const slashed = SLASHED.exec(trimmed);
  if (slashed)
    return ordered(Number(slashed[1]), Number(slashed[2]), longYear(slashed[3] as string), order, slashed[4]);
  if (/^\d{5}(\.\d+)?$/.test(trimmed)) return serialDate(Number(trimmed));
  return { kind: 'odd' };
}

function isoDate(match: RegExpExecArray): ParsedDate {
  const second = match[4] === undefined ? -1 : secondsOf(match[4].trim());
  if (second === undefined) return { kind: 'impossible' };
  const date = made(Number(match[1]), Number(match[2]), Number(match[3]), second);
  const zone = /^([+-])(\d{2}):?(\d{2})$/.exec(match[5] ?? '');
  if (zone === null) return date;
  if (Number(zone[2]) > 14 || Number(zone[3]) > 59) return { kind: 'impossible' };
  return shifted(date, (zone[1] === '-' ? -1 : 1) * (Number(zone[2]) * 3600 + Number(zone[3]) * 60));
}

function namedDate(day?: string, month?: string, year?: string, time?: string): ParsedDate {
  const number = MONTHS.get((month ?? '').toLowerCase());
  if (number === undefined) return { kind: 'odd' };
  const second = time === undefined ? -1 : secondsOf(time.replace(/\s*(UTC|GMT|Z)$/i, '').trim());
  if (second === undefined) return { kind: 'odd' };
  return made(longYear(year as string), number, Number(day), second);
}

function ordered(
  one: number,
  two: number,
  year: number,
  order: DateOrder | undefined,
  time?: string,
): ParsedDate {
  const second = time === undefined ? -1 : secondsOf(time.replace(/\s*(UTC|GMT|Z)$/i, '').trim());
  if (second === undefined) return { kind: 'odd' };
  if (one > 12 && two > 12) return { kind: 'impossible' };
  if (order === undefined && one <= 12 && two <= 12 && one !== two) return { kind: 'ambiguous' };
  const dayFirst = one > 12 || (two <= 12 && order !== 'month-first');
  return dayFirst ? made(year, two, one, second) : made(year, one, two, second);
}

/** Days since 30 December 1899, as spreadsheets count; 1954 to 2064. */
function serialDate(serial: number): ParsedDate {
  if (serial < 20_000 || serial > 60_000) return { kind: 'odd' };
  return { kind: 'date', day: Math.floor(serial) - 25_569, second: -1, serial: true };
}

/** The order that a column's own dates prove: a first number above 12, or a second. */
export function dateOrderOf(values: Iterable<string>): DateOrder | undefined {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const match = value.length > 60 ? null : SLASHED.exec(value.trim());
    if (match === null) continue;
    if (Number(match[1]) > 12 && Number(match[2]) <= 12) dayFirst = true;
    if (Number(match[2]) > 12 && Number(match[1]) <= 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? undefined : dayFirst ? 'day-first' : 'month-first';
}

/** The form that machines write, without the cost of a pattern; its characters lie in `codes`. */
function plainMoment(text: string): ParsedDate | undefined {
  if (text.length > codes.length) return undefined;
  for (let i = 0; i < text.length; i++) codes[i] = Math.min(text.charCodeAt(i), 255);
  const moment = { day: 0, second: 0 };
  return readMoment(codes, 0, text.length, moment) ? { kind: 'date', ...moment } : undefined;
}

const codes = new Uint8Array(32);

/** A moment as the contract's tie files write it: ISO date or time, or Unix seconds. */
export function parseMoment(text: string, order?: DateOrder): ParsedDate {
  const plain = plainMoment(text);
  if (plain !== undefined) return plain;
  const trimmed = text.length > 60 ? text : text.trim();
  if (/^-?\d{6,11}(\.\d+)?$/.test(trimmed)) {
    const seconds = Math.floor(Number(trimmed));
    const day = Math.floor(seconds / 86_400);
    return { kind: 'date', day, second: seconds - day * 86_400 };
  }
  // Programs in JavaScript count thousandths of a second.
  if (/^\d{13}$/.test(trimmed)) return parseMoment(trimmed.slice(0, 10));
  return parseDate(trimmed, order);
}
