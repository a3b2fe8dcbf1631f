import { formatDay } from '../../model/day.ts';
import type { MembershipRecord } from '../../model/evidence.ts';
import { parseDate } from '../cells.ts';
import { content, said } from '../fields.ts';
import { fullName } from '../full-name.ts';
import type { Outcome, TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';

const PERSONAL = { personal: true, layer: 'personal' } as const;

/** LinkedIn's Profile.csv: the name of the person whose export it is. */
export const linkedinProfile: TableFormat = {
  format: 'linkedin-profile',
  ...PERSONAL,
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
  ...PERSONAL,
  recognise: (header) => (header.has('company name', 'title', 'started on', 'finished on') ? 100 : 0),
  read(table, reading) {
    const { header } = table;
    const column = {
      organisation: header.find('company name'),
      role: header.find('title'),
      from: header.find('started on'),
      to: header.find('finished on'),
    };
    readRows(table, reading, (cells, line) => {
      const organisation = content(cells, column.organisation);
      if (organisation === undefined) return missing(column.organisation, content(cells, column.role));
      const membership = said<MembershipRecord>({
        organisation,
        role: content(cells, column.role),
        from: monthOf(content(cells, column.from), 'first'),
        to: monthOf(content(cells, column.to), 'last'),
      });
      reading.draft.aboutOwner({ line, memberships: [membership] });
      return 'accepted';
    });
  },
};

/** LinkedIn's Education.csv: where its owner studied, and when. */
export const linkedinEducation: TableFormat = {
  format: 'linkedin-education',
  ...PERSONAL,
  recognise: (header) => (header.has('school name', 'start date', 'end date') ? 100 : 0),
  read(table, reading) {
    const { header } = table;
    const column = {
      school: header.find('school name'),
      degree: header.find('degree name'),
      from: header.find('start date'),
      to: header.find('end date'),
    };
    readRows(table, reading, (cells, line) => {
      const organisation = content(cells, column.school);
      if (organisation === undefined) return missing(column.school, content(cells, column.degree));
      const membership = said<MembershipRecord>({
        organisation,
        role: content(cells, column.degree),
        from: monthOf(content(cells, column.from), 'first'),
        to: monthOf(content(cells, column.to), 'last'),
      });
      reading.draft.aboutOwner({ line, memberships: [membership] });
      return 'accepted';
    });
  },
};

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
