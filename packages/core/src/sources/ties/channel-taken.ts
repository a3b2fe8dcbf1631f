import { content } from '../reading/fields.ts';
import type { Reading, Table } from '../reading/reader.ts';
import { type TieColumns, usualChannel } from './tie-numbers.ts';

/** Counts timed rows that do not say how people were in touch, and says what they were taken for. */
export class ChannelTaken {
  readonly #table: Table;
  readonly #reading: Reading;
  readonly #columns: TieColumns;
  readonly #before: number;
  #blank = 0;
  #line = 0;

  constructor(table: Table, reading: Reading, columns: TieColumns) {
    this.#table = table;
    this.#reading = reading;
    this.#columns = columns;
    this.#before = reading.draft.interactions.length;
  }

  take(cells: readonly string[], line: number): void {
    if (content(cells, this.#columns.channel) === undefined && this.#blank++ === 0) this.#line = line;
  }

  tell(): void {
    const { channel, mails, copies } = this.#columns;
    const rows = channel < 0 ? this.#reading.draft.interactions.length - this.#before : this.#blank;
    if (rows === 0 || (channel < 0 && (mails || copies.length > 0))) return;
    const usual = usualChannel(this.#columns);
    this.#reading.ledger.warn({
      line: channel < 0 ? this.#table.header.line : this.#line,
      column: channel < 0 ? 0 : channel + 1,
      code: 'channel-taken',
      value: usual,
      message: `rows that do not say how people were in touch: ${rows}; each is taken as a ${usual}, a column called channel says otherwise`,
    });
  }
}
