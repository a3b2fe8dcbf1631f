import * as known from '../../conventions/column-names.ts';
import { channelNumber } from '../../model/channel.ts';
import { NO_DAY } from '../../model/day.ts';
import type { MembershipRecord } from '../../model/evidence.ts';
import { addressesOf } from '../reading/addresses.ts';
import { placed } from '../reading/document.ts';
import { columnOrder, content, dateCell, personRecord, said } from '../reading/fields.ts';
import type { Outcome, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { fullName } from '../text/full-name.ts';

const { COMPANY } = known;
const ADDRESS = ['email address', ...known.EMAIL];
const POSITION = ['position', ...known.TITLE];
/** `Nombre` beside `Apellidos`, `Nom` beside `Prénom`. */
const FIRST = [...known.FIRST, 'nombre', 'nome'];
const CONNECTION = channelNumber('connection');

const LAST = [...known.LAST, 'nom'];
/** The day of connection, which no other list of people has, in the languages of LinkedIn. */
const CONNECTED =
  'connected on,verbunden am,vernetzt am,kontakt seit,connecté le,en relation depuis,date de connexion,conectado el,fecha de conexión,collegato il,collegato in data,data di collegamento,verbonden op,conectado em,połączono,data nawiązania kontaktu,ansluten den,kontakt den,つながった日'.split(
    ',',
  );

/** LinkedIn's Connections.csv of all eras, with or without the note above the header, re-saved or not. */
export const linkedinConnections: TableFormat = {
  format: 'linkedin-connections',
  recognise: (header) =>
    header.has('first name', 'last name', 'company', 'connected on')
      ? header.has('position')
        ? 100
        : 90
      : header.find(FIRST) >= 0 && header.find(LAST) >= 0 && header.find(CONNECTED) >= 0
        ? 80
        : 0,
  read(table, reading) {
    const { header } = table;
    const column = {
      first: header.find(FIRST),
      last: header.find(LAST),
      url: header.find('url'),
      email: header.find(ADDRESS),
      company: header.find(COMPANY),
      position: header.find(POSITION),
      date: header.find(CONNECTED),
    };
    const used = new Set(Object.values(column));
    const rest = header.names.flatMap((_, index) => (used.has(index) ? [] : [index]));
    const order = columnOrder(table, column.date);
    const connections = new Set<string>();
    const nameless: number[] = [];
    /** Lines that say a day and nothing else. */
    const closed: number[] = [];
    let firstNameless = '';
    readRows(table, reading, (cells, line): Outcome => {
      const name = fullName(cells, column.first, column.last);
      const email = content(cells, column.email);
      const url = content(cells, column.url);
      const company = content(cells, column.company);
      const role = content(cells, column.position);
      if (
        name === undefined &&
        email === undefined &&
        url === undefined &&
        company === undefined &&
        role === undefined
      ) {
        if (content(cells, column.date) !== undefined) closed.push(line);
        return 'blank';
      }
      const emails = addressesOf(cells, [column.email], reading);
      if ('rejected' in emails) return emails;
      const connected = dateCell(reading, cells, line, column.date, order);
      if (connected.rejected !== undefined) return connected.rejected;
      if (name === undefined && email === undefined && url === undefined) {
        if (company === undefined) return { excluded: 'not-a-person' };
        return reading.draft.organisation(line, company) ? 'accepted' : 'merged';
      }
      if (name === undefined && email === undefined && nameless.push(line) === 1) firstNameless = url ?? '';
      const membership = said<MembershipRecord>({ organisation: company, role });
      const person = reading.draft.person(
        personRecord({
          line,
          member: reading.member,
          name,
          emails,
          profiles: url === undefined ? undefined : [url],
          memberships: company === undefined ? undefined : [membership],
          attributes: [
            ...(company === undefined && role !== undefined ? [['position', role] as const] : []),
            ...(connected.kept === undefined ? [] : [['connected on', connected.kept] as const]),
            ...rest.flatMap((at) => {
              const value = content(cells, at);
              return value === undefined ? [] : [[header.names[at] as string, value] as const];
            }),
          ],
          contact: 'connection',
        }),
      );
      const day = connected.date?.day ?? NO_DAY;
      const key = `${person.index} ${day}`;
      if (!connections.has(key))
        reading.draft.interaction({
          line,
          channel: CONNECTION,
          day,
          second: -1,
          from: -1,
          to: [person.index],
        });
      const fresh = person.fresh || !connections.has(key);
      connections.add(key);
      return fresh ? 'accepted' : 'merged';
    });
    if (closed.length > 0)
      reading.ledger.warn({
        ...{ line: closed[0] as number, column: column.date + 1, code: 'nameless', value: '' },
        message: `${closed.length === 1 ? 'one row says' : `${closed.length} rows say`} the day of a connection and nothing of who it is, as LinkedIn writes of accounts that were closed; counted as blank`,
        ...placed(reading),
      });
    if (nameless.length > 0)
      reading.ledger.warn({
        ...{ line: nameless[0] as number, column: column.url + 1, code: 'nameless', value: firstNameless },
        ...placed(reading),
        message: `connections of which the file gives neither name nor e-mail, as of accounts that were closed or hidden: ${nameless.length}; each is kept under its profile address and left out of answers, as nothing tells who it is`,
      });
  },
};
