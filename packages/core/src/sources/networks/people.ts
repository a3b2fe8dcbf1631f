import { looksLikeMail } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { badEmail, columnOrder, content, dateCell, personRecord, wrongEmail } from '../fields.ts';
import type { Header } from '../header.ts';
import type { Outcome, Reading, TableFormat } from '../reader.ts';
import { reportManagers } from '../rosters/reporting-lines.ts';
import { readRows } from '../rows.ts';

const NAME = ['name', 'full name', 'display name', 'label', 'person', 'contact'];
const FIRST = ['first name', 'given name', 'firstname'];
const LAST = ['last name', 'family name', 'surname', 'lastname'];
const EMAIL = new Set([
  'email',
  'email address',
  'mail',
  'primary email',
  'work email',
  'email 2',
  'email 3',
  'email 1',
]);
const ORGANISATION = ['organisation', 'organization', 'org', 'company', 'employer', 'firm', 'institution'];
const ROLE = ['role', 'position', 'job title', 'title'];
const UNIT = ['unit', 'department', 'team'];
const PROFILE = ['url', 'profile', 'profile url', 'linkedin', 'linkedin url', 'public profile url'];
const DATE = /^(connected on|since|met on|date)$/;

interface Columns {
  readonly id: number;
  readonly name: number;
  readonly first: number;
  readonly last: number;
  readonly emails: readonly number[];
  readonly organisation: number;
  readonly role: number;
  readonly unit: number;
  readonly manager: number;
  readonly community: number;
  readonly profile: number;
  readonly dates: readonly number[];
  readonly rest: readonly number[];
}

function columnsOf(header: Header): Columns {
  const first = header.find(...FIRST);
  const columns = {
    id: header.find('id', 'actor', 'node'),
    name: header.find(...NAME),
    first,
    last: header.find(...LAST),
    emails: header.all(EMAIL),
    organisation: header.find(...ORGANISATION),
    role: header.find(...ROLE),
    unit: header.find(...UNIT),
    manager: header.find('manager', 'manager id'),
    community: header.find('community', 'communities'),
    profile: header.find(...PROFILE),
    dates: header.all(DATE),
  };
  const { role: _role, unit: _unit, ...taken } = columns;
  const used = new Set(Object.values(taken).flat());
  return { ...columns, rest: header.names.flatMap((_, index) => (used.has(index) ? [] : [index])) };
}

/** People as analysts keep them: any table with a name or an e-mail column. */
export const people: TableFormat = {
  format: 'people',
  personal: false,
  layer: 'organisational',
  recognise(header) {
    const columns = columnsOf(header);
    if (columns.name < 0 && columns.first < 0 && columns.emails.length === 0) return 0;
    return (
      10 +
      [columns.id, columns.name, columns.organisation, columns.emails[0] ?? -1].filter((c) => c >= 0).length
    );
  },
  read(table, reading) {
    const columns = columnsOf(table.header);
    const orders = columns.dates.map((column) => columnOrder(table, column));
    const ids = new Map<string, PersonRecord>();
    repeatedHeaders(table.header, reading);
    readRows(table, reading, (cells, line): Outcome => {
      const emails = columns.emails.flatMap((column) => content(cells, column) ?? []);
      const wrong = columns.emails.find((c) => wrongEmail([content(cells, c) ?? 'a@b']) !== undefined);
      if (wrong !== undefined) return badEmail(wrong, content(cells, wrong) as string);
      const parts = [content(cells, columns.first), content(cells, columns.last)].filter(Boolean).join(' ');
      const name = content(cells, columns.name) ?? (parts === '' ? undefined : parts);
      const organisation = content(cells, columns.organisation);
      const id = content(cells, columns.id);
      const attributes: [string, string][] = [];
      for (const [k, column] of columns.dates.entries()) {
        const cell = dateCell(reading, cells, line, column, orders[k]);
        if (cell.rejected !== undefined) return cell.rejected;
        const text = content(cells, column);
        if (text !== undefined) attributes.push([table.header.names[column] as string, text]);
      }
      for (const column of columns.rest) {
        const text = content(cells, column);
        if (text !== undefined) attributes.push([table.header.names[column] as string, text]);
      }
      if (name === undefined && emails.length === 0 && id === undefined) {
        if (organisation !== undefined)
          return reading.draft.organisation(line, organisation) ? 'accepted' : 'merged';
        return {
          rejected: 'bad-value',
          column: 1,
          value: cells.filter(Boolean).join(' | '),
          message: 'nobody is named here; give an id, a name or an e-mail address',
        };
      }
      const role = content(cells, columns.role);
      const unit = content(cells, columns.unit);
      const manager = content(cells, columns.manager);
      const profile = content(cells, columns.profile);
      const record = personRecord({
        line,
        id,
        name,
        emails,
        profiles: profile === undefined ? undefined : [profile],
        memberships:
          organisation === undefined
            ? undefined
            : [
                {
                  organisation,
                  ...(role === undefined ? {} : { role }),
                  ...(unit === undefined ? {} : { unit }),
                },
              ],
        manager:
          manager === undefined
            ? undefined
            : looksLikeMail(manager)
              ? `mail:${manager.toLowerCase()}`
              : `id:${manager}`,
        communities: (content(cells, columns.community) ?? '')
          .split(';')
          .map((community) => community.trim())
          .filter((community) => community !== ''),
        attributes,
      });
      return keep(record, ids, reading, columns.id);
    });
    reportManagers(reading, columns.manager + 1);
  },
};

/** Keeps a person; a second, different person under the same id keeps no id. */
function keep(
  record: PersonRecord,
  ids: Map<string, PersonRecord>,
  reading: Reading,
  column: number,
): Outcome {
  const other = record.id === undefined ? undefined : ids.get(record.id);
  const { line } = record;
  if (record.id !== undefined && other !== undefined && contradicts(record, other)) {
    reading.ledger.warn({
      line,
      column: column + 1,
      code: 'duplicate-id',
      value: record.id,
      message: `line ${other.line} has this id for somebody else; both are kept, this one without the id`,
    });
    const { id: _id, ...rest } = record;
    return reading.draft.person(rest).fresh ? 'accepted' : 'merged';
  }
  if (record.id !== undefined) ids.set(record.id, record);
  return reading.draft.person(record).fresh ? 'accepted' : 'merged';
}

/** Two records of one id are two people where neither name nor e-mail agrees. */
export function contradicts(one: PersonRecord, other: PersonRecord): boolean {
  const names = one.name !== undefined && other.name !== undefined && one.name !== other.name;
  const mails =
    (one.emails?.length ?? 0) > 0 &&
    (other.emails?.length ?? 0) > 0 &&
    !one.emails?.some((address) => other.emails?.includes(address));
  return names && (mails || (one.emails?.length ?? 0) === 0 || (other.emails?.length ?? 0) === 0);
}

function repeatedHeaders(header: Header, reading: Reading): void {
  const seen = new Set<string>();
  header.names.forEach((name, index) => {
    if (name !== '' && seen.has(name))
      reading.ledger.warn({
        line: header.line,
        column: index + 1,
        code: 'duplicate-header',
        value: name,
        message: 'another column has this name; the values of both are kept',
      });
    seen.add(name);
  });
}
