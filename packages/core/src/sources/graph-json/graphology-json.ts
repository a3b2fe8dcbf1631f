import type { Graph, GraphEdge, GraphNode } from '../graphs/graph.ts';
import type { JsonObject } from '../text/json-text.ts';
import { type ItemValues, objectsOf } from './item-values.ts';

/** A graph as graphology exports it: nodes by `key`, attributes apart; an edge is directed unless it or the graph says otherwise. */
export function graphologyGraph(file: JsonObject, values: ItemValues): Graph {
  const type = file.object('options')?.text('type');
  const undirected = type === 'undirected';
  if (type !== undefined && !['undirected', 'directed', 'mixed'].includes(type))
    values.unusedWord('options.type', type, 'directed, undirected or mixed is known');
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const node of objectsOf(file.list('nodes'), (line, value) => values.reject(line, value, 'a node'))) {
    values.unused(node, NODE, 'unknown field');
    nodes.push({
      line: node.line,
      column: node.column,
      key: values.textOf(node.fields.get('key')),
      values: values.of(node.object('attributes')),
    });
  }
  for (const edge of objectsOf(file.list('edges'), (line, value) => values.reject(line, value, 'an edge'))) {
    values.unused(edge, EDGE, 'unknown field');
    edges.push({
      line: edge.line,
      column: edge.column,
      source: values.textOf(edge.fields.get('source')),
      target: values.textOf(edge.fields.get('target')),
      directed: !undirected && values.direction(edge, 'undirected') !== true,
      values: values.of(edge.object('attributes')),
    });
  }
  values.unused(file, FILE, 'unknown field');
  return { nodes, edges };
}

const NODE = new Set(['key', 'attributes']);
const EDGE = new Set(['key', 'source', 'target', 'undirected', 'attributes']);
const FILE = new Set(['options', 'nodes', 'edges']);
