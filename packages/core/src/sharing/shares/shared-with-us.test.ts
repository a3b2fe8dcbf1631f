import { expect, test } from 'vitest';
import { dependence } from '../../answers/dependence/dependence.ts';
import { whoHolds } from '../../answers/dependence/who-holds.ts';
import { introduce } from '../../answers/introduce/introduce.ts';
import { report, reportWords } from '../../answers/report/report.ts';
import { supportOf } from '../../answers/support/support.ts';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { proposals } from '../../identity/proposals/proposals.ts';
import { type Network, personsByKey } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { shareText } from '../../sources/shares/share-file.ts';
import { setLevel } from '../levels/levels.ts';
import { addRule } from '../levels/rules.ts';
import { ownContacts } from '../own-contacts.ts';
import { release } from '../released.ts';
import { makeShare } from './make-share.ts';
import { sharedWithUs } from './shared-with-us.ts';
import { sharedLines, sharedWords } from './shared-words.ts';

const asOf = 20_780;

/** A share of somebody at Own with these contacts, all shared. */
function shareFile(owner: string, ...contacts: string[]): string {
  const { evidence } = fromText({ 'Connections.csv': linkedin(...contacts) }, { self: owner, own: 'Own' });
  const { share } = makeShare(addRule(evidence, 'everybody', '', 'shared'), {
    asOf,
    made: '2026-11-20T08:00:00Z',
    randomBytes: (length) => new Uint8Array(length).fill(owner.length),
    expires: '2027-03-31',
  });
  return shareText(share);
}

const zoe = (name: string, firm: string): string =>
  `Z${name},Canary,,z${name}@z.example,${firm},Zrole,01 Feb 2024`;
const files = {
  'people.csv':
    'id,name,organisation,email\nk,Kat,Own,kat@own.example\nt,Tom,Own,tom@own.example\nb,Birgit,Own,birgit@own.example\n',
  'kat.share.json': shareFile(
    'kat@own.example',
    zoe('a', 'Port'),
    zoe('b', 'Port'),
    zoe('c', 'Port'),
    zoe('d', 'Zyard'),
    zoe('e', 'Zyard'),
  ),
  'tom.share.json': shareFile('tom@own.example', zoe('a', 'Port'), zoe('f', 'Zdock')),
};
const { evidence } = fromText(files, { self: 'birgit@own.example', own: 'Own' });

test('what colleagues shared is told to others in counts, and only organisations of three people or more by name', () => {
  const found = sharedWithUs(evidence, asOf)!;
  // Kat knows a to e, Tom a and f: seven ties to six people, of whom only a has two colleagues.
  expect(found).toEqual({
    own: 'Own',
    shares: 2,
    ties: 7,
    people: 6,
    alone: 5,
    colleagues: 2,
    organisations: 3,
    throughOne: 2,
    named: [{ name: 'Port', people: 3, colleagues: 2 }],
  });
  expect(sharedLines(found)).toEqual(['Port: 3 people, in 2 shares.']);
  expect(sharedWords(found)).toBe(
    '7 ties to people outside come from 2 shares that colleagues gave and are not passed on. In counts over these shares alone: they name 6 people outside at 3 organisations; 5 of these people, and 2 of the organisations stand in one share alone. Who else at Own knows them is not counted. Contacts on request have no name, so one person can count twice.',
  );
  expect(sharedWords({ ...found, shares: 1 })).not.toMatch(/alone[^:]/);
  const passed = JSON.stringify(release(evidence, 'colleague', { asOf }).evidence);
  expect(passed).toContain(sharedWords(found));
  expect(passed).not.toMatch(/canary|zyard|zdock|zrole|z\.example/i);
});

test('a contact set to private, an expired share and fewer than three people are in no count', () => {
  const at = personsByKey(resolve(evidence)).get('mail:za@z.example')!;
  const without = setLevel(evidence, resolve(evidence).people[at]!, 'private');
  expect(sharedWithUs(without, asOf)).toMatchObject({ people: 5, ties: 5, named: [] });
  expect(sharedWithUs(evidence, asOf + 365)).toBeUndefined();
  const { 'kat.share.json': _, ...few } = files;
  expect(
    sharedWithUs(fromText(few, { self: 'birgit@own.example', own: 'Own' }).evidence, asOf),
  ).toBeUndefined();
});

test('what the user alone knows has no part in the counts', () => {
  const more = fromText(
    {
      ...files,
      'Connections.csv': linkedin(zoe('a', 'Port'), zoe('d', 'Zyard'), zoe('x', 'Port'), zoe('y', 'Zyard')),
    },
    { self: 'birgit@own.example', own: 'Own' },
  );
  expect(sharedWithUs(more.evidence, asOf)).toEqual(sharedWithUs(evidence, asOf));
});

test('where shares were left out, the first sentence says so, and nothing is said of who alone knows somebody', () => {
  // In the survey Kat and Tom both name Yan at Port: with that alone nobody outside would depend on one colleague.
  const survey = { 'ties.csv': 'source,target,strength\nk,yan,0.5\nt,yan,0.5\nk,t,0.4\n' };
  const whole = fromText({ ...files, ...survey }, { self: 'birgit@own.example', own: 'Own' }).evidence;
  const { network } = release(whole, 'colleague', { asOf });
  const { words } = dependence(network, { asOf });
  expect(words[0]).toBe(
    'Left out here, and in none of these figures: 7 ties to people outside from 2 shares that colleagues gave. Colleagues may know more people outside than it says, and who alone knows somebody cannot be told.',
  );
  expect(words.join(' ')).toContain('can ask 1 person outside.');
  expect(words.join(' ')).not.toMatch(/depends on one|No contact|nobody’s own contacts|together hold/);
  expect(JSON.stringify(reportWords(report(network, { asOf })))).not.toMatch(
    /no other colleague|only \w+ can ask/,
  );
  expect(whoHolds(network, { asOf }).othersSeen).toBe(false);
  const organisational = fromText(
    { 'people.csv': files['people.csv'], ...survey },
    { self: 'birgit@own.example', own: 'Own' },
  ).evidence;
  const passed = release(organisational, 'colleague', { asOf }).network;
  expect(passed.settings.leftOut).toBeUndefined();
  expect(dependence(passed, { asOf }).words).toContain('No contact outside depends on one colleague alone.');
});

test('a contact set to private is in no count where a share knows them by another identifier alone', () => {
  // The share names Zoe by her profile, the user's address book by her address; a connection of the user joins both.
  const { evidence: hers } = fromText(
    {
      'Connections.csv': linkedin(
        ...['a', 'b', 'c', 'd'].map(
          (k) => `Z${k},Quay,https://www.linkedin.com/in/z${k},,Port,Work,01 Feb 2024`,
        ),
      ),
    },
    { self: 'kat@own.example', own: 'Own' },
  );
  const { share } = makeShare(addRule(hers, 'everybody', '', 'shared'), {
    asOf,
    made: '2026-11-20T08:00:00Z',
    randomBytes: (length) => new Uint8Array(length).fill(7),
    expires: '2027-03-31',
  });
  const { evidence: mine } = fromText(
    {
      'people.csv': files['people.csv'],
      'kat.share.json': shareText(share),
      'book.vcf': 'BEGIN:VCARD\nVERSION:3.0\nFN:Za Quay\nEMAIL:za@home.example\nEND:VCARD\n',
      'Connections.csv': linkedin(
        'Za,Quay,https://www.linkedin.com/in/za,za@home.example,Port,Work,01 Feb 2024',
      ),
    },
    { self: 'birgit@own.example', own: 'Own' },
  );
  expect(sharedWithUs(mine, asOf)).toMatchObject({ people: 4 });
  const za = resolve(mine).people.find(({ emails }) => emails.includes('za@home.example'))!;
  expect(sharedWithUs(setLevel(mine, za, 'private'), asOf)).toMatchObject({ people: 3 });
});

test('one person under two entries of a share is proposed as one, since nobody but its owner joined them', () => {
  const klaus = (url: string, mail: string, firm: string): string =>
    `Klaus,Müller,https://www.linkedin.com/in/${url},${mail},${firm},Referent,01 Feb 2024`;
  const share = shareFile(
    'kat@own.example',
    klaus('km1', '', 'Hafenamt'),
    klaus('km2', 'km2@ib.example', 'Ingenieurbüro'),
    klaus('km3', 'k.mueller@hafenamt.example', 'Hafenamt'),
  );
  const { network } = fromText(
    { 'kat.share.json': share, 'people.csv': files['people.csv'] },
    { self: 'birgit@own.example', own: 'Own' },
  );
  const [pair, ...others] = proposals(network).map(({ a, b, reasons }) => [
    ...[a, b].map((at) =>
      network.people[at]!.memberships.map((m) => network.organisations[m.organisation]!.name),
    ),
    reasons.includes('the same organisation'),
  ]);
  expect(pair).toEqual([['Hafenamt'], ['Hafenamt'], true]);
  expect(others).toEqual([]);
});

test('a share accounts for everybody whom the levels count, those too of whom a colleague’s share alone tells', () => {
  // Kat lists Birgit, who herself lists nobody of Own: the tie to Kat stands in Kat's share alone.
  const birgit = 'Birgit,Own,,birgit@own.example,Own,Clerk,01 Feb 2024';
  const whole = fromText(
    {
      'people.csv': files['people.csv'],
      'kat.share.json': shareFile('kat@own.example', birgit, zoe('a', 'Port')),
      'Connections.csv': linkedin(zoe('a', 'Port'), zoe('x', 'Port')),
    },
    { self: 'birgit@own.example', own: 'Own' },
  ).evidence;
  const levelled = addRule(whole, 'everybody', '', 'shared');
  const network = resolve(levelled);
  const { share, leftOut, counts } = makeShare(levelled, {
    asOf,
    made: '2026-11-20T08:00:00Z',
    randomBytes: (length) => new Uint8Array(length),
  });
  expect(leftOut).toEqual({ weak: 0, colleagues: 0, few: 0, ofShares: 1 });
  expect(share.contacts).toHaveLength(2);
  expect(ownContacts(network, asOf).size).toBe(
    share.contacts.length +
      counts.private +
      leftOut.weak +
      leftOut.colleagues +
      leftOut.few +
      leftOut.ofShares,
  );
});

test('trust is no limit where all that comes from no share are reporting lines, and a band is told as one', () => {
  const staff =
    'Employee ID,Name,Email,Manager ID\n1,Kat,kat@own.example,\n2,Tom,tom@own.example,1\n3,Birgit,birgit@own.example,1\n';
  const given = { 'staff.csv': staff, 'kat.share.json': files['kat.share.json'] };
  const self = { self: 'birgit@own.example', own: 'Own' };
  const codes = (network: Network): string[] => supportOf(network, { asOf }).limits.map(({ code }) => code);
  const { network } = fromText(given, self);
  expect(codes(network)).toContain('shares');
  expect(codes(network)).not.toContain('assumed-trust');
  const mine = fromText({ ...given, 'Connections.csv': linkedin(zoe('x', 'Port')) }, self).network;
  expect(codes(mine)).toContain('assumed-trust');
  // Kat's ties are low, from 0.1 on; Birgit's own connection has an exact strength below the middle of that band.
  const bridges = introduce(mine, { asOf, to: 'Port' }).bridges;
  expect(bridges.map(({ name, contacts, band }) => [name, contacts, band])).toEqual([
    ['Kat', 3, 'low'],
    ['Birgit', 1, null],
  ]);
});
