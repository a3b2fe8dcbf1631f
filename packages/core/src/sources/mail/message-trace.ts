import { looksLikeMail } from '../../identity/keys.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { columnOrder, content, type DateCell, dateCell, isNoReply } from '../reading/fields.ts';
import type { Outcome, Reading, Sample, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import type { Header } from '../text/header.ts';
import { withoutSharedIds } from './shared-ids.ts';
import { type Columns, columnsOf, ID, isOfDelivery, RECIPIENT, recipientsOf, SENDER } from './trace-row.ts';

const MAIL = channelNumber('mail');
const STATUS_OR_RECIPIENT = ['recipient status', ...RECIPIENT];
const AUTOMATIC = /^(mailer-daemon|postmaster|microsoftexchange[0-9a-f]+)@/i;
/** Days and seconds as one number, in which a day without a clock comes first. */
const DAY = 86_401;

/** All that the rows of one message say, in whatever order they come. */
interface Message {
  readonly to: Set<string>;
  readonly failed: Set<string>;
  readonly delivered: Set<string>;
  readonly replaced: Set<string>;
}

/** A message that was accepted: its first row and its earliest moment. */
interface Accepted {
  readonly line: number;
  readonly from: string;
  readonly to: readonly string[];
  moment: number;
}

/** Microsoft 365 message traces in their three forms; rows of one message are one mail. */
export const messageTrace: TableFormat = {
  format: 'm365-trace',
  recognise(header, sample) {
    if (header.find(SENDER) < 0 || header.find(STATUS_OR_RECIPIENT) < 0) return 0;
    return header.find(ID) >= 0 || saysWhatArrived(header, sample) ? 100 : 0;
  },
  read(table, reading) {
    const columns = withoutSharedIds(table, reading, columnsOf(table.header));
    const order = columnOrder(table, columns.date);
    const keyOf = keys(columns);
    const messages = messagesOf(table, columns, keyOf);
    const accepted = new Map<string, Accepted>();
    readRows(table, reading, (cells, line): Outcome => {
      const from = content(cells, columns.sender)?.toLowerCase() ?? '';
      const wrong = wrongSender(from, columns);
      if (wrong !== undefined) return wrong;
      const key = keyOf(cells);
      const known = accepted.get(key);
      const to = known?.to ?? receivers(messages.get(key));
      const others = known?.to ?? to.filter((address) => address !== from);
      if (others.length === 0) return { excluded: to.length > 0 ? 'self-tie' : nobodyWhy(messages.get(key)) };
      const date = dateCell(reading, cells, line, columns.date, order);
      if (date.rejected !== undefined) return date.rejected;
      const moment = momentOf(date);
      if (known === undefined) accepted.set(key, { line, from, to: others, moment });
      else known.moment = Math.min(known.moment, moment);
      return known === undefined ? 'accepted' : 'merged';
    });
    for (const { line, from, to, moment } of accepted.values()) {
      const day = Number.isFinite(moment) ? Math.floor(moment / DAY) : NO_DAY;
      reading.draft.interaction({
        line,
        channel: MAIL,
        day,
        second: day === NO_DAY ? -1 : moment - day * DAY - 1,
        from: personAt(reading, from, line),
        to: to.map((address) => personAt(reading, address, line)),
      });
    }
  },
};

/** Whether a table of addresses without the ids of messages says of each whether it arrived, as a trace with columns taken out does. */
function saysWhatArrived(header: Header, sample: Sample): boolean {
  const { sender, recipient, date, state } = columnsOf(header);
  if (state < 0 || recipient < 0 || date < 0 || sample.length === 0) return false;
  return sample.every(
    (cells) =>
      isOfDelivery(content(cells, state) ?? '') &&
      [sender, recipient].every((at) => (content(cells, at) ?? '@').includes('@')),
  );
}

/** What makes rows one message: either of its ids, else who sent what at what moment. */
function keys(columns: Columns): (cells: readonly string[]) => string {
  const same = new Map<string, string>();
  return (cells) => {
    const ids = [columns.network, columns.id].flatMap((column) => content(cells, column) ?? []);
    if (ids.length === 0)
      return [columns.sender, columns.date, columns.subject].map((c) => content(cells, c)).join('|');
    const key = ids.map((id) => same.get(id)).find((known) => known !== undefined) ?? (ids[0] as string);
    for (const id of ids) same.set(id, same.get(id) ?? key);
    return key;
  };
}

function messagesOf(
  table: Table,
  columns: Columns,
  keyOf: (cells: readonly string[]) => string,
): ReadonlyMap<string, Message> {
  const messages = new Map<string, Message>();
  for (const row of table.rows()) {
    if ('broken' in row || row.cells.length < table.header.names.length) continue;
    const key = keyOf(row.cells);
    const message = messages.get(key) ?? {
      to: new Set(),
      failed: new Set(),
      delivered: new Set(),
      replaced: new Set(),
    };
    messages.set(key, message);
    for (const { address, state } of recipientsOf(row.cells, columns)) message[state].add(address);
  }
  return messages;
}

/** Whom a message reached: not the lists and old addresses that others stand for, nor those known not to have got it. */
function receivers(message: Message | undefined): string[] {
  return reached(message).filter((address) => !isNoReply(address));
}

function reached(message: Message | undefined): string[] {
  if (message === undefined) return [];
  const { to, failed, delivered, replaced } = message;
  return [...new Set([...to, ...delivered])].filter(
    (address) => !replaced.has(address) && (!failed.has(address) || delivered.has(address)),
  );
}

/** Why a message reached no person: it went to addresses that nobody reads, or was not delivered. */
const nobodyWhy = (message: Message | undefined): 'no-reply' | 'not-delivered' =>
  reached(message).length > 0 ? 'no-reply' : 'not-delivered';

function wrongSender(sender: string, columns: Columns): Outcome | undefined {
  if (sender === '' || sender === '<>' || AUTOMATIC.test(sender)) return { excluded: 'automatic' };
  if (isNoReply(sender)) return { excluded: 'no-reply' };
  if (looksLikeMail(sender)) return undefined;
  const message = 'this is no e-mail address; correct it or leave the row out';
  return { rejected: 'bad-email', column: columns.sender + 1, value: sender, message };
}

function momentOf({ date }: DateCell): number {
  return date === undefined ? Number.POSITIVE_INFINITY : date.day * DAY + date.second + 1;
}

function personAt(reading: Reading, address: string, line: number): number {
  return reading.draft.mention(`mail:${address}`, () => ({ line, emails: [address], mentioned: true }));
}
