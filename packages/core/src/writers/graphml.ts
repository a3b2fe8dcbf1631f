import { releaseWords } from '../sharing/release-words.ts';
import type { Released } from '../sharing/released-type.ts';
import type { WriteOptions } from './csv.ts';
import type { XmlFile } from './gexf.ts';
import { type GraphColumn, graphTables } from './graph-tables.ts';
import { XmlText } from './xml-text.ts';

const TYPES = { boolean: 'boolean', integer: 'int', double: 'double', string: 'string' };

/**
 * A network as GraphML: ties as of a day with their strength as `weight`, interactions as lines of an attribute.
 * Gephi, NetworkX, igraph and `importFiles` read it.
 */
export function writeGraphml(released: Released, options: WriteOptions): XmlFile {
  const graph = graphTables(released, options);
  const xml = new XmlText();
  xml.open('graphml', { xmlns: 'http://graphml.graphdrawing.org/xmlns' }).raw('\n');
  xml.raw(`<desc>${xml.escape(releaseWords(released))}</desc>\n`);
  const nodeColumns: GraphColumn[] = [{ name: 'label', type: 'string' }, ...graph.nodeColumns];
  const edgeColumns: GraphColumn[] = [{ name: 'weight', type: 'double' }, ...graph.edgeColumns];
  declare(xml, 'node', nodeColumns);
  declare(xml, 'edge', edgeColumns);
  xml.open('graph', { edgedefault: graph.directed ? 'directed' : 'undirected' }).raw('\n');
  for (const { id, label, values } of graph.nodes) {
    xml.open('node', { id });
    writeValues(xml, 'node', [label, ...values]);
    xml.raw('</node>\n');
  }
  for (const { source, target, weight, values } of graph.edges) {
    xml.open('edge', { source, target });
    writeValues(xml, 'edge', [weight, ...values]);
    xml.raw('</edge>\n');
  }
  xml.raw('</graph></graphml>\n');
  return { text: xml.toString(), dropped: xml.dropped };
}

function declare(xml: XmlText, kind: 'node' | 'edge', columns: readonly GraphColumn[]): void {
  columns.forEach(({ name, type }, k) => {
    const key = { id: `${kind}${k}`, for: kind, 'attr.name': name, 'attr.type': TYPES[type] };
    xml.open('key', key, '/>').raw('\n');
  });
}

function writeValues(xml: XmlText, kind: 'node' | 'edge', values: readonly string[]): void {
  values.forEach((value, k) => {
    if (value !== '') xml.open('data', { key: `${kind}${k}` }).raw(`${xml.escape(value)}</data>`);
  });
}
