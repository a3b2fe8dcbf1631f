import { meansDrawing } from '../../conventions/dot-drawing.ts';
import { isMarked, markedName } from '../../conventions/person-columns.ts';
import { releaseWords } from '../../sharing/release-words.ts';
import type { Released } from '../../sharing/released-type.ts';
import type { WriteOptions } from '../csv.ts';
import { type GraphColumn, graphTables } from '../graph-tables.ts';

/**
 * A network as DOT: ties as of a day with their strength as `weight`; a tie that holds both ways in a directed network
 * has `dir=none`. No value changes how Graphviz draws, and none is markup.
 */
export function writeDot(released: Released, options: WriteOptions): string {
  const graph = graphTables(released, options);
  const arrow = graph.directed ? '->' : '--';
  const directed = graph.edgeColumns.findIndex(({ name }) => name === 'directed');
  const nodes = graph.nodes.map(
    ({ id, label, values }) =>
      `  ${quoted(id)} [${[...(label === '' ? [] : [`label=${quoted(label)}`]), ...pairs(graph.nodeColumns, values)].join(', ')}];\n`,
  );
  const edges = graph.edges.map(({ source, target, weight, values }) => {
    const both = graph.directed && directed >= 0 && values[directed] === 'false' ? ['dir=none'] : [];
    const said = [`weight=${quoted(weight)}`, ...both, ...pairs(graph.edgeColumns, values)];
    return `  ${quoted(source)} ${arrow} ${quoted(target)} [${said.join(', ')}];\n`;
  });
  return `// ${releaseWords(released)}\n${graph.directed ? 'digraph' : 'graph'} {\n${nodes.join('')}${edges.join('')}}\n`;
}

function pairs(columns: readonly GraphColumn[], values: readonly string[]): string[] {
  return columns.flatMap(({ name }, k) => {
    const value = values[k] as string;
    if (value === '') return [];
    const safe = meansDrawing(name) && !isMarked(name) ? markedName(name) : name;
    return [`${quoted(safe)}=${quoted(value)}`];
  });
}

/** Always in quotes, so that no text is a keyword, markup or a number; a zero byte cannot be written. */
const quoted = (text: string): string =>
  `"${text.replaceAll('\0', '').replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
