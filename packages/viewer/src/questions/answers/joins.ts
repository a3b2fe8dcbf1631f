import type { Evidence, Network } from '@tertius/core';
import { proposals } from '@tertius/core/identity';
import type { Joins } from '../questions.ts';
import type { Answering } from './answer-types.ts';

/** More pairs than this nobody goes through; lists of names that differ by a number have millions. */
const MOST_JOINS = 2000;

export function joinsOf(network: Network, statements: Evidence['statements']): Joins {
  const found = proposals(network, statements);
  const key = (index: number): string => network.people[index]!.key;
  const best = found
    .slice(0, MOST_JOINS)
    .map(({ a, b, score, reasons }) => ({ a: key(a), b: key(b), score, reasons }));
  return { best, count: found.length };
}

/** Who may be one person; asked as soon as a network is shown. */
export const joined: Answering<'joins'> = {
  joins: ({ readings: { network, evidence } }) => joinsOf(network, evidence.statements),
};
