import { SAID } from '../../model/tie-table.ts';
import type { Reading } from '../reading/reader.ts';
import { isUnusual } from '../text/cells.ts';
import type { GraphEdge } from './graph.ts';
import type { NodePeople } from './graph-nodes.ts';
import type { PlainItemReader } from './graph-rows.ts';

/** A number from 0 to 1 as programs write it. */
const FRACTION = /^(?:0(?:\.\d{1,15})?|\.\d{1,15}|1(?:\.0{1,15})?)$/;

/**
 * Edges of two nodes that say nothing or a strength from 0 to 1, of which no earlier edge says anything else: large graphs
 * consist of them. `strength` is the name of that value; every other edge is left to the reader of ties.
 */
export function plainEdges(
  { draft, ledger }: Reading,
  people: NodePeople,
  strength: string | undefined,
): PlainItemReader<GraphEdge> {
  const known = new Map<string, number>();
  /** The person of a node of whose key nothing is to be said, -1 for any other. */
  const personOf = (key: string): number => {
    let person = known.get(key);
    if (person === undefined) {
      person = key.includes("'") || isUnusual(key) ? -1 : (people.get(key) ?? -1);
      known.set(key, person);
    }
    return person;
  };
  return ({ line, source, target, directed, values, moments }) => {
    if (moments !== undefined || values.size > 1) return false;
    const given = values.size === 0 || strength === undefined ? undefined : values.get(strength);
    if (given === undefined ? values.size > 0 : !FRACTION.test(given)) return false;
    const [from, to] = [personOf(source), personOf(target)];
    if (from < 0 || to < 0 || from === to) return false;
    const said = (directed ? SAID.directed : 0) | (given === undefined ? SAID.strengthAssumed : 0);
    const outcome = draft.plainTie(line, from, to, given === undefined ? 1 : Number(given), said);
    if (outcome === undefined) return false;
    if (outcome === 'accepted') ledger.accept();
    else ledger.merge();
    return true;
  };
}
