import { looksLikeMail } from '../../identity/keys.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { columnOrder, content, dateCell, isNoReply } from '../fields.ts';
import type { Header } from '../header.ts';
import type { Outcome, Reading, TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';

const MAIL = channelNumber('mail');
const FAILED =
  /^(fail|failed|drop|dropped|quarantine|quarantined|filteredasspam|expanded|pending|gettingstatus)/i;
const AUTOMATIC = /^(mailer-daemon|postmaster|microsoftexchange[0-9a-f]+)@/i;

interface Message {
  readonly line: number;
  readonly day: number;
  readonly second: number;
  readonly from: number;
  readonly to: Set<string>;
  /** Who is known not to have got it, and who is known to have. */
  readonly failed: Set<string>;
  readonly delivered: Set<string>;
}

/** Microsoft 365 message traces in their three forms; rows of one message are one mail. */
export const messageTrace: TableFormat = {
  format: 'm365-trace',
  personal: false,
  layer: 'organisational',
  recognise: (header) =>
    header.find(...SENDER) >= 0 &&
    header.find(...ID) >= 0 &&
    header.find('recipient status', 'recipientaddress', 'recipient address') >= 0
      ? 100
      : 0,
  read(table, reading) {
    const columns = columnsOf(table.header);
    const order = columnOrder(table, columns.date);
    const messages = new Map<string, Message>();
    readRows(table, reading, (cells, line): Outcome => {
      const sender = content(cells, columns.sender)?.toLowerCase() ?? '';
      if (sender === '' || sender === '<>' || AUTOMATIC.test(sender)) return { excluded: 'automatic' };
      if (!looksLikeMail(sender)) {
        const message = 'this is no e-mail address; correct it or leave the row out';
        return { rejected: 'bad-email', column: columns.sender + 1, value: sender, message };
      }
      if (isNoReply(sender)) return { excluded: 'no-reply' };
      const { to, failed, delivered } = recipients(cells, columns);
      const id = [columns.network, columns.id].flatMap((column) => content(cells, column) ?? [])[0];
      const key = id ?? `${sender}|${content(cells, columns.date)}|${content(cells, columns.subject)}`;
      const known = messages.get(key);
      if (known !== undefined) {
        for (const address of to) known.to.add(address);
        for (const address of failed) known.failed.add(address);
        for (const address of delivered) known.delivered.add(address);
        return 'merged';
      }
      if (to.length === 0) return { excluded: 'not-delivered' };
      const date = dateCell(reading, cells, line, columns.date, order);
      if (date.rejected !== undefined) return date.rejected;
      const { day = NO_DAY, second = -1 } = date.date ?? {};
      const from = personAt(reading, sender, line);
      messages.set(key, {
        line,
        day,
        second,
        from,
        to: new Set(to),
        failed: new Set(failed),
        delivered: new Set(delivered),
      });
      return 'accepted';
    });
    for (const { line, day, second, from, to, failed, delivered } of messages.values()) {
      const got = [...to].filter((address) => !failed.has(address) || delivered.has(address));
      const receivers = got.map((address) => personAt(reading, address, line));
      reading.draft.interaction({
        line,
        channel: MAIL,
        day,
        second,
        from,
        to: receivers.filter((i) => i !== from),
      });
    }
  },
};

const SENDER = ['sender address', 'senderaddress'];
const ID = ['message id', 'messageid', 'network message id', 'messagetraceid', 'message trace id'];

function columnsOf(
  header: Header,
): Readonly<
  Record<
    'date' | 'sender' | 'recipient' | 'status' | 'state' | 'event' | 'id' | 'network' | 'subject',
    number
  >
> {
  return {
    date: header.find('origin timestamp utc', 'date time utc', 'date time', 'received', 'date'),
    sender: header.find(...SENDER),
    recipient: header.find('recipient address', 'recipientaddress'),
    status: header.find('recipient status'),
    state: header.find('status'),
    event: header.find('event id'),
    id: header.find('message id', 'messageid'),
    network: header.find('network message id', 'messagetraceid', 'message trace id'),
    subject: header.find('message subject', 'subject'),
  };
}

/** To whom a row says the message went, and to whom it did not. */
function recipients(
  cells: readonly string[],
  columns: ReturnType<typeof columnsOf>,
): { readonly to: string[]; readonly failed: string[]; readonly delivered: string[] } {
  const to: string[] = [];
  const failed: string[] = [];
  const delivered: string[] = [];
  const add = (address: string, state: string): void => {
    const bare = address.trim().toLowerCase();
    if (!looksLikeMail(bare) || isNoReply(bare)) return;
    const last = state.split(',').at(-1)?.trim() ?? '';
    (FAILED.test(last) ? failed : to).push(bare);
    if (/^(deliver|send)/i.test(last)) delivered.push(bare);
  };
  const status = content(cells, columns.status) ?? '';
  if (columns.recipient < 0 || status.includes('##')) {
    for (const part of status.split(';')) {
      const [address = '', state = ''] = part.split('##');
      add(address, state);
    }
    return { to, failed, delivered };
  }
  const state = content(cells, columns.event) ?? content(cells, columns.state) ?? '';
  for (const address of (content(cells, columns.recipient) ?? '').split(/[;,]/)) add(address, state);
  return { to, failed, delivered };
}

function personAt(reading: Reading, address: string, line: number): number {
  return reading.draft.mention(`mail:${address}`, () => ({ line, emails: [address], mentioned: true }));
}
