import { TertiusError } from '../errors.ts';
import type { NetworkView } from '../model/network-view.ts';
import type { GraphologyGraph } from './graph.ts';

export interface FromGraphologyOptions {
  /** Whether arcs are told apart; unless given, they are where the graph has any. */
  readonly directed?: boolean;
  /** The edge attribute that is the strength; unless given `strength`, else `weight`, else every strength is 1. */
  readonly strength?: string;
  /** The node attribute that is the group; `organisation` unless given. */
  readonly group?: string;
}

/**
 * A graphology graph as measures read it. Self-ties are left out; of parallel ties the strongest stands;
 * an undirected edge is one mutual tie. Larger strength is closer: an attribute that holds distances must be turned round first.
 * Throws `out-of-range` for a strength that is negative or no number.
 */
export function fromGraphology(graph: GraphologyGraph, options: FromGraphologyOptions = {}): NetworkView {
  const actors: string[] = [];
  const index = new Map<string, number>();
  const groupNames: string[] = [];
  graph.forEachNode((node, attributes) => {
    index.set(node, actors.length);
    actors.push(node);
    groupNames.push(nameOf(attributes[options.group ?? 'organisation']));
  });
  const groups = [...new Set(groupNames)].sort();
  const place = new Map(groups.map((name, at) => [name, at]));
  const ties = strongest(graph, index, options.strength);
  return {
    actors,
    directed: options.directed ?? graph.directedSize > 0,
    source: Uint32Array.from(ties, (tie) => tie.source),
    target: Uint32Array.from(ties, (tie) => tie.target),
    strength: Float64Array.from(ties, (tie) => tie.strength),
    mutual: Uint8Array.from(ties, (tie) => Number(tie.mutual)),
    group: Int32Array.from(groupNames, (name) => place.get(name)!),
    groups,
  };
}

interface Tie {
  readonly source: number;
  readonly target: number;
  readonly mutual: boolean;
  strength: number;
}

/** Each ordered pair once; an undirected edge beside an arc takes the direction that is free, else raises both. */
function strongest(
  graph: GraphologyGraph,
  index: ReadonlyMap<string, number>,
  strengthName: string | undefined,
): readonly Tie[] {
  const ties = new Map<number, Tie>();
  const keyOf = (source: number, target: number): number => source * index.size + target;
  const undirectedTies: Tie[] = [];
  const put = (tie: Tie): void => {
    const known = ties.get(keyOf(tie.source, tie.target));
    if (known === undefined) ties.set(keyOf(tie.source, tie.target), tie);
    else known.strength = Math.max(known.strength, tie.strength);
  };
  graph.forEachEdge((edge, attributes, from, to, _from, _to, undirected) => {
    if (from === to) return;
    const strength = strengthOf(edge, attributes, strengthName);
    const tie = { source: index.get(from)!, target: index.get(to)!, mutual: undirected, strength };
    if (undirected) undirectedTies.push(tie);
    else put(tie);
  });
  for (const tie of undirectedTies) {
    const back = { ...tie, source: tie.target, target: tie.source };
    const forthKnown = ties.get(keyOf(tie.source, tie.target));
    const backKnown = ties.get(keyOf(back.source, back.target));
    if (forthKnown?.mutual) put(tie);
    else if (backKnown?.mutual) put(back);
    else if (forthKnown === undefined) put(tie);
    else if (backKnown === undefined) put(back);
    else {
      put(tie);
      put(back);
    }
  }
  return [...ties.values()];
}

function strengthOf(edge: string, attributes: Record<string, unknown>, name: string | undefined): number {
  const value = name === undefined ? (attributes.strength ?? attributes.weight ?? 1) : attributes[name];
  if (typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new TertiusError('out-of-range', `Edge "${edge}" needs a strength of at least 0.`, {
    value: String(value),
  });
}

function nameOf(value: unknown): string {
  return value === undefined || value === null || value === '' ? '(none)' : String(value);
}
