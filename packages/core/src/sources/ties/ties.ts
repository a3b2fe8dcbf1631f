import { attributeName } from '../../conventions/person-columns.ts';
import type { TieRecord } from '../../model/evidence.ts';
import { relationSaid } from '../../model/relation.ts';
import { isUndelivered } from '../mail/trace-row.ts';
import { content, said } from '../reading/fields.ts';
import type { Finding } from '../reading/ledger.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { type PlainRowReader, type RowReader, readRows } from '../reading/rows.ts';
import { AddedCounts } from './added-counts.ts';
import { ChannelTaken } from './channel-taken.ts';
import { withDates } from './date-column.ts';
import { directionNamed } from './direction.ts';
import { type End, Ends, endReader } from './ends-in-cell.ts';
import { sayMails } from './mail-by-header.ts';
import { type NamedEnds, plainStrengths } from './plain-strengths.ts';
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
  const counts = columns.counted ? new AddedCounts(table, columns, decimalComma) : undefined;
  if (counts !== undefined) sayAdded(table, reading, columns);
  const isScaled = reading.options.scale === 'max';
  const largest = isScaled ? (counts?.largest ?? largestStrength(table, columns, decimalComma)) : 1;
  const momentOf = momentReader(table, columns, reading);
  const people = new Ends(reading);
  const isMail = columns.copies.length > 0;
  const endsOf = endReader(columns.onlyIds !== true, isMail);
  const valued = [columns.strength, columns.trust, columns.knowledge, columns.timestamp].some((c) => c >= 0);
  const marks = markColumns(table.header, columns);
  const warned = new Map<number, Finding>();
  const stated = new Stated(reading);
  const taken = new ChannelTaken(table, reading, columns);
  let beyondOne = false;

  if (columns.mails) sayMails(reading, table.header, columns.source, columns.target);

  const read: RowReader = (cells, line): Outcome => {
    if (isUndelivered(content(cells, columns.state) ?? '')) return { excluded: 'not-delivered' };
    const senders = endsOf(cells[columns.source] ?? '');
    const sender = senders[0];
    const receivers = [columns.target, ...columns.copies].flatMap((column) => endsOf(cells[column] ?? ''));
    if (sender === undefined || receivers.length === 0) {
      const column = sender === undefined ? columns.source : columns.target;
      return rejected('no-end', column, '', 'a tie needs both ends; name who is tied to whom');
    }
    const others = receivers.filter(({ id }) => id !== sender.id);
    if (others.length === 0) return { excluded: 'self-tie' };
    const numbers = readNumbers(cells, columns, decimalComma, largest);
    if ('rejected' in numbers) return numbers;
    if (senders.length > 1) saySenders(reading, line, columns.source + 1, cells[columns.source] as string);
    const moment = content(cells, columns.timestamp);
    const undated = numbers === NO_NUMBERS && content(cells, columns.channel) !== undefined;
    if (columns.timestamp >= 0 && (moment !== undefined || undated)) {
      const parsed = moment === undefined ? UNDATED : momentOf(moment);
      const source = people.at(sender, line);
      const targets = [...new Set(others.map((end) => people.at(end, line)))];
      const row = {
        line,
        source,
        targets,
        parsed,
        moment,
        numbers: counts === undefined ? numbers : NO_NUMBERS,
      };
      const outcome = timedRow(reading, columns, cells, row, warned);
      if (outcome === 'accepted') taken.take(cells, line);
      if (outcome === 'accepted' && counts !== undefined && numbers.strength !== undefined)
        for (const end of others) {
          const strength = addedStrength(counts, sender, end);
          if (strength !== undefined)
            reading.draft.tie({
              line,
              source,
              target: people.at(end, line),
              kind: 'edge',
              directed: true,
              strength,
            });
        }
      const said = marksOf(table.header, marks, cells);
      if (outcome === 'accepted' && said.length > 0)
        for (const target of targets) note(reading.draft, source, target, line, said);
      return outcome;
    }
    if (content(cells, columns.assumed) === 'tie') {
      const said = marksOf(table.header, marks, cells);
      for (const end of others)
        note(reading.draft, people.at(sender, line), people.at(end, line), line, said);
      return 'accepted';
    }
    table.header.keepAsAttributes(columns.rest);
    if (isOwn(marksOf(table.header, marks, cells))) reading.draft.isPersonal = true;
    const undirected = isUndirected(reading, columns, cells, line);
    const attributes = columns.rest.flatMap((column) => {
      if (marks.includes(column)) return marksOf(table.header, [column], cells);
      const text = plain(cells, column);
      return text === undefined ? [] : [[attributeName(table.header.names[column] as string), text] as const];
    });
    const outcomes = others.map((end): 'accepted' | 'merged' => {
      const added = counts !== undefined && numbers.strength !== undefined;
      const sum = added ? addedStrength(counts, sender, end) : undefined;
      if (added && sum === undefined) return 'accepted';
      const strength = sum ?? numbers.strength;
      if ((strength ?? 0) > 1) beyondOne = true;
      const record = said<TieRecord>({
        line,
        source: people.at(sender, line),
        target: people.at(end, line),
        kind: 'edge',
        directed: !undirected,
        ...numbers,
        strength: valued ? strength : 1,
        strengthAssumed: valued && content(cells, columns.assumed) !== 'strength' ? undefined : true,
        band: content(cells, columns.assumed) === 'band' ? true : undefined,
        attributes,
      });
      const before = stated.before(record);
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
    });
    return outcomes.includes('accepted') ? 'accepted' : 'merged';
  };
  const addedStrength = (added: AddedCounts, from: End, to: End): number | undefined => {
    const sum = added.take(from.id, to.id);
    if (sum === undefined) return undefined;
    if (sum / largest > 1) beyondOne = true;
    return sum / largest;
  };
  const done = (): void => {
    dropRepeats(reading, warned);
    taken.tell();
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
  const personOf = (cell: string): number | undefined => {
    const [end, ...more] = endsOf(cell);
    return more.length > 0 ? undefined : people.known(end?.id);
  };
  const enter: NamedEnds['enter'] = (source, target, line) => {
    const [senders, receivers] = [endsOf(source), endsOf(target)];
    const [[sender], [receiver]] = [senders, receivers];
    if (sender === undefined || receiver === undefined || sender.id === receiver.id) return undefined;
    if (senders.length > 1 || receivers.length > 1) return undefined;
    return [people.at(sender, line), people.at(receiver, line)];
  };
  const readPlain =
    plainTies(reading, columns, marks, personOf) ??
    plainStrengths(reading, columns, { personOf, enter }, largest, () => {
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

/** Says that the numbers of rows of the same two people are added up. */
function sayAdded({ header }: Table, { ledger }: Reading, { strength }: TieColumns): void {
  ledger.warn({
    line: header.line,
    column: strength + 1,
    code: 'column-taken',
    value: header.names[strength] as string,
    message:
      'the column counts contacts: the rows of the same two people are added up, and the sum is the strength',
  });
}

function saySenders({ ledger }: Reading, line: number, column: number, value: string): void {
  const message = 'a row has one sender; the first is taken';
  ledger.warn({ line, column, code: 'second-value', value, message });
}

/** What earlier rows say of the same tie in the same relation; where a tie has no direction, its ends may stand the other way round. */
class Stated {
  readonly #draft: Reading['draft'];
  /** The first ties of two people in relations other than that of their first tie. */
  readonly #others = new Map<string, TieRecord>();

  constructor({ draft }: Reading) {
    this.#draft = draft;
  }

  before(record: TieRecord): TieRecord | undefined {
    const { source, target, directed, attributes } = record;
    const first = this.#draft.firstTie(source, target);
    const turned = directed ? undefined : this.#draft.firstTie(target, source);
    const known = first ?? turned;
    if (known === undefined) return undefined;
    const relation = relationSaid(attributes);
    if (relation === relationSaid(known.attributes)) return known;
    const ends = first === undefined ? [target, source] : [source, target];
    const key = JSON.stringify([...ends, relation]);
    const other = this.#others.get(key);
    if (other === undefined) this.#others.set(key, record);
    return other;
  }
}
