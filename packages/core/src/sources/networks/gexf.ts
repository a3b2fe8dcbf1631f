import type { DocumentFormat } from '../document.ts';
import { type Graph, type GraphEdge, type GraphNode, readGraph } from './graph.ts';
import { readXml, typedValue } from './xml.ts';

interface Declared {
  readonly title: string;
  readonly type: string | undefined;
  fallback?: string;
}

/** GEXF of any version, elements known by their local names; times are kept as attributes. */
export const gexf: DocumentFormat = {
  format: 'gexf',
  personal: false,
  layer: 'organisational',
  recognise: (start, name) =>
    /<(?:\w+:)?gexf[\s>]/.test(start) || (name.endsWith('.gexf') && /^\s*</.test(start)),
  read(bytes, reading) {
    const document = new GexfDocument();
    const read = readXml(bytes, reading, document);
    readGraph(document, reading);
    return read;
  },
};

const TIMES = ['start', 'end', 'timestamps'];

class GexfDocument implements Graph {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  #class: 'node' | 'edge' | undefined;
  #attribute: Declared | undefined;
  #default: string | undefined;
  #directed = false;
  /** The elements that are open, the innermost last. */
  readonly #open: {
    kind: 'node' | 'edge';
    values: Map<string, string>;
    dynamic: Set<string>;
    spells: string[];
  }[] = [];

  open = (name: string, attributes: Readonly<Record<string, string>>, line: number): void => {
    if (name === 'graph') this.#directed = attributes.defaultedgetype === 'directed';
    else if (name === 'attributes')
      this.#class = attributes.class === 'edge' ? 'edge' : attributes.class === 'node' ? 'node' : undefined;
    else if (name === 'attribute') this.#declare(attributes);
    else if (name === 'default') this.#default = '';
    else if (name === 'node') this.#node(attributes, line);
    else if (name === 'edge') this.#edge(attributes, line);
    else if (name === 'attvalue') this.#value(attributes);
    else if (name === 'spell') this.#open.at(-1)?.spells.push(interval(attributes));
  };

  text = (text: string): void => {
    if (this.#default !== undefined) this.#default += text;
  };

  close = (name: string): void => {
    if (name === 'attribute') this.#attribute = undefined;
    else if (name === 'attributes') this.#class = undefined;
    else if (name === 'default') {
      if (this.#attribute !== undefined)
        this.#attribute.fallback = typedValue(this.#attribute.type, this.#default ?? '');
      this.#default = undefined;
    } else if (name === 'node' || name === 'edge') this.#finish();
  };

  #declare({ id = '', title, type }: Readonly<Record<string, string>>): void {
    if (this.#class === undefined) return;
    this.#attribute = { title: title || id, type };
    this.#declared[this.#class].set(id, this.#attribute);
  }

  #begin(kind: 'node' | 'edge'): Map<string, string> {
    const values = new Map<string, string>();
    this.#open.push({ kind, values, dynamic: new Set(), spells: [] });
    return values;
  }

  #node(attributes: Readonly<Record<string, string>>, line: number): void {
    const values = this.#begin('node');
    if (attributes.label) values.set('name', attributes.label);
    setTimes(values, attributes);
    this.nodes.push({ line, key: attributes.id ?? '', values });
  }

  #edge(attributes: Readonly<Record<string, string>>, line: number): void {
    const values = this.#begin('edge');
    const { source = '', target = '', type, weight } = attributes;
    if (weight !== undefined) values.set('weight', weight);
    for (const name of ['label', 'kind']) if (attributes[name]) values.set(name, attributes[name]);
    setTimes(values, attributes);
    if (attributes.timestamp) values.set('timestamps', attributes.timestamp);
    const directed = type === undefined ? this.#directed : type === 'directed';
    this.edges.push({ line, source, target, directed, values });
  }

  #value(attributes: Readonly<Record<string, string>>): void {
    const element = this.#open.at(-1);
    if (element === undefined) return;
    const id = attributes.for ?? attributes.id ?? '';
    const declared = this.#declared[element.kind].get(id);
    const title = declared?.title ?? id;
    const value = typedValue(declared?.type, attributes.value ?? '');
    const when = interval(attributes);
    const timed = when === '' ? value : `${value} ${when}`;
    const before = element.values.get(title);
    if (before !== undefined && element.dynamic.has(title)) element.values.set(title, `${before}; ${timed}`);
    else element.values.set(title, timed);
    if (when !== '') element.dynamic.add(title);
  }

  #finish(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    for (const { title, fallback } of this.#declared[element.kind].values())
      if (fallback !== undefined && !element.values.has(title)) element.values.set(title, fallback);
    if (element.spells.length > 0) element.values.set('spells', element.spells.join('; '));
  }
}

function setTimes(values: Map<string, string>, attributes: Readonly<Record<string, string>>): void {
  for (const name of TIMES) if (attributes[name]) values.set(name, attributes[name]);
}

/** `[2026-01-01, 2026-03-01]`, an open end left out; empty where there is no time at all. */
function interval(attributes: Readonly<Record<string, string>>): string {
  const { timestamp } = attributes;
  if (timestamp) return `[${timestamp}]`;
  const start = attributes.start ?? attributes.startopen ?? '';
  const end = attributes.end ?? attributes.endopen ?? '';
  return start === '' && end === '' ? '' : `[${start}, ${end}]`;
}
