import { expect, test } from 'vitest';
import { fromText, linkedin } from '../../fixtures/from-text.ts';
import { merge } from '../../identity/statements.ts';
import type { Evidence } from '../../model/evidence.ts';
import { resolve } from '../../resolve/resolve.ts';
import { setLevel } from '../levels/levels.ts';
import { heldBack } from '../levels/levels-shown.ts';
import { addRule } from '../levels/rules.ts';
import { joinedStrictly, shownMore } from '../levels/shown-more.ts';
import { levelCounts } from '../proposal.ts';
import { release } from '../released.ts';
import { type MadeShare, makeShare } from './make-share.ts';
import { shareDoubts } from './share-doubts.ts';

const asOf = 20_780;
const shareOf = (evidence: Evidence): MadeShare =>
  makeShare(evidence, {
    asOf,
    made: '2026-11-23T08:00:00Z',
    randomBytes: (length) => new Uint8Array(length),
  });

test('whom a rule shares and who may be a private contact is held back; who may be in the share twice is told', () => {
  const { evidence } = fromText(
    {
      'Connections.csv': linkedin(
        'Ann,Lindqvist,,ann@northshore.example,North Shore,Counsel,01 Mar 2019',
        'Bea,Achterberg,,bea@port.example,Port,Pilot,01 Mar 2019',
        'Cy,Dahl,,cy@port.example,Port,Pilot,01 Mar 2019',
      ),
      'contacts.csv':
        'First Name,Last Name,Organization Name,Phone 1 - Value,Labels\nAnn,Lindqvist,North Shore,+47 22 33 44 55,Yoga\nBea,Achterberg,Port,+47 22 33 44 66,Work\n',
    },
    { self: 'me@own.example', own: 'Own' },
  );
  const levelled = addRule(addRule(evidence, 'everybody', '', 'shared'), 'label', 'Yoga', 'private');
  const made = shareOf(levelled);
  expect(made.held).toEqual([{ name: 'Ann Lindqvist', other: 'Ann Lindqvist' }]);
  expect(JSON.stringify(made.share)).not.toContain('Lindqvist');
  // Levels count what a share holds: Ann of the list stays out, Ann of the address book is private.
  const network = resolve(levelled);
  expect(levelCounts(levelled, network, asOf)).toEqual(made.counts);
  expect(made.counts).toEqual({ private: 2, 'on-request': 0, shared: 3 });
  expect(heldBack(levelled, network, asOf)).toEqual(made.held);
  expect(shownMore(evidence, levelled, { asOf }).map(({ name }) => name)).not.toContain('Ann Lindqvist');
  expect(shareDoubts(levelled, made, { asOf })).toEqual([
    { shown: 'Bea Achterberg', other: 'Bea Achterberg', level: 'shared' },
  ]);
  expect(JSON.stringify(release(levelled, 'colleague', { asOf }).evidence)).not.toContain('Lindqvist');

  // A setting of one's own shares them all the same, and that the other entry is private is told.
  const ann = resolve(levelled).people.find(({ emails }) => emails.includes('ann@northshore.example'))!;
  const set = setLevel(levelled, ann, 'shared');
  expect(shareDoubts(set, shareOf(set), { asOf })[0]).toMatchObject({
    shown: 'Ann Lindqvist',
    level: 'private',
  });

  // Joined, the stricter entry counts.
  const entries = resolve(levelled).people.filter(({ name }) => name === 'Ann Lindqvist');
  const joined = merge(levelled, entries[0]!, entries[1]!);
  const widened = addRule(
    addRule(joined, 'everybody', '', 'shared'),
    'organisation',
    'North Shore',
    'shared',
  );
  expect(shownMore(levelled, widened, { asOf }).map(({ name, said, to }) => [name, said, to])).toEqual([
    ['Ann Lindqvist', 'private', 'shared'],
  ]);
  const { evidence: strict } = joinedStrictly(levelled, widened, { asOf });
  expect(JSON.stringify(shareOf(strict).share)).not.toContain('Lindqvist');
});

test('a contact on request, by a rule or a setting, is not named by a second entry that a rule shares', () => {
  const { evidence } = fromText(
    {
      'Connections.csv': linkedin(
        'Ann,Lindqvist,https://www.linkedin.com/in/ann,,Port,Counsel,01 Mar 2019',
        ...['Bea,Achterberg', 'Cy,Dahl', 'Di,Ek'].map(
          (name, k) => `${name},https://www.linkedin.com/in/p${k},,Port,Counsel,01 Mar 2019`,
        ),
      ),
      'contacts.csv':
        'First Name,Last Name,Organization Name,Phone 1 - Value,Labels\nAnn,Lindqvist,,+47 22 33 44 55,Work\n',
    },
    { self: 'me@own.example', own: 'Own' },
  );
  const everybody = addRule(evidence, 'everybody', '', 'shared');
  const ann = resolve(evidence).people.find(({ profiles }) => profiles.some((url) => url.includes('/ann')))!;
  for (const levelled of [
    addRule(everybody, 'organisation', 'Port', 'on-request'),
    setLevel(everybody, ann, 'on-request'),
  ]) {
    const made = shareOf(levelled);
    expect(made.held).toEqual([{ name: 'Ann Lindqvist', other: 'Ann Lindqvist' }]);
    expect(JSON.stringify(made.share)).not.toContain('Lindqvist');
    expect(JSON.stringify(release(levelled, 'colleague', { asOf }).evidence)).not.toContain('Lindqvist');
  }
});

test('a private contact under a damaged name holds back the same person under the whole name', () => {
  const { evidence } = fromText(
    {
      'Connections.csv': linkedin(
        'Wouter,Łęcki,https://www.linkedin.com/in/wl,,Haven,Director,01 Mar 2019',
        'Bea,Achterberg,,bea@port.example,Port,Pilot,01 Mar 2019',
      ),
      'contacts.csv':
        'First Name,Last Name,Organization Name,E-mail 1 - Value,Phone 1 - Value,Labels\nWouter,??cki,,wouter@home.example,,Work\n',
    },
    { self: 'me@own.example', own: 'Own' },
  );
  const damaged = resolve(evidence).people.find(({ name }) => name === 'Wouter ??cki')!;
  const levelled = setLevel(addRule(evidence, 'everybody', '', 'shared'), damaged, 'private');
  const made = shareOf(levelled);
  expect(made.held).toEqual([{ name: 'Wouter Łęcki', other: 'Wouter ??cki' }]);
  expect(JSON.stringify(made.share)).not.toMatch(/cki/);
  expect(JSON.stringify(made.share)).toMatch(/Achterberg/);
});

test('a share knows its owner by the address they gave and by that of the roster, and by no other', () => {
  const { evidence } = fromText(
    {
      'Connections.csv': linkedin('Bea,Achterberg,,bea@port.example,Port,Pilot,01 Mar 2019'),
      'people.csv':
        'id,name,organisation,email\ni,Ines Vander,Own,ines@own.example\nk,Kat,Own,kat@own.example\n',
    },
    { self: 'ines@home.example', own: 'Own' },
  );
  const { people, self } = resolve(evidence);
  const listed = people.find(({ emails }) => emails.includes('ines@own.example'))!;
  const joined = merge(evidence, people[self!]!, listed);
  const ruled = addRule(joined, 'everybody', '', 'shared');
  expect(shareOf(ruled).share.owner.emails).toEqual(['ines@home.example', 'ines@own.example']);
});
