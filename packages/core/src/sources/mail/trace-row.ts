import { looksLikeMail } from '../../identity/keys.ts';
import { content } from '../reading/fields.ts';
import type { Header } from '../text/header.ts';

export const SENDER: readonly string[] = [
  'sender address',
  'senderaddress',
  ...['absenderadresse', 'absender', 'adresse de l’expéditeur', "adresse de l'expéditeur", 'expéditeur'],
  ...['adres van afzender', 'afzenderadres', 'afzender', 'dirección del remitente', 'remitente'],
  ...['indirizzo mittente', 'indirizzo del mittente', 'mittente'],
];
export const RECIPIENT: readonly string[] = [
  'recipient address',
  'recipientaddress',
  ...['empfängeradresse', 'empfänger', 'adresse du destinataire', 'destinataire', 'destinataires'],
  ...[
    'adres van geadresseerde',
    'adres van ontvanger',
    'geadresseerde',
    'ontvanger',
    'dirección del destinatario',
  ],
  ...['destinatario', 'indirizzo destinatario', 'indirizzo del destinatario'],
];
const MESSAGE: readonly string[] = [
  ...[
    'message id',
    'messageid',
    'nachrichten-id',
    'nachrichten id',
    'nachrichtenid',
    'id du message',
    'bericht-id',
  ],
  ...['bericht id', 'id. de mensaje', 'id de mensaje', 'id del mensaje', 'id messaggio', 'id del messaggio'],
];
const NETWORK: readonly string[] = [
  ...['network message id', 'messagetraceid', 'message trace id', 'netzwerknachrichten-id'],
  'nachrichtenverfolgungs-id',
];
export const ID: readonly string[] = [...MESSAGE, ...NETWORK];
export const STATE: readonly string[] = [
  'status',
  'zustellstatus',
  'zustellungsstatus',
  'état',
  'statut',
  'estado',
  'stato',
];
const SUBJECT: readonly string[] = [
  'message subject',
  'subject',
  'betreff',
  'objet',
  'onderwerp',
  'asunto',
  'oggetto',
];
const DATE: readonly string[] = [
  ...['origin timestamp utc', 'date time utc', 'date time', 'received', 'date'],
  ...[
    'datum (utc)',
    'datum',
    'empfangen',
    'zeitstempel',
    'date (utc)',
    'reçu',
    'ontvangen',
    'fecha (utc)',
    'fecha',
  ],
  ...['recibido', 'data (utc)', 'data', 'ricevuto'],
];

const FAILED =
  /^(fail|drop|quarantine|filteredasspam|badmail|poison|suppress|fehl|nicht zugestellt|gefiltert|(?:in )?quarant|échec|échou|non remis|filtr|mislukt|niet bezorgd|gefilterd|error|con error|no entregado|non riuscit|non recapitat)/i;
const WAITING =
  /^(pending|gettingstatus|defer|ausstehend|verzögert|status wird|en attente|in behandeling|in afwachting|pendiente|in sospeso|in attesa)/i;
const DELIVERED =
  /^(deliver|send|zugestellt|remis|distribué|livré|bezorgd|afgeleverd|entregado|recapitato|consegnato)/i;
/** The recipient of such a row is a list that was opened; of such an event, the related one is what was replaced. */
const OPENED = /^(expand|erweitert|développé|uitgevouwen|expandido|espanso)/i;
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
    date: header.find(DATE),
    sender: header.find(SENDER),
    recipient: header.find(RECIPIENT),
    related: header.find('related recipient address'),
    status: header.find('recipient status'),
    state: header.find(STATE),
    event: header.find('event id'),
    id: header.find(MESSAGE),
    network: header.find(NETWORK),
    subject: header.find(SUBJECT),
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

/** Whether a word says if a mail arrived. */
export const isOfDelivery = (word: string): boolean => stateOf(word) !== 'to';

/** Whether a word says that a mail did not arrive, or not yet. */
export const isUndelivered = (word: string): boolean => stateOf(word) === 'failed';

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
