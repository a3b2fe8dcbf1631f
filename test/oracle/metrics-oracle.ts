import { existsSync, readFileSync } from 'node:fs';
import type { NetworkView } from '@tertius/core';
import { networksAtHand, oracleFile } from '../places.ts';

/** What sna and NetworkX were told about each network. */
export const networks: readonly (readonly [name: string, directed: boolean])[] = networksAtHand([
  ['karate', false],
  ['florentine', false],
  ['random_undirected', false],
  ['hightech_advice', true],
  ['lawfirm_friends', true],
  ['networkers', true],
  ['random_directed', true],
  ['email_eu_core', true],
]);

export type Cells = Readonly<Record<string, string>>;

/** The rows of a comma-separated file of the oracle, or none where the oracle has no such file. */
export function rowsOf(file: string): readonly Cells[] {
  if (!existsSync(oracleFile(file))) return [];
  const lines = readFileSync(oracleFile(file), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const [head, ...rows] = lines.map(cellsOf);
  return rows.map((row) => Object.fromEntries(head!.map((name, at) => [name, row[at] ?? ''])));
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

export function viewOf(name: string, directed: boolean): NetworkView {
  const people = rowsOf(`${name}.people.csv`);
  const ties = rowsOf(`${name}.ties.csv`).filter((tie) => tie.source !== tie.target);
  const index = new Map(people.map((person, at) => [person.id!, at]));
  const groups = [...new Set(people.map((person) => person.organisation!))].sort();
  return {
    actors: people.map((person) => person.id!),
    directed,
    source: Uint32Array.from(ties, (tie) => index.get(tie.source!)!),
    target: Uint32Array.from(ties, (tie) => index.get(tie.target!)!),
    strength: Float64Array.from(ties, (tie) => Number(tie.strength ?? 1)),
    mutual: new Uint8Array(ties.length),
    group: Int32Array.from(people, (person) => groups.indexOf(person.organisation!)),
    groups,
  };
}
