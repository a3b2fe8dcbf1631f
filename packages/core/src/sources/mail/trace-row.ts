import { looksLikeMail } from '../../identity/keys.ts';
import { content } from '../reading/fields.ts';
import type { Header } from '../text/header.ts';

export const SENDER: readonly string[] = ['sender address', 'senderaddress'];
export const RECIPIENT: readonly string[] = ['recipient address', 'recipientaddress'];
export const ID: readonly string[] = [
  'message id',
  'messageid',
  'network message id',
  'messagetraceid',
  'message trace id',
];

const FAILED = /^(fail|drop|quarantine|filteredasspam|badmail|poison|suppress)/i;
const WAITING = /^(pending|gettingstatus|defer)/i;
const DELIVERED = /^(deliver|send)/i;
/** The recipient of such a row is a list that was opened; of such an event, the related one is what was replaced. */
const OPENED = /^expand/i;
const REPLACING = /^(expand|resolve|redirect)/i;

export type Columns = ReturnType<typeof columnsOf>;

export function columnsOf(
  header: Header,
): Readonly<
  Record<
    'date' | 'sender' | 'recipient' | 'related' | 'status' | 'state' | 'event' | 'id' | 'network' | 'subject',
    number
  >
> {
  return {
    date: header.find('origin timestamp utc', 'date time utc', 'date time', 'received', 'date'),
    sender: header.find(SENDER),
    recipient: header.find(RECIPIENT),
    related: header.find('related recipient address'),
    status: header.find('recipient status'),
    state: header.find('status'),
    event: header.find('event id'),
    id: header.find('message id', 'messageid'),
    network: header.find('network message id', 'messagetraceid', 'message trace id'),
    subject: header.find('message subject', 'subject'),
  };
}

export interface Recipient {
  readonly address: string;
  readonly state: 'to' | 'failed' | 'delivered' | 'replaced';
}

/** What a row says of whom the message went to. */
export function recipientsOf(cells: readonly string[], columns: Columns): Recipient[] {
  const status = content(cells, columns.status) ?? '';
  if (columns.recipient < 0 || status.includes('##'))
    return status.split(';').flatMap((part) => {
      const [address = '', states = ''] = part.split('##');
      return recipients(address, stateOf(states.split(',').at(-1)?.trim() ?? ''));
    });
  const event = content(cells, columns.event);
  const to = content(cells, columns.recipient) ?? '';
  if (event === undefined) return recipients(to, stateOf(content(cells, columns.state) ?? ''));
  const related = REPLACING.test(event) ? (content(cells, columns.related) ?? '') : '';
  const state = OPENED.test(event) ? 'to' : stateOf(event);
  return [...recipients(related, 'replaced'), ...recipients(to, state)];
}

function stateOf(text: string): Recipient['state'] {
  if (OPENED.test(text)) return 'replaced';
  if (FAILED.test(text) || WAITING.test(text)) return 'failed';
  return DELIVERED.test(text) ? 'delivered' : 'to';
}

function recipients(list: string, state: Recipient['state']): Recipient[] {
  return list.split(/[;,]/).flatMap((text) => {
    const address = text.trim().toLowerCase();
    return looksLikeMail(address) ? [{ address, state }] : [];
  });
}
