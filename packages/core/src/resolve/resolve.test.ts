import { describe, expect, it } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { merge, split } from '../identity/statements.ts';
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
});
