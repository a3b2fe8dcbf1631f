import type { Graph, GraphEdge, GraphNode } from '../graphs/graph.ts';
import { JsonList, JsonObject } from '../text/json-text.ts';
import { type ItemValues, objectsOf } from './item-values.ts';

/**
 * A graph as Cytoscape and Cytoscape.js keep it: `elements` with what is known of each under `data`, in two lists or in
 * one. Edges are undirected unless the file or the edge says `directed`.
 */
export function cytoscapeGraph(file: JsonObject | JsonList, values: ItemValues): Graph {
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  const directed = file instanceof JsonObject && values.direction(file, 'directed') === true;
  const reject = (line: number, value: string | JsonList): void => values.reject(line, value, 'an element');
  for (const element of elementsOf(file, reject)) {
    const data = element.object('data');
    const [source, target] = ['source', 'target'].map((end) => data?.fields.get(end));
    values.of(element, ELEMENT);
    values.unused(element, DRAWN, 'unknown field');
    if (source === undefined && target === undefined) {
      const own = values.of(data, NODE);
      const key = values.textOf(data?.fields.get('id'));
      if (own.get('value') === key) own.delete('value');
      const label = own.get('label');
      if (label !== undefined && (own.get('name') ?? label) === label) {
        own.set('name', label);
        own.delete('label');
      }
      nodes.push({ line: element.line, column: element.column, key, values: own });
    } else
      edges.push({
        line: element.line,
        column: element.column,
        source: values.textOf(source),
        target: values.textOf(target),
        directed: values.direction(data, 'directed') ?? directed,
        values: values.of(data, EDGE),
      });
  }
  if (!(file instanceof JsonObject)) return { nodes, edges };
  values.unused(file, FILE, 'unknown field');
  const elements = file.object('elements');
  if (elements !== undefined) values.unused(elements, LISTS, 'no list of nodes or edges');
  return { nodes, edges };
}

function* elementsOf(
  file: JsonObject | JsonList,
  other: (line: number, value: string | JsonList) => void,
): Generator<JsonObject> {
  const elements = file instanceof JsonList ? file : file.fields.get('elements');
  const lists =
    elements instanceof JsonObject ? [elements.list('nodes'), elements.list('edges')] : [elements];
  for (const list of lists)
    if (list instanceof JsonList)
      yield* objectsOf(list, (line, value) => other(line, value as string | JsonList));
}

const LISTS = new Set(['nodes', 'edges']);
const ELEMENT = new Set(['data', 'group']);
/** What Cytoscape.js says of an element beside its data. */
const DRAWN = new Set(
  'data group position renderedPosition selected selectable locked grabbable pannable removed classes style scratch'.split(
    ' ',
  ),
);
const NODE = new Set(['id']);
const EDGE = new Set(['id', 'source', 'target']);
const FILE = new Set([
  'elements',
  'directed',
  'multigraph',
  'format_version',
  'generated_by',
  'target_cytoscapejs_version',
]);
