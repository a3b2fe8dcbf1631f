import { profileKey } from '../../identity/keys.ts';
import type { MembershipRecord } from '../../model/evidence.ts';
import { badEmail, content, personRecord, said, wrongEmail } from '../reading/fields.ts';
import type { Outcome, TableFormat } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { fullName } from '../text/full-name.ts';

/** LinkedIn's Contacts.csv and ImportedContacts.csv: an uploaded address book, which makes no tie. */
export const linkedinUploads: TableFormat = {
  format: 'linkedin-contacts',
  recognise: (header) => (header.has('source', 'firstname', 'lastname', 'emails') ? 100 : 0),
  read(table, reading) {
    const { header } = table;
    const column = {
      first: header.find('firstname'),
      last: header.find('lastname'),
      full: header.find('fullname'),
      companies: header.find('companies'),
      title: header.find('title'),
      emails: header.find('emails'),
      phones: header.find('phonenumbers'),
    };
    readRows(table, reading, (cells, line): Outcome => {
      const name = fullName(cells, column.first, column.last) ?? content(cells, column.full);
      const emails = severalOf(content(cells, column.emails));
      const wrong = wrongEmail(emails);
      if (wrong !== undefined) return badEmail(column.emails, wrong);
      const company = content(cells, column.companies);
      if (name === undefined && emails.length === 0) {
        if (company === undefined) return { excluded: 'not-a-person' };
        return reading.draft.organisation(line, company) ? 'accepted' : 'merged';
      }
      const membership = said<MembershipRecord>({
        organisation: company,
        role: content(cells, column.title),
      });
      const { fresh } = reading.draft.person(
        personRecord({
          line,
          member: reading.member,
          name,
          emails,
          phones: severalOf(content(cells, column.phones)),
          memberships: company === undefined ? undefined : [membership],
        }),
      );
      return fresh ? 'accepted' : 'merged';
    });
  },
};

/** LinkedIn's Notes.csv: on whom its owner took notes; the notes themselves are not kept. */
export const linkedinNotes: TableFormat = {
  format: 'linkedin-notes',
  recognise: (header) => (header.has('connection profile url', 'note') ? 100 : 0),
  read(table, reading) {
    const { header } = table;
    const column = {
      first: header.find('connection first name'),
      last: header.find('connection last name'),
      url: header.find('connection profile url'),
    };
    const seen = new Set<string>();
    readRows(table, reading, (cells, line): Outcome => {
      const name = fullName(cells, column.first, column.last);
      const url = content(cells, column.url);
      if (name === undefined && url === undefined) {
        const message = 'nobody is named here; give a name or a profile address';
        return { rejected: 'no-end', column: column.first + 1, value: '', message };
      }
      const text = cells.join('\0');
      if (seen.has(text)) return 'merged';
      seen.add(text);
      reading.draft.mention(url === undefined ? `line:${line}` : profileKey(url), () =>
        personRecord({
          line,
          member: reading.member,
          name,
          profiles: url === undefined ? undefined : [url],
        }),
      );
      return 'accepted';
    });
  },
};

function severalOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,;]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}
