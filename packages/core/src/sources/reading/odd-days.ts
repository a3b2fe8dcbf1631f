import { NO_DAY } from '../../model/day.ts';
import { placed } from './document.ts';
import { EARLIEST } from './fields.ts';
import type { Reading } from './reader.ts';

/** Says how many interactions of a file lie before 1990 or are still to come, unless its reader has said it at each. */
export function sayOddDays(reading: Reading): void {
  const { draft, ledger, today } = reading;
  const told = new Set(ledger.warned.map(([code]) => code));
  const early = { count: 0, line: 0 };
  const late = { count: 0, line: 0 };
  draft.interactions.eachDay((day, line) => {
    if (day === NO_DAY) return;
    const odd = day < EARLIEST ? early : day > today + 1 ? late : undefined;
    if (odd !== undefined && odd.count++ === 0) odd.line = line;
  });
  const say = (code: 'odd-date' | 'future-date', { count, line }: typeof early, message: string): void => {
    if (count === 0 || told.has(code)) return;
    ledger.warn({ line, column: 0, code, value: String(count), message, ...placed(reading) });
  };
  say('odd-date', early, `interactions before 1990: ${early.count}; is the clock or the format wrong?`);
  say('future-date', late, `interactions on days that are still to come: ${late.count}`);
}
