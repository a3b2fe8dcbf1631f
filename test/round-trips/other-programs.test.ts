import { readFileSync } from 'node:fs';
import { tieRows } from '@tertius/core/network';
import { expect, test } from 'vitest';
import { fileOf, read } from './compare.ts';

const folder = new URL('../data/graphs/', import.meta.url).pathname;

interface Held {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [source: string, target: string, weight: number])[];
}

const held: Held = JSON.parse(readFileSync(`${folder}as-networkx-holds-it.json`, 'utf8'));

test.each([
  'networkx.gml',
  'igraph.gml',
  'networkx.links.json',
  'networkx.edges.json',
  'networkx.cyjs',
  'networkx.dot',
  'igraph.dot',
])('%s holds the people, ties and strengths that NetworkX says', (name) => {
  const { people, ties } = read([fileOf(`${folder}${name}`)]).evidence.imports[0]!;
  const nameOf = (k: number): string => (people[k]?.name ?? people[k]?.id) as string;
  expect(people.map((_, k) => nameOf(k))).toEqual(held.nodes);
  expect(people.every(({ attributes = [] }) => attributes.some(([column]) => column === 'team'))).toBe(true);
  const said = Array.from(tieRows(ties), ({ source, target, strength, directed }) => [
    nameOf(source),
    nameOf(target),
    strength,
    directed,
  ]);
  expect(said.sort()).toEqual(held.edges.map((edge) => [...edge, true]).sort());
});
