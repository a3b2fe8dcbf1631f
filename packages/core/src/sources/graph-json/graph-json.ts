import { TertiusError } from '../../errors.ts';
import { type Graph, readGraph } from '../graphs/graph.ts';
import { type DocumentFormat, type DocumentRead, textOf } from '../reading/document.ts';
import type { Reading } from '../reading/reader.ts';
import { type Json, JsonList, JsonObject, readJson } from '../text/json-text.ts';
import { cytoscapeGraph } from './cytoscape.ts';
import { graphologyGraph } from './graphology-json.ts';
import { ItemValues } from './item-values.ts';
import { nodeLinkGraph } from './node-link.ts';

/** Cytoscape's `.cyjs` and the elements of Cytoscape.js. */
export const cytoscape: DocumentFormat = {
  format: 'cytoscape',
  read: readGraphJson,
  recognise: (start, name) =>
    (isJson(start) && name.endsWith('.cyjs')) ||
    (/^\s*\{/.test(start) && /"elements"\s*:\s*[[{]/.test(start)) ||
    /^\s*\[\s*\{\s*"(data|group)"\s*:\s*["{]/.test(start),
};

/** What `graph.export()` of graphology gives. */
export const graphology: DocumentFormat = {
  format: 'graphology',
  read: readGraphJson,
  recognise: (start, name) =>
    isJson(start) && (name.endsWith('.graph.json') || /"nodes"\s*:\s*\[\s*\{\s*"key"\s*:/.test(start)),
};

/** Nodes and links as D3 and NetworkX write them, and their relatives. */
export const nodeLink: DocumentFormat = {
  format: 'node-link',
  read: readGraphJson,
  recognise: (start) => /^\s*\{/.test(start) && /"(nodes|links|edges)"\s*:\s*[[{]/.test(start),
};

const isJson = (start: string): boolean => /^\s*[[{]/.test(start);

function readGraphJson(bytes: Uint8Array, reading: Reading): DocumentRead {
  const { text, encoding } = textOf(bytes, reading);
  const plain = text.replace(/^\ufeff/, '');
  const file = readJson(plain, reading.file, (field, line, column) =>
    reading.ledger.warn({
      line,
      column,
      code: 'second-value',
      value: field.slice(0, 80),
      message: 'this field stands twice in one object, with different values; the last counts',
    }),
  );
  readGraph(graphOf(file, new ItemValues(plain, reading), reading), reading);
  return { encoding };
}

/** A graph by what the file holds, whatever it is named. */
function graphOf(file: Json, values: ItemValues, reading: Reading): Graph {
  if (file instanceof JsonList) return cytoscapeGraph(file, values);
  if (file instanceof JsonObject) {
    if (file.fields.has('elements')) return cytoscapeGraph(file, values);
    const [first] = file.list('nodes')?.items ?? [];
    if (first instanceof JsonObject && isOfGraphology(first)) return graphologyGraph(file, values);
    if (KNOWN.some((name) => file.fields.has(name) || file.object('graph')?.fields.has(name)))
      return nodeLinkGraph(file, values);
  }
  throw new TertiusError(
    'unreadable',
    'this JSON has no nodes and links, no elements of Cytoscape and no graph of graphology; write it in one of these forms',
    { place: { file: reading.file, line: 1, column: 1 } },
  );
}

const KNOWN = ['nodes', 'links', 'edges'];

/** A node of graphology has its attributes apart; one with others beside its key is sigma's or somebody's own. */
const isOfGraphology = ({ fields }: JsonObject): boolean =>
  fields.has('key') && [...fields.keys()].every((name) => name === 'key' || name === 'attributes');
