import { profileKey } from '../../identity/keys.ts';
import { formatDay } from '../../model/day.ts';
import { content, dateCell } from '../fields.ts';
import type { Outcome, TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';

/** LinkedIn's endorsements, given and received: evidence of a topic, never of a tie by themselves. */
export const linkedinEndorsements: TableFormat = {
  format: 'linkedin-endorsements',
  personal: true,
  layer: 'personal',
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
    const member = reading.member === undefined ? {} : { member: reading.member };
    readRows(table, reading, (cells, line): Outcome => {
      const name = [content(cells, column.first), content(cells, column.last)].filter(Boolean).join(' ');
      const url = content(cells, column.url);
      const topic = content(cells, column.skill);
      if (name === '' && url === undefined) {
        const message = 'nobody is named here; give a name or a profile address';
        return { rejected: 'no-end', column: column.first + 1, value: topic ?? '', message };
      }
      const date = dateCell(reading, cells, line, column.date, undefined);
      if (date.rejected !== undefined) return date.rejected;
      const status = content(cells, column.status);
      const person = reading.draft.mention(url === undefined ? `line:${line}` : profileKey(url), () => ({
        line,
        ...member,
        ...(name === '' ? {} : { name }),
        ...(url === undefined ? {} : { profiles: [url] }),
        mentioned: true,
      }));
      const fresh = reading.draft.tie({
        line,
        ...member,
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
