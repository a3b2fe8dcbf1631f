import { TertiusError } from '../../errors.ts';
import { type Graph, type GraphEdge, type GraphNode, readGraph } from '../graphs/graph.ts';
import { valuesAsWeights } from '../graphs/values-as-weights.ts';
import { type DocumentFormat, textOf } from '../reading/document.ts';
import type { Reading } from '../reading/reader.ts';
import { type GmlList, readGml } from './gml-text.ts';

/** GML as NetworkX, igraph, Gephi and yEd write it. */
export const gml: DocumentFormat = {
  format: 'gml',
  recognise: (start, name) =>
    /(^|\n)[ \t]{0,100}graph\s{0,100}\[/.test(start) || (name.endsWith('.gml') && !/^\s*[<{]/.test(start)),
  read(bytes, reading) {
    const { text, encoding } = textOf(bytes, reading);
    readGraph(graphOf(readGml(text.replace(/^\ufeff/, ''), reading.file), reading), reading);
    return { encoding };
  },
};

/** What a person or a tie has of its own; what is drawn is no attribute of either. */
const DRAWN = new Set(['graphics', 'LabelGraphics', 'edgeAnchor', 'viz']);
/** Made of the name by our own export. */
const LABEL = new Set(['label']);
const ENDS = new Set(['source', 'target', 'directed']);

function graphOf(file: GmlList, reading: Reading): Graph {
  const graphs = file.entries.filter(([key, value]) => key === 'graph' && typeof value !== 'string');
  const [graph, second] = graphs.map(([, value]) => value as GmlList);
  if (graph === undefined || second !== undefined)
    throw new TertiusError(
      'unreadable',
      graph === undefined
        ? 'a GML file has a list: graph [ ... ]'
        : 'the file holds several graphs; save each in a file of its own',
      { place: { file: reading.file, line: second?.line ?? 1 } },
    );
  const named = columnNames(textIn(graph, 'columns'));
  const said = textIn(graph, 'directed');
  const directed = said === '1';
  if (said !== undefined && said !== '0' && said !== '1')
    reading.ledger.notUsed(`directed ${said.slice(0, 40)}`, 'neither 0 nor 1; taken as 0', said);
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  for (const [key, value] of graph.entries) {
    if (typeof value === 'string' || (key !== 'node' && key !== 'edge')) {
      if (key !== 'directed' && key !== 'columns' && key !== 'multigraph')
        reading.ledger.notUsed(key, 'of the graph as a whole', typeof value === 'string' ? value : '');
      continue;
    }
    const { line } = value;
    const values = valuesOf(value, named, reading);
    if (key === 'node') nodes.push({ line, key: textIn(value, 'id') ?? '', values });
    else {
      const said = values.get('directed');
      edges.push({
        line,
        source: values.get('source') ?? '',
        target: values.get('target') ?? '',
        directed: said === undefined ? directed : said === '1' || said === 'true',
        values: without(values, ENDS),
      });
    }
  }
  if (named.size > 0)
    return { nodes: nodes.map((node) => ({ ...node, values: without(node.values, LABEL) })), edges };
  valuesAsWeights(edges);
  return { nodes: hasOwnIds(nodes) ? nodes : labelled(nodes), edges };
}

/** Numbers of nodes are the file's own; labels or names tell people apart where every node has another. */
function labelled(nodes: readonly GraphNode[]): GraphNode[] {
  const by = ['label', 'name'].find((name) => {
    const texts = new Set(nodes.map(({ values }) => values.get(name)?.trim() ?? ''));
    return texts.size === nodes.length && !texts.has('');
  });
  return nodes.map((node) => {
    const values = new Map(node.values);
    const label = values.get('label');
    if (label !== undefined && (values.get('name') ?? label) === label) {
      values.set('name', label);
      values.delete('label');
    }
    if (by !== undefined) values.set('id', node.values.get(by) as string);
    return { ...node, values };
  });
}

/** Whether the ids are no plain numbers, as some programs write them. */
const hasOwnIds = (nodes: readonly GraphNode[]): boolean =>
  nodes.some(({ key }) => key !== '' && !/^-?\d+$/.test(key));

function without(values: ReadonlyMap<string, string>, names: ReadonlySet<string>): Map<string, string> {
  return new Map([...values].filter(([name]) => !names.has(name)));
}

function textIn(list: GmlList, wanted: string): string | undefined {
  const value = list.entries.find(([key, value]) => key === wanted && typeof value === 'string')?.[1];
  return value as string | undefined;
}

/** Values by name; of one that is there several times all, joined by `;`. */
function valuesOf(list: GmlList, named: ReadonlyMap<string, string>, reading: Reading): Map<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of list.entries) {
    const name = named.get(key) ?? key;
    if (key === 'id') continue;
    if (typeof value !== 'string') {
      const drawn = DRAWN.has(key);
      reading.ledger.notUsed(key, drawn ? 'how it is drawn or numbered' : 'a list of its own', '');
      continue;
    }
    const text = value.replace(/^([+-]?\d+)\.0+$/, '$1').replace(/^[+-]?(nan|inf)$/i, '');
    if (key === '_networkx_list_start' || (text === '' && value !== '')) continue;
    const before = values.get(name);
    values.set(name, before === undefined || before === '' ? text : `${before};${text}`);
  }
  return values;
}

/** Names of columns that GML cannot hold, under the keys that stand for them: our own export writes them. */
function columnNames(text: string | undefined): ReadonlyMap<string, string> {
  try {
    const pairs: unknown = JSON.parse(text ?? '[]');
    return new Map(
      (Array.isArray(pairs) ? pairs : []).filter(
        (pair): pair is [string, string] =>
          Array.isArray(pair) && pair.length === 2 && pair.every((x) => typeof x === 'string'),
      ),
    );
  } catch {
    return new Map();
  }
}
