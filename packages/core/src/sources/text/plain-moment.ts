import { dayOf } from '../../model/day.ts';

const COMMA = 44;
const DOT = 46;
const HYPHEN = 45;
const PLUS = 43;
const COLON = 58;
const BLANK = 32;
const T = 84;
const Z = 90;

const DAY = 86_400;

/** A UTC day and the second in it, -1 for a date alone. */
export interface Moment {
  day: number;
  second: number;
}

/**
 * Reads a moment as machines write it, without the cost of a pattern: `2024-02-01`, `2024-02-01T09:30`, with seconds,
 * their fractions and an offset or Z, a blank for the T; Unix seconds. False for whatever else stands there.
 */
export function readMoment(bytes: Uint8Array, from: number, to: number, into: Moment): boolean {
  const length = to - from;
  if (length < 6 || length > 32) return false;
  if (bytes[from + 4] !== HYPHEN) return length <= 11 && unixSeconds(bytes, from, to, into);
  if (length < 10 || bytes[from + 7] !== HYPHEN) return false;
  const day = dayOf(digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
  if (day === undefined) return false;
  const time = length === 10 ? -1 : secondsOf(bytes, from + 10, to);
  if (Number.isNaN(time)) return false;
  const moved = time < 0 || time >= DAY ? Math.floor(time / DAY) : 0;
  into.day = length === 10 ? day : day + moved;
  into.second = length === 10 ? -1 : time - moved * DAY;
  return true;
}

function unixSeconds(bytes: Uint8Array, from: number, to: number, into: Moment): boolean {
  const seconds = digits(bytes, from, to - from);
  if (Number.isNaN(seconds)) return false;
  into.day = Math.floor(seconds / DAY);
  into.second = seconds - into.day * DAY;
  return true;
}

/** Seconds from the beginning of the UTC day, which may be another one: `T09:30:00.5+02:00`. NaN where that is not what stands there. */
function secondsOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 6 || (bytes[from] !== T && bytes[from] !== BLANK) || bytes[from + 3] !== COLON)
    return Number.NaN;
  const hour = digits(bytes, from + 1, 2);
  const minute = digits(bytes, from + 4, 2);
  let at = from + 6;
  let second = 0;
  if (at < to && bytes[at] === COLON) {
    if (at + 3 > to) return Number.NaN;
    second = digits(bytes, at + 1, 2);
    at = fractionEnd(bytes, at + 3, to);
  }
  if (!(hour < 24) || !(minute < 60) || !(second < 60)) return Number.NaN;
  return hour * 3600 + minute * 60 + second - offsetOf(bytes, at, to);
}

function fractionEnd(bytes: Uint8Array, from: number, to: number): number {
  if (from >= to || (bytes[from] !== DOT && bytes[from] !== COMMA)) return from;
  let at = from + 1;
  while (at < to && isDigit(bytes[at] as number)) at++;
  return at === from + 1 ? from : at;
}

/** Seconds that local time is ahead of UTC: nothing, Z, `+02:00` or `+0200`. */
function offsetOf(bytes: Uint8Array, from: number, to: number): number {
  if (from === to || (bytes[from] === Z && from + 1 === to)) return 0;
  const ahead = bytes[from] === PLUS;
  if (!ahead && bytes[from] !== HYPHEN) return Number.NaN;
  const colon = to - from === 6 && bytes[from + 3] === COLON ? 1 : 0;
  if (to - from !== 5 + colon) return Number.NaN;
  const [hours, minutes] = [digits(bytes, from + 1, 2), digits(bytes, from + 3 + colon, 2)];
  if (!(hours <= 14) || !(minutes < 60)) return Number.NaN;
  const offset = hours * 3600 + minutes * 60;
  return ahead ? offset : -offset;
}

/** NaN where one of the bytes is no digit. */
function digits(bytes: Uint8Array, from: number, count: number): number {
  let value = 0;
  for (let k = from; k < from + count; k++) {
    const digit = (bytes[k] as number) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}
