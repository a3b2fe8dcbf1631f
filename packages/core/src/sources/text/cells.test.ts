import { describe, expect, it } from 'vitest';
import { formatDay } from '../../model/day.ts';
import { dateOrderOf, parseDate, parseNumber } from './cells.ts';

const dayOf = (text: string, order?: Parameters<typeof parseDate>[1]): string => {
  const parsed = parseDate(text, order);
  return parsed.kind === 'date' ? formatDay(parsed.day) : parsed.kind;
};

describe('parseDate', () => {
  it('takes 20000 to 60000 for days that a spreadsheet counted, 1954-10-03 to 2064-04-08', () => {
    expect(['20000', '60000'].map((text) => dayOf(text))).toEqual(['1954-10-03', '2064-04-08']);
    expect(['19999', '60001', '60000.5'].map((text) => dayOf(text))).toEqual(['odd', 'odd', 'odd']);
    expect(dayOf('45352.75')).toBe('2024-03-01');
  });

  it('reads years of two digits from 70 as the last century', () => {
    expect([dayOf('8-Feb-26'), dayOf('8-Feb-69'), dayOf('8-Feb-70')]).toEqual([
      '2026-02-08',
      '2069-02-08',
      '1970-02-08',
    ]);
  });

  it('tells day and month apart by what is above 12, else by the order of the column, else not', () => {
    expect(dayOf('13/4/2024')).toBe('2024-04-13');
    expect(dayOf('4/13/2024')).toBe('2024-04-13');
    expect(dayOf('3/4/2024', 'day-first')).toBe('2024-04-03');
    expect(dayOf('3/4/2024', 'month-first')).toBe('2024-03-04');
    expect(dayOf('3/4/2024')).toBe('ambiguous');
    expect(dayOf('4/4/2024')).toBe('2024-04-04');
    expect(dayOf('13/13/2024')).toBe('impossible');
    expect(dayOf('3.4.2024')).toBe('2024-04-03');
  });

  it('moves a moment with an offset to its day in UTC', () => {
    expect(dayOf('2024-03-01T00:30:00+01:00')).toBe('2024-02-29');
    expect(dayOf('2024-02-29T23:30:00-01:00')).toBe('2024-03-01');
    expect(dayOf('2024-02-29T23:30:00+15:00')).toBe('impossible');
  });

  it('knows no 30 February, takes a date of noughts for an empty cell and reads no other language', () => {
    expect(dayOf('2024-02-30')).toBe('impossible');
    expect(dayOf('0/0/00')).toBe('empty');
    expect(dayOf('8 févr. 2024')).toBe('odd');
  });
});

describe('dateOrderOf', () => {
  it('is proved by one number above 12, and by none where a column contradicts itself', () => {
    expect(dateOrderOf(['1/2/2024', '13/2/2024'])).toBe('day-first');
    expect(dateOrderOf(['1/2/2024', '2/13/2024'])).toBe('month-first');
    expect(dateOrderOf(['13/2/2024', '2/13/2024'])).toBeUndefined();
    expect(dateOrderOf(['1/2/2024', '12/12/2024'])).toBeUndefined();
  });
});

describe('parseNumber', () => {
  it('reads plain and exponent form, a decimal comma only where the file has one', () => {
    const values = ['1', ' -2.5 ', '.5', '3.', '1e-3'].map((text) => parseNumber(text, false));
    expect(values.map((parsed) => parsed.ok && parsed.value)).toEqual([1, -2.5, 0.5, 3, 0.001]);
    expect(parseNumber('0,5', true)).toEqual({ ok: true, value: 0.5 });
    for (const text of ['0,5', '', '1 000', '0x10', 'Infinity', '1e999', '1.2.3'])
      expect(parseNumber(text, false).ok).toBe(false);
  });
});
