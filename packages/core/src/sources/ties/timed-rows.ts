import { channelNamed, channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import type { TieRecord } from '../../model/evidence.ts';
import { sayOrder } from '../reading/date-order.ts';
import { columnOrder, content, EARLIEST, said } from '../reading/fields.ts';
import type { Finding } from '../reading/ledger.ts';
import type { Outcome, Reading, Table } from '../reading/reader.ts';
import { type DateOrder, type ParsedDate, parseMoment } from '../text/cells.ts';
import { plain } from './tie-columns.ts';
import { NO_NUMBERS, type Numbers, rejected, type TieColumns, usualChannel } from './tie-numbers.ts';

/** Headings of both ends in languages whose dates begin with the day. */
const DAY_FIRST = new Set(
  `von,an,nach,absender,empfänger,quelle,ziel,de,à,vers,expéditeur,destinataire,origine,cible,para,a,remitente,destinatario,origen,destino,da,mittente,van,aan,naar,afzender,
  ontvanger,od,do,nadawca,odbiorca,fra,til,afsender,modtager,avsender,mottaker,komu,emissor,destinatário,origem`.split(
    /,\s*/,
  ),
);

/** Reads moments; the order of day and month is looked for in the column when one cannot be told without, then in the language of the headings. */
export function momentReader(
  table: Table,
  { source, target, timestamp: column }: TieColumns,
  reading: Reading,
): (text: string) => ParsedDate {
  const byLanguage = (): DateOrder | undefined =>
    [source, target].every((at) => DAY_FIRST.has(table.header.folded(at))) ? 'day-first' : undefined;
  let order: DateOrder | undefined;
  let looked = false;
  return (text) => {
    const parsed = parseMoment(text, order);
    if (parsed.kind !== 'ambiguous' || looked) return parsed;
    looked = true;
    const proven = columnOrder(table, column);
    order = proven ?? byLanguage();
    if (proven === undefined) sayOrder(table, column, order, reading);
    return parseMoment(text, order);
  };
}

/** A row with a channel and no moment: it counts and adds nothing to a history. */
export const UNDATED: ParsedDate = { kind: 'date', day: NO_DAY, second: -1 };

export interface TimedRow {
  readonly numbers: Numbers;
  readonly line: number;
  readonly source: number;
  readonly targets: readonly number[];
  readonly parsed: ParsedDate;
  readonly moment: string | undefined;
}

/** Rows that repeat an interaction of the same file count as merged, and nothing is said of them twice. */
export function dropRepeats(reading: Reading, warned: ReadonlyMap<number, Finding>): void {
  const { ledger, draft } = reading;
  const repeats = draft.interactions.dropRepeats();
  if (repeats === undefined) return;
  ledger.acceptedWereMerged(repeats.reduce((sum, repeat) => sum + repeat, 0));
  ledger.forget(new Set([...warned].flatMap(([row, finding]) => (repeats[row] ? [finding] : []))));
}

/** What becomes of a row with a moment or a channel: an interaction, with a tie where it says how strong. */
export function timedRow(
  reading: Reading,
  columns: TieColumns,
  cells: readonly string[],
  row: TimedRow,
  warned: Map<number, Finding>,
): Outcome {
  const { line, source, targets, parsed, moment } = row;
  if (parsed.kind !== 'date')
    return rejected(
      'bad-date',
      columns.timestamp,
      moment ?? '',
      parsed.kind === 'ambiguous'
        ? 'day and month cannot be told apart here or elsewhere in the column; write 2024-02-01'
        : 'this is no date or time; write 2024-02-01, 2024-02-01T09:30:00Z or Unix seconds',
    );
  const word = content(cells, columns.channel) ?? usualChannel(columns);
  const channel = channelNamed(word);
  if (channel === undefined)
    return rejected(
      'unknown-channel',
      columns.channel,
      word,
      'unknown channel; use in-person, call, video, message, mail, reply, mention, post, repost, like, follow, recommendation, introduction or connection',
    );
  const topic = plain(cells, columns.topic);
  reading.draft.interactions.add({
    line,
    channel: channelNumber(channel),
    day: parsed.day,
    second: parsed.second,
    from: source,
    to: [...targets],
    ...(topic === undefined ? {} : { topic }),
  });
  if (moment !== undefined && (parsed.day < EARLIEST || parsed.day > reading.today)) {
    const finding: Finding = {
      line,
      column: columns.timestamp + 1,
      code: parsed.day > reading.today ? 'future-date' : 'odd-date',
      value: moment,
      message:
        parsed.day > reading.today
          ? 'this day is still to come'
          : 'this is before 1990; is the clock or the format wrong?',
    };
    reading.ledger.warn(finding);
    warned.set(reading.draft.interactions.length - 1, finding);
  }
  const { numbers } = row;
  if (numbers !== NO_NUMBERS)
    for (const target of targets)
      reading.draft.tie(
        said<TieRecord>({
          line,
          source,
          target,
          kind: 'edge',
          directed: true,
          ...numbers,
        }),
      );
  return 'accepted';
}
