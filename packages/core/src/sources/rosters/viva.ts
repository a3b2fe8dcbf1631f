import { looksLikeMail, mailKey } from '../../identity/keys.ts';
import { formatDay } from '../../model/day.ts';
import type { MembershipRecord, PersonRecord } from '../../model/evidence.ts';
import { badEmail, columnOrder, content, dateCell, personRecord } from '../reading/fields.ts';
import type { Outcome, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { said } from '../reading/said.ts';
import type { Header } from '../text/header.ts';
import { otherCells, otherColumns } from './other-columns.ts';
import { reportingTies, reportManagers } from './reporting-lines.ts';

interface State {
  readonly line: number;
  /** Day from which it holds, 0 where none is given. */
  readonly from: number;
  readonly role: string | undefined;
  readonly unit: string | undefined;
  readonly manager: string | undefined;
  readonly attributes: readonly (readonly [string, string])[];
}

function columnsOf(header: Header): Record<'id' | 'from' | 'hired' | 'manager' | 'role' | 'unit', number> {
  return {
    id: header.find('personid', 'person id'),
    from: header.find('effectivedate', 'effective date'),
    hired: header.find('hiredate', 'hire date'),
    manager: header.find('managerid', 'manager id'),
    role: header.find('leveldesignation', 'level designation'),
    unit: header.find('organization', 'organisation'),
  };
}

/** Viva Insights' organisational data: several rows for a person, one for each time something changed. */
export const viva: TableFormat = {
  format: 'roster',
  recognise(header) {
    const columns = columnsOf(header);
    return columns.id >= 0 && columns.from >= 0 && columns.manager >= 0 ? 90 : 0;
  },
  read(table, reading) {
    const columns = columnsOf(table.header);
    const orders = { from: columnOrder(table, columns.from), hired: columnOrder(table, columns.hired) };
    const order = orders.from ?? orders.hired ?? 'month-first';
    const rest = otherColumns(table.header, Object.values(columns));
    const states = new Map<string, State[]>();
    const hired = new Map<string, number>();
    const seen = new Set<string>();
    readRows(table, reading, (cells, line): Outcome => {
      const id = content(cells, columns.id)?.toLowerCase();
      if (id === undefined || !looksLikeMail(id)) return badEmail(columns.id, id ?? '');
      const manager = content(cells, columns.manager)?.toLowerCase();
      if (manager !== undefined && !looksLikeMail(manager)) return badEmail(columns.manager, manager);
      const from = dateCell(reading, cells, line, columns.from, orders.from ?? order);
      const start = dateCell(reading, cells, line, columns.hired, orders.hired ?? order);
      if (from.rejected ?? start.rejected) return (from.rejected ?? start.rejected) as Outcome;
      const text = cells.join('\0');
      if (seen.has(text)) return 'merged';
      seen.add(text);
      if (start.date !== undefined) hired.set(id, start.date.day);
      const state = {
        line,
        from: from.date?.day ?? 0,
        role: content(cells, columns.role),
        unit: content(cells, columns.unit),
        manager,
        attributes: otherCells(cells, table.header, rest),
      };
      const known = states.get(id);
      if (known === undefined) states.set(id, [state]);
      else known.push(state);
      return 'accepted';
    });
    for (const [id, list] of states) reading.draft.person(personOf(id, list, hired.get(id)));
    reportManagers(reading, columns.manager + 1, 'employee');
    reportingTies(reading);
  },
};

/** One person with one membership for each stretch of time; who they report to is the latest row's. */
function personOf(id: string, list: State[], hired: number | undefined): PersonRecord {
  list.sort((x, y) => x.from - y.from || x.line - y.line);
  const last = list[list.length - 1] as State;
  const memberships = list.map((state, index): MembershipRecord => {
    const from = index === 0 ? (hired ?? state.from) : state.from;
    const next = list[index + 1]?.from ?? 0;
    return said<MembershipRecord>({
      role: state.role,
      unit: state.unit,
      from: from === 0 ? undefined : formatDay(from),
      to: next === 0 ? undefined : formatDay(Math.max(next - 1, from)),
    });
  });
  return personRecord({
    line: last.line,
    id,
    emails: [id],
    memberships,
    manager: last.manager === undefined ? undefined : mailKey(last.manager),
    attributes: [...last.attributes, ...(last.unit === undefined ? [] : [['unit', last.unit] as const])],
  });
}
