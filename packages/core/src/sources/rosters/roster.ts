import { foldName } from '../../identity/fold.ts';
import { looksLikeMail, mailKey } from '../../identity/keys.ts';
import { formatDay } from '../../model/day.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { badEmail, columnOrder, content, dateCell, personRecord } from '../fields.ts';
import type { Header } from '../header.ts';
import { contradicts } from '../networks/people.ts';
import type { Outcome, Reading, TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';
import { reportManagers } from './reporting-lines.ts';

const ID = [
  'employee id',
  'employee number',
  'employee no',
  'worker id',
  'person id',
  'personid',
  'staff id',
  'employeeid',
  'user id',
  'id',
];
const NAME = ['worker', 'name', 'full name', 'employee name', 'display name', 'legal name', 'employee'];
const EMAIL = [
  'email - primary work',
  'work email',
  'email',
  'email address',
  'primary email',
  'business email',
  'mail',
  'user principal name',
];
const TITLE = [
  'business title',
  'job title',
  'title',
  'position',
  'employee title',
  'role',
  'leveldesignation',
];
const UNIT = [
  'supervisory organization',
  'department',
  'unit',
  'team',
  'org unit',
  'division',
  'organization unit',
  'business unit',
  'organization',
  'cost center',
];
const MANAGER_ID = ['manager id', 'managerid', 'manager employee id', 'reports to id', 'supervisor id'];
const MANAGER_MAIL = ['manager email', "manager's email", 'manager email address', 'supervisor email'];
const MANAGER_NAME = ['manager', 'manager name', "manager's name", 'reports to', 'supervisor'];
const COMPANY = ['company', 'company name', 'employer', 'legal entity'];
const FROM = ['hire date', 'hiredate', 'start date', 'original hire date', 'from', 'effectivedate'];
const TO = ['termination date', 'end date', 'contract end date', 'leaving date', 'last day', 'to'];

function columnsOf(
  header: Header,
): Record<
  | 'id'
  | 'name'
  | 'first'
  | 'last'
  | 'preferred'
  | 'email'
  | 'title'
  | 'unit'
  | 'managerId'
  | 'managerMail'
  | 'managerName'
  | 'company'
  | 'from'
  | 'to',
  number
> {
  return {
    id: header.find(...ID),
    name: header.find(...NAME),
    first: header.find('first name', 'given name'),
    last: header.find('last name', 'family name', 'surname'),
    preferred: header.find('preferred name'),
    email: header.find(...EMAIL),
    title: header.find(...TITLE),
    unit: header.find(...UNIT),
    managerId: header.find(...MANAGER_ID),
    managerMail: header.find(...MANAGER_MAIL),
    managerName: header.find(...MANAGER_NAME),
    company: header.find(...COMPANY),
    from: header.find(...FROM),
    to: header.find(...TO),
  };
}

/** A name as reports decorate it: `Mei Castellanos (On Leave)`, `Rowan Castellanos [C]`. */
export function undecorated(name: string): { readonly name: string; readonly marks: readonly string[] } {
  const marks: string[] = [];
  let bare = name;
  for (;;) {
    const match = /^(.*\S)\s*(?:\(([^()]{1,60})\)|\[([^[\]]{1,20})\])$/.exec(bare.trim());
    if (match === null) return { name: bare.trim(), marks };
    marks.unshift((match[2] ?? match[3]) as string);
    bare = match[1] as string;
  }
}

/** Organisation charts as HR systems report them; people without a company column belong to the own organisation. */
export const roster: TableFormat = {
  format: 'roster',
  personal: false,
  layer: 'organisational',
  recognise(header) {
    const columns = columnsOf(header);
    const managed = columns.managerId >= 0 || columns.managerMail >= 0 || columns.managerName >= 0;
    if (!managed || (columns.id < 0 && columns.email < 0)) return 0;
    const numbered = header.find(...ID.filter((name) => name !== 'id')) >= 0;
    const reported =
      header.has('worker') || header.has('supervisory organization') || columns.managerMail >= 0;
    if (numbered || reported) return 60;
    const staff = columns.email >= 0 && (columns.unit >= 0 || columns.title >= 0);
    const elsewhere = columns.company >= 0 || header.find('id', 'organisation', 'organization', 'org') >= 0;
    return staff && !elsewhere ? 55 : 0;
  },
  read(table, reading) {
    const columns = columnsOf(table.header);
    const orders = { from: columnOrder(table, columns.from), to: columnOrder(table, columns.to) };
    const used = new Set(Object.values(columns));
    const rest = table.header.names.flatMap((_, index) => (used.has(index) ? [] : [index]));
    const ids = new Map<string, PersonRecord>();
    const managerNames: { index: number; name: string; line: number }[] = [];
    readRows(table, reading, (cells, line): Outcome => {
      const id = content(cells, columns.id);
      const email = content(cells, columns.email) ?? (id !== undefined && looksLikeMail(id) ? id : undefined);
      if (email !== undefined && !looksLikeMail(email)) return badEmail(columns.email, email);
      const parts = [content(cells, columns.first), content(cells, columns.last)].filter(Boolean).join(' ');
      const full = content(cells, columns.name) ?? (parts === '' ? undefined : parts);
      const { name, marks } = full === undefined ? { name: undefined, marks: [] } : undecorated(full);
      if (id === undefined && email === undefined && name === undefined)
        return {
          rejected: 'bad-value',
          column: 1,
          value: cells.filter(Boolean).join(' | '),
          message: 'nobody is named here; give an id, a name or an e-mail address',
        };
      const from = dateCell(reading, cells, line, columns.from, orders.from);
      const to = dateCell({ ...reading, today: 1e9 }, cells, line, columns.to, orders.to);
      if (from.rejected ?? to.rejected) return (from.rejected ?? to.rejected) as Outcome;
      const role = content(cells, columns.title);
      const rawUnit = content(cells, columns.unit);
      const unit = rawUnit === undefined ? undefined : undecorated(rawUnit).name;
      const company = content(cells, columns.company);
      const preferred = content(cells, columns.preferred);
      const attributes: [string, string][] = rest.flatMap((column) => {
        const text = content(cells, column);
        return text === undefined ? [] : [[table.header.names[column] as string, text]];
      });
      if (preferred !== undefined) attributes.push(['preferred name', preferred]);
      if (unit !== undefined) attributes.push(['unit', unit]);
      for (const mark of marks) attributes.push(['mark', mark]);
      const managerName = content(cells, columns.managerName);
      const manager = managerKey(cells, columns, managerName);
      const record = personRecord({
        line,
        id,
        name,
        emails: email === undefined ? undefined : [email],
        memberships: [
          {
            ...(company === undefined ? {} : { organisation: company }),
            ...(role === undefined ? {} : { role }),
            ...(unit === undefined ? {} : { unit }),
            ...(from.date === undefined ? {} : { from: formatDay(from.date.day) }),
            ...(to.date === undefined ? {} : { to: formatDay(to.date.day) }),
          },
        ],
        manager,
        attributes,
      });
      const { index, fresh } = keep(record, ids, reading, columns.id);
      if (!fresh) return 'merged';
      if (manager === undefined && managerName !== undefined)
        managerNames.push({ index, name: undecorated(managerName).name, line });
      return 'accepted';
    });
    managersByName(reading, managerNames);
    reportManagers(
      reading,
      Math.max(columns.managerId, columns.managerMail, columns.managerName) + 1,
      'roster',
    );
    reportingTies(reading);
  },
};

function keep(
  record: PersonRecord,
  ids: Map<string, PersonRecord>,
  reading: Reading,
  column: number,
): { index: number; fresh: boolean } {
  const other = record.id === undefined ? undefined : ids.get(record.id);
  if (record.id !== undefined && other !== undefined && contradicts(record, other)) {
    const message = `line ${other.line} has this id for somebody else; both are kept, this one without the id`;
    reading.ledger.warn({
      line: record.line,
      column: column + 1,
      code: 'duplicate-id',
      value: record.id,
      message,
    });
    const { id: _id, ...rest } = record;
    return reading.draft.person(rest);
  }
  if (record.id !== undefined) ids.set(record.id, record);
  return reading.draft.person(record);
}

function managerKey(
  cells: readonly string[],
  columns: ReturnType<typeof columnsOf>,
  managerName: string | undefined,
): string | undefined {
  const id = content(cells, columns.managerId);
  if (id !== undefined) return looksLikeMail(id) ? mailKey(id) : `employee:${id}`;
  const mail = content(cells, columns.managerMail);
  if (mail !== undefined) return mailKey(mail);
  return managerName !== undefined && looksLikeMail(managerName) ? mailKey(managerName) : undefined;
}

/** A manager given by name alone is whoever has that name in the file, if one person does; otherwise a proposal. */
function managersByName(
  reading: Reading,
  named: readonly { index: number; name: string; line: number }[],
): void {
  const { people } = reading.draft;
  const byName = new Map<string, PersonRecord[]>();
  for (const person of people) {
    const folded = foldName(person.name ?? '');
    byName.set(folded, [...(byName.get(folded) ?? []), person]);
  }
  for (const { index, name, line } of named) {
    const found = byName.get(foldName(name)) ?? [];
    const manager = found.length === 1 ? found[0] : undefined;
    const key =
      manager?.id !== undefined
        ? `employee:${manager.id}`
        : manager?.emails?.[0] === undefined
          ? undefined
          : mailKey(manager.emails[0]);
    if (key === undefined) {
      reading.draft.proposals.push({ line, person: index, named: name, field: 'manager' });
      reading.ledger.warn({
        line,
        column: 0,
        code: 'dangling-manager',
        value: name,
        message: 'no one person of this name has an id or address in the file; the line is left out',
      });
    } else people[index] = { ...(people[index] as PersonRecord), manager: key };
  }
}

/** One organisational tie for each reporting line that leads to somebody else in the file. */
export function reportingTies(reading: Reading): void {
  const { people } = reading.draft;
  const byKey = new Map<string, number>();
  people.forEach((person, index) => {
    if (person.id !== undefined) byKey.set(`employee:${person.id}`, index);
    for (const address of person.emails ?? []) byKey.set(mailKey(address), index);
  });
  people.forEach((person, index) => {
    const manager = person.manager === undefined ? undefined : byKey.get(person.manager);
    if (manager === undefined || manager === index) return;
    reading.draft.tie({
      line: person.line,
      source: index,
      target: manager,
      kind: 'reports-to',
      directed: true,
    });
  });
}
