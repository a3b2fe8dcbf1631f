import { unguardCell } from '../../conventions/guard-cell.ts';
import { attributeName } from '../../conventions/person-columns.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { TieRecord } from '../../model/evidence.ts';
import { content, said } from '../reading/fields.ts';
import type { Finding } from '../reading/ledger.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { type PlainRowReader, type RowReader, readRows } from '../reading/rows.ts';
import { withDates } from './date-column.ts';
import { directionNamed } from './direction.ts';
import { plainStrengths } from './plain-strengths.ts';
import { plainTies } from './plain-ties.ts';
import { columnsOf, isOwn, markColumns, marksOf, plain } from './tie-columns.ts';
import {
  largestStrength,
  NO_NUMBERS,
  readNumbers,
  rejected,
  type TieColumns,
  usesDecimalComma,
} from './tie-numbers.ts';
import { dropRepeats, momentReader, timedRow, UNDATED } from './timed-rows.ts';

/** How our own ties.csv begins. */
const OWN = ['source', 'target', 'strength', 'trust', 'knowledge', 'directed', 'timestamp', 'channel'];

/** Ties as analysts keep them: source, target and what is known of the tie; timed rows are interactions. */
export const ties: TableFormat = {
  format: 'ties',
  recognise(header) {
    if (OWN.every((name, index) => header.folded(index) === name)) return 90;
    const columns = columnsOf(header);
    return columns.source >= 0 && columns.target >= 0 ? 40 : 0;
  },
  read(table, reading) {
    readTies(table, reading, withDates(table, reading, columnsOf(table.header, table)));
  },
};

function readTies(table: Table, reading: Reading, columns: TieColumns): void {
  const rows = tieRows(table, reading, columns);
  readRows(table, reading, rows.read, rows.readPlain);
  rows.done();
}

/** What becomes of each row of ties; shared with the formats that are tie files under other names. */
export function tieRows(
  table: Table,
  reading: Reading,
  columns: TieColumns,
): { readonly read: RowReader; readonly readPlain: PlainRowReader | undefined; readonly done: () => void } {
  const decimalComma = usesDecimalComma(table, columns);
  const largest = reading.options.scale === 'max' ? largestStrength(table, columns, decimalComma) : 1;
  const momentOf = momentReader(table, columns.timestamp);
  const people = new Ends(reading);
  const idOf = idReader();
  const valued = [columns.strength, columns.trust, columns.knowledge, columns.timestamp].some((c) => c >= 0);
  const marks = markColumns(table.header, columns);
  const warned = new Map<number, Finding>();
  let beyondOne = false;

  const read: RowReader = (cells, line): Outcome => {
    const ends = [idOf(cells[columns.source] ?? ''), idOf(cells[columns.target] ?? '')];
    if (ends[0] === undefined || ends[1] === undefined) {
      const column = ends[0] === undefined ? columns.source : columns.target;
      return rejected('no-end', column, '', 'a tie needs both ends; name who is tied to whom');
    }
    if (ends[0] === ends[1]) return { excluded: 'self-tie' };
    const numbers = readNumbers(cells, columns, decimalComma, largest);
    if ('rejected' in numbers) return numbers;
    const moment = content(cells, columns.timestamp);
    const undated = numbers === NO_NUMBERS && content(cells, columns.channel) !== undefined;
    if (columns.timestamp >= 0 && (moment !== undefined || undated)) {
      const parsed = moment === undefined ? UNDATED : momentOf(moment);
      const source = people.at(ends[0], line);
      const target = people.at(ends[1], line);
      const row = { line, source, target, parsed, moment, numbers };
      const outcome = timedRow(reading, columns, cells, row, warned);
      const said = marksOf(table.header, marks, cells);
      if (outcome === 'accepted' && said.length > 0) note(reading.draft, source, target, line, said);
      return outcome;
    }
    if (content(cells, columns.assumed) === 'tie') {
      const said = marksOf(table.header, marks, cells);
      note(reading.draft, people.at(ends[0], line), people.at(ends[1], line), line, said);
      return 'accepted';
    }
    table.header.keepAsAttributes(columns.rest);
    if (isOwn(marksOf(table.header, marks, cells))) reading.draft.isPersonal = true;
    const undirected = isUndirected(reading, columns, cells, line);
    if ((numbers.strength ?? 0) > 1) beyondOne = true;
    const record = said<TieRecord>({
      line,
      source: people.at(ends[0], line),
      target: people.at(ends[1], line),
      kind: 'edge',
      directed: !undirected,
      ...numbers,
      strength: valued ? numbers.strength : 1,
      strengthAssumed: valued && content(cells, columns.assumed) !== 'strength' ? undefined : true,
      band: content(cells, columns.assumed) === 'band' ? true : undefined,
      attributes: columns.rest.flatMap((column) => {
        if (marks.includes(column)) return marksOf(table.header, [column], cells);
        const text = plain(cells, column);
        return text === undefined
          ? []
          : [[attributeName(table.header.names[column] as string), text] as const];
      }),
    });
    const before = statedBefore(reading, record);
    if (!reading.draft.tie(record)) return 'merged';
    if (before !== undefined && before.strength !== record.strength)
      reading.ledger.warn({
        line,
        column: columns.strength + 1,
        code: 'several-strengths',
        value: String(record.strength ?? ''),
        message: `line ${before.line} names the same tie with ${before.strength ?? 'no strength'}; the largest stands`,
      });
    return 'accepted';
  };
  const done = (): void => {
    dropRepeats(reading, warned);
    if (!beyondOne) return;
    reading.ledger.warn({
      line: table.header.line,
      column: columns.strength + 1,
      code: 'strength-above-one',
      value: '',
      message: 'strengths above 1 are kept as given; introductions and triangulation need 0 to 1',
      cure: { option: 'scale', value: 'max' },
    });
  };
  const personOf = (cell: string): number | undefined => people.known(idOf(cell));
  const readPlain =
    plainTies(reading, columns, marks, personOf) ??
    plainStrengths(reading, columns, personOf, largest, () => {
      beyondOne = true;
    });
  return { read, readPlain, done };
}

/** Keeps what a timed row says of the tie of its two people beside the interaction. */
export function note(
  draft: Reading['draft'],
  source: number,
  target: number,
  line: number,
  marks: readonly (readonly [string, string])[],
): void {
  draft.note(source, target, line, marks);
  if (isOwn(marks)) draft.isPersonal = true;
}

/** Whether a row says that its tie has no direction; a word that is not known is pointed out and means directed. */
function isUndirected(
  reading: Reading,
  columns: TieColumns,
  cells: readonly string[],
  line: number,
): boolean {
  const word = content(cells, columns.directed);
  if (word === undefined) return false;
  const direction = directionNamed(word);
  if (direction === undefined)
    reading.ledger.warn({
      line,
      column: columns.directed + 1,
      code: 'unknown-word',
      value: word,
      message: 'this says neither yes nor no to a direction; the tie is taken as directed, write yes or no',
    });
  return direction === 'undirected';
}

/** Ids as they are meant; the same cell is trimmed once. */
function idReader(): (cell: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (cell) => {
    const id = known.get(cell);
    if (id !== undefined || known.has(cell)) return id;
    const trimmed = cell.trim();
    const meant = trimmed === '' ? undefined : unguardCell(trimmed);
    known.set(cell, meant);
    return meant;
  };
}

/** People named as ends of ties, once for each id. */
class Ends {
  readonly #reading: Reading;
  readonly #known = new Map<string, number>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  known(id: string | undefined): number | undefined {
    return id === undefined ? undefined : this.#known.get(id);
  }

  at(id: string, line: number): number {
    let index = this.#known.get(id);
    if (index === undefined) {
      const emails = looksLikeMail(id) ? { emails: [id] } : {};
      index = this.#reading.draft.mention(`id:${id}`, () => ({ line, id, ...emails, mentioned: true }));
      this.#known.set(id, index);
    }
    return index;
  }
}

/** What an earlier row says of the same tie; where a tie has no direction, its ends may stand the other way round. */
function statedBefore({ draft }: Reading, { source, target, directed }: TieRecord): TieRecord | undefined {
  return draft.firstTie(source, target) ?? (directed ? undefined : draft.firstTie(target, source));
}
