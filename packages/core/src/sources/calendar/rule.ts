/** A rule of recurrence as RFC 5545, section 3.3.10, writes it. */
export interface Rule {
  readonly frequency: string;
  readonly interval: number;
  readonly count: number | undefined;
  readonly until: string | undefined;
  /** Monday is 0. */
  readonly weekStart: number;
  readonly weekdays: readonly { readonly nth: number; readonly weekday: number }[];
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weeks: readonly number[];
  readonly hours: readonly number[];
  readonly minutes: readonly number[];
  readonly seconds: readonly number[];
  readonly positions: readonly number[];
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const NAMED = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/;
const UNTIL = /^\d{8}(T\d{6}Z?)?$/;

/** Reads a rule; throws where a part is none. */
export function ruleOf(text: string): Rule {
  const parts = new Map(
    text
      .trim()
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string | undefined]),
  );
  const list = (name: string): string[] => {
    const value = parts.get(name);
    return value === undefined ? [] : value.split(',').map((item) => item.trim());
  };
  const numbers = (name: string, from: number, to: number): number[] =>
    list(name).map((item) => {
      const value = /^[+-]?\d{1,3}$/.test(item) ? Number(item) : Number.NaN;
      const size = from > 0 ? Math.abs(value) : value;
      return checked(value, size >= from && size <= to);
    });
  const until = parts.get('UNTIL');
  const count = parts.get('COUNT');
  return {
    frequency: checked(parts.get('FREQ') ?? '', /LY$/.test(parts.get('FREQ') ?? '')),
    interval: Number(parts.get('INTERVAL') ?? 1),
    count: count === undefined ? undefined : checked(Number(count), Number(count) >= 1),
    until: until === undefined ? undefined : checked(until, UNTIL.test(until)),
    weekStart: Math.max(0, WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')),
    weekdays: list('BYDAY').map((item) => {
      const [, nth = '0', name = ''] = NAMED.exec(item) ?? [];
      return { nth: Number(nth), weekday: checked(WEEKDAYS.indexOf(name), name !== '') };
    }),
    months: numbers('BYMONTH', 1, 12),
    monthDays: numbers('BYMONTHDAY', 1, 31),
    yearDays: numbers('BYYEARDAY', 1, 366),
    weeks: numbers('BYWEEKNO', 1, 53),
    hours: numbers('BYHOUR', 0, 23),
    minutes: numbers('BYMINUTE', 0, 59),
    seconds: numbers('BYSECOND', 0, 59),
    positions: numbers('BYSETPOS', 1, 366),
  };
}

function checked<T>(value: T, sound: boolean): T {
  if (!sound) throw new Error('no rule of recurrence');
  return value;
}
