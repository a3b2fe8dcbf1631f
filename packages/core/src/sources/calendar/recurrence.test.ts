import { expect, test } from 'vitest';
import { occurrences } from './occurrences.ts';
import { UTC } from './zones.ts';

const END = Date.UTC(2029, 0, 1) / 1000;

/** Days on which a series meets that starts on one of them, as dateutil 2.9 gives them. */
const SERIES: readonly (readonly [start: string, rule: string, days: string])[] = [
  ['2024-02-29', 'FREQ=YEARLY', '2024-02-29 2028-02-29'],
  [
    '2025-01-31',
    'FREQ=YEARLY;BYMONTHDAY=31;COUNT=5',
    '2025-01-31 2025-03-31 2025-05-31 2025-07-31 2025-08-31',
  ],
  ['2026-03-02', 'FREQ=YEARLY;BYWEEKNO=10;BYDAY=MO;COUNT=3', '2026-03-02 2027-03-08 2028-03-06'],
  ['2025-04-10', 'FREQ=YEARLY;BYYEARDAY=100,-1;COUNT=4', '2025-04-10 2025-12-31 2026-04-10 2026-12-31'],
  ['2026-01-30', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=4', '2026-01-30 2026-02-27 2026-03-27 2026-04-24'],
  ['2026-01-31', 'FREQ=MONTHLY;COUNT=4', '2026-01-31 2026-03-31 2026-05-31 2026-07-31'],
  ['2026-01-30', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3', '2026-01-30 2026-02-27 2026-03-31'],
  [
    '2026-01-06',
    'FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=SU,TU;COUNT=4',
    '2026-01-06 2026-01-18 2026-01-20 2026-02-01',
  ],
  ['2026-01-05', 'FREQ=WEEKLY;BYDAY=1MO;COUNT=3', '2026-01-05 2026-01-12 2026-01-19'],
  ['2026-02-13', 'FREQ=DAILY;BYMONTHDAY=13;BYDAY=FR;COUNT=3', '2026-02-13 2026-03-13 2026-11-13'],
];

for (const [start, rule, days] of SERIES)
  test(`${rule} from ${start}`, () => {
    expect(daysOf(start, rule)).toBe(days);
  });

function daysOf(start: string, rule: string): string {
  const [year, month, day] = start.split('-').map(Number) as [number, number, number];
  const time = { year, month, day, hour: 9, minute: 30, second: 0 };
  const { starts } = occurrences({ time, date: false, utc: true, zone: undefined }, rule, UTC, END);
  return starts.map((utc) => new Date(utc * 1000).toISOString().slice(0, 10)).join(' ');
}

test('the first meeting counts as one of COUNT, though the rule does not name its day', () => {
  expect(daysOf('2026-01-06', 'FREQ=WEEKLY;BYDAY=MO;COUNT=3')).toBe('2026-01-06 2026-01-12 2026-01-19');
});

test('rules with parts that are none are refused', () => {
  for (const rule of [
    'FREQ=DAILY;COUNT=0',
    'FREQ=DAILY;UNTIL=soon',
    'FREQ=WEEKLY;BYDAY=XX',
    'COUNT=2',
    'FREQ=YEARLY;BYMONTH=13',
  ])
    expect(() => daysOf('2026-01-06', rule)).toThrow();
});
