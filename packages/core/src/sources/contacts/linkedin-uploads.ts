import { profileKey } from '../../identity/keys.ts';
import { badEmail, content, personRecord, wrongEmail } from '../fields.ts';
import type { Outcome, TableFormat } from '../reader.ts';
import { readRows } from '../rows.ts';

/** LinkedIn's Contacts.csv and ImportedContacts.csv: an uploaded address book, which makes no tie. */
export const linkedinUploads: TableFormat = {
  format: 'linkedin-contacts',
  personal: true,
  layer: 'personal',
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
      const parts = [content(cells, column.first), content(cells, column.last)].filter(Boolean).join(' ');
      const name = parts === '' ? content(cells, column.full) : parts;
      const emails = severalOf(content(cells, column.emails));
      const wrong = wrongEmail(emails);
      if (wrong !== undefined) return badEmail(column.emails, wrong);
      const company = content(cells, column.companies);
      if (name === undefined && emails.length === 0) {
        if (company === undefined) return { excluded: 'not-a-person' };
        return reading.draft.organisation(line, company) ? 'accepted' : 'merged';
      }
      const role = content(cells, column.title);
      const membership = { organisation: company as string, ...(role === undefined ? {} : { role }) };
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
  personal: true,
  layer: 'personal',
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
      const name = [content(cells, column.first), content(cells, column.last)].filter(Boolean).join(' ');
      const url = content(cells, column.url);
      if (name === '' && url === undefined) {
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
          name: name === '' ? undefined : name,
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
