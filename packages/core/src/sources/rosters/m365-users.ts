import { yesNo } from '../../conventions/yes-no.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { MembershipRecord } from '../../model/evidence.ts';
import { badEmail, content, personRecord } from '../reading/fields.ts';
import type { Outcome, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { said } from '../reading/said.ts';
import { UnknownMarks } from '../reading/unknown-marks.ts';
import { fullName } from '../text/full-name.ts';
import type { Header } from '../text/header.ts';
import { attribute, otherCells, otherColumns } from './other-columns.ts';

const UPN = ['userprincipalname', 'user principal name'];
const NAME = ['displayname', 'display name'];

function columnsOf(
  header: Header,
): Record<
  'upn' | 'name' | 'first' | 'last' | 'mail' | 'id' | 'kind' | 'title' | 'unit' | 'company' | 'enabled',
  number
> {
  return {
    upn: header.find(UPN),
    name: header.find(NAME),
    first: header.find('givenname', 'first name'),
    last: header.find('surname', 'last name'),
    mail: header.find('mail', 'email', 'primary email'),
    id: header.find('id', 'objectid', 'object id'),
    kind: header.find('usertype', 'user type'),
    title: header.find('jobtitle', 'title', 'job title'),
    unit: header.find('department'),
    company: header.find('companyname', 'company name', 'company'),
    enabled: header.find('accountenabled', 'account enabled'),
  };
}

/** `name_domain#EXT#@tenant`: the address outside that a guest's name stands for. */
export function guestAddress(upn: string): string | undefined {
  const outside = /^(.+)#EXT#@/i.exec(upn)?.[1];
  const at = outside?.lastIndexOf('_') ?? -1;
  if (outside === undefined || at <= 0) return undefined;
  const address = `${outside.slice(0, at)}@${outside.slice(at + 1)}`;
  return looksLikeMail(address) ? address : undefined;
}

function addressOf(upn: string | undefined, guest: boolean): string | undefined {
  const address = guest ? guestAddress(upn ?? '') : upn;
  return address !== undefined && looksLikeMail(address) ? address : undefined;
}

/** Users as Entra and the Microsoft 365 admin centre list them; guests belong to nobody's organisation here. */
export const m365Users: TableFormat = {
  format: 'm365-users',
  recognise: (header) => (header.find(UPN) >= 0 && header.find(NAME) >= 0 ? 100 : 0),
  read(table, reading) {
    const { header } = table;
    const columns = columnsOf(header);
    const phones = header.all(/^(telephonenumber|mobilephone|mobile|mobile phone|phone number)$/);
    const rest = otherColumns(header, [...Object.values(columns), ...phones]);
    const marks = new UnknownMarks(reading.ledger);
    const isDisabled = (cells: readonly string[], line: number): boolean => {
      const word = content(cells, columns.enabled);
      const says = word === undefined ? 'yes' : yesNo(word);
      if (says === undefined)
        marks.say(
          word as string,
          columns.enabled,
          line,
          'this says neither yes nor no to whether the account is enabled, and is taken as yes; write true or false',
        );
      return says === 'no';
    };
    readRows(table, reading, (cells, line): Outcome => {
      const upn = content(cells, columns.upn);
      const mail = content(cells, columns.mail);
      if (mail !== undefined && !looksLikeMail(mail)) return badEmail(columns.mail, mail);
      const guest = /^guest$/i.test(content(cells, columns.kind) ?? '') || /#EXT#@/i.test(upn ?? '');
      const own = addressOf(upn, guest);
      const emails = [mail, own].filter((address) => address !== undefined);
      const name = content(cells, columns.name) ?? fullName(cells, columns.first, columns.last);
      if (name === undefined && emails.length === 0)
        return {
          rejected: 'bad-value',
          column: columns.upn + 1,
          value: upn ?? '',
          message: 'nobody is named here; give a display name or a user principal name',
        };
      const company = content(cells, columns.company);
      const unit = content(cells, columns.unit);
      const membership = said<MembershipRecord>({
        organisation: company,
        role: content(cells, columns.title),
        unit,
      });
      const attributes = otherCells(cells, header, rest);
      attributes.push(...attribute('user type', content(cells, columns.kind)), ...attribute('unit', unit));
      if (isDisabled(cells, line)) attributes.push(['account', 'disabled']);
      attributes.push(...attribute('object id', content(cells, columns.id)));
      if (upn !== undefined && own === undefined) attributes.push(['user principal name', upn]);
      const { fresh } = reading.draft.person(
        personRecord({
          line,
          member: reading.member,
          name,
          emails: [...new Map(emails.map((a) => [a.toLowerCase(), a])).values()],
          phones: phones.flatMap((column) => content(cells, column) ?? []),
          memberships: guest && company === undefined ? undefined : [membership],
          attributes,
        }),
      );
      return fresh ? 'accepted' : 'merged';
    });
  },
};
