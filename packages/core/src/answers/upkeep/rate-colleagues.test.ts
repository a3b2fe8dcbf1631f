import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { rate } from '../../identity/statements.ts';
import { parseDay } from '../../model/day.ts';
import { resolve } from '../../resolve/resolve.ts';
import { plan } from '../introduce/plan.ts';
import { ratingsToAsk } from './rate-next.ts';

const asOf = parseDay('2026-11-29') as number;

test('where only unrated ties to colleagues keep somebody from introducing them, a plan names these, rating begins with them, and one rated makes a plan', () => {
  // Ana trusts Dee outside (0.9); of Ben and Cy only a connection is on record, with trust assumed.
  const { network, evidence } = fromText(
    {
      'people.csv': 'id,name,organisation\nana,Ana,Own\nben,Ben,Own\ncy,Cy,Own\ndee,Dee,Far\n',
      'ties.csv': 'source,target,trust,knowledge,directed\nana,dee,0.9,0.9,no\n',
      'interactions.csv':
        'timestamp,source,target,channel\n2026-11-20T09:00:00Z,ana,ben,connection\n2026-11-20T09:00:00Z,ana,cy,connection\n',
    },
    { own: 'Own' },
  );
  const none = plan(network, { asOf });
  const pairs = (ties: typeof none.waitsFor): string[] =>
    ties.map(({ sourceName, targetName }) => `${sourceName} ${targetName}`);
  expect(none.introductions).toEqual([]);
  expect(pairs(none.waitsFor)).toEqual(['Ana Ben', 'Ana Cy']);
  expect(pairs(ratingsToAsk(network, { asOf })).slice(0, 2)).toEqual(['Ana Ben', 'Ana Cy']);
  const [ana, ben] = ['ana', 'ben'].map((id) => network.people.find((one) => one.id === id)!);
  const rated = resolve(rate(evidence, ana!, ben!, { trust: 1, knowledge: 1 }));
  const made = plan(rated, { asOf });
  expect(made.introductions[0]).toMatchObject({ brokerName: 'Ana', insiderName: 'Ben', outsiderName: 'Dee' });
  expect(made.waitsFor).toEqual([]);
  expect(pairs(ratingsToAsk(rated, { asOf }))).not.toContain('Ana Cy');
});
