import { isDamagedName } from '../../identity/damaged-name.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import type { PersonRecords } from '../../model/people/person-records.ts';
import type { Ledger } from './ledger.ts';

/** Says how many names of a file have lost letters. */
export function sayDamagedNames(people: PersonRecords, ledger: Ledger): void {
  const damaged: PersonRecord[] = [];
  for (const record of people)
    if (record.name !== undefined && isDamagedName(record.name)) damaged.push(record);
  const [first] = damaged;
  if (first === undefined) return;
  const names = new Set(damaged.map(({ name }) => name as string));
  ledger.warn({
    line: first.line,
    column: 0,
    code: 'damaged-names',
    value: [...names].slice(0, 5).join(', '),
    message: `${names.size === 1 ? 'one name has' : `${names.size} names have`} a mark in place of letters that the program which wrote the file could not write; where another file has the name whole, that one is shown; export as UTF-8 to have all of them`,
    ...(first.member === undefined ? {} : { member: first.member }),
  });
}
