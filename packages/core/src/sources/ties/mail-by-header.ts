import { content } from '../reading/fields.ts';
import type { Reading, Table } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';

/** Words by which columns of mails are called, as those of other messages are not. */
const OF_MAIL =
  /mail|absender|empfänger|recipient|expéditeur|destinataire|afzender|geadresseerde|remitente|destinatario|mittente|nadawca|odbiorca|avsändare|mottagare|afsender|avsender|mottaker|odesílatel|feladó|címzett|remetente|destinatário|差出人|宛先|发件人|收件人/i;
const SUBJECT =
  /^(?:message |mail |e-mail )?(?:subject|betreff|objet|onderwerp|asunto|oggetto|temat|ämne|emne|assunto|předmět|tárgy|件名|主题)$/i;

/** Whether a table of timed rows is one of mails: both ends are addresses, and its headings speak of mails. */
export function isOfMails(table: Table, source: number, target: number): boolean {
  const { names } = table.header;
  const said = [source, target].some((at) => OF_MAIL.test(names[at] ?? ''));
  if (!said && !names.some((name) => SUBJECT.test(name.trim()))) return false;
  return [source, target].every((at) => holdsAddresses(table, at));
}

/** Whether the cells of a column hold addresses, all of the first 200. */
export function holdsAddresses(table: Table, column: number): boolean {
  let seen = 0;
  for (const row of table.rows()) {
    const text = 'broken' in row ? undefined : content(row.cells, column);
    if (text === undefined) continue;
    if (!text.includes('@')) return false;
    if (++seen >= 200) break;
  }
  return seen > 0;
}

/** Says that rows are taken for mails. */
export function sayMails({ ledger }: Reading, header: Header, source: number, target: number): void {
  ledger.warn({
    line: header.line,
    column: source + 1,
    code: 'mail-by-header',
    value: [source, target].map((at) => header.names[at]).join(', '),
    message:
      'both ends are addresses and the headings are those of mails, so each row counts as a mail; a column of channels says otherwise',
  });
}
