import { Multiplied } from '../reading/multiplied.ts';
import type { Reading } from '../reading/reader.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import { readOf, sayUnreadXml } from './unread-xml.ts';
import { typedValue, type XmlAttributes, type XmlHandlers } from './xml.ts';

interface Key {
  /** Undefined for what only drawing programs understand. */
  readonly name: string | undefined;
  readonly type: string | undefined;
  readonly kind: string;
  fallback?: string;
}

interface Open {
  readonly kind: 'node' | 'edge' | 'other';
  readonly key: string;
  readonly values: Map<string, string>;
}

/** What is read of each element, by its name. */
const READ = readOf({
  graphml: '',
  key: 'id for attr.name attr.type attr.uri',
  default: '',
  graph: 'id edgedefault parse.nodes parse.edges parse.nodeids parse.edgeids parse.order',
  node: 'id',
  edge: 'id source target directed',
  data: 'key',
  port: 'name',
  hyperedge: 'id',
  endpoint: 'node port type id',
  NodeLabel: '*',
  EdgeLabel: '*',
  'Label.Text': '*',
  Label: '*',
});

const LABELS = new Set(['NodeLabel', 'EdgeLabel', 'Label.Text']);
/** Elements that carry data of their own, which is not their node's or edge's. */
const OTHERS = new Set(['graph', 'port', 'hyperedge', 'endpoint']);

/** Nodes and edges of a GraphML file, those of graphs inside nodes too. */
export class GraphmlDocument implements Graph, XmlHandlers {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #reading: Reading;
  readonly #keys = new Map<string, Key>();
  /** Those whose value holds where an element says none. */
  readonly #defaults: Key[] = [];
  readonly #multiplied: Multiplied;
  #idsAreNames = false;
  #key: Key | undefined;
  #data: string | undefined;
  #text: string | undefined;
  readonly #directed: boolean[] = [];
  readonly #open: Open[] = [];

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#multiplied = new Multiplied(reading);
  }

  open = (name: string, attributes: XmlAttributes, line: number, column: number): void => {
    sayUnreadXml(this.#reading.ledger, name, attributes, READ);
    if (name === 'key') this.#declare(attributes);
    else if (name === 'node')
      this.nodes.push({ line, column, key: attributes.id ?? '', values: this.#begin('node', attributes) });
    else if (name === 'edge') {
      const { source = '', target = '', directed } = attributes;
      const said = directed === undefined ? undefined : /^\s*(true|1)\s*$/i.test(directed);
      this.edges.push({
        line,
        column,
        source,
        target,
        directed: said ?? this.#directed.at(-1) ?? true,
        values: this.#begin('edge', attributes),
      });
    } else if (name === 'data') {
      this.#data = attributes.key ?? '';
      this.#text = '';
    } else if (name === 'default' || LABELS.has(name)) this.#text = '';
    else if (name === 'Label') this.#label(attributes.Text);
    else if (OTHERS.has(name)) {
      this.#begin('other', attributes);
      if (name === 'graph') this.#directed.push(attributes.edgedefault !== 'undirected');
      if (name === 'hyperedge') this.#rejectHyperedge(attributes, line, column);
    }
  };

  text = (text: string): void => {
    if (this.#text !== undefined) this.#text += text;
  };

  close = (name: string): void => {
    const text = this.#text ?? '';
    if (name === 'node' || name === 'edge' || OTHERS.has(name)) this.#finish();
    if (name === 'key') this.#key = undefined;
    else if (name === 'graph') this.#directed.pop();
    else if (name === 'default') {
      if (this.#key !== undefined) {
        if (this.#key.fallback === undefined) this.#defaults.push(this.#key);
        this.#key.fallback = typedValue(this.#key.type, text);
      }
      this.#text = undefined;
    } else if (LABELS.has(name)) {
      this.#label(text);
      this.#text = undefined;
    } else if (name === 'data') {
      this.#value(text);
      this.#data = undefined;
      this.#text = undefined;
    }
  };

  /** The first label that a drawing program shows. */
  #label(text: string | undefined): void {
    const values = this.#open.at(-1)?.values;
    if (text?.trim() && values !== undefined && !values.has('label')) values.set('label', text.trim());
  }

  #declare(attributes: XmlAttributes): void {
    const { id = '', for: kind = 'all' } = attributes;
    const drawing = Object.keys(attributes).some((name) => name.startsWith('yfiles.'));
    const styled = /^(Node|Edge|Port)?(Labels|Style|Geometry|ViewState)$/i.test(
      attributes['attr.name'] ?? '',
    );
    const yed = styled && Object.keys(attributes).some((name) => name.endsWith('attr.uri'));
    const name = yed ? undefined : (attributes['attr.name'] ?? (drawing ? undefined : id));
    if (id.startsWith('V-') || id.startsWith('E-')) this.#idsAreNames = true;
    this.#key = { name, type: attributes['attr.type'], kind };
    this.#keys.set(id, this.#key);
  }

  #begin(kind: Open['kind'], { id = '' }: XmlAttributes): Map<string, string> {
    const values = new Map<string, string>();
    this.#open.push({ kind, key: id, values });
    return values;
  }

  #value(text: string): void {
    const element = this.#open.at(-1);
    if (element === undefined || this.#data === undefined) return;
    const key = this.#keys.get(this.#data);
    if (key !== undefined && key.name === undefined)
      this.#reading.ledger.notUsed(`key ${this.#data}`, 'how it is drawn', '');
    if (element.kind === 'other')
      this.#reading.ledger.notUsed(`data ${key?.name ?? this.#data}`, 'of the graph as a whole', text);
    const name = key === undefined ? this.#data : key.name;
    if (name !== undefined) element.values.set(name, typedValue(key?.type, text));
  }

  #finish(): void {
    const element = this.#open.pop();
    if (element === undefined || element.kind === 'other') return;
    const { kind, key, values } = element;
    if (this.#idsAreNames && kind === 'node' && !values.has('name') && !values.has('label'))
      values.set('name', key);
    this.#multiplied.add(this.#defaults.length, 1);
    for (const { name, kind: of, fallback } of this.#defaults)
      if (name !== undefined && fallback !== undefined && (of === kind || of === 'all') && !values.has(name))
        values.set(name, fallback);
  }

  #rejectHyperedge({ id = '' }: XmlAttributes, line: number, column: number): void {
    this.#reading.ledger.reject({
      line,
      column,
      code: 'bad-value',
      value: id,
      message: 'a hyperedge joins any number of nodes; write an edge for each two that are tied',
      row: `<hyperedge id="${id}">`,
    });
  }
}
