import { unguardCell } from '../../conventions/guard-cell.ts';
import { channelNamed, channelNumber } from '../../model/channel.ts';
import { EARLIEST } from '../reading/fields.ts';
import type { Reading } from '../reading/reader.ts';
import type { PlainRowReader } from '../reading/rows.ts';
import { type Moment, readMoment } from '../text/plain-moment.ts';
import type { PlainRow } from '../text/plain-row.ts';
import { Known } from './known-cells.ts';
import { type TieColumns, usualChannel } from './tie-numbers.ts';

/**
 * Timed rows of people, channels and topics that were met before, with a moment as machines write it: a file of a million
 * interactions consists of them. They are entered from their bytes; every other row is left to `tieRows`, which alone
 * says what a row means.
 */
export function plainTies(
  reading: Reading,
  columns: TieColumns,
  /** Columns that say something of the tie itself: rows in which one does are not plain, but for those of the same two people. */
  marks: readonly number[],
  personOf: (cell: string) => number | undefined,
): PlainRowReader | undefined {
  const { source, target, timestamp, channel, topic } = columns;
  if (timestamp < 0 || columns.counted || columns.state >= 0) return undefined;
  const usual = usualChannel(columns);
  /** Columns that must be empty in a plain row. */
  const numbers = [columns.strength, columns.trust, columns.knowledge, ...columns.copies].filter(
    (column) => column >= 0,
  );
  const people = new Known((cell) => personOf(cell) ?? -1);
  const channels = new Known((cell) => {
    const named = channelNamed(cell.trim());
    return named === undefined ? -1 : channelNumber(named);
  });
  const message = channelNumber(usual);
  const texts: (string | undefined)[] = [];
  const topics = new Known((cell) => texts.push(unguardCell(cell.trim()) || undefined) - 1);
  const moment: Moment = { day: 0, second: 0 };
  const said = marks.map(() => new Known((cell) => words.push(cell) - 1));
  const words: string[] = [];
  const noted = new Map<string, string>();
  /** Whether an earlier row said the same of these two. */
  const isNoted = (plain: PlainRow, from: number, to: number): boolean => {
    const pair = `${from} ${to}`;
    const now = marks.map((column, k) => said[k]?.at(plain, column)).join(' ');
    if (noted.get(pair) === now) return true;
    noted.set(pair, now);
    return false;
  };
  const row = {
    line: 0,
    channel: 0,
    day: 0,
    second: 0,
    from: 0,
    to: [0],
    topic: undefined as string | undefined,
  };
  return (plain) => {
    if (!plain.plain && columns.rest.length > 0) return undefined;
    for (const column of numbers) if (plain.from(column) !== plain.to(column)) return undefined;
    const from = people.at(plain, source);
    const to = people.at(plain, target);
    const number = channel < 0 ? message : channels.at(plain, channel);
    if (from < 0 || to < 0 || from === to || number < 0) return undefined;
    if (!readMoment(plain.bytes, plain.from(timestamp), plain.to(timestamp), moment)) return undefined;
    if (moment.day < EARLIEST || moment.day > reading.today) return undefined;
    const titled = topic >= 0 && plain.from(topic) !== plain.to(topic);
    const text = titled ? topics.at(plain, topic) : -1;
    if (titled && text < 0) return undefined;
    if (marks.some((column) => plain.from(column) !== plain.to(column)) && !isNoted(plain, from, to))
      return undefined;
    row.line = plain.line;
    row.channel = number;
    row.day = moment.day;
    row.second = moment.second;
    row.from = from;
    row.to[0] = to;
    row.topic = titled ? texts[text] : undefined;
    reading.draft.interactions.add(row);
    return 'accepted';
  };
}
