import { foldName, foldOrganisation } from '../../identity/fold.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import type { MembershipRecord, PersonRecord } from '../../model/evidence.ts';
import { placed } from '../reading/document.ts';
import { columnOrder, content, dateCell, personRecord, said } from '../reading/fields.ts';
import type { Outcome, Reading, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { fullName } from '../text/full-name.ts';

const RECOMMENDATION = channelNumber('recommendation');

/** LinkedIn's recommendations; given and received differ by the file's name alone, and neither has an address. */
export const linkedinRecommendations: TableFormat = {
  format: 'linkedin-recommendations',
  recognise: (header) =>
    header.has('first name', 'last name', 'creation date', 'status') && header.find('text', 'company') >= 0
      ? 100
      : 0,
  read(table, reading) {
    const { header } = table;
    const given = /given/i.test(reading.member ?? reading.file);
    const column = {
      first: header.find('first name'),
      last: header.find('last name'),
      company: header.find('company'),
      title: header.find('job title'),
      date: header.find('creation date'),
      status: header.find('status'),
    };
    const order = columnOrder(table, column.date) ?? 'month-first';
    const connections = connectionsOf([...reading.draft.people]);
    const seen = new Set<string>();
    readRows(table, reading, (cells, line): Outcome => {
      const name = fullName(cells, column.first, column.last);
      if (name === undefined) {
        const message = 'nobody is named here; give a name or leave the row out';
        return { rejected: 'no-end', column: column.first + 1, value: '', message };
      }
      if (/^draft/i.test(content(cells, column.status) ?? '')) return { excluded: 'draft' };
      const date = dateCell(reading, cells, line, column.date, order);
      if (date.rejected !== undefined) return date.rejected;
      const company = content(cells, column.company);
      const person =
        connectionOf(reading, connections, name, company, line) ??
        recommender(reading, line, name, company, content(cells, column.title));
      const key = `${person}|${content(cells, column.date)}`;
      if (seen.has(key)) return 'merged';
      seen.add(key);
      reading.draft.interaction({
        line,
        channel: RECOMMENDATION,
        day: date.date?.day ?? NO_DAY,
        second: date.date?.second ?? -1,
        from: given ? -1 : person,
        to: [given ? person : -1],
      });
      return 'accepted';
    });
  },
};

function recommender(
  reading: Reading,
  line: number,
  name: string,
  company: string | undefined,
  role: string | undefined,
): number {
  return reading.draft.mention(`recommender:${placeOf(name, company ?? '')}`, () =>
    personRecord({
      line,
      member: reading.member,
      name,
      memberships:
        company === undefined ? undefined : [said<MembershipRecord>({ organisation: company, role })],
    }),
  );
}

/** Connections by name and organisation. */
function connectionsOf(people: readonly PersonRecord[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  people.forEach(({ contact, name, memberships }, index) => {
    if (contact !== 'connection') return;
    for (const organisation of new Set(memberships?.map((m) => m.organisation ?? ''))) {
      const key = placeOf(name ?? '', organisation);
      const known = found.get(key);
      if (known === undefined) found.set(key, [index]);
      else known.push(index);
    }
  });
  return found;
}

function placeOf(name: string, organisation: string): string {
  return `${foldName(name)}:${foldOrganisation(organisation)}`;
}

/** Within one archive: the one connection of the same name at the same organisation; said in a warning. */
function connectionOf(
  reading: Reading,
  connections: ReadonlyMap<string, readonly number[]>,
  name: string,
  company: string | undefined,
  line: number,
): number | undefined {
  if (company === undefined) return undefined;
  const found = connections.get(placeOf(name, company)) ?? [];
  if (found.length !== 1) return undefined;
  reading.ledger.warn({
    line,
    column: 1,
    code: 'joined-by-name',
    value: name,
    message: 'no address is given: taken for the one connection of this name at this organisation',
    ...placed(reading),
  });
  return found[0];
}
