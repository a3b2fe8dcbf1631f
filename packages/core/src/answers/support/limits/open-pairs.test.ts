import { expect, test } from 'vitest';
import { fromText, linkedin } from '../../../fixtures/from-text.ts';
import { brief } from '../../brief/brief.ts';
import { briefParts } from '../../brief/brief-words.ts';
import { dependence } from '../../dependence/dependence.ts';
import { whatIfInside } from '../../organisation/change/suppose-inside.ts';
import { organisation } from '../../organisation/organisation.ts';
import { whatIf } from '../../suppose/what-if.ts';
import type { Limit } from '../limit.ts';
import { pairLimits } from './open-pairs.ts';

// Sam and Bea of Haf each know Zoë Dietrich of Nordlicht, under two addresses of her profile; Sam knows Gus as well. A roster has Sam too.
const first = fromText(
  {
    'Connections.csv': linkedin(
      'Zoë,Dietrich,https://www.linkedin.com/in/zoe-dietrich,,Nordlicht AG,Head,02 Sep 2020',
      'Gus,Lang,https://www.linkedin.com/in/gus,,Solwind,Buyer,02 Sep 2021',
    ),
  },
  { own: 'Haf', self: 'Sam Sole <sam@home.example>' },
);
const { evidence, network } = fromText(
  {
    'Connections_Bea.csv': linkedin(
      'Zoë,Dietrich,https://www.linkedin.com/in/z-dietrich-2,,Nordlicht AG,Head,02 Sep 2020',
    ),
    'roster.csv':
      'Employee ID,Name,Email,Department\n1,Sam Sole,sam.sole@haf.example,R\n2,Bea By,bea@haf.example,R\n',
  },
  { own: 'Haf', self: 'Bea By <bea@haf.example>' },
  first.evidence,
);
const options = { asOf: 20_780, statements: evidence.statements };

test('nobody is handed on who may be known already under a second entry', () => {
  expect(dependence(network, options).handOn.map(({ outsiderName }) => outsiderName)).toEqual(['Gus Lang']);
});

test('open pairs are said beside what depends on one person, and the owner who stands here twice', () => {
  const { words, limits } = dependence(network, options);
  expect(limits.filter(({ code }) => code === 'owner-twice').map(({ entries }) => entries)).toEqual([
    ['sam@home.example', 'sam.sole@haf.example'],
  ]);
  const text = words.join('\n');
  expect(text).toContain('2 pairs of entries may be one person each and count as two until somebody says so');
  expect(text).toContain(
    'you (Sam Sole, sam@home.example) may be the same person as Sam Sole, sam.sole@haf.example',
  );
  // Nobody says what pairs are decided: nothing is claimed of them.
  expect(dependence(network, { asOf: 20_780 }).words.join('\n')).not.toContain('pairs of entries');
});

test('a contact whom a colleague knows under a second entry is not said to be known to nobody else', () => {
  const { handover } = whatIf(network, { ...options, suppose: { leaves: 'sam@home.example' } });
  expect(
    handover?.contacts.map(({ name, alsoHeldBy, maybeKnownTo }) => [
      name,
      alsoHeldBy.length,
      maybeKnownTo.map((one) => one.name),
    ]),
  ).toEqual([
    ['Gus Lang', 0, []],
    ['Zoë Dietrich', 0, ['Bea By']],
  ]);
  expect(handover?.words[0]).toBe(
    'Sam Sole knows 2 people outside Haf; no colleague is recorded to know any of them, but 1 may stand here under a second entry, which colleagues know.',
  );
});

test('of the pairs the inside names those that touch whom it counts: Sam and Sam, not Zoë and Zoë', () => {
  const said =
    '1 pair of entries, of which at least one is counted here, may be one person and counts as two until somebody says so, so ties of the one entry do not count for the other';
  const messages = (limits: readonly Limit[]): string[] =>
    limits.filter(({ code }) => code === 'open-pairs').map(({ message }) => message);
  expect(messages(organisation(network, { ...options, draws: 10 }).limits)).toEqual([said]);
  const moved = whatIfInside(network, { ...options, suppose: { moves: [['bea@haf.example', 'S']] } });
  expect(messages(moved.limits)).toEqual([said]);
});

test('among more than 10,000 people nobody looks for pairs, and that is said', () => {
  const rows = Array.from({ length: 10_001 }, (_, k) => `p${k},Person ${k}`);
  const large = fromText({ 'people.csv': `id,name\n${rows.join('\n')}\n` });
  const { statements } = large.evidence;
  expect(pairLimits(large.network, statements).map(({ message }) => message)).toEqual([
    'whether some of these 10,001 entries are one person twice was not looked for here, since it takes longer than the answer, so counts of people may be too high',
  ]);
});

test('a brief names the entry that may be the same person', () => {
  const page = brief(network, { ...options, with: 'linkedin:zoe-dietrich', from: 'sam@home.example' });
  expect(page.secondEntries.map(({ id }) => id)).toEqual(['linkedin:z-dietrich-2']);
  const lines = briefParts(page).find(({ title }) => title === 'What this page leaves out')?.lines;
  expect(lines?.[0]?.text).toBe(
    'Zoë Dietrich (linkedin:z-dietrich-2) may be the same person; what is known of that entry is not on this page.',
  );
});
