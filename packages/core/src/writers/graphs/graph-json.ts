import { markedName } from '../../conventions/person-columns.ts';
import { releaseWords } from '../../sharing/release-words.ts';
import type { Released } from '../../sharing/released-type.ts';
import type { WriteOptions } from '../csv.ts';
import {
  type GraphColumn,
  type GraphEdge,
  type GraphNode,
  type GraphTables,
  graphTables,
} from '../graph-tables.ts';

/**
 * A network as graphology takes it with `graph.import(JSON.parse(text))`: nodes by id, ties as of a day with their
 * strength as `weight`; a tie that holds both ways is an undirected edge.
 */
export function writeGraphologyJson(released: Released, options: WriteOptions): string {
  const graph = graphTables(released, options);
  const undirected = undirectedOf(graph);
  const type = !graph.directed ? 'undirected' : graph.edges.some(undirected) ? 'mixed' : 'directed';
  const nodes = graph.nodes.map((node) =>
    object([
      ['key', JSON.stringify(node.id)],
      [
        'attributes',
        object([...labelOf(node), ...positionOf(node), ...valuesOf(graph.nodeColumns, node.values)]),
      ],
    ]),
  );
  const edges = graph.edges.map((edge, k) =>
    object([
      ['key', JSON.stringify(String(k))],
      ...endsOf(edge),
      ...(undirected(edge) ? [['undirected', 'true'] as const] : []),
      ['attributes', object([['weight', edge.weight], ...valuesOf(graph.edgeColumns, edge.values)])],
    ]),
  );
  return file([
    [
      'options',
      object([
        ['type', JSON.stringify(type)],
        ['multi', 'false'],
        ['allowSelfLoops', 'true'],
      ]),
    ],
    ['attributes', about(released)],
    ['nodes', list(nodes)],
    ['edges', list(edges)],
  ]);
}

/** A network as D3 draws it and NetworkX reads it with `node_link_graph(json.load(file), edges="links")`. */
export function writeNodeLinkJson(released: Released, options: WriteOptions): string {
  const graph = graphTables(released, options);
  return file([
    ['directed', String(graph.directed)],
    ['multigraph', 'false'],
    ['graph', about(released)],
    [
      'nodes',
      list(graph.nodes.map((node) => object([['id', JSON.stringify(node.id)], ...aboutNode(graph, node)]))),
    ],
    ['links', list(graph.edges.map((edge) => object([...endsOf(edge), ...aboutEdge(graph, edge)])))],
  ]);
}

/** A network as Cytoscape opens it (`.cyjs`), Cytoscape.js and NetworkX too, which looks for the node in `value`. */
export function writeCytoscapeJson(released: Released, options: WriteOptions): string {
  const graph = graphTables(released, options);
  const columns = graph.nodeColumns.map((column) =>
    column.name === 'value' ? { ...column, name: markedName(column.name) } : column,
  );
  const nodes = graph.nodes.map((node) =>
    object([
      [
        'data',
        object([
          ['id', JSON.stringify(node.id)],
          ['value', JSON.stringify(node.id)],
          ...named(node),
          ...valuesOf(columns, node.values),
        ]),
      ],
      ...(node.position === undefined ? [] : [['position', object(positionOf(node))] as const]),
    ]),
  );
  const edges = graph.edges.map((edge, k) =>
    object([
      ['data', object([['id', JSON.stringify(`tie ${k + 1}`)], ...endsOf(edge), ...aboutEdge(graph, edge)])],
    ]),
  );
  return file([
    ['format_version', '"1.0"'],
    ['generated_by', '"tertius"'],
    ['directed', String(graph.directed)],
    ['multigraph', 'false'],
    ['data', about(released)],
    ['elements', `{\n"nodes":${list(nodes)},\n"edges":${list(edges)}}`],
  ]);
}

/** A field and its value as JSON. */
type Field = readonly [name: string, json: string];

/** JSON by hand: names of fields are texts of files, and no object is made of them. */
const object = (fields: readonly Field[]): string =>
  `{${fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;

/** For whom the file is and what was left out, among the attributes of the whole graph. */
const about = (released: Released): string => object([['about', JSON.stringify(releaseWords(released))]]);

const list = (items: readonly string[]): string => (items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`);

const file = (fields: readonly Field[]): string =>
  `{${fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',\n')}}\n`;

const labelOf = ({ label }: GraphNode): Field[] => (label === '' ? [] : [['label', JSON.stringify(label)]]);
const named = ({ label }: GraphNode): Field[] => (label === '' ? [] : [['name', JSON.stringify(label)]]);

const positionOf = ({ position }: GraphNode): Field[] =>
  position === undefined
    ? []
    : [
        ['x', String(position.x)],
        ['y', String(position.y)],
      ];

const endsOf = ({ source, target }: GraphEdge): Field[] => [
  ['source', JSON.stringify(source)],
  ['target', JSON.stringify(target)],
];

const aboutNode = (graph: GraphTables, node: GraphNode): Field[] => [
  ...labelOf(node),
  ...valuesOf(graph.nodeColumns, node.values),
];

const aboutEdge = (graph: GraphTables, edge: GraphEdge): Field[] => [
  ['weight', edge.weight],
  ...valuesOf(graph.edgeColumns, edge.values),
];

/** Values that are there, numbers and truth as such. */
function valuesOf(columns: readonly GraphColumn[], values: readonly string[]): Field[] {
  return columns.flatMap(({ name, type }, k): Field[] => {
    const value = values[k] as string;
    return value === '' ? [] : [[name, type === 'string' ? JSON.stringify(value) : value]];
  });
}

/** Whether a tie of a directed network holds both ways. */
function undirectedOf({ directed, edgeColumns }: GraphTables): (edge: GraphEdge) => boolean {
  const column = edgeColumns.findIndex(({ name }) => name === 'directed');
  return ({ values }) => !directed || (column >= 0 && values[column] === 'false');
}
