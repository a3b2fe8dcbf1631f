import { dayOf } from '../model/day.ts';

const HYPHEN = 45;
const COLON = 58;
const BLANK = 32;
const T = 84;
const Z = 90;

/** Seconds since 1970 of `2024-02-01T09:30:00Z`, a blank for the T or no Z; NaN for whatever else stands there. */
export function momentOfBytes(bytes: Uint8Array, from: number, to: number): number {
  if (to - from !== 19 && !(to - from === 20 && bytes[from + 19] === Z)) return Number.NaN;
  if (bytes[from + 4] !== HYPHEN || bytes[from + 7] !== HYPHEN) return Number.NaN;
  if (bytes[from + 13] !== COLON || bytes[from + 16] !== COLON) return Number.NaN;
  if (bytes[from + 10] !== T && bytes[from + 10] !== BLANK) return Number.NaN;
  const hour = digits(bytes, from + 11, 2);
  const minute = digits(bytes, from + 14, 2);
  const second = digits(bytes, from + 17, 2);
  if (!(hour < 24) || !(minute < 60) || !(second < 60)) return Number.NaN;
  const day = dayOf(digits(bytes, from, 4), digits(bytes, from + 5, 2), digits(bytes, from + 8, 2));
  return day === undefined ? Number.NaN : day * 86_400 + hour * 3600 + minute * 60 + second;
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
