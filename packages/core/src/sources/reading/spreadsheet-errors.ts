import { placed } from './document.ts';
import type { Reading } from './reader.ts';

/** What spreadsheet programs show in a cell whose formula went wrong, in their languages. */
const ERROR =
  /^[#¡]{1,2}(?:N\/A|NV|N\/D|N\/V|I\/T|SAKNAS!?|REF!|REFERENS!|BEZUG!|RIF!|VERW!|ADR!|REFERENCE!|NAME\?|NOM\?|NOMBRE\?|NOME\?|NAAM\?|NAZWA\?|NAMN\?|VALUE!|WERT!|VALEUR!|VALOR!|VALORE!|WAARDE!|ARG!|VÄRDEFEL!|VÆRDI!|VERDI!|DIV\/0!|DEEL\/0!|DZIEL\/0!|DIVISION\/0!|NULL!|NULO!|NULLO!|NUL!|LEEG!|SKÄRNING!|ZERO!|NUM!|ZAHL!|NOMBRE!|GETAL!|LICZBA!|OGILTIGT!|CALC!|SPILL!|ÜBERLAUF!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA)$/i;

const LONGEST = 16;

/** Whether a cell holds such a word alone. */
export const isSpreadsheetError = (cell: string): boolean =>
  cell.length <= LONGEST && /^\s{0,4}[#¡]/.test(cell) && ERROR.test(cell.trim());

/** The cells of a row, those whose formula went wrong empty, which is said at each. */
export function withoutErrors(cells: readonly string[], line: number, reading: Reading): readonly string[] {
  if (!cells.some(isSpreadsheetError)) return cells;
  return cells.map((cell, at) => {
    if (!isSpreadsheetError(cell)) return cell;
    reading.ledger.warn({
      line,
      column: at + 1,
      code: 'formula-error',
      value: cell.trim(),
      message:
        'the formula of this cell has no value, so the cell is read as empty; mend it in the spreadsheet and save it there',
      ...placed(reading),
    });
    return '';
  });
}
