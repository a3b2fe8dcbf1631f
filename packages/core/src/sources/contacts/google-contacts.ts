import type { PersonRecord } from '../../model/evidence.ts';
import { badEmail, content, isNoReply, personRecord, wrongEmail } from '../fields.ts';
import type { Header } from '../header.ts';
import type { TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';

const OLD = ['given name', 'family name', 'group membership'];
const NEW = ['first name', 'last name', 'organization name', 'labels'];
/** Google's own "Outlook CSV". */
const OUTLOOK = [
  'first name',
  'last name',
  'initials',
  'gender',
  'email address',
  'referred by',
  'categories',
];

interface Columns {
  readonly name: number;
  readonly parts: readonly number[];
  readonly emails: readonly number[];
  readonly phones: readonly number[];
  readonly websites: readonly number[];
  readonly company: number;
  readonly title: number;
  readonly department: number;
  readonly labels: number;
  /** Columns that name somebody else: a label column (or -1) and the value column. */
  readonly related: readonly (readonly [number, number])[];
  readonly notes: number;
}

function columnsOf(header: Header): Columns {
  return {
    name: header.find('name', 'file as'),
    parts: [
      header.find('first name', 'given name'),
      header.find('middle name', 'additional name'),
      header.find('last name', 'family name'),
    ],
    emails: [...header.all(/^email \d+ - value$/), ...header.all(/^email( \d+)? address$/)],
    phones: [...header.all(/^phone \d+ - value$/), ...header.all(/ phone( \d+)?$/)],
    websites: [...header.all(/^website \d+ - value$/), ...header.all(/^web page$/)],
    company: header.find('organization name', 'organization 1 - name', 'company'),
    title: header.find('organization title', 'organization 1 - title', 'job title'),
    department: header.find('organization department', 'organization 1 - department', 'department'),
    labels: header.find('labels', 'group membership', 'categories'),
    related: [
      ...header
        .all(/^relation( \d+)? - value$/)
        .map(
          (at) =>
            [
              header.find(
                header.folded(at).replace('value', 'label'),
                header.folded(at).replace('value', 'type'),
              ),
              at,
            ] as const,
        ),
      ...header.all(/^(referred by|manager's name|assistant's name)$/).map((at) => [-1, at] as const),
    ],
    notes: header.find('notes'),
  };
}

/** Several values that Google joins in one cell. */
function severalOf(
  cells: readonly string[],
  columns: readonly number[],
): { column: number; value: string }[] {
  return columns.flatMap((column) =>
    (content(cells, column) ?? '')
      .split(' ::: ')
      .map((value) => ({ column, value: value.trim() }))
      .filter(({ value }) => value !== ''),
  );
}

const SYSTEM_LABELS = /^\*|^(mycontacts|starred|other contacts)$/i;

/** Contacts as Google writes them since 2024, before, and in its Outlook form. */
export const googleContacts: TableFormat = {
  format: 'google-contacts',
  personal: true,
  layer: 'personal',
  recognise: (header) =>
    header.has(...NEW) || header.has(...OLD) || header.has(...OUTLOOK)
      ? 100
      : header.has('name', 'given name', 'family name') && header.all(/^email 1 - value$/).length > 0
        ? 95
        : 0,
  read(table, reading) {
    const { header } = table;
    const columns = columnsOf(header);
    readRows(table, reading, (cells, line) => {
      const parts = columns.parts.map((column) => content(cells, column)).filter(Boolean);
      const emails = severalOf(cells, columns.emails);
      const wrong = emails.find(({ value }) => wrongEmail([value]) !== undefined);
      if (wrong !== undefined) return badEmail(wrong.column, wrong.value);
      const company = content(cells, columns.company);
      const name = parts.length > 0 ? parts.join(' ') : content(cells, columns.name);
      if (name === undefined && emails.length === 0) {
        if (company === undefined) return organisationlessRow(severalOf(cells, columns.phones), line);
        return reading.draft.organisation(line, company) ? 'accepted' : 'merged';
      }
      if (company !== undefined && name === company && emails.length === 0)
        return reading.draft.organisation(line, company) ? 'accepted' : 'merged';
      if (name === undefined && emails.every(({ value }) => isNoReply(value)))
        return { excluded: 'no-reply' };
      const role = content(cells, columns.title);
      const unit = content(cells, columns.department);
      const record: PersonRecord = personRecord({
        line,
        member: reading.member,
        name,
        emails: emails.map(({ value }) => value),
        phones: severalOf(cells, columns.phones).map(({ value }) => value),
        profiles: severalOf(cells, columns.websites)
          .map(({ value }) => value)
          .filter((value) => /linkedin\.com\/in\//i.test(value)),
        memberships:
          company === undefined
            ? undefined
            : [
                {
                  organisation: company,
                  ...(role === undefined ? {} : { role }),
                  ...(unit === undefined ? {} : { unit }),
                },
              ],
        attributes: labelsOf(cells, columns.labels).map((label) => ['label', label] as const),
        contact: 'address-book',
      });
      const { index, fresh } = reading.draft.person(record);
      if (!fresh) return 'merged';
      for (const [label, at] of columns.related) {
        const named = content(cells, at);
        if (named === undefined) continue;
        const field = content(cells, label) ?? header.names[at] ?? '';
        reading.draft.proposals.push({ line, person: index, named, field });
      }
      return 'accepted';
    });
  },
};

function labelsOf(cells: readonly string[], column: number): string[] {
  return (content(cells, column) ?? '')
    .split(/ ::: |;/)
    .map((label) => label.trim())
    .filter((label) => label !== '' && !SYSTEM_LABELS.test(label));
}

function organisationlessRow(
  phones: readonly { value: string }[],
  _line: number,
): 'blank' | { excluded: 'not-a-person' } {
  return phones.length > 0 ? { excluded: 'not-a-person' } : 'blank';
}
