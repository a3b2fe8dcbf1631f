import { unguardCell } from '../../conventions/guard-cell.ts';
import { channelNamed, channelNumber } from '../../model/channel.ts';
import { EARLIEST } from '../reading/fields.ts';
import type { Reading } from '../reading/reader.ts';
import type { PlainRowReader } from '../reading/rows.ts';
import { type Moment, readMoment } from '../text/plain-moment.ts';
import { Known } from './known-cells.ts';
import { DEFAULT_CHANNEL, type TieColumns } from './tie-numbers.ts';

/**
 * Timed rows of people, channels and topics that were met before, with a moment as machines write it: a file of a million
 * interactions consists of them. They are entered from their bytes; every other row is left to `tieRows`, which alone
 * says what a row means.
 */
export function plainTies(
  reading: Reading,
  columns: TieColumns,
  personOf: (cell: string) => number | undefined,
): PlainRowReader | undefined {
  const { source, target, timestamp, channel, topic } = columns;
  if (timestamp < 0) return undefined;
  const numbers = [columns.strength, columns.trust, columns.knowledge].filter((column) => column >= 0);
  const people = new Known((cell) => personOf(cell) ?? -1);
  const channels = new Known((cell) => {
    const named = channelNamed(cell.trim() || DEFAULT_CHANNEL);
    return named === undefined ? -1 : channelNumber(named);
  });
  const message = channelNumber(DEFAULT_CHANNEL);
  const texts: (string | undefined)[] = [];
  const topics = new Known((cell) => texts.push(unguardCell(cell.trim()) || undefined) - 1);
  const moment: Moment = { day: 0, second: 0 };
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
