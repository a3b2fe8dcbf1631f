import { dayOf } from '../../model/day.ts';
import { clockSeconds, type LocalTime } from './clock.ts';
import type { Rule } from './rule.ts';

const DAY = 86_400;

/** How many days may still be looked at: rules that hardly ever hold make work without end. */
export interface DayBudget {
  days: number;
}

/** Of one rule alone: some five hundred years. */
const MOST_DAYS = 200_000;

/** 1 January 1980: what recurred before is not looked for unless it is asked for. */
const EARLIEST_DAY = 3652;

/** Clock readings of a series, in seconds as if the clock were UTC's, in their order: its first before all others, up to a local moment; those in between from a day on. */
export function* clockReadings(
  rule: Rule,
  first: LocalTime,
  end: number,
  budget: DayBudget = { days: MOST_DAYS },
  from: number = EARLIEST_DAY,
): Generator<number> {
  const begin = clockSeconds(first);
  yield begin;
  let left = (rule.count ?? Number.POSITIVE_INFINITY) - 1;
  const tests = testsOf(rule, first);
  const clocks = clocksOf(rule, first);
  const moments: number[] = [];
  for (const [start, next] of periods(rule, first, Math.floor(end / DAY), from)) {
    budget.days -= next - start;
    if (budget.days < 0) return;
    moments.length = 0;
    for (let day = start; day < next; day++)
      if (tests.every((test) => test(day))) for (const clock of clocks) moments.push(day * DAY + clock);
    for (const moment of chosen(rule, moments)) {
      if (moment <= begin) continue;
      if (left-- <= 0) return;
      yield moment;
    }
  }
}

/** Each year, month, week or single day in which a series may meet: its first day and the one behind its last. */
function* periods(
  rule: Rule,
  first: LocalTime,
  last: number,
  earliest: number,
): Generator<readonly [number, number]> {
  const { frequency, interval } = rule;
  const start = numberOf(first.year, first.month, first.day);
  const week = start - ((weekdayOf(start) - rule.weekStart + 7) % 7);
  for (let step = beginning(rule, start, earliest); ; step += interval) {
    let [from, next] = [start + step, start + step + 1];
    if (frequency === 'WEEKLY') [from, next] = [week + 7 * step, week + 7 * step + 7];
    if (frequency === 'MONTHLY') {
      const month = first.year * 12 + first.month - 1 + step;
      [from, next] = [monthStart(month), monthStart(month + 1)];
    }
    if (frequency === 'YEARLY')
      [from, next] = [monthStart((first.year + step) * 12), monthStart((first.year + step + 1) * 12)];
    if (from > last) return;
    yield [from, next];
  }
}

/** The first step of a series that is worth looking at; one that counts its meetings is counted from the first. */
function beginning({ frequency, interval, count }: Rule, start: number, earliest: number): number {
  if (count !== undefined || start >= earliest) return 0;
  const length = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[frequency] ?? 1;
  return Math.floor((earliest - start) / length / interval) * interval;
}

type Test = (day: number) => boolean;

/** What each part of the rule that speaks of days asks of one; what the rule leaves open its first day says. */
function testsOf(rule: Rule, first: LocalTime): Test[] {
  const { frequency, months, monthDays, yearDays, weeks, weekdays } = rule;
  const tests: Test[] = [];
  if (weekdays.length > 0) tests.push(onWeekdays(rule));
  if (months.length > 0) tests.push((day) => months.includes(readingOf(day * DAY).month));
  if (monthDays.length > 0) tests.push((day) => has(monthDays, ...inMonth(day)));
  if (yearDays.length > 0) tests.push((day) => has(yearDays, ...inYear(day)));
  if (weeks.length > 0) tests.push((day) => inWeeks(weeks, day, rule.weekStart));
  if (weekdays.length + monthDays.length + yearDays.length > 0 || frequency === 'DAILY') return tests;
  if (frequency === 'WEEKLY' || weeks.length > 0) {
    const weekday = weekdayOf(numberOf(first.year, first.month, first.day));
    return [(day) => weekdayOf(day) === weekday, ...tests];
  }
  const anyMonth = frequency === 'MONTHLY' || months.length > 0;
  tests.push((day) => {
    const reading = readingOf(day * DAY);
    return reading.day === first.day && (anyMonth || reading.month === first.month);
  });
  return tests;
}

/** In a year or month a weekday may be the nth one; days and weeks have one of each. */
function onWeekdays({ frequency, weekdays, months }: Rule): Test {
  const within = frequency === 'YEARLY' && months.length === 0 ? inYear : inMonth;
  const single = frequency === 'DAILY' || frequency === 'WEEKLY';
  return (day) => {
    const own = weekdays.filter(({ weekday }) => weekday === weekdayOf(day));
    if (single || own.length === 0) return own.length > 0;
    return own.some(({ nth }) => nth === 0 || isNth(nth, ...within(day)));
  };
}

function inMonth(day: number): [place: number, length: number] {
  const { year, month, day: place } = readingOf(day * DAY);
  return [place, monthStart(year * 12 + month) - monthStart(year * 12 + month - 1)];
}

function inYear(day: number): [place: number, length: number] {
  const { year } = readingOf(day * DAY);
  return [day - numberOf(year, 1, 1) + 1, numberOf(year + 1, 1, 1) - numberOf(year, 1, 1)];
}

function has(list: readonly number[], place: number, length: number): boolean {
  return list.includes(place) || list.includes(place - length - 1);
}

/** The nth such weekday from the front, or with a minus from the back. */
function isNth(nth: number, place: number, length: number): boolean {
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
}

/** Week 1 is the first with four days in its year. */
function inWeeks(weeks: readonly number[], day: number, weekStart: number): boolean {
  const fourth = day - ((weekdayOf(day) - weekStart + 7) % 7) + 3;
  const { year } = readingOf(fourth * DAY);
  const week = Math.floor((fourth - numberOf(year, 1, 1)) / 7) + 1;
  const last = firstOfWeeks(year + 1, weekStart) - firstOfWeeks(year, weekStart);
  return has(weeks, week, last / 7);
}

function firstOfWeeks(year: number, weekStart: number): number {
  const fourth = numberOf(year, 1, 4);
  return fourth - ((weekdayOf(fourth) - weekStart + 7) % 7);
}

/** Seconds of the day at which the series meets. */
function clocksOf(rule: Rule, first: LocalTime): number[] {
  const or = (list: readonly number[], own: number): readonly number[] => (list.length > 0 ? list : [own]);
  const clocks = or(rule.hours, first.hour).flatMap((hour) =>
    or(rule.minutes, first.minute).flatMap((minute) =>
      or(rule.seconds, first.second).map((second) => hour * 3600 + minute * 60 + second),
    ),
  );
  return [...new Set(clocks)].sort((x, y) => x - y);
}

function chosen({ positions }: Rule, moments: readonly number[]): readonly number[] {
  return positions.length === 0 ? moments : moments.filter((_, i) => has(positions, i + 1, moments.length));
}

function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function numberOf(year: number, month: number, day: number): number {
  return dayOf(year, month, day) ?? Number.POSITIVE_INFINITY;
}

/** The first day of a month, counted from year 0. */
function monthStart(month: number): number {
  return numberOf(Math.floor(month / 12), (month % 12) + 1, 1);
}

function readingOf(moment: number): LocalTime {
  const date = new Date(moment * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
