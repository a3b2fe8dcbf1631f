import { channelNamed, channelNumber } from '../../model/channel.ts';
import { BytesMap } from '../bytes-map.ts';
import { EARLIEST } from '../fields.ts';
import { momentOfBytes } from '../plain-moment.ts';
import type { PlainRow } from '../plain-row.ts';
import type { Reading } from '../reader.ts';
import type { PlainRowReader } from '../rows.ts';
import type { TieColumns } from './tie-numbers.ts';

const DAY = 86_400;

/**
 * Timed rows of people and channels that were met before, with a moment as machines write it: a file of a million
 * interactions consists of them. They are entered from their bytes; every other row is left to `tieRows`, which alone
 * says what a row means.
 */
export function plainTies(
  reading: Reading,
  columns: TieColumns,
  personOf: (cell: string) => number | undefined,
): PlainRowReader | undefined {
  const { source, target, timestamp, channel, topic } = columns;
  if (timestamp < 0 || channel < 0) return undefined;
  const numbers = [columns.strength, columns.trust, columns.knowledge].filter((column) => column >= 0);
  const people = new Known((cell) => personOf(cell) ?? -1);
  const channels = new Known((cell) => {
    const named = channelNamed(cell);
    return named === undefined ? -1 : channelNumber(named);
  });
  const row = { line: 0, channel: 0, day: 0, second: 0, from: 0, to: [0] };
  return (plain) => {
    for (const column of numbers) if (plain.from(column) !== plain.to(column)) return undefined;
    if (topic >= 0 && plain.from(topic) !== plain.to(topic)) return undefined;
    const from = people.at(plain, source);
    const to = people.at(plain, target);
    const number = channels.at(plain, channel);
    if (from < 0 || to < 0 || from === to || number < 0) return undefined;
    const moment = momentOfBytes(plain.bytes, plain.from(timestamp), plain.to(timestamp));
    if (Number.isNaN(moment)) return undefined;
    const day = Math.floor(moment / DAY);
    if (day < EARLIEST || day > reading.today) return undefined;
    row.line = plain.line;
    row.channel = number;
    row.day = day;
    row.second = moment - day * DAY;
    row.from = from;
    row.to[0] = to;
    reading.draft.interactions.add(row);
    return 'accepted';
  };
}

/** What cells stand for; one that stands for nothing yet (-1) is asked about again. */
class Known {
  readonly #meanings = new BytesMap();
  readonly #mean: (cell: string) => number;

  constructor(mean: (cell: string) => number) {
    this.#mean = mean;
  }

  at(row: PlainRow, column: number): number {
    const from = row.from(column);
    const to = row.to(column);
    const known = this.#meanings.get(row.bytes, from, to);
    if (known >= 0) return known;
    const meaning = this.#mean(row.cell(column));
    if (meaning >= 0) this.#meanings.set(row.bytes, from, to, meaning);
    return meaning;
  }
}
