import type { PersonRecord } from '../../model/evidence.ts';
import { badEmail, content, isNoReply, personRecord, wrongEmail } from '../fields.ts';
import type { Header } from '../header.ts';
import type { Outcome, Reading, Table } from '../reader.ts';
import { readRows } from '../rows.ts';
import { said } from '../said.ts';

/** Where an address book in columns keeps what is read of it; -1 where it has no such column. */
export interface ContactColumns {
  readonly name: number;
  readonly parts: readonly number[];
  /** Address columns, each with the column of its type or -1. */
  readonly emails: readonly (readonly [number, number])[];
  readonly phones: readonly number[];
  readonly websites: readonly number[];
  readonly company: number;
  readonly title: number;
  readonly department: number;
  readonly labels: number;
  readonly school: number;
  readonly private: number;
  /** Columns that name somebody else. */
  readonly related: readonly number[];
}

/** An X.500 name of an Exchange server stands where an e-mail address should. */
function isExchangeName(value: string, type: string | undefined): boolean {
  return /^ex$/i.test(type ?? '') || /^\/o=/i.test(value);
}

/** Reads the contacts of a desktop or web mail program. */
export function readContacts(table: Table, reading: Reading, columns: ContactColumns): void {
  const { header } = table;
  readRows(table, reading, (cells, line): Outcome => {
    const emails: string[] = [];
    for (const [column, type] of columns.emails) {
      const value = content(cells, column)?.replace(/^(smtp|mailto):/i, '');
      if (value === undefined || isExchangeName(value, content(cells, type))) continue;
      if (wrongEmail([value]) !== undefined) return badEmail(column, value);
      emails.push(value);
    }
    const parts = columns.parts.flatMap((column) => content(cells, column) ?? []);
    const name = parts.length > 0 ? parts.join(' ') : content(cells, columns.name);
    const company = content(cells, columns.company);
    const phones = columns.phones.flatMap((column) => content(cells, column) ?? []);
    if (name === undefined && emails.length === 0) {
      if (company !== undefined) return reading.draft.organisation(line, company) ? 'accepted' : 'merged';
      return phones.length > 0 ? { excluded: 'not-a-person' } : 'blank';
    }
    if (name === undefined && emails.every(isNoReply)) return { excluded: 'no-reply' };
    const membership = {
      organisation: company,
      role: content(cells, columns.title),
      unit: content(cells, columns.department),
    };
    const { index, fresh } = reading.draft.person(
      personRecord({
        line,
        member: reading.member,
        name,
        emails,
        phones,
        profiles: columns.websites
          .flatMap((column) => content(cells, column) ?? [])
          .filter((value) => /linkedin\.com\/in\//i.test(value)),
        memberships: company === undefined ? undefined : [said<{ organisation?: string }>(membership)],
        attributes: attributesOf(cells, columns),
        contact: 'address-book',
      }),
    );
    if (!fresh) return 'merged';
    for (const column of columns.related) {
      const named = content(cells, column);
      if (named !== undefined)
        reading.draft.proposals.push({ line, person: index, named, field: header.names[column] ?? '' });
    }
    return 'accepted';
  });
}

function attributesOf(cells: readonly string[], columns: ContactColumns): PersonRecord['attributes'] {
  const attributes: [string, string][] = [];
  for (const label of (content(cells, columns.labels) ?? '').split(';'))
    if (label.trim() !== '') attributes.push(['label', label.trim()]);
  const school = content(cells, columns.school);
  if (school !== undefined) attributes.push(['school', school]);
  if (/^(true|yes|wahr|vrai|verdadero|vero|waar)$/i.test(content(cells, columns.private) ?? ''))
    attributes.push(['private', 'yes']);
  return attributes;
}

/** Each address column with its type column, by their names in several languages. */
export function addressColumns(header: Header, address: RegExp, type: RegExp): [number, number][] {
  const types = header.all(type);
  return header.all(address).map((column, k) => [column, types[k] ?? -1]);
}
