import { expect, it } from 'vitest';
import { tableCsv } from './table-csv.ts';

it('a table as CSV keeps figures whole, quotes what has to be, and holds nothing that runs as a formula', () => {
  expect(
    tableCsv([
      ['Name', 'Strength'],
      ['Ann, "Lee"', 0.1 + 0.2],
      ['=1+1', Number.NaN],
    ]),
  ).toBe('\uFEFFName,Strength\r\n"Ann, ""Lee""",0.30000000000000004\r\n\'=1+1,\r\n');
});
