import type { TableFormat } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';
import { type ContactColumns, readContacts } from './contact-columns.ts';

function columnsOf(header: Header): ContactColumns {
  return {
    names: [header.find('display name'), header.find('nickname')],
    parts: [header.find('first name'), header.find('last name')].filter((column) => column >= 0),
    emails: header.all(/^(primary|secondary) email$/).map((column) => [column, -1] as const),
    phones: header.all(/^(work|home|mobile) (phone|number)$|^mobile number$/),
    websites: header.all(/^web page \d$/),
    company: header.find('organization', 'organisation'),
    title: header.find('job title'),
    department: header.find('department'),
    labels: -1,
    school: -1,
    private: -1,
    related: [],
  };
}

/** Thunderbird's address book; its header ends with an empty cell. */
export const thunderbirdContacts: TableFormat = {
  format: 'thunderbird-contacts',
  recognise: (header) =>
    header.has('primary email', 'display name') && (header.has('secondary email') || header.has('custom 4'))
      ? 110
      : 0,
  read(table, reading) {
    readContacts(table, reading, columnsOf(table.header));
  },
};
