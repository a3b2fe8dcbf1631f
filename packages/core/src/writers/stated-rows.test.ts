import { expect, test } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { contextKnowledge } from '../model/context.ts';
import { statedRows } from './stated-rows.ts';

const asOf = 20_780;

test('knowledge that is worked out from a roster is marked as nobody’s statement, and what a file states is not', () => {
  const { network, evidence } = fromText(
    {
      'staff.csv':
        'Employee ID,Name,Email,Department,Hire Date\n1,Ada,ada@own.example,IT,2020-01-01\n2,Bo,bo@own.example,IT,2021-01-01\n3,Cy,cy@own.example,IT,2021-01-01\n',
      'ties.csv':
        'source,target,strength,trust,knowledge\nada@own.example,bo@own.example,,0.5,\nbo@own.example,cy@own.example,,0.5,0.7\nada@own.example,cy@own.example,0.4,,\n',
    },
    { own: 'Own' },
  );
  const name = (at: number): string => network.people[at]!.name;
  const rows = statedRows(network, asOf, evidence).map(({ source, target, knowledge, assumed }) => [
    `${name(source)} ${name(target)}`,
    knowledge,
    assumed,
  ]);
  const pair = Array.from({ length: network.pairs.count }, (_, p) => p).find(
    (p) => [network.pairs.a[p]!, network.pairs.b[p]!].map(name).sort().join(' ') === 'Ada Bo',
  )!;
  expect(rows.sort()).toEqual([
    ['Ada Bo', String(contextKnowledge(network, pair, asOf).knowledge), 'knowledge'],
    ['Ada Cy', '', ''],
    ['Bo Cy', '0.7', ''],
  ]);
});
