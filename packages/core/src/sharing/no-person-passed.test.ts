import { expect, test } from 'vitest';
import { dependence } from '../answers/dependence/dependence.ts';
import { fromText } from '../fixtures/from-text.ts';
import { sayNature } from '../identity/statements.ts';
import { countPeople, type Network } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import { writeCsv } from '../writers/csv.ts';
import { release } from './released.ts';

const asOf = 20_780;
// Kat and Tom wrote to frage@own.example and had answers; nothing but the user tells that it is no person.
const { evidence, network } = fromText(
  {
    'people.csv': 'id,name,organisation,email\nk,Kat,Own,kat@own.example\nt,Tom,Own,tom@own.example\n',
    'mail.csv':
      'source,target,timestamp,channel\nk,frage@own.example,2026-05-01,mail\nfrage@own.example,k,2026-05-02,mail\nt,frage@own.example,2026-05-03,mail\nfrage@own.example,t,2026-05-04,mail\nk,t,2026-05-05,mail\n',
  },
  { own: 'Own' },
);
const marked = sayNature(
  evidence,
  network.people.find(({ emails }) => emails[0] === 'frage@own.example')!,
  false,
);
const natures = ({ people }: Network): unknown[] => people.flatMap(({ noPerson }) => noPerson ?? []);

test('what the user marked as a mailbox is none in what others get', () => {
  const { network: passed } = release(marked, 'colleague', { asOf });
  expect(natures(passed)).toEqual(['mailbox']);
  expect([countPeople(passed), dependence(passed, { asOf }).known]).toEqual([2, 0]);
  expect(release(marked, 'public', { asOf }).network.people).toHaveLength(2);
});

test('tables say what is no person, and it comes back with them', () => {
  const { people, ties } = writeCsv(release(marked, 'me', { asOf }), { asOf });
  expect(people.split('\r\n')[0]).toContain('no person');
  const again = fromText({ 'people.csv': people, 'ties.csv': ties }, { own: 'Own' });
  expect(natures(again.network)).toEqual(natures(resolve(marked)));
  const twice = writeCsv(release(again.evidence, 'me', { asOf }), { asOf });
  expect(twice.people.match(/no person/g)).toHaveLength(1);
});
