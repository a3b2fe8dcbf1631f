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
  // A simple graph of one type has no pair twice.
  const simple = graph.multi === false && (graph.directedSize === 0 || graph.undirectedSize === 0);
  return {
    actors,
    directed: options.directed ?? graph.directedSize > 0,
    ...(simple ? columnsOf(graph, index, options.strength) : strongest(graph, index, options.strength)),
    group: Int32Array.from(groupNames, (name) => place.get(name)!),
    groups,
  };
}

type Columns = Pick<NetworkView, 'source' | 'target' | 'strength' | 'mutual'>;

/** Every edge as it is, but for self-ties. */
function columnsOf(
  graph: GraphologyGraph,
  index: ReadonlyMap<string, number>,
  strengthName: string | undefined,
): Columns {
  const size = graph.directedSize + graph.undirectedSize;
  const source = new Uint32Array(size);
  const target = new Uint32Array(size);
  const strength = new Float64Array(size);
  const mutual = new Uint8Array(size);
  let tie = 0;
  graph.forEachEdge((edge, attributes, from, to, _from, _to, undirected) => {
    if (from === to) return;
    source[tie] = index.get(from)!;
    target[tie] = index.get(to)!;
    strength[tie] = strengthOf(edge, attributes, strengthName);
    mutual[tie++] = Number(undirected);
  });
  const [s, t, w, m] = [source, target, strength, mutual].map((column) => column.subarray(0, tie));
  return { source: s, target: t, strength: w, mutual: m } as Columns;
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
): Columns {
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
  const kept = [...ties.values()];
  return {
    source: Uint32Array.from(kept, (tie) => tie.source),
    target: Uint32Array.from(kept, (tie) => tie.target),
    strength: Float64Array.from(kept, (tie) => tie.strength),
    mutual: Uint8Array.from(kept, (tie) => Number(tie.mutual)),
  };
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
