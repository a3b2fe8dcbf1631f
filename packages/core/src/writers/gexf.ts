import { formatDay } from '../model/day.ts';
import { releaseWords } from '../sharing/release-words.ts';
import type { Released } from '../sharing/released-type.ts';
import type { WriteOptions } from './csv.ts';
import { type GraphColumn, graphTables } from './graph-tables.ts';
import { XmlText } from './xml-text.ts';

/** A document, and how many characters were left out because XML cannot hold them. */
export interface XmlFile {
  readonly text: string;
  readonly dropped: number;
}

export interface GexfOptions extends WriteOptions {
  /** `1.2draft` for readers that do not know 1.3. */
  readonly version?: '1.3' | '1.2draft';
}

const NAMESPACE = { '1.3': 'http://gexf.net/1.3', '1.2draft': 'http://www.gexf.net/1.2draft' };

/**
 * A network as GEXF: ties as of a day, their strength as `weight`, and a spell for each day on which something
 * happened. Gephi, NetworkX and `importFiles` read it.
 */
export function writeGexf(released: Released, options: GexfOptions): XmlFile {
  const version = options.version ?? '1.3';
  const graph = graphTables(released, options);
  const dynamic = graph.edges.some(({ days }) => days.length > 0);
  const xml = new XmlText();
  const drawn = graph.nodes.some(({ position }) => position !== undefined);
  xml.open('gexf', {
    xmlns: NAMESPACE[version],
    ...(drawn ? { 'xmlns:viz': `${NAMESPACE[version]}/viz` } : {}),
    version: version.slice(0, 3),
  });
  xml.open('meta', { lastmodifieddate: formatDay(options.asOf) });
  xml.raw(
    `<creator>tertius</creator><description>${xml.escape(releaseWords(released))}</description></meta>\n`,
  );
  xml.open('graph', {
    defaultedgetype: graph.directed ? 'directed' : 'undirected',
    mode: dynamic ? 'dynamic' : 'static',
    ...(dynamic ? { timeformat: 'date' } : {}),
    ...(dynamic && version === '1.3' ? { timerepresentation: 'interval' } : {}),
  });
  declare(xml, 'node', graph.nodeColumns);
  declare(xml, 'edge', graph.edgeColumns);
  xml.raw('\n<nodes>\n');
  for (const { id, label, values, position } of graph.nodes) {
    xml.open('node', { id, label: label === '' ? undefined : label });
    writeValues(xml, values);
    if (position !== undefined)
      xml.open('viz:position', { x: String(position.x), y: String(position.y), z: '0' }, '/>');
    xml.raw('</node>\n');
  }
  xml.raw('</nodes>\n<edges>\n');
  graph.edges.forEach(({ source, target, weight, days, values }, k) => {
    xml.open('edge', { id: String(k), source, target, weight });
    writeValues(xml, values);
    if (days.length > 0) {
      xml.raw('<spells>');
      for (const day of days) xml.open('spell', { start: formatDay(day), end: formatDay(day) }, '/>');
      xml.raw('</spells>');
    }
    xml.raw('</edge>\n');
  });
  xml.raw('</edges></graph></gexf>\n');
  return { text: xml.toString(), dropped: xml.dropped };
}

function declare(xml: XmlText, kind: 'node' | 'edge', columns: readonly GraphColumn[]): void {
  if (columns.length === 0) return;
  xml.raw('\n').open('attributes', { class: kind, mode: 'static' });
  columns.forEach(({ name, type }, k) => {
    xml.open('attribute', { id: String(k), title: name, type }, '/>');
  });
  xml.raw('</attributes>');
}

function writeValues(xml: XmlText, values: readonly string[]): void {
  if (values.every((value) => value === '')) return;
  xml.raw('<attvalues>');
  values.forEach((value, k) => {
    if (value !== '') xml.open('attvalue', { for: String(k), value }, '/>');
  });
  xml.raw('</attvalues>');
}
