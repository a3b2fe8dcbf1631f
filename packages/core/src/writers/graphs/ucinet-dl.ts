import type { Released } from '../../sharing/released-type.ts';
import type { WriteOptions } from '../csv.ts';
import { graphTables } from '../graph-tables.ts';
import { nodeLabels } from './node-labels.ts';

/** Of more people a whole matrix would be mostly nothing. */
const MATRIX_UP_TO = 300;

/**
 * A network as UCINET reads it: labels that no other has, and the strengths as of a day. A small undirected network is
 * a symmetric matrix, any other a list of arcs; a tie that holds both ways is two of them. Nothing else fits into such
 * a file.
 */
export function writeUcinetDl(released: Released, options: WriteOptions): string {
  const graph = graphTables(released, options);
  const n = graph.nodes.length;
  const numbers = new Map(graph.nodes.map(({ id }, k) => [id, k]));
  const column = graph.edgeColumns.findIndex(({ name }) => name === 'directed');
  const arcs = graph.edges.flatMap(({ source, target, weight, values }) => {
    const [a, b] = [numbers.get(source) as number, numbers.get(target) as number];
    const both = !graph.directed || (column >= 0 && values[column] === 'false');
    return both ? [[a, b, weight] as const, [b, a, weight] as const] : [[a, b, weight] as const];
  });
  const labels = nodeLabels(graph.nodes).map((label) => `${dlLabel(label)}\n`);
  const head = (format: string): string =>
    `dl n=${n}\nformat = ${format}\nlabels:\n${labels.join('')}data:\n`;
  if (graph.directed || n > MATRIX_UP_TO)
    return head('edgelist1') + arcs.map(([a, b, weight]) => `${a + 1} ${b + 1} ${weight}\n`).join('');
  const rows = Array.from({ length: n }, () => new Array<string>(n).fill('0'));
  for (const [a, b, weight] of arcs) (rows[a] as string[])[b] = weight;
  return head('fullmatrix') + rows.map((row) => `${row.join(' ')}\n`).join('');
}

/** A label in quotes where it has to be: some readers take quotes for a part of it. */
function dlLabel(label: string): string {
  const plain = label.replaceAll('"', "'");
  return /^[^\s,'!:=]+$/.test(plain) ? plain : `"${plain}"`;
}
