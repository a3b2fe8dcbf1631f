import { TertiusError } from '../../errors.ts';
import { placed } from '../reading/document.ts';
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
  const people = readNodes(graph, reading, membershipsOf(graph, organisations));
  const before = reading.ledger.rejects.length;
  sayUnknownEnds(graph, reading);
  readEdges(graph, reading, organisations, people);
  refuseMostlyRejected(graph.edges.length, before, reading);
}

/** An edge may name a node that the file does not have: somebody is made of it, which may be a slip of the pen. */
function sayUnknownEnds({ nodes, edges }: Graph, reading: Reading): void {
  if (nodes.length === 0) return;
  const known = new Set(nodes.map(({ key }) => key.trim()));
  for (const { line, source, target } of edges)
    for (const end of [source, target]) {
      if (known.has(end)) continue;
      const key = end.trim();
      if (key === '' || known.has(key)) continue;
      known.add(key);
      reading.ledger.warn({
        line,
        column: 0,
        code: 'unresolved',
        value: key,
        message: 'no node of this file has this id; it is taken as somebody of whom nothing else is known',
        ...placed(reading),
      });
    }
}

const MANY = 20;

/** Edges of which fewer than half can be used were not understood; of a handful each is looked at by itself. */
function refuseMostlyRejected(edges: number, before: number, { ledger, file }: Reading): void {
  const lost = ledger.rejects.length - before;
  if (edges < 2 || lost * 2 <= edges || (lost < edges && edges < MANY)) return;
  const { line = 1, column = 1, message, value } = ledger.rejects[before] ?? { message: '', value: '' };
  throw new TertiusError(
    'mostly-rejected',
    `${lost} of ${edges} ties cannot be used, so nothing of this file was; the first, in line ${line}: ${message}`,
    { place: { file, line, column: Math.max(1, column) }, value },
  );
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
