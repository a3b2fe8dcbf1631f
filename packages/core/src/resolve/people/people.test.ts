import { describe, expect, it } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { split } from '../../identity/statements.ts';
import type { Evidence } from '../../model/evidence.ts';
import { isInsider, type Person } from '../../model/network.ts';
import { resolve } from '../resolve.ts';

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

describe('two exports of one person’s connections, without profile addresses', () => {
  const people = (files: Readonly<Record<string, string>>, statements: Evidence['statements'] = []) => {
    const { evidence } = fromText(files, { self: 'me@own.example', own: 'Acme' });
    return resolve({ ...evidence, statements }).people.filter(({ owner }) => !owner);
  };
  const before = linkedin('Ines,Calloway,,,Alpha,Buyer,05 Jan 2020');
  const after = linkedin('Ines,Calloway,,,Beta,Head of buying,05 Jan 2020');

  it('hold one person where name and day of connection agree, whatever the employer', () => {
    expect(people({ 'a.csv': before, 'b.csv': after })).toHaveLength(1);
  });

  it('hold one person where only one of the two names the profile', () => {
    const profile = linkedin('Ines,Calloway,https://www.linkedin.com/in/ines-c,,Beta,Buyer,05 Jan 2020');
    expect(people({ 'a.csv': before, 'b.csv': profile })).toHaveLength(1);
  });

  it('hold two people where the day differs, or where a file has two of that name and day', () => {
    const other = linkedin('Ines,Calloway,,,Beta,Buyer,06 Jan 2020');
    expect(people({ 'a.csv': before, 'b.csv': other })).toHaveLength(2);
    const twice = linkedin(
      'Ines,Calloway,,,Beta,Buyer,05 Jan 2020',
      'Ines,Calloway,,,Gamma,Chemist,05 Jan 2020',
    );
    expect(people({ 'a.csv': before, 'b.csv': twice })).toHaveLength(3);
  });

  it('hold two people where both name a profile and these differ', () => {
    const profile = (slug: string) =>
      linkedin(`Ines,Calloway,https://www.linkedin.com/in/${slug},,Beta,Buyer,05 Jan 2020`);
    expect(people({ 'a.csv': profile('ines-a'), 'b.csv': profile('ines-b') })).toHaveLength(2);
  });

  it('hold two people once the user took them apart', () => {
    const { evidence, network } = fromText({ 'a.csv': before, 'b.csv': after }, { self: 'me@own.example' });
    const one = network.people.find(({ owner }) => !owner) as Person;
    expect(resolve(split(evidence, one)).people.filter(({ owner }) => !owner)).toHaveLength(2);
  });
});

describe('colleagues by their address', () => {
  const MAILS = ['wilma@firm.example', 'dana@other.example', 'pat@gmail.com']
    .map(
      (to, at) =>
        `From 1@xxx Mon Mar 02 08:15:11 +0000 2026\nMessage-ID: <${at}@m.example>\nDate: Mon, 2 Mar 2026 08:15:11 +0000\nFrom: me@firm.example\nTo: ${to}\n\nHello\n\n`,
    )
    .join('');
  const insiders = (self: string, own: string | undefined, more = ''): string[] => {
    const { network } = fromText(
      { 'm.mbox': MAILS, ...(more === '' ? {} : { 'p.csv': more }) },
      { self, ...(own === undefined ? {} : { own }) },
    );
    return network.people.filter((one) => isInsider(network, one, 20780)).flatMap(({ emails }) => emails);
  };

  it('share the domain of the owner of the mailbox', () => {
    expect(insiders('me@firm.example', 'Firm')).toEqual(['me@firm.example', 'wilma@firm.example']);
  });

  it('are none where nobody said which organisation is the own one, and none by free mail', () => {
    expect(insiders('me@firm.example', undefined)).toEqual([]);
    expect(insiders('me@gmail.com', 'Firm')).not.toContain('pat@gmail.com');
  });

  it('are none where a file says that they work elsewhere', () => {
    const people = 'name,email,organisation\nWilma Stenzel,wilma@firm.example,Other\n';
    expect(insiders('me@firm.example', 'Firm', people)).toEqual(['me@firm.example']);
  });
});
