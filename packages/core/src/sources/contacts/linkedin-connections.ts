import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import { badEmail, columnOrder, content, dateCell, personRecord, wrongEmail } from '../fields.ts';
import type { TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';

const CONNECTION = channelNumber('connection');

/** LinkedIn's Connections.csv of all eras, with or without the note above the header, re-saved or not. */
export const linkedinConnections: TableFormat = {
  format: 'linkedin-connections',
  personal: true,
  layer: 'personal',
  recognise: (header) =>
    header.has('first name', 'last name', 'company', 'connected on')
      ? header.has('position')
        ? 100
        : 90
      : header.has('first name', 'last name', 'connected on')
        ? 80
        : 0,
  read(table, reading) {
    const { header } = table;
    const column = {
      first: header.find('first name'),
      last: header.find('last name'),
      url: header.find('url'),
      email: header.find('email address', 'email'),
      company: header.find('company'),
      position: header.find('position'),
      date: header.find('connected on'),
    };
    const order = columnOrder(table, column.date);
    readRows(table, reading, (cells, line) => {
      const name = [content(cells, column.first), content(cells, column.last)].filter(Boolean).join(' ');
      const email = content(cells, column.email);
      const url = content(cells, column.url);
      const company = content(cells, column.company);
      const role = content(cells, column.position);
      if (
        name === '' &&
        email === undefined &&
        url === undefined &&
        company === undefined &&
        role === undefined
      )
        return 'blank';
      if (email !== undefined && wrongEmail([email]) !== undefined) return badEmail(column.email, email);
      const connected = dateCell(reading, cells, line, column.date, order);
      if (connected.rejected !== undefined) return connected.rejected;
      if (name === '' && email === undefined && url === undefined)
        return company !== undefined && reading.draft.organisation(line, company) ? 'accepted' : 'merged';
      const membership = {
        ...(company === undefined ? {} : { organisation: company }),
        ...(role === undefined ? {} : { role }),
      };
      const person = reading.draft.person(
        personRecord({
          line,
          member: reading.member,
          name: name === '' ? undefined : name,
          emails: email === undefined ? undefined : [email],
          profiles: url === undefined ? undefined : [url],
          memberships: company === undefined ? undefined : [membership],
          attributes: [
            ...(company === undefined && role !== undefined ? [['position', role] as const] : []),
            ...(connected.kept === undefined ? [] : [['connected on', connected.kept] as const]),
          ],
          contact: 'connection',
        }),
      );
      const connection = reading.draft.interactions.addOnce({
        line,
        channel: CONNECTION,
        day: connected.date?.day ?? NO_DAY,
        second: -1,
        from: -1,
        to: [person.index],
      });
      return person.fresh || connection ? 'accepted' : 'merged';
    });
  },
};
