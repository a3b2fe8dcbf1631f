import { describe, expect, it } from 'vitest';
import { fromText, linkedin } from '../fixtures/from-text.ts';
import { rate } from '../identity/statements.ts';
import { resolve } from '../resolve/resolve.ts';
import { parseNetworkFile, serialise } from '../store/network-file.ts';
import { parseDay } from './day.ts';
import type { Network, Person } from './network.ts';
import { strengths } from './strength/strength.ts';
import { tieList, viewOf } from './tie-list.ts';

const asOf = parseDay('2026-11-23') as number;

/** What each person's ties sum to in the undirected view. */
function sums(network: Network): Record<string, number> {
  const view = viewOf(network, tieList(network, strengths(network, { asOf })), {
    directed: false,
    group: 'organisation',
    asOf,
  });
  const total: Record<string, number> = {};
  view.strength.forEach((s, k) => {
    for (const end of [view.source[k], view.target[k]] as number[]) {
      const id = view.actors[end] as string;
      total[id] = (total[id] ?? 0) + s;
    }
  });
  return total;
}

const connections = {
  'c.csv': linkedin(
    'Yan,Ek,,yan@x.example,Acme,CEO,23 Nov 2016',
    'Ann,Lee,,ann@x.example,Acme,CEO,23 Nov 2016',
  ),
};
const options = { self: 'me@own.example' };

describe('viewOf', () => {
  it('counts a connection once, whatever old mail is found besides', () => {
    const alone = sums(fromText(connections, options).network);
    const mail = 'source,target,timestamp,channel\nme@own.example,yan@x.example,2001-01-01T10:00:00Z,mail\n';
    const more = sums(fromText({ ...connections, 'm.csv': mail }, options).network);
    for (const id of Object.keys(alone)) expect(more[id]).toBeCloseTo(alone[id] as number, 6);
  });

  it('does not move a tie that is rated as it was assumed, nor one of which only the judgement is rated', () => {
    const { evidence, network } = fromText(connections, options);
    const of = (id: string): Person => network.people.find((person) => person.id === id) as Person;
    for (const rating of [{ trust: 0.3 }, { judgement: 0.9 }]) {
      const rated = sums(resolve(rate(evidence, of('me@own.example'), of('yan@x.example'), rating)));
      for (const [id, sum] of Object.entries(sums(network))) expect(rated[id]).toBeCloseTo(sum, 12);
    }
  });

  it('is the same before and after the network is saved', () => {
    const { evidence, network } = fromText(connections, options);
    const [a, b] = network.people as [Person, Person];
    const rated = rate(rate(evidence, a, b, { trust: 0.9 }), b, a, { trust: 0.1 });
    expect(sums(resolve(parseNetworkFile(serialise(rated))))).toEqual(sums(resolve(rated)));
  });
});
