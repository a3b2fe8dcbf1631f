import type { Reading, Table } from '../reading/reader.ts';
import { answersOf } from '../scales/answer-words.ts';
import { Scale } from '../scales/scale.ts';
import { parseNumber } from '../text/cells.ts';

/** What a cell of a matrix says, and afterwards for how much the words in it were taken. */
interface CellReader {
  (text: string): number | undefined;
  readonly say: (reading: Reading) => void;
}

/** Reads a strength: a number as it is, a cross or yes as 1, a word of how often or how much as its share; undefined for anything else. */
export function cellReader(table: Table): CellReader {
  const decimalComma = commaIsDecimal(table);
  const answerOf = answersOf(table);
  const scale = new Scale('');
  const known = new Map<string, number | undefined>();
  const ofWord = (text: string): number | undefined => {
    const answer = answerOf(text);
    if (answer === undefined) return undefined;
    if (typeof answer === 'object') scale.see(answer);
    return answer === 'all' ? 1 : typeof answer === 'number' ? answer : answer.share;
  };
  const read = (text: string): number | undefined => {
    const parsed = parseNumber(text, decimalComma);
    if (parsed.ok) return parsed.value;
    if (/^[\d.,]+$/.test(text.trim())) return undefined;
    if (!known.has(text) && known.size < 1000) known.set(text, ofWord(text));
    return known.has(text) ? known.get(text) : ofWord(text);
  };
  return Object.assign(read, { say: ({ ledger }: Reading) => scale.say(ledger) });
}

function commaIsDecimal(table: Table): boolean {
  if (table.delimiter !== ';' && table.delimiter !== '\t') return false;
  let comma = false;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    for (const cell of row.cells.slice(1)) {
      if (cell.includes('.')) return false;
      comma ||= cell.includes(',');
    }
  }
  return comma;
}
