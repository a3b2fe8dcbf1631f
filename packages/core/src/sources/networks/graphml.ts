import type { DocumentFormat } from '../document.ts';
import { type Graph, type GraphEdge, type GraphNode, readGraph } from './graph.ts';
import { readXml, typedValue } from './xml.ts';

interface Key {
  readonly id: string;
  /** Undefined for what only drawing programs understand. */
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly kind: string;
  fallback?: string;
}

/** GraphML with the habits of yEd (keys without a name, labels inside drawings) and NodeXL (ids are names). */
export const graphml: DocumentFormat = {
  format: 'graphml',
  personal: false,
  layer: 'organisational',
  recognise: (start, name) =>
    /<(?:\w+:)?graphml[\s>]/.test(start) || (name.endsWith('.graphml') && /^\s*</.test(start)),
  read(bytes, reading) {
    const document = new GraphmlDocument();
    const read = readXml(bytes, reading, document);
    readGraph(document, reading);
    return read;
  },
};

class GraphmlDocument implements Graph {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #keys = new Map<string, Key>();
  #idsAreNames = false;
  #key: Key | undefined;
  #data: string | undefined;
  #text: string | undefined;
  readonly #directed: boolean[] = [];
  readonly #open: { kind: 'node' | 'edge'; values: Map<string, string> }[] = [];

  open = (name: string, attributes: Readonly<Record<string, string>>, line: number): void => {
    if (name === 'key') this.#declare(attributes);
    else if (name === 'graph') this.#directed.push(attributes.edgedefault !== 'undirected');
    else if (name === 'node') {
      const values = new Map<string, string>();
      this.#open.push({ kind: 'node', values });
      this.nodes.push({ line, key: attributes.id ?? '', values });
    } else if (name === 'edge') {
      const values = new Map<string, string>();
      const { source = '', target = '', directed } = attributes;
      this.#open.push({ kind: 'edge', values });
      const both = directed === undefined ? (this.#directed.at(-1) ?? true) : directed === 'true';
      this.edges.push({ line, source, target, directed: both, values });
    } else if (name === 'data') {
      this.#data = attributes.key ?? '';
      this.#text = '';
    } else if (name === 'default' || name === 'NodeLabel' || name === 'EdgeLabel') this.#text = '';
  };

  text = (text: string): void => {
    if (this.#text !== undefined) this.#text += text;
  };

  close = (name: string): void => {
    const text = this.#text ?? '';
    if (name === 'key') this.#key = undefined;
    else if (name === 'graph') this.#directed.pop();
    else if (name === 'default') {
      if (this.#key !== undefined) this.#key.fallback = typedValue(this.#key.type, text);
      this.#text = undefined;
    } else if (name === 'NodeLabel' || name === 'EdgeLabel') {
      const values = this.#open.at(-1)?.values;
      if (text.trim() !== '' && values !== undefined && !values.has('label'))
        values.set('label', text.trim());
      this.#text = undefined;
    } else if (name === 'data') {
      this.#value(text);
      this.#data = undefined;
      this.#text = undefined;
    } else if (name === 'node' || name === 'edge') this.#finish();
  };

  #declare(attributes: Readonly<Record<string, string>>): void {
    const { id = '', for: kind = 'all' } = attributes;
    const drawing = Object.keys(attributes).some((name) => name.startsWith('yfiles.'));
    const name = attributes['attr.name'] ?? (drawing ? undefined : id);
    if (id.startsWith('V-') || id.startsWith('E-')) this.#idsAreNames = true;
    this.#key = { id, name, type: attributes['attr.type'], kind };
    this.#keys.set(id, this.#key);
  }

  #value(text: string): void {
    const element = this.#open.at(-1);
    if (element === undefined || this.#data === undefined) return;
    const key = this.#keys.get(this.#data);
    const name = key === undefined ? this.#data : key.name;
    if (name !== undefined) element.values.set(name, typedValue(key?.type, text));
  }

  #finish(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const { values } = element;
    const id = element.kind === 'node' ? this.nodes.at(-1)?.key : undefined;
    if (this.#idsAreNames && id !== undefined && !values.has('name') && !values.has('label'))
      values.set('name', id);
    for (const { name, kind, fallback } of this.#keys.values())
      if (name !== undefined && fallback !== undefined && (kind === element.kind || kind === 'all'))
        if (!values.has(name)) values.set(name, fallback);
  }
}
