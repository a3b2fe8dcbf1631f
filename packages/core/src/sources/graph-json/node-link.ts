import type { Graph, GraphEdge, GraphNode } from '../graphs/graph.ts';
import { valuesAsWeights } from '../graphs/values-as-weights.ts';
import { type Json, JsonList, JsonObject } from '../text/json-text.ts';
import { type ItemValues, objectsOf } from './item-values.ts';

/**
 * A graph as D3, NetworkX, vis.js, sigma and the JSON Graph Format keep it: `nodes` and `links` or `edges`. Ends are ids,
 * or places in the list of nodes where no node has an id. Undirected unless the file or the edge says `directed`.
 */
export function nodeLinkGraph(whole: JsonObject, values: ItemValues): Graph {
  const inner = whole.object('graph');
  const file =
    inner !== undefined && (inner.fields.has('nodes') || inner.fields.has('edges')) ? inner : whole;
  const nodes = nodesOf(file, values);
  const ids = new Set(nodes.map(({ key }) => key));
  const named = NAMES.some((name) =>
    file.list('nodes')?.items.some((n) => n instanceof JsonObject && n.fields.has(name)),
  );
  // The JSON Graph Format alone takes silence for directed.
  const directed = values.direction(file, 'directed') ?? file !== whole;
  const endOf = (end: Json | undefined): string => {
    const text = end instanceof JsonObject ? keyOf(end, values) : values.textOf(end);
    return named || ids.has(text) ? text : (nodes[Number(text === '' ? Number.NaN : text)]?.key ?? text);
  };
  const edges: GraphEdge[] = [];
  const list = file.list('links') ?? file.list('edges');
  const other = (line: number, value: Json): void => {
    const pair = pairOf(value, values);
    if (pair === undefined) values.reject(line, value, 'a link');
    else edges.push({ ...pair, directed, source: endOf(pair.source), target: endOf(pair.target) });
  };
  for (const edge of objectsOf(list, other)) {
    const [source, target] = ENDS.map((names) => endOf(fieldOf(edge, names)));
    const own = values.of(metadataOf(edge), EDGE);
    const said = values.direction(edge, 'directed') ?? (edge.fields.has('arrows') || directed);
    edges.push({
      line: edge.line,
      column: edge.column,
      source: source as string,
      target: target as string,
      directed: said,
      values: own,
    });
  }
  if (list === undefined) edges.push(...adjacentTo(file, nodes, directed, values));
  valuesAsWeights(edges);
  values.unused(file, list === undefined ? new Set([...FILE, 'adjacency']) : FILE, 'unknown field');
  return { nodes, edges };
}

/** What NetworkX's `adjacency_data` writes: for each node, in their order, a list of those it is tied to. */
function adjacentTo(
  file: JsonObject,
  nodes: readonly GraphNode[],
  directed: boolean,
  values: ItemValues,
): GraphEdge[] {
  const edges: GraphEdge[] = [];
  for (const [k, row] of (file.list('adjacency')?.items ?? []).entries()) {
    const list = row instanceof JsonList ? row : undefined;
    for (const edge of objectsOf(list, (line, value) => values.reject(line, value, 'a link')))
      edges.push({
        line: edge.line,
        column: edge.column,
        source: nodes[k]?.key ?? '',
        target: keyOf(edge, values),
        directed,
        values: values.of(edge, EDGE),
      });
  }
  return edges;
}

/** Netsjson numbers the ends: `n1`, `n2`. */
const ENDS = [
  ['source', 'from', 'n1'],
  ['target', 'to', 'n2'],
];

/** A link that is only a list of its ends, and a number where there is one. */
function pairOf(value: Json, values: ItemValues): GraphEdge | undefined {
  if (!(value instanceof JsonList) || value.items.length < 2 || value.items.length > 3) return undefined;
  const [source = '', target = '', strength] = value.items.map((item) =>
    typeof item === 'string' ? values.textOf(item) : '',
  );
  if (source === '' || target === '' || (strength !== undefined && !/^-?\d+(\.\d+)?$/.test(strength)))
    return undefined;
  const own = strength === undefined ? [] : [['weight', strength] as const];
  return { line: value.line, column: value.column, source, target, directed: false, values: new Map(own) };
}

const NAMES = ['id', 'key', '_id'];
const EDGE = new Set(['source', 'target', 'from', 'to', 'n1', 'n2', 'key', 'id', 'arrows', 'directed']);
const FILE = new Set('nodes links edges directed multigraph graph id label type metadata'.split(' '));

const fieldOf = (object: JsonObject, names: readonly string[]): Json | undefined =>
  object.fields.get(names.find((name) => object.fields.has(name)) ?? '');

/** Nodes of a list, or of an object with their ids as its fields. */
function nodesOf(file: JsonObject, values: ItemValues): GraphNode[] {
  const byId = file.object('nodes');
  if (byId !== undefined)
    return [...byId.fields].map(([key, node]) => {
      const object = node instanceof JsonObject ? node : undefined;
      const { line, column } = object ?? byId;
      return { line, column, key, values: values.of(object && metadataOf(object), ID) };
    });
  const nodes: GraphNode[] = [];
  const list = file.list('nodes');
  let line = list?.line ?? 1;
  for (const node of list?.items ?? []) {
    if (node instanceof JsonObject) line = node.line;
    if (node instanceof JsonList) values.reject(line, node, 'a node');
    else if (node instanceof JsonObject)
      nodes.push({
        line,
        column: node.column,
        key: keyOf(node, values) || String(nodes.length),
        values: values.of(metadataOf(node), ID),
      });
    else nodes.push({ line, key: node, values: new Map() });
  }
  return nodes;
}

const ID = new Set(NAMES);

/** By what a node is called: its id, else its name. */
function keyOf(node: JsonObject, values: ItemValues): string {
  return values.textOf(fieldOf(node, [...NAMES, 'name', 'label']));
}

/** A node or edge with the fields of its `metadata` or `attributes` beside its own. */
function metadataOf(object: JsonObject): JsonObject {
  const more = object.object('metadata') ?? object.object('attributes');
  if (more === undefined) return object;
  const joined = new JsonObject(object.line, object.column, object.at);
  for (const [name, value] of [...more.fields, ...object.fields])
    if (name !== 'metadata' && name !== 'attributes') joined.fields.set(name, value);
  return joined;
}
