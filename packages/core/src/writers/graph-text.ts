import type { Released } from '../sharing/released-type.ts';
import type { WriteOptions } from './csv.ts';
import { writeDot } from './graphs/dot.ts';
import { writeGml } from './graphs/gml.ts';
import { writeCytoscapeJson, writeGraphologyJson, writeNodeLinkJson } from './graphs/graph-json.ts';
import { writePajek } from './graphs/pajek.ts';
import { writeUcinetDl } from './graphs/ucinet-dl.ts';

/** A form of graph file that is plain text. */
export interface GraphTextForm {
  readonly id: 'graphology' | 'node-link' | 'cytoscape' | 'gml' | 'dot' | 'pajek' | 'ucinet-dl';
  /** How names of such files end; the first is what we write. */
  readonly endings: readonly string[];
  /** Whether the file holds names and strengths alone. */
  readonly bare?: true;
  readonly write: (released: Released, options: WriteOptions) => string;
}

/** The graph files that are written beside GEXF and GraphML; each is read again by `importFiles`. */
export const GRAPH_TEXT_FORMS: readonly GraphTextForm[] = [
  { id: 'graphology', endings: ['graph.json'], write: writeGraphologyJson },
  { id: 'node-link', endings: ['node-link.json'], write: writeNodeLinkJson },
  { id: 'cytoscape', endings: ['cyjs'], write: writeCytoscapeJson },
  { id: 'gml', endings: ['gml'], write: writeGml },
  { id: 'dot', endings: ['dot', 'gv'], write: writeDot },
  { id: 'pajek', endings: ['net'], bare: true, write: writePajek },
  { id: 'ucinet-dl', endings: ['dl'], bare: true, write: writeUcinetDl },
];

/**
 * A network as a graph file of text: ties as of a day, with their strength as `weight`.
 */
export function writeGraphText(
  released: Released,
  options: WriteOptions & { readonly form: GraphTextForm['id'] },
): string {
  const form = GRAPH_TEXT_FORMS.find(({ id }) => id === options.form) as GraphTextForm;
  return form.write(released, options);
}
