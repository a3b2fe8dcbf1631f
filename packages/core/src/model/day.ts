/** Days are whole UTC days since 1970-01-01, so that no time zone can move a date. */
export const NO_DAY: number = -2147483648;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The number of a calendar day, or undefined where the calendar has none such (31 February, month 13). */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (!(year >= 1 && year <= 9999) || !(month >= 1 && month <= 12) || !(day >= 1)) return undefined;
  const length = month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] as number);
  if (day > length) return undefined;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** `2026-11-23` for a day number. */
export function formatDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** A day number from `2026-11-23`, or undefined. */
export function parseDay(text: string): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** The UTC day that it is now. */
export function today(): number {
  return Math.floor(Date.now() / 86_400_000);
}
