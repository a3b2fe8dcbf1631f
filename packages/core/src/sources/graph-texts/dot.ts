import { readGraph } from '../graphs/graph.ts';
import { type DocumentFormat, textOf } from '../reading/document.ts';
import { DotReader } from './dot-reader.ts';

const BLANK = String.raw`(?:\s|//[^\n]*\n|#[^\n]*\n|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)*`;
const BEGINS = new RegExp(`^${BLANK}(?:strict\\s+)?(?:di)?graph\\b[^\\[{]{0,300}\\{`, 'i');

/** DOT, the language of Graphviz: nodes, edges, subgraphs, values that hold for all. */
export const dot: DocumentFormat = {
  format: 'dot',
  recognise: (start, name) => BEGINS.test(start) || /\.(dot|gv)$/.test(name),
  read(bytes, reading) {
    const { text, encoding } = textOf(bytes, reading);
    readGraph(withNames(new DotReader(text.replace(/^\ufeff/, ''), reading)), reading);
    return { encoding };
  },
};

/** A label that only repeats the node (`\N`) is no name. */
function withNames(graph: DotReader): Parameters<typeof readGraph>[0] {
  const nodes = graph.nodes.map((node) => {
    const label = node.values.get('label');
    if (label !== '\\N' && label !== '') return node;
    const values = new Map(node.values);
    values.delete('label');
    return { ...node, values };
  });
  return { nodes, edges: graph.edges };
}
