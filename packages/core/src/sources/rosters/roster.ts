import { looksLikeMail } from '../../identity/keys.ts';
import { formatDay } from '../../model/day.ts';
import type { MembershipRecord, PersonRecord } from '../../model/evidence.ts';
import { isTotalsRow } from '../names/totals.ts';
import { addressesOf } from '../reading/addresses.ts';
import { columnOrder, content, dateCell, personRecord } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { said } from '../reading/said.ts';
import { fullName } from '../text/full-name.ts';
import { contradicts } from '../ties/people.ts';
import { holdsCompanyCodes, sayCompanyCodes } from './company-codes.ts';
import { isUnknownStatus, sayLeft, saysLeft } from './left.ts';
import { addManager, type Managers, managersByName, managersOf, type NamedManager } from './managers.ts';
import { attribute, otherCells, otherColumns } from './other-columns.ts';
import { reportingTies, reportManagers } from './reporting-lines.ts';
import { type RosterColumns, recogniseRoster, rosterColumns } from './roster-columns.ts';
import { SecondManagers } from './second-managers.ts';
import { undecorated } from './undecorated.ts';
import { UnitMarks } from './unit-marks.ts';

/** Organisation charts as HR systems report them; people without a company column belong to the own organisation. */
export const roster: TableFormat = {
  format: 'roster',
  recognise: recogniseRoster,
  read(table, reading) {
    const { header } = table;
    const columns = columnsWithNames(table, reading);
    const found = { from: columnOrder(table, columns.from), to: columnOrder(table, columns.to) };
    const orders = { from: found.from ?? found.to, to: found.to ?? found.from };
    const rest = otherColumns(header, Object.values({ ...columns, status: -1 }));
    header.keep(rest);
    header.keepAsAttributes(rest.filter((column) => column !== columns.status));
    const seconds = new SecondManagers(header, rest, columns);
    const units = new UnitMarks(table, columns);
    const left: number[] = [];
    const ids = new Map<string, PersonRecord>();
    const named: NamedManager[] = [];
    readRows(table, reading, (cells, line): Outcome => {
      if (isTotalsRow(cells)) return { excluded: 'not-a-person' };
      const id = content(cells, columns.id);
      const listed = addressesOf(cells, [columns.email], reading);
      if ('rejected' in listed) return listed;
      const emails = listed.length === 0 && id !== undefined && looksLikeMail(id) ? [id] : listed;
      const full =
        content(cells, columns.name) ?? fullName(cells, columns.first, columns.prefix, columns.last);
      const { name, marks } = full === undefined ? { name: undefined, marks: [] } : undecorated(full);
      if (id === undefined && emails.length === 0 && name === undefined)
        return {
          rejected: 'bad-value',
          column: 1,
          value: cells.filter(Boolean).join(' | '),
          message: 'nobody is named here; give an id, a name or an e-mail address',
        };
      const from = dateCell(reading, cells, line, columns.from, orders.from);
      const to = dateCell({ ...reading, today: 1e9 }, cells, line, columns.to, orders.to);
      const wrong = from.rejected ?? to.rejected;
      if (wrong !== undefined) return wrong;
      const former =
        to.date === undefined && saysLeft(header, columns.status, content(cells, columns.status));
      const status = content(cells, columns.status);
      if (to.date === undefined && isUnknownStatus(header, columns.status, status))
        reading.ledger.notUsed(
          `${header.names[columns.status]} ${status?.slice(0, 40)}`,
          'a word that is not known; taken as still there',
          status ?? '',
        );
      const rawUnit = content(cells, columns.unit);
      const unit = rawUnit === undefined ? undefined : units.bare(rawUnit);
      const membership = said<MembershipRecord>({
        organisation: content(cells, columns.company),
        role: content(cells, columns.title),
        unit,
        from: from.date === undefined ? undefined : formatDay(from.date.day),
        to: to.date === undefined ? undefined : formatDay(to.date.day),
        former: former ? true : undefined,
      });
      const preferred = content(cells, columns.preferred);
      const attributes = otherCells(cells, header, rest);
      attributes.push(...attribute('preferred name', preferred), ...attribute('unit', unit));
      for (const mark of marks) attributes.push(['mark', mark]);
      const managers = managersOf(cells, columns);
      sayNobody(managers, cells, columns, reading);
      const record = personRecord({
        line,
        id,
        name,
        emails,
        memberships: [membership],
        manager: managers.keys[0],
        attributes,
      });
      const { index, fresh } = keep(record, ids, reading, columns.id);
      if (!fresh) return 'merged';
      if (former) left.push(line);
      for (const manager of managers.keys.slice(1)) addManager(reading, index, manager);
      for (const manager of managers.names) named.push({ index, name: manager, line });
      seconds.take(cells, index, line);
      return 'accepted';
    });
    sayLeft(left, columns.status, header, reading);
    managersByName(reading, named, columns.managerName);
    seconds.enter(header, reading);
    const managing = [columns.managerId, columns.managerMail, columns.managerName].find((c) => c >= 0) ?? -1;
    reportManagers(reading, managing + 1, 'employee');
    reportingTies(reading);
  },
};

/** Numbers in place of the names of employers are no employers. */
function columnsWithNames(table: Table, reading: Reading): RosterColumns {
  const columns = rosterColumns(table.header);
  if (!holdsCompanyCodes(table, columns.company)) return columns;
  sayCompanyCodes(table, columns.company, reading);
  return { ...columns, company: -1 };
}

/** A word such as `n/a` in place of a manager is not one, which is said once for each. */
function sayNobody(
  { keys, names }: Managers,
  cells: readonly string[],
  { managerId, managerMail, managerName }: RosterColumns,
  { ledger }: Reading,
): void {
  if (keys.length + names.length > 0) return;
  for (const column of [managerId, managerMail, managerName]) {
    const word = content(cells, column);
    if (word !== undefined) ledger.notUsed(`manager ${word.slice(0, 40)}`, 'says that there is none', word);
  }
}

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
