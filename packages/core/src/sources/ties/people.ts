import { personColumns } from '../../conventions/person-columns.ts';
import type { PersonRecord } from '../../model/evidence.ts';
import { badEmail, columnOrder, content, dateCell, wrongEmail } from '../reading/fields.ts';
import type { Outcome, Reading, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { reportManagers } from '../rosters/reporting-lines.ts';
import type { Header } from '../text/header.ts';
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
    table.header.keep(columns.rest);
    const orders = columns.dates.map((column) => columnOrder(table, column));
    const ids = new Map<string, PersonRecord>();
    repeatedHeaders(table.header, reading);
    readRows(table, reading, (cells, line): Outcome => {
      const wrong = columns.emails.find((c) => wrongEmail([content(cells, c) ?? 'a@b']) !== undefined);
      if (wrong !== undefined) return badEmail(wrong, content(cells, wrong) as string);
      for (const [k, column] of columns.dates.entries()) {
        const cell = dateCell(reading, cells, line, column, orders[k]);
        if (cell.rejected !== undefined) return cell.rejected;
      }
      const record = personOf(table.header, columns, cells, line);
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
