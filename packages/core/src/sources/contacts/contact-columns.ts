import { isSensitivity, marksPrivate } from '../../conventions/private-marks.ts';
import type { MembershipRecord, PersonRecord } from '../../model/evidence.ts';
import { addressesIn } from '../reading/addresses.ts';
import { badEmail, content, isNoReply, personRecord } from '../reading/fields.ts';
import type { Outcome, Reading, Table } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { said } from '../reading/said.ts';
import { UnknownMarks } from '../reading/unknown-marks.ts';
import { fullName } from '../text/full-name.ts';
import type { Header } from '../text/header.ts';

/** Where an address book in columns keeps what is read of it; -1 where it has no such column. */
export interface ContactColumns {
  /** Columns of whole names, asked in their order where the parts are empty. */
  readonly names: readonly number[];
  readonly parts: readonly number[];
  /** Address columns, each with the column of its type or -1. */
  readonly emails: readonly (readonly [address: number, type: number])[];
  readonly phones: readonly number[];
  readonly websites: readonly number[];
  readonly company: number;
  readonly title: number;
  readonly department: number;
  /** Where further organisations stand: name, title, department. */
  readonly further?: readonly (readonly [company: number, title: number, department: number])[];
  readonly labels: number;
  readonly school: number;
  readonly private: number;
  /** Where words such as `Private` or `Confidential` say it. */
  readonly sensitivity?: number;
  /** Columns that name somebody else, each with the column that says how they are related or -1. */
  readonly related: readonly (readonly [label: number, name: number])[];
}

/** Reads the contacts of a mail program, one a row. */
export function readContacts(table: Table, reading: Reading, columns: ContactColumns): void {
  const marks = new UnknownMarks(reading.ledger);
  readRows(table, reading, (cells, line): Outcome => {
    const emails: string[] = [];
    for (const [column, type] of columns.emails)
      for (const value of severalOf(cells, column)) {
        if (isExchangeName(value.replace(/^(smtp|mailto):/i, ''), content(cells, type))) continue;
        const { good, bad } = addressesIn(value, reading);
        if (bad !== undefined) return badEmail(column, bad);
        emails.push(...good);
      }
    const name = nameOf(cells, columns, emails);
    const company = content(cells, columns.company);
    if (company !== undefined && emails.length === 0 && (name ?? company) === company)
      return reading.draft.organisation(line, company) ? 'accepted' : 'merged';
    if (name === undefined && emails.length === 0)
      return isUntouched(cells, columns) ? 'blank' : { excluded: 'not-a-person' };
    if (name === undefined && emails.every(isNoReply)) return { excluded: 'no-reply' };
    const places = [
      [columns.company, columns.title, columns.department] as const,
      ...(columns.further ?? []),
    ];
    sayUnknownMarks(cells, columns, line, marks);
    const several = (from: readonly number[]): string[] => from.flatMap((column) => severalOf(cells, column));
    const { index, fresh } = reading.draft.person(
      personRecord({
        line,
        member: reading.member,
        name,
        emails,
        phones: several(columns.phones),
        profiles: several(columns.websites).filter((value) => /linkedin\.com\/in\//i.test(value)),
        memberships: places.flatMap((at) => membershipsIn(cells, at)),
        attributes: attributesOf(cells, columns),
        contact: 'address-book',
      }),
    );
    if (!fresh) return 'merged';
    for (const [label, column] of columns.related)
      for (const named of severalOf(cells, column)) {
        const field = content(cells, label) ?? table.header.names[column] ?? '';
        reading.draft.proposals.push({ line, person: index, named, field });
      }
    return 'accepted';
  });
}

/** Words for private that are not known are taken for none, and said. */
function sayUnknownMarks(
  cells: readonly string[],
  columns: ContactColumns,
  line: number,
  marks: UnknownMarks,
): void {
  marks.isYes(cells, columns.private, line, 'whether the contact is private');
  const { sensitivity = -1 } = columns;
  const word = content(cells, sensitivity);
  if (word !== undefined && !isSensitivity(word))
    marks.say(
      word,
      sensitivity,
      line,
      'this is no known word for how private a contact is, and is taken as not private; write private or normal',
    );
}

/** The organisations of a cell with what their title and unit cells say, in the same order; one title for several belongs to the first. */
function membershipsIn(
  cells: readonly string[],
  [company, title, department]: readonly [number, number, number],
): MembershipRecord[] {
  const [titles, units] = [severalOf(cells, title), severalOf(cells, department)];
  return severalOf(cells, company).map((organisation, k) =>
    said<MembershipRecord>({ organisation, role: titles[k], unit: units[k] }),
  );
}

/** The values of a cell; Google joins several by ` ::: `. */
function severalOf(cells: readonly string[], column: number): string[] {
  return (content(cells, column) ?? '').split(' ::: ').flatMap((value) => value.trim() || []);
}

/** An X.500 name of an Exchange server stands where an e-mail address should. */
function isExchangeName(value: string, type: string | undefined): boolean {
  return /^ex$/i.test(type ?? '') || /^\/o=/i.test(value);
}

/** A shown name may end with the address in brackets, or be nothing but the address. */
function nameOf(
  cells: readonly string[],
  columns: ContactColumns,
  emails: readonly string[],
): string | undefined {
  const parts = fullName(cells, ...columns.parts);
  if (parts !== undefined) return parts;
  for (const column of columns.names) {
    let name = content(cells, column);
    for (const address of emails)
      if (name?.endsWith(`(${address})`)) name = name.slice(0, -address.length - 2).trim();
    if (name !== undefined && name !== '' && !emails.includes(name)) return name;
  }
  return undefined;
}

/** What programs write where nobody wrote anything. */
const UNTOUCHED =
  /^(|0+[/.-]0+[/.-]0+|normal|unspecified|keine angabe|false|falsch|faux|falso|onwaar|fałsz|falskt|unspecificato|ospecificerat|niet opgegeven|non spécifié|sin especificar|non specificato)$/i;

function isUntouched(cells: readonly string[], columns: ContactColumns): boolean {
  return cells.every((cell, column) => column === columns.labels || UNTOUCHED.test(cell.trim()));
}

/** Labels that every contact has, or that the program gives. */
const SYSTEM_LABELS = /^\*|^(mycontacts|starred|other contacts)$/i;

function attributesOf(cells: readonly string[], columns: ContactColumns): PersonRecord['attributes'] {
  const attributes: [string, string][] = [];
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined) attributes.push([name, value]);
  };
  for (const text of (content(cells, columns.labels) ?? '').split(/ ::: |;/)) {
    const label = text.trim();
    if (label !== '' && !SYSTEM_LABELS.test(label)) add('label', label);
  }
  if (content(cells, columns.company) === undefined) {
    add('position', content(cells, columns.title));
    add('unit', content(cells, columns.department));
  }
  add('school', content(cells, columns.school));
  if (marksPrivate(content(cells, columns.private) ?? '', content(cells, columns.sensitivity ?? -1) ?? ''))
    add('private', 'yes');
  return attributes;
}

/** Each address column with its type column, by their names in several languages. */
export function addressColumns(header: Header, address: RegExp, type: RegExp): [number, number][] {
  const types = header.all(type);
  return header.all(address).map((column, k) => [column, types[k] ?? -1]);
}
