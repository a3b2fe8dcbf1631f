import { looksLikeMail } from '../../identity/keys.ts';
import type { MembershipRecord } from '../../model/evidence.ts';
import { badEmail, content, personRecord } from '../fields.ts';
import type { Header } from '../header.ts';
import type { Outcome, TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';
import { said } from '../said.ts';

const UPN = ['userprincipalname', 'user principal name'];
const NAME = ['displayname', 'display name'];

function columnsOf(
  header: Header,
): Record<
  'upn' | 'name' | 'first' | 'last' | 'mail' | 'id' | 'kind' | 'title' | 'unit' | 'company' | 'enabled',
  number
> {
  return {
    upn: header.find(...UPN),
    name: header.find(...NAME),
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

/** Users as Entra and the Microsoft 365 admin centre list them; guests belong to nobody's organisation here. */
export const m365Users: TableFormat = {
  format: 'm365-users',
  personal: false,
  layer: 'organisational',
  recognise: (header) => (header.find(...UPN) >= 0 && header.find(...NAME) >= 0 ? 100 : 0),
  read(table, reading) {
    const columns = columnsOf(table.header);
    const phones = table.header.all(/^(telephonenumber|mobilephone|mobile|mobile phone|phone number)$/);
    readRows(table, reading, (cells, line): Outcome => {
      const upn = content(cells, columns.upn);
      const mail = content(cells, columns.mail);
      if (mail !== undefined && !looksLikeMail(mail)) return badEmail(columns.mail, mail);
      const guest = /^guest$/i.test(content(cells, columns.kind) ?? '') || /#EXT#@/i.test(upn ?? '');
      const own = upn === undefined ? undefined : guest ? guestAddress(upn) : upn;
      const emails = [mail, own].filter((a): a is string => a !== undefined && looksLikeMail(a));
      const parts = [content(cells, columns.first), content(cells, columns.last)].filter(Boolean).join(' ');
      const name = content(cells, columns.name) ?? (parts === '' ? undefined : parts);
      if (name === undefined && emails.length === 0)
        return {
          rejected: 'bad-value',
          column: columns.upn + 1,
          value: upn ?? '',
          message: 'nobody is named here; give a display name or a user principal name',
        };
      const company = content(cells, columns.company);
      const membership = said<MembershipRecord>({
        organisation: company,
        role: content(cells, columns.title),
        unit: content(cells, columns.unit),
      });
      const unit = content(cells, columns.unit);
      const kind = content(cells, columns.kind);
      const id = content(cells, columns.id);
      const { fresh } = reading.draft.person(
        personRecord({
          line,
          member: reading.member,
          name,
          emails: [...new Map(emails.map((a) => [a.toLowerCase(), a])).values()],
          phones: phones.flatMap((column) => content(cells, column) ?? []),
          memberships: guest && company === undefined ? undefined : [membership],
          attributes: [
            ...(kind === undefined ? [] : [['user type', kind] as const]),
            ...(unit === undefined ? [] : [['unit', unit] as const]),
            ...(/^false$/i.test(content(cells, columns.enabled) ?? '')
              ? [['account', 'disabled'] as const]
              : []),
            ...(id === undefined ? [] : [['object id', id] as const]),
          ],
        }),
      );
      return fresh ? 'accepted' : 'merged';
    });
  },
};
