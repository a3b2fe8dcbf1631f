import { expect, test } from 'vitest';
import { fromText } from '../../fixtures/from-text.ts';
import { resolve } from '../../resolve/resolve.ts';
import { dependenceByOrganisation } from './by-organisation.ts';

const asOf = 20_780;
const networkOf = (ties: string) =>
  resolve(
    fromText(
      {
        'people.csv':
          'id,name,organisation\nana,Ana,Own\nben,Ben,Own\nxu,Xu,Far\nyo,Yo,Far\nyo,Yo,Other\nzed,Zed,Port\n',
        'ties.csv': `source,target,strength,directed\n${ties}`,
      },
      { own: 'Own' },
    ).evidence,
  );

test('each organisation says whom colleagues know and can ask there, and the one person it hangs on', () => {
  // Ana knows Xu and Yo at Far, Ben knows Xu weakly; Yo is at Other as well; Zed at Port is known to Ben alone, weakly.
  const rows = dependenceByOrganisation(
    networkOf('ana,xu,0.5,no\nana,yo,0.4,no\nben,xu,0.2,no\nben,zed,0.1,no\n'),
    { asOf },
  );
  const one = (id: string, name: string) => ({ id: expect.stringContaining(id), name });
  expect(rows).toEqual([
    { organisation: 'Other', known: 1, knownBy: 1, contacts: 1, askedBy: 1, only: one('ana', 'Ana') },
    { organisation: 'Port', known: 1, knownBy: 1, contacts: 0, askedBy: 0, only: one('ben', 'Ben') },
    { organisation: 'Far', known: 2, knownBy: 2, contacts: 2, askedBy: 1, only: null },
  ]);
});

test('a strength above 1 leaves open who can be asked, not who is known', () => {
  const [row] = dependenceByOrganisation(networkOf('ana,xu,5,no\n'), { asOf });
  expect(row).toMatchObject({ organisation: 'Far', known: 1, contacts: null, askedBy: null });
});
