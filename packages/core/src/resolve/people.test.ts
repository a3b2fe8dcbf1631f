import { describe, expect, it } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';

const CONTACT = linkedin('Alexandra Maria,Papadopoulos,,ap@x.example,Acme,CEO,01 Feb 2024');
const PEOPLE = 'name,email\nAlex Papadopoulos,ap@x.example\n';
const ROSTER =
  'Employee ID,Worker,Work Email,Department,Manager ID\n1,A. Papadopoulos,ap@x.example,R,\n2,Bo,bo@x.example,R,1\n';
const MAIL = [
  'From 11@xxx Mon Mar 02 08:15:11 +0000 2026',
  'Message-ID: <1@m.example>',
  'Date: Mon, 2 Mar 2026 08:15:11 +0000',
  'From: me@own.example',
  'To: "Alexandra Maria Papadopoulos" <ap@x.example>',
  '',
  'Hello',
  '',
  '',
].join('\n');

const nameIn = (files: Readonly<Record<string, string>>): readonly string[] => {
  const { network } = fromText(files, { self: 'me@own.example', own: 'Acme' });
  const person = network.people.find(({ emails }) => emails.includes('ap@x.example'));
  return [person?.name ?? '', ...(person?.otherNames ?? [])];
};

describe('the name of a person whom several files name', () => {
  it('is that of a list of people before that of an address book, though it is shorter', () => {
    expect(nameIn({ 'c.csv': CONTACT, 'p.csv': PEOPLE })).toEqual([
      'Alex Papadopoulos',
      'Alexandra Maria Papadopoulos',
    ]);
  });

  it('is that of a list of people before that of a mailbox', () => {
    expect(nameIn({ 'm.mbox': MAIL, 'p.csv': PEOPLE })[0]).toBe('Alex Papadopoulos');
  });

  it('is that of a roster before all others', () => {
    expect(nameIn({ 'c.csv': CONTACT, 'p.csv': PEOPLE, 'r.csv': ROSTER })[0]).toBe('A. Papadopoulos');
  });

  it('is the longest within one kind of file', () => {
    expect(nameIn({ 'p.csv': PEOPLE, 'q.csv': PEOPLE.replace('Alex ', 'Alexandra ') })[0]).toBe(
      'Alexandra Papadopoulos',
    );
  });
});
