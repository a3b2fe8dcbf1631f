import type { TableFormat } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';
import { type ContactColumns, readContacts } from './contact-columns.ts';

const OLD = ['given name', 'family name', 'group membership'];
const NEW = ['first name', 'last name', 'organization name', 'labels'];
/** Google's own "Outlook CSV". */
const OUTLOOK = [
  'first name',
  'last name',
  'initials',
  'gender',
  'email address',
  'referred by',
  'categories',
];

function columnsOf(header: Header): ContactColumns {
  const found = (...names: string[]): number[] =>
    names.map((name) => header.find(name)).filter((c) => c >= 0);
  return {
    names: found('name', 'file as', 'nickname'),
    parts: [
      header.find('first name', 'given name'),
      header.find('middle name', 'additional name'),
      header.find('last name', 'family name'),
    ],
    emails: header.all(/^email \d+ - value$|^email( \d+)? address$/).map((column) => [column, -1]),
    phones: header.all(/^phone \d+ - value$| phone( \d+)?$/),
    websites: header.all(/^website \d+ - value$|^web page$/),
    company: header.find('organization name', 'organization 1 - name', 'company'),
    title: header.find('organization title', 'organization 1 - title', 'job title'),
    department: header.find('organization department', 'organization 1 - department', 'department'),
    further: [2, 3, 4, 5].flatMap((n): [number, number, number][] => {
      const of = (what: string): number => header.find(`organization ${n} - ${what}`);
      return of('name') < 0 ? [] : [[of('name'), of('title'), of('department')]];
    }),
    labels: header.find('labels', 'group membership', 'categories'),
    school: -1,
    private: header.find('private'),
    related: [
      ...header.all(/^relation( \d+)? - value$/).map((column): [number, number] => {
        const of = header.folded(column).slice(0, -'value'.length);
        return [header.find(`${of}label`, `${of}type`), column];
      }),
      ...header.all(/^(referred by|manager's name|assistant's name)$/).map((c): [number, number] => [-1, c]),
    ],
  };
}

/** Contacts as Google writes them since 2024, before, and in its Outlook form. */
export const googleContacts: TableFormat = {
  format: 'google-contacts',
  recognise: (header) =>
    header.has(...NEW) || header.has(...OLD) || header.has(...OUTLOOK)
      ? 100
      : header.has('name', 'given name', 'family name') && header.all(/^email 1 - value$/).length > 0
        ? 95
        : 0,
  read(table, reading) {
    readContacts(table, reading, columnsOf(table.header));
  },
};
