import { describe, expect, it } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { merge, rate, split } from '../identity/statements.ts';
import type { Person } from '../model/network.ts';
import { serialise } from '../store/network-file.ts';
import { resolve } from './resolve.ts';

const ROSTER =
  'Employee ID,Worker,Work Email,Department,Manager ID\n1,Ana Ruiz,ana@o.example,R,\n2,Ben Ito,ben@o.example,R,1\n';

describe('resolve', () => {
  it('joins people of two files by e-mail address or profile, never by name alone', () => {
    const { network } = fromText(
      {
        'Connections.csv': linkedin(
          'Ann,Lee,https://www.linkedin.com/in/ann-lee,ann@x.example,Acme,CEO,01 Feb 2024',
          'Bo,Ek,https://www.linkedin.com/in/bo-ek,,Acme,CTO,01 Feb 2024',
        ),
        'people.csv': 'name,email,linkedin\nAnn Lee,ANN@x.example,\nBo Ek,,linkedin.com/in/Bo-Ek/\nBo Ek,,\n',
      },
      { self: 'me@own.example' },
    );
    expect(network.people.map((person) => person.name).sort()).toEqual(['', 'Ann Lee', 'Bo Ek', 'Bo Ek']);
  });

  it('knows a row without an address again in a later export of the same list, and a name alone never', () => {
    const row = (first: string, company: string): string => `${first},Lee,,,${company},CEO,01 Feb 2021`;
    const cards = 'Name,Given Name,Family Name,E-mail 1 - Value,Phone 1 - Value\nBo Ek,Bo,Ek,,\n';
    const phone = 'Cy Day,Cy,Day,,+44 20 7946 0101\n';
    const files = {
      'old.csv': linkedin(row('Ann', 'Acme'), row('Di', 'Acme')),
      'new.csv': linkedin(row('Di', 'Birch'), row('Ed', 'Acme'), row('Ann', 'Acme')),
      'g1.csv': `${cards}${phone}`,
      'g2.csv': `${cards}Fay Orr,Fay,Orr,,\n${phone}`,
    };
    const { evidence, network, files: reports } = fromText(files, { self: 'me@own.example' });
    const named = ({ people }: typeof network): string[] => people.flatMap(({ name }) => name || []).sort();
    const all = ['Ann Lee', 'Bo Ek', 'Bo Ek', 'Cy Day', 'Di Lee', 'Ed Lee', 'Fay Orr'];
    expect(named(network)).toEqual(all);
    expect(reports.map(({ accepted, merged }) => [accepted, merged])[1]).toEqual([2, 1]);
    const ann = network.people.find(({ name }) => name === 'Ann Lee') as Person;
    expect(ann.records).toHaveLength(2);
    const parted = split(evidence, ann);
    expect(named(resolve(parted))).toEqual(['Ann Lee', ...all]);
    const [one, other] = resolve(parted).people.filter(({ name }) => name === 'Ann Lee') as [Person, Person];
    expect(named(resolve(merge(parted, one, other)))).toEqual(all);
    const back = fromText(Object.fromEntries(Object.entries(files).reverse()), { self: 'me@own.example' });
    expect(serialise(back.evidence)).toBe(serialise(evidence));
    const others = { ...files, 'old.csv': linkedin(row('Ann', 'Acme')) };
    const mine = fromText({ 'new.csv': others['new.csv'] }, { self: 'me@own.example' });
    const both = fromText({ 'old.csv': others['old.csv'] }, { self: 'you@own.example' }, mine.evidence);
    expect(named(both.network).filter((name) => name === 'Ann Lee')).toHaveLength(2);
  });

  it('calls somebody by a name without a comma where files write both', () => {
    const { network } = fromText({
      'a.csv': 'name,email\n"Papadopoulos, Alexandra",ap@x.example\n',
      'b.csv': 'name,email\nAlexandra Papadopoulos,ap@x.example\n',
    });
    expect(network.people.map(({ name, otherNames }) => [name, otherNames])).toEqual([
      ['Alexandra Papadopoulos', ['Papadopoulos, Alexandra']],
    ]);
  });

  it('takes --self by name for the one person of that name, and for nobody where two have it', () => {
    const files = {
      'r.csv': ROSTER,
      'Connections.csv': linkedin('Cy,Day,,cy@x.example,Acme,CEO,01 Feb 2024'),
    };
    expect(fromText(files, { self: 'ana ruiz', own: 'O' }).network.people).toHaveLength(3);
    const twice = { ...files, 'p.csv': 'name,email\nAna Ruiz,other@x.example\n' };
    expect(fromText(twice, { self: 'Ana Ruiz', own: 'O' }).network.people).toHaveLength(5);
  });

  it('gives the same bytes for the same files in any order, and again when they are imported again', () => {
    const files = {
      'r.csv': ROSTER,
      'c.csv': linkedin('Cy,Day,,cy@x.example,Acme,CEO,01 Feb 2024'),
      't.csv': 'source,target,strength\n1,cy@x.example,.5\n',
    };
    const options = { self: 'ana@o.example', own: 'O' };
    const once = fromText(files, options);
    const reversed = fromText(Object.fromEntries(Object.entries(files).reverse()), options);
    expect(serialise(reversed.evidence)).toBe(serialise(once.evidence));
    const again = fromText(files, options, once.evidence);
    expect(serialise(again.evidence)).toBe(serialise(once.evidence));
    expect(again.files.map((file) => [file.accepted, file.merged])).toEqual([
      [0, 2],
      [0, 1],
      [0, 1],
    ]);
  });

  it('gives the same people and ties when a file comes in parts', () => {
    const rows = ['Ann,Lee,,ann@x.example,Acme,CEO,01 Feb 2024', 'Bo,Ek,,bo@x.example,Acme,CTO,02 Feb 2024'];
    const whole = fromText({ 'c.csv': linkedin(...rows) }, { self: 'me@o.example' }).network;
    const parts = fromText(
      { 'a.csv': linkedin(rows[0] as string), 'b.csv': linkedin(...rows) },
      { self: 'me@o.example' },
    );
    expect(parts.network.people.map((p) => p.id)).toEqual(whole.people.map((p) => p.id));
    expect(parts.network.interactions.length).toBe(2);
    expect(parts.files[1]).toMatchObject({ accepted: 1, merged: 1 });
  });

  it('joins rows of a tie file to employees by number', () => {
    const { network } = fromText(
      { 'r.csv': ROSTER, 't.csv': 'source,target,strength\n1,2,.5\n' },
      { own: 'O' },
    );
    expect(network.people).toHaveLength(2);
  });

  it('calls one organisation what is spelled with and without its legal form', () => {
    const { network, files } = fromText({
      'c.csv': linkedin(
        'A,B,,a@x.example,"Brightmoor, Inc.",x,01 Feb 2024',
        'C,D,,c@x.example,BRIGHTMOOR,x,01 Feb 2024',
      ),
    });
    expect(files[0]?.organisations).toBe(2);
    expect(network.organisations.map((o) => o.spellings)).toEqual([['BRIGHTMOOR', 'Brightmoor, Inc.']]);
  });

  it('merges on request, splits again, and gives back the same bytes', () => {
    const { evidence, network } = fromText({
      'p.csv': 'name,email\nAnn Lee,a@x.example\nAnn Lee,b@y.example\n',
    });
    const [a, b] = network.people as [Person, Person];
    const merged = merge(evidence, a, b);
    const one = resolve(merged).people;
    expect(one).toHaveLength(1);
    expect(serialise(split(merged, one[0] as Person))).toBe(serialise(evidence));
  });

  it('takes apart what a strong key joined, and joins it again', () => {
    const { evidence, network } = fromText({
      'p.csv': 'name,email\nAnn Lee,team@x.example\nBo Ek,team@x.example\n',
    });
    expect(network.people).toHaveLength(1);
    const apart = split(evidence, network.people[0] as Person);
    const two = resolve(apart).people;
    expect(two.map((person) => person.name).sort()).toEqual(['Ann Lee', 'Bo Ek']);
    expect(resolve(merge(apart, two[0] as Person, two[1] as Person)).people).toHaveLength(1);
  });

  it('keeps hostile ids as data', () => {
    const { network } = fromText({
      'p.csv': 'id,name,org\nconstructor,Ann,__proto__\n__proto__,Bob,toString\nhasOwnProperty,Cy,valueOf\n',
    });
    expect(network.people.map((p) => p.id)).toEqual(['__proto__', 'constructor', 'hasOwnProperty']);
    expect(network.organisations).toHaveLength(3);
    expect(({} as Record<string, unknown>).name).toBeUndefined();
  });

  it('keeps people apart whom two files number alike, and joins those who are alike', () => {
    const people = (name: string): string => `id,name,organisation\n1,${name},Acme\n`;
    const strangers = fromText({ 'a.csv': people('Ana Ruiz'), 'b.csv': people('Zed Quux') }).network;
    expect(strangers.people.map((person) => person.name).sort()).toEqual(['Ana Ruiz', 'Zed Quux']);
    const one = fromText({ 'a.csv': people('Ana Ruiz'), 'b.csv': people('Ana M. Ruiz') }).network;
    expect(one.people).toHaveLength(1);
  });

  it('joins two of three who were taken apart, and leaves the third', () => {
    const rows = 'name,email\nAna Ruiz,team@x.example\nAnn Other,team@x.example\nBo Ek,team@x.example\n';
    const { evidence, network } = fromText({ 'p.csv': rows });
    const apart = split(evidence, network.people[0] as Person);
    const three = resolve(apart).people;
    expect(three).toHaveLength(3);
    const named = (name: string): Person => three.find((person) => person.name === name) as Person;
    const two = resolve(merge(apart, named('Ann Other'), named('Bo Ek'))).people;
    expect(two.map((person) => person.name).sort()).toContain('Ana Ruiz');
    expect(two).toHaveLength(2);
  });

  it('holds ratings given before the user said who they are', () => {
    const files = { 'c.csv': linkedin('Cy,Day,,cy@x.example,Acme,CEO,01 Feb 2024') };
    const first = fromText(files);
    const [you, cy] = ['you', 'cy@x.example'].map(
      (id) => first.network.people.find((p) => p.id === id) as Person,
    );
    const rated = rate(first.evidence, you as Person, cy as Person, { trust: 1 });
    const { network } = fromText(files, { self: 'me@own.example' }, rated);
    expect(network.pairs.trust.some((side) => side.includes(1))).toBe(true);
  });

  it('keeps two times in one organisation that cannot be one', () => {
    const rows = (from: string, to: string): string =>
      `Employee ID,Worker,Work Email,Department,Manager ID,Hire Date,End Date\n1,Ana,ana@o.example,R,,${from},${to}\n`;
    const { network } = fromText(
      { 'a.csv': rows('2022-01-01', ''), 'b.csv': rows('', '2015-01-01') },
      { own: 'O' },
    );
    expect(network.people[0]?.memberships).toHaveLength(2);
  });

  it('takes two talks of one day on two topics for two, and one meeting in two calendars for one', () => {
    const rows =
      'source,target,timestamp,channel,topic\na,b,2024-03-01,call,floods\na,b,2024-03-01,call,budget\n';
    expect(fromText({ 't.csv': rows }).network.interactions.length).toBe(2);
    const event = (title: string): string =>
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240301T100000Z\r\nDTEND:20240301T110000Z\r\nSUMMARY:${title}\r\nORGANIZER:mailto:a@x.example\r\nATTENDEE:mailto:b@x.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
    const calendars = { 'a.ics': event('Floods'), 'b.ics': event('With Ana') };
    expect(fromText(calendars, { self: 'a@x.example' }).network.interactions.length).toBe(1);
  });

  it('counts messages that one file tells of alike, and not again when a second file tells of them', () => {
    const mail = (id: string): string =>
      `From a@x.example Mon Mar 04 09:00:00 2024\r\nFrom: a@x.example\r\nTo: b@x.example\r\nDate: Mon, 4 Mar 2024 09:00:00 +0000\r\nMessage-ID: <${id}@x.example>\r\nSubject: ${id}\r\n\r\nHello\r\n\r\n`;
    const self = { self: 'a@x.example' };
    const both = mail('1') + mail('2');
    expect(fromText({ 'a.mbox': both }, self).network.interactions.length).toBe(2);
    const files = { 'a.mbox': both, 'b.mbox': mail('2') + mail('1') + mail('3'), 'c.mbox': mail('1') };
    expect(fromText(files, self).network.interactions.length).toBe(3);
  });
});
