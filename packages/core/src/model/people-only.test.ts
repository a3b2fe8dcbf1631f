import { expect, test } from 'vitest';
import { fromText } from '../fixtures/from-text.ts';
import { metricsSync } from '../measures/metrics-sync.ts';
import { peopleView } from './people-only.ts';
import { dayTies } from './strength/day-ties.ts';
import { viewOfDay } from './tie-list.ts';

const asOf = 20_780;
const options = { directed: false, group: 'unit', asOf };
const people =
  'id,name,email,unit\na,Ana,ana@own.example,North\nb,Ben,ben@own.example,South\nc,Cy,cy@own.example,South\n';
const ties = 'source,target,strength\na,b,0.5\nb,c,0.5\n';

test('a list to which all are tied is no actor: the figures are those of the network without it', () => {
  const withList = fromText({
    'people.csv': `id,name,email,unit\nl,All staff,all-staff@own.example,\n${people.slice(people.indexOf('\n') + 1)}`,
    'ties.csv': `${ties}a,l,0.5\nb,l,0.5\nc,l,0.5\n`,
  }).network;
  expect(withList.people.map(({ noPerson }) => noPerson)).toContain('list');
  const { view, person, ties: kept } = peopleView(withList, dayTies(withList, { asOf }), options);
  const without = fromText({ 'people.csv': people, 'ties.csv': ties }).network;
  const plain = viewOfDay(without, dayTies(without, { asOf }), options);
  expect(view.actors).toEqual(plain.actors);
  expect(Array.from(person, (index) => withList.people[index]!.name)).toEqual(['Ana', 'Ben', 'Cy']);
  expect([kept.count, view.groups]).toEqual([2, plain.groups]);
  const measures = ['degree', 'betweenness', 'constraint', 'density', 'eiIndex', 'world'] as const;
  expect(metricsSync(view, { measures })).toEqual(metricsSync(plain, { measures }));
  // By hand: Ben stands between the one pair of the others.
  expect([...metricsSync(view, { measures: ['betweenness'] }).actors.betweenness]).toEqual([0, 1, 0]);
});

test('without mailboxes and lists nothing is copied', () => {
  const { network } = fromText({ 'people.csv': people, 'ties.csv': ties });
  const all = dayTies(network, { asOf });
  expect(peopleView(network, all, options).ties).toBe(all);
});
