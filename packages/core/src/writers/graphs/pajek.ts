import { formatDay } from '../../model/day.ts';
import { releaseWords } from '../../sharing/release-words.ts';
import type { Released } from '../../sharing/released-type.ts';
import type { WriteOptions } from '../csv.ts';
import { graphTables } from '../graph-tables.ts';
import { nodeLabels } from './node-labels.ts';

/**
 * A network as Pajek reads it: vertices by number with a label that no other has, arcs and edges with the strength as
 * of a day. Nothing else fits into such a file.
 */
export function writePajek(released: Released, options: WriteOptions): string {
  const graph = graphTables(released, options);
  const numbers = new Map(graph.nodes.map(({ id }, k) => [id, k + 1]));
  const column = graph.edgeColumns.findIndex(({ name }) => name === 'directed');
  const arcs: string[] = [];
  const edges: string[] = [];
  for (const { source, target, weight, values } of graph.edges) {
    const both = !graph.directed || (column >= 0 && values[column] === 'false');
    (both ? edges : arcs).push(`${numbers.get(source)} ${numbers.get(target)} ${weight}\n`);
  }
  const vertices = nodeLabels(graph.nodes).map((label, k) => `${k + 1} "${pajekText(label)}"\n`);
  const section = (name: string, lines: readonly string[]): string =>
    lines.length === 0 ? '' : `*${name}\n${lines.join('')}`;
  const words =
    released.purpose === 'me'
      ? `For you: names and strengths of ${formatDay(options.asOf)} alone. Left out: addresses, organisations, trust, knowledge, history and layers.`
      : releaseWords(released);
  return `% ${words}\n*Vertices ${vertices.length}\n${vertices.join('')}${section('Arcs', arcs)}${section('Edges', edges)}`;
}

/** A quote as its number, as Pajek has it, and what reads like one, too. */
const pajekText = (text: string): string => text.replace(/&(?=#\d{1,7};)/g, '&#38;').replaceAll('"', '&#34;');
