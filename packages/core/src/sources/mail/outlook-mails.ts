import { foldName } from '../../identity/fold.ts';
import { givenFirst } from '../../identity/given-first.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { columnOrder, content, dateCell, isNoReply } from '../reading/fields.ts';
import type { Outcome, Reading, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { isOwner } from '../streams/meeting-owner.ts';
import type { Header } from '../text/header.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(','));

const FROM = words('from,von,de,da,van,od,från,fra,差出人,发件人');
const TO = words('to,an,à,a,para,aan,do,till,til,宛先,收件人');
const NAME = words('name,nom,nombre,nome,naam,nazwa,namn,navn,名前,名称');
const ADDRESS = words('address,adresse,dirección,indirizzo,adres,adress,endereço,アドレス,地址');
const DATE = [
  'received',
  'sent',
  'date',
  'empfangen',
  'gesendet',
  'datum',
  'reçu',
  'envoyé',
  'fecha',
  'data',
];
const MAIL = channelNumber('mail');

/** Where one field of a mail has names and addresses; several stand in one cell behind `;`. */
interface Parties {
  name: number;
  address: number;
}

interface Columns {
  readonly from: Parties;
  readonly receivers: readonly Parties[];
}

/** Mails as Outlook writes them to CSV: `From: (Name)`, `To: (Address)`, in its languages; such tables have no day and no id. */
export const outlookMails: TableFormat = {
  format: 'outlook-mails',
  recognise: (header) => (columnsOf(header) === undefined ? 0 : 98),
  read(table, reading) {
    const { header } = table;
    const { from, receivers } = columnsOf(header) as Columns;
    const date = header.find(DATE);
    const order = columnOrder(table, date);
    // The text of a mail is among the others: none is kept, and no example of it shown.
    header.keep(header.names.map((_, column) => column));
    const isSelf = isOwner(reading.options.self, reading.options.selfNames);
    const people = new Correspondents(reading, isSelf);
    readRows(table, reading, (cells, line): Outcome => {
      const [sender] = people.in(cells, from, line);
      if (sender === undefined)
        return {
          rejected: 'no-end',
          column: Math.max(from.name, from.address) + 1,
          value: '',
          message: 'no sender stands here; a mail needs a name or an address of who wrote it',
        };
      const when = dateCell(reading, cells, line, date, order);
      if (when.rejected !== undefined) return when.rejected;
      const to = new Set(receivers.flatMap((columns) => people.in(cells, columns, line)));
      to.delete(sender);
      if (to.size === 0 || sender === NO_REPLY)
        return { excluded: sender === NO_REPLY ? 'no-reply' : 'no-people' };
      to.delete(NO_REPLY);
      if (to.size === 0) return { excluded: 'no-reply' };
      reading.draft.interaction({
        line,
        channel: MAIL,
        day: when.date?.day ?? NO_DAY,
        second: -1,
        from: sender,
        to: [...to],
      });
      return 'accepted';
    });
    reading.ledger.notUsed('texts, subjects and marks of the mails', 'not kept', '');
    if (date < 0)
      reading.ledger.warn({
        ...{ line: header.line, column: 0, code: 'bad-date', value: '' },
        message:
          'Outlook writes no day into such a table: it tells who wrote to whom, and counts for no history; a mailbox (.mbox) has the days',
      });
  },
};

/** An address that nobody reads. */
const NO_REPLY = -2;

/** Everybody in the mails, as one person for each address, or for each name where Exchange gives no address. */
class Correspondents {
  readonly #reading: Reading;
  readonly #isSelf: (text: string) => boolean;

  constructor(reading: Reading, isSelf: (text: string) => boolean) {
    this.#reading = reading;
    this.#isSelf = isSelf;
  }

  in(cells: readonly string[], columns: Parties, line: number): number[] {
    const [names, addresses] = [columns.name, columns.address].map((column) =>
      (content(cells, column) ?? '').split(';').map((one) => one.trim().replace(/^'(.*)'$/, '$1')),
    ) as [string[], string[]];
    return Array.from({ length: Math.max(names.length, addresses.length) }, (_, k) =>
      this.#at(names[k] ?? '', addresses[k] ?? '', line),
    ).flatMap((index) => index ?? []);
  }

  #at(called: string, address: string, line: number): number | undefined {
    const mail = [address, called].find(looksLikeMail)?.toLowerCase();
    const name = called === '' || looksLikeMail(called) ? undefined : givenFirst(called.replace(/\s+/g, ' '));
    if (mail === undefined && name === undefined) return undefined;
    if (mail !== undefined && isNoReply(mail)) return NO_REPLY;
    if ((mail !== undefined && this.#isSelf(mail)) || (mail === undefined && this.#isSelf(name as string)))
      return -1;
    const { draft } = this.#reading;
    const index = draft.mention(
      mail === undefined ? `name:${foldName(name as string)}` : `mail:${mail}`,
      () => ({
        line,
        ...(name === undefined ? {} : { name }),
        ...(mail === undefined ? {} : { emails: [mail] }),
        mentioned: true,
      }),
    );
    const known = draft.people.get(index);
    if (known !== undefined && known.name === undefined && name !== undefined)
      draft.amend(index, { ...known, name });
    return index;
  }
}

function columnsOf(header: Header): Columns | undefined {
  const fields = new Map<string, Parties>();
  for (const [column, name] of header.names.entries()) {
    const [, field = '', part = ''] =
      /^([^:：]{1,24}?)\s*[:：]\s*[(（]([^()（）]{1,24})[)）]$/.exec(name) ?? [];
    const said = part.trim().toLowerCase();
    const of = NAME.has(said) ? 'name' : ADDRESS.has(said) ? 'address' : undefined;
    if (of === undefined) continue;
    const key = field.trim().toLowerCase();
    const parties = fields.get(key) ?? { name: -1, address: -1 };
    parties[of] = column;
    fields.set(key, parties);
  }
  const from = [...fields].find(([key]) => FROM.has(key))?.[1];
  if (from === undefined || ![...fields.keys()].some((key) => TO.has(key))) return undefined;
  return { from, receivers: [...fields].flatMap(([key, parties]) => (FROM.has(key) ? [] : [parties])) };
}
