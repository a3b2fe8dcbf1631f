import { describe, expect, it } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import type { Evidence, Level } from '../model/evidence.ts';
import { personsByKey } from '../model/network.ts';
import { strengths } from '../model/strength/strength.ts';
import { tieList } from '../model/tie-list.ts';
import { tieAt } from '../model/tie-table.ts';
import { resolve } from '../resolve/resolve.ts';
import { parseNetworkFile, serialise } from '../store/network-file.ts';
import { setLevel } from './levels/levels.ts';
import { addRule } from './levels/rules.ts';
import { release } from './released.ts';

const files = {
  'c.csv': linkedin(
    'Ann,Lee,https://www.linkedin.com/in/annlee,ann@canary.example,Port,Master,01 Feb 2024',
    'Bo,Oak,,bo@work.example,Own,Clerk,01 Feb 2024',
  ),
  'people.csv': 'id,name,organisation,email\nb,Bo Oak,Own,bo@work.example\nc,Cy,Own,cy@work.example\n',
  'ties.csv': 'source,target,strength,trust\nb,c,0.37,0.83\n',
};
const { evidence: read } = fromText(files, { self: 'me@secret.example', own: 'Own' });
const rated: Evidence = {
  ...read,
  statements: [
    { kind: 'rating', from: 'owner:', to: 'mail:ann@canary.example', trust: 0.8765 },
    {
      kind: 'log',
      from: 'mail:me@secret.example',
      to: ['mail:ann@canary.example'],
      date: '2024-03-17',
      channel: 'call',
      topic: 'TOPICCANARY',
      note: 'NOTECANARY',
      ask: 'ASKCANARY',
      open: 'https://open.canary',
    },
  ],
};
const told = resolve(rated).people.reduce((next, person) => setLevel(next, person, 'shared'), rated);
const options = { asOf: 20_780, random: (n: number) => Math.floor(n / 2) };
const bytes = (purpose: 'me' | 'colleague' | 'public', notes = false): string =>
  serialise(release(told, purpose, { ...options, notes }).evidence);
const figures = (evidence: Evidence): unknown => {
  const network = resolve(evidence);
  return tieList(network, strengths(network, options)).map(({ strength }) => strength);
};

describe('what leaves for a purpose', () => {
  it('for me: every figure, no note and no ask unless wanted', () => {
    expect(bytes('me')).not.toMatch(/NOTECANARY|ASKCANARY|open\.canary/);
    expect(bytes('me')).toContain('0.8765');
    expect(bytes('me', true)).toBe(serialise(told));
    expect(figures(release(told, 'me', options).evidence)).toEqual(figures(told));
  });

  it('for a colleague: no rating, address, profile, topic or day of the personal layer', () => {
    expect(bytes('colleague')).not.toMatch(/CANARY|canary|0\.8765|annlee|secret|2024-03-17/);
    expect(bytes('colleague')).toContain('Ann Lee');
  });

  it('for a colleague: the organisational layer as it was, personal ties as bands, people still one', () => {
    const { network, evidence } = release(told, 'colleague', options);
    expect(network.people.filter(({ name }) => name === 'Bo Oak')).toHaveLength(1);
    const given = tieList(network, strengths(network, options)).map(({ strength }) => strength);
    expect(given).toContain(0.37);
    expect(given.filter((strength) => ![0.1, 0.3, 0.6, 0.37].includes(strength))).toEqual([]);
    expect(personsByKey(network).has('mail:cy@work.example')).toBe(true);
    expect(serialise(release(evidence, 'colleague', options).evidence)).not.toContain('0.8765');
  });

  it('for a colleague: one band for each contact, whoever wrote to whom', () => {
    const mails = [
      ['me@secret.example', 'ann@canary.example'],
      ['ann@canary.example', 'me@secret.example'],
    ].map(
      ([from, to], k) =>
        `From: ${from}\nTo: ${to}\nDate: Tue, 0${k + 3} Nov 2026 10:00:00 +0000\nMessage-ID: <${k}@x>\n\n`,
    );
    const box = mails.map((mail) => `From - Tue Nov  3 10:00:00 2026\n${mail}`).join('\n');
    const { evidence } = fromText({ ...files, 'mail.mbox': box }, { self: 'me@secret.example', own: 'Own' });
    const shared = resolve(evidence).people.reduce(
      (next, person) => setLevel(next, person, 'shared'),
      evidence,
    );
    const made = release(shared, 'colleague', options).evidence.imports.find(
      ({ layer }) => layer === 'personal',
    )!;
    expect(Array.from({ length: made.ties.length }, (_, k) => tieAt(made.ties, k).directed)).not.toContain(
      true,
    );
  });

  it('for the public: pseudonyms and bands alone, no group of fewer than five', () => {
    expect(bytes('public')).not.toMatch(
      /Ann|Lee|Bo Oak|Cy|Own|Port|Master|example|canary|CANARY|0\.37|0\.8|group/,
    );
    const network = resolve(told);
    expect(release(told, 'public', options).network.people).toHaveLength(network.people.length);
  });

  it('a contact without a level is private and in no export for others, one on request has no name; the level survives saving', () => {
    const contacts = ['Ann', 'Dee', 'Eve'].map(
      (name) => `${name},Zed,,${name}@p.example,Port,Pilot,01 Feb 2024`,
    );
    const { evidence, network } = fromText(
      { 'c.csv': linkedin(...contacts, 'Gus,Far,,g@f.example,Farco,Cook,01 Feb 2024') },
      { self: 'me@secret.example' },
    );
    const given = (names: RegExp, level: Level): Evidence =>
      network.people
        .filter(({ name }) => names.test(name))
        .reduce((next, person) => setLevel(next, person, level), evidence);
    const out = (e: Evidence, purpose: 'colleague' | 'public' = 'colleague'): string =>
      serialise(release(parseNetworkFile(serialise(e)), purpose, options).evidence);
    expect(out(evidence)).not.toMatch(/Gus|Farco|Cook|Zed|Pilot/);
    expect(out(given(/Gus/, 'shared'))).toMatch(/Gus Far/);
    expect(out(given(/Gus/, 'shared'))).not.toMatch(/Zed|Pilot/);
    expect(out(given(/Gus/, 'private'))).not.toMatch(/Gus|Farco|Cook/);
    expect(release(given(/Gus/, 'private'), 'public', options).network.people).toHaveLength(4);
    const hidden = out(given(/Zed|Gus/, 'on-request'));
    expect(hidden).not.toMatch(/Zed|Gus|Farco|Pilot|Cook/);
    const seen = release(given(/Zed|Gus/, 'on-request'), 'colleague', options).network;
    expect(seen.people.filter(({ name }) => name === 'someone at Port')).toHaveLength(3);
    expect(out(given(/Ann|Dee/, 'on-request'))).not.toMatch(/Ann|Dee|someone at/);
  });

  it('for a colleague: colleagues on request stand where the staff list has them, and not a second time as someone', () => {
    const staff = ['Ada Ott,ada@own.example', 'Bo Ems,bo@own.example', 'Cy Lau,cy@own.example'];
    const { evidence } = fromText(
      {
        'staff.csv': `Employee ID,Name,E-mail,Department\n${staff.map((one, k) => `${k + 1},${one},IT`).join('\n')}\n`,
        'mine.csv': linkedin(
          'Ada,Ott,,ada@own.example,Own,Clerk,01 Feb 2024',
          'Bo,Ems,,bo@own.example,Own,Clerk,01 Feb 2024',
          'Cy,Lau,,cy@own.example,Own,Clerk,01 Feb 2024',
          'Di,Port,,di@port.example,Port,Pilot,01 Feb 2024',
          'Ed,Port,,ed@port.example,Port,Pilot,01 Feb 2024',
          'Fay,Port,,fay@port.example,Port,Pilot,01 Feb 2024',
        ),
      },
      { self: 'me@own.example', own: 'Own' },
    );
    const { network } = release(addRule(evidence, 'everybody', '', 'on-request'), 'colleague', options);
    expect(network.people.map(({ name }) => name).sort()).toEqual([
      '',
      'Ada Ott',
      'Bo Ems',
      'Cy Lau',
      'someone at Port',
      'someone at Port',
      'someone at Port',
    ]);
  });

  it('the personal export of a colleague leaves for nobody else, is said, and names nobody on request', () => {
    const me = { self: 'me@own.example', own: 'Own' };
    const mine = fromText(
      {
        'mine.csv': linkedin(
          'Ann,Zed,,ann@port.example,Port,Pilot,01 Feb 2024',
          'Dee,Zed,,dee@port.example,Port,Pilot,01 Feb 2024',
          'Eve,Zed,,eve@port.example,Port,Pilot,01 Feb 2024',
          'Gus,Far,,gus@farco.example,Farco,Cook,01 Feb 2024',
        ),
      },
      me,
    );
    const theirs = linkedin(
      'Ann,Zed,,ann@port.example,Port,Pilot,01 Feb 2020',
      'Gus,Far,,gus@farco.example,Farco,Cook,01 Feb 2020',
      'Kim,Bramonly,,kim@bramco.example,Bramco,Baker,01 Feb 2020',
    );
    const both = fromText({ 'theirs.csv': theirs }, { self: 'bram@own.example' }, mine.evidence);
    const kept = { ...both.evidence, settings: { ...both.evidence.settings, self: 'me@own.example' } };
    const ruled = addRule(addRule(kept, 'everybody', '', 'on-request'), 'organisation', 'Farco', 'shared');
    const { evidence, network } = release(ruled, 'colleague', options);
    const text = serialise(evidence);
    expect(text).not.toMatch(/bram|Kim|Baker/i);
    expect(text).toMatch(/A personal export of somebody else was there; its ties are not passed on/);
    expect(network.people.map(({ name }) => name).sort()).toEqual([
      '',
      'Gus Far',
      'someone at Port',
      'someone at Port',
      'someone at Port',
    ]);
    expect(tieList(network, strengths(network, options))).toHaveLength(4);
    const out = release(ruled, 'public', options);
    expect(out.network.people).toHaveLength(5);
    expect(serialise(out.evidence)).toMatch(/not passed on/);
  });
});
