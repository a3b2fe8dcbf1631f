import { type PersonColumns, personColumns } from '../../conventions/person-columns.ts';
import { foldName, foldOrganisation } from '../../identity/fold.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { isTotalsRow } from '../names/totals.ts';
import { addressesOf } from '../reading/addresses.ts';
import { columnOrder, content, dateCell } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { reportManagers } from '../rosters/reporting-lines.ts';
import { furtherManagers, personOf } from './person-row.ts';

/** How the contract's own people.csv begins. */
const OWN = ['id', 'name', 'organisation', 'email', 'manager', 'community'];

/** People as analysts keep them: any table with a name or an e-mail column. */
export const people: TableFormat = {
  format: 'people',
  recognise(header) {
    if (OWN.every((name, index) => header.folded(index) === name)) return 90;
    const columns = personColumns(header);
    if (columns.name < 0 && columns.first < 0 && columns.emails.length === 0) return 0;
    return (
      10 +
      [columns.id, columns.name, columns.organisation, columns.emails[0] ?? -1].filter((c) => c >= 0).length
    );
  },
  read(table, reading) {
    const columns = personColumns(table.header);
    const told = new Set([columns.role, columns.unit]);
    table.header.keep(columns.rest);
    table.header.keepAsAttributes(columns.rest.filter((column) => !told.has(column)));
    const orders = columns.dates.map((column) => columnOrder(table, column));
    /** The last of each id that several rows have. */
    const ids = new Map<string, PersonRecord>();
    const contacts = contactsOf(table, columns, reading);
    warnOfNoNames(table, columns, reading);
    readRows(table, reading, (cells, line): Outcome => {
      if (isTotalsRow(cells)) return { excluded: 'not-a-person' };
      const emails = addressesOf(cells, columns.emails, reading);
      if ('rejected' in emails) return emails;
      for (const [k, column] of columns.dates.entries()) {
        const cell = dateCell(reading, cells, line, column, orders[k]);
        if (cell.rejected !== undefined) return cell.rejected;
      }
      const said = personOf(table.header, columns, cells, line, emails);
      const record = contacts ? { ...said, contact: 'address-book' as const } : said;
      if (record.name === undefined && record.emails === undefined && record.id === undefined) {
        const organisation = record.memberships?.[0]?.organisation;
        if (organisation !== undefined)
          return reading.draft.organisation(line, organisation) ? 'accepted' : 'merged';
        return {
          rejected: 'bad-value',
          column: 1,
          value: cells.filter(Boolean).join(' | '),
          message: 'nobody is named here; give an id, a name or an e-mail address',
        };
      }
      const outcome = keep(record, ids, reading, columns.id);
      for (const more of furtherManagers(columns, cells, record)) reading.draft.person(more);
      return outcome;
    });
    reportManagers(reading, columns.manager + 1, 'id');
    reading.draft.ofOwner = contacts;
  },
};

/** Addresses alone in a file of several columns: which of them holds the names is for the user to say. */
function warnOfNoNames({ header }: Table, columns: PersonColumns, { ledger }: Reading): void {
  if (columns.name >= 0 || columns.first >= 0 || columns.last >= 0) return;
  const others = columns.rest.flatMap((column) => header.names[column] || []);
  if (others.length === 0) return;
  ledger.warn({
    line: header.line,
    column: 0,
    code: 'no-names',
    value: others.slice(0, 6).join(', '),
    message: 'no column of this file is known to hold names, so people are known by their addresses alone',
    cure: { option: 'map', likely: others.slice(0, 1).map((column) => [column, 'name'] as const) },
  });
}

/** Columns that a list of an organisation's or a community's people has, and one of somebody's contacts has not. */
const NO_CONTACTS = ['id', 'manager', 'community', 'memberships'] as const;

/**
 * Whether a plain list holds somebody's own contacts: whose is said, and the list has no ids, managers or communities, does
 * not name that person and is not one of colleagues. Else it is said that nobody of it is tied to them, and how that is changed.
 */
function contactsOf(table: Table, columns: PersonColumns, reading: Reading): boolean {
  const { self, layer, own } = reading.options;
  if (layer !== undefined || self === undefined) return layer === 'personal' && self !== undefined;
  if (NO_CONTACTS.some((column) => columns[column] >= 0)) return false;
  const named = ownerNamed(self);
  let rows = 0;
  let colleagues = 0;
  let owner = false;
  for (const row of table.rows()) {
    if ('broken' in row) continue;
    rows++;
    const name = content(row.cells, columns.name);
    const emails = columns.emails.map((column) => content(row.cells, column)?.toLowerCase());
    if ((named.mail !== undefined && emails.includes(named.mail)) || foldName(name ?? '') === named.name)
      owner = true;
    const organisation = content(row.cells, columns.organisation);
    if (own !== undefined && foldOrganisation(organisation ?? '') === foldOrganisation(own)) colleagues++;
  }
  if (!owner && colleagues * 2 <= rows) return true;
  reading.ledger.warn({
    line: table.header.line,
    column: 0,
    code: 'no-ties',
    value: '',
    message: `this list ${owner ? 'names its owner' : 'is one of colleagues'}, so nobody in it was tied to them; to make everybody in it a contact, import it as a personal list`,
  });
  return false;
}

function ownerNamed(self: string): { readonly mail: string | undefined; readonly name: string } {
  const mail = /<([^<>]{3,320})>/.exec(self)?.[1] ?? self;
  const name = foldName(self.split('<', 1)[0] ?? '');
  return {
    mail: looksLikeMail(mail) ? mail.trim().toLowerCase() : undefined,
    name: name === '' || looksLikeMail(self) ? '\0' : name,
  };
}

/** Keeps a person; a second, different person under the same id keeps no id. */
function keep(
  record: PersonRecord,
  ids: Map<string, PersonRecord>,
  reading: Reading,
  column: number,
): Outcome {
  const other =
    record.id === undefined ? undefined : (ids.get(record.id) ?? reading.draft.firstWithId(record.id));
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
  if (record.id !== undefined && other !== undefined) ids.set(record.id, record);
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
