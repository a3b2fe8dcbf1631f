import { foldName } from '../../identity/fold.ts';
import { profileKey } from '../../identity/keys.ts';
import { formatDay } from '../../model/day.ts';
import { placed } from '../reading/document.ts';
import { content, dateCell, personRecord } from '../reading/fields.ts';
import type { Outcome, Reading, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { fullName } from '../text/full-name.ts';

/** LinkedIn's endorsements, given and received: evidence of a topic, never of a tie by themselves. */
export const linkedinEndorsements: TableFormat = {
  format: 'linkedin-endorsements',
  recognise: (header) =>
    header.has('skill name') && header.find('endorser first name', 'endorsee first name') >= 0 ? 100 : 0,
  read(table, reading) {
    const { header } = table;
    const given = header.find('endorsee first name') >= 0;
    const who = given ? 'endorsee' : 'endorser';
    const column = {
      date: header.find('endorsement date'),
      skill: header.find('skill name'),
      first: header.find(`${who} first name`),
      last: header.find(`${who} last name`),
      url: header.find(`${who} public url`, `${who} profile url`),
      status: header.find('endorsement status', 'status'),
    };
    const named = new Set<string>();
    readRows(table, reading, (cells, line): Outcome => {
      const name = fullName(cells, column.first, column.last);
      const url = content(cells, column.url);
      const topic = content(cells, column.skill);
      if (name === undefined && url === undefined) {
        const message = 'nobody is named here; give a name or a profile address';
        return { rejected: 'no-end', column: column.first + 1, value: topic ?? '', message };
      }
      const date = dateCell(reading, cells, line, column.date, undefined);
      if (date.rejected !== undefined) return date.rejected;
      const status = content(cells, column.status);
      const key = url === undefined ? `endorsing:${foldName(name ?? '')}` : profileKey(url);
      if (url === undefined && named.has(key)) sameName(reading, line, column.first, name);
      named.add(key);
      const person = reading.draft.mention(key, () =>
        personRecord({
          line,
          member: reading.member,
          name,
          profiles: url === undefined ? undefined : [url],
          mentioned: true,
        }),
      );
      const fresh = reading.draft.tie({
        line,
        ...placed(reading),
        source: given ? -1 : person,
        target: given ? person : -1,
        kind: 'endorsement',
        directed: true,
        attributes: [
          ...(topic === undefined ? [] : [['topic', topic] as const]),
          ...(date.date === undefined ? [] : [['date', formatDay(date.date.day)] as const]),
          ...(status === undefined ? [] : [['status', status.toLowerCase()] as const]),
        ],
      });
      return fresh ? 'accepted' : 'merged';
    });
  },
};

/** Exports before 2023 give no address; who endorses twice is still one person, and that is said. */
function sameName(reading: Reading, line: number, column: number, value = ''): void {
  const message = 'no address is given: taken for the person of this name in a row above';
  reading.ledger.warn({
    line,
    column: column + 1,
    code: 'joined-by-name',
    value,
    message,
    ...placed(reading),
  });
}
