import type { Reading } from '../reading/reader.ts';
import { readEdges } from './graph-edges.ts';
import { nameOf, readNodes } from './graph-nodes.ts';
import type { GraphItem } from './graph-rows.ts';

export interface GraphNode extends GraphItem {
  /** What edges call it. */
  readonly key: string;
  /** An organisation of a two-mode network. */
  readonly organisation?: true;
}

export interface GraphEdge extends GraphItem {
  readonly source: string;
  readonly target: string;
  readonly directed: boolean;
  /** When it was there: points in time and the beginnings of intervals, as written. */
  readonly moments?: readonly string[];
}

/** What a graph file holds, whatever its syntax; attributes are in the order of their first appearance. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/** Reads nodes as people and edges as ties, each a row of the account. */
export function readGraph(graph: Graph, reading: Reading): void {
  const organisations = new Map(
    graph.nodes.filter((node) => node.organisation).map((node) => [node.key, nameOf(node)] as const),
  );
  readNodes(graph, reading, membershipsOf(graph, organisations));
  readEdges(graph, reading, new Set(organisations.keys()));
}

/** The organisations that each person of a two-mode network is tied to. */
function membershipsOf(
  graph: Graph,
  organisations: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  if (organisations.size === 0) return found;
  for (const { source, target } of graph.edges) {
    const [person, organisation] = organisations.has(source) ? [target, source] : [source, target];
    const name = organisations.get(organisation);
    if (name === undefined || organisations.has(person)) continue;
    const known = found.get(person);
    if (known === undefined) found.set(person, new Set([name]));
    else known.add(name);
  }
  return found;
}
