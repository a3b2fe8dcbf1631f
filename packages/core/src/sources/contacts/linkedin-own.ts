import { formatDay } from '../../model/day.ts';
import type { MembershipRecord } from '../../model/evidence.ts';
import { placed } from '../reading/document.ts';
import { content, said } from '../reading/fields.ts';
import type { Outcome, Reading, Table, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { parseDate } from '../text/cells.ts';
import { fullName } from '../text/full-name.ts';

/** LinkedIn's Profile.csv: the name of the person whose export it is. */
export const linkedinProfile: TableFormat = {
  format: 'linkedin-profile',
  recognise: (header) => (header.has('first name', 'last name', 'maiden name', 'headline') ? 100 : 0),
  read(table, reading) {
    const { header } = table;
    const [first, last] = [header.find('first name'), header.find('last name')];
    readRows(table, reading, (cells, line): Outcome => {
      const name = fullName(cells, first, last);
      if (name === undefined) return 'blank';
      reading.draft.aboutOwner({ line, name });
      return 'accepted';
    });
  },
};

/** LinkedIn's Positions.csv: where its owner worked, and when. */
export const linkedinPositions: TableFormat = {
  format: 'linkedin-positions',
  recognise: (header) => (header.has('company name', 'title', 'started on', 'finished on') ? 100 : 0),
  read: (table, reading) => readTimes(table, reading, ['company name', 'title', 'started on', 'finished on']),
};

/** LinkedIn's Education.csv: where its owner studied, and when. */
export const linkedinEducation: TableFormat = {
  format: 'linkedin-education',
  recognise: (header) => (header.has('school name', 'start date', 'end date') ? 100 : 0),
  read: (table, reading) =>
    readTimes(table, reading, ['school name', 'degree name', 'start date', 'end date']),
};

/** The owner's times in organisations; what ended on a day that cannot be read is no present membership. */
function readTimes(
  table: Table,
  reading: Reading,
  names: readonly [organisation: string, role: string, from: string, to: string],
): void {
  const [organisations, roles, starts, ends] = names.map((name) => table.header.find(name)) as [
    number,
    number,
    number,
    number,
  ];
  readRows(table, reading, (cells, line) => {
    const organisation = content(cells, organisations);
    const role = content(cells, roles);
    if (organisation === undefined) return missing(organisations, role);
    const from = monthOf(content(cells, starts), 'first');
    const to = monthOf(content(cells, ends), 'last');
    for (const [column, day] of [
      [starts, from],
      [ends, to],
    ] as const) {
      const value = content(cells, column);
      if (value !== undefined && day === undefined) oddDate(reading, line, column, value);
    }
    const over = content(cells, ends);
    if (over !== undefined && to === undefined)
      reading.draft.aboutOwner({ line, attributes: [['formerly', `${organisation}, until ${over}`]] });
    else {
      const membership = said<MembershipRecord>({ organisation, role, from, to });
      reading.draft.aboutOwner({ line, memberships: [membership] });
    }
    return 'accepted';
  });
}

function oddDate(reading: Reading, line: number, column: number, value: string): void {
  const message = 'this form of month is not read; it is kept as text, write Jan 2022';
  reading.ledger.warn({ line, column: column + 1, code: 'odd-date', value, message, ...placed(reading) });
}

function missing(column: number, value = ''): Outcome {
  const message = 'no organisation is named here; name it or leave the row out';
  return { rejected: 'bad-value', column: column + 1, value, message };
}

/** `Jan 2022`, `2022`: the first or last day of that month or year. */
function monthOf(text: string | undefined, day: 'first' | 'last'): string | undefined {
  if (text === undefined) return undefined;
  const year = /^\d{4}$/.test(text);
  const named = parseDate(year ? `1 ${day === 'first' ? 'Jan' : 'Dec'} ${text}` : `1 ${text}`);
  const date = named.kind === 'date' ? named : parseDate(text);
  if (date.kind !== 'date') return undefined;
  const start = formatDay(date.day);
  if (day === 'first' || (named.kind !== 'date' && !year)) return start;
  const [y = 0, m = 0] = start.split('-').map(Number);
  return formatDay(Date.UTC(y, m, 0) / 86_400_000);
}
