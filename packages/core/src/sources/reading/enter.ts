import { placed } from './document.ts';
import type { Outcome, Reading } from './reader.ts';

/** Enters what became of one record in the account. */
export function enter(reading: Reading, line: number, outcome: Outcome, row: string): void {
  const { ledger } = reading;
  if (outcome === 'accepted') ledger.accept();
  else if (outcome === 'merged') ledger.merge();
  else if (outcome === 'blank') ledger.blank();
  else if ('excluded' in outcome) ledger.exclude(outcome.excluded);
  else {
    const { rejected: code, column, value, message } = outcome;
    ledger.reject({ line, column, code, value, message, row, ...placed(reading) });
  }
}
