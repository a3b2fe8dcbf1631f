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
  /** A frame around nodes, as yEd has it: nobody, but a community of those within. */
  readonly frame?: boolean;
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
  Arrows: 'source target',
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
    else if (name === 'node') {
      const values = this.#begin('node', attributes);
      if (!this.#open.at(-1)?.frame) this.nodes.push({ line, column, key: attributes.id ?? '', values });
    } else if (name === 'Arrows') this.#drawn(attributes);
    else if (name === 'edge') {
      const { source = '', target = '', directed } = attributes;
      const said = directed === undefined ? undefined : this.#isYes(directed);
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
      if (name === 'graph') this.#directed.push(this.#isDirected(attributes.edgedefault));
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

  /** The first label that a drawing program shows, in one line and without marks of HTML. */
  #label(text: string | undefined): void {
    const values = this.#open.at(-1)?.values;
    const plain = (
      /^\s*<html>/i.test(text ?? '') ? (text as string).replace(/<[^<>]{0,200}>/g, ' ') : (text ?? '')
    )
      .replace(/\s+/g, ' ')
      .trim();
    if (plain === '' || values === undefined) return;
    const known = values.get('label');
    if (known === undefined) values.set('label', plain);
    else if (known !== plain)
      this.#reading.ledger.notUsed('label', 'a second label; the first is kept', plain);
  }

  /** yEd says in the drawing which ends of an edge have arrows. */
  #drawn({ source = '', target = '' }: XmlAttributes): void {
    const edge = this.edges.at(-1);
    if (edge === undefined || this.#open.at(-1)?.kind !== 'edge' || source === '' || target === '') return;
    const [from, to] = [source !== 'none', target !== 'none'];
    if (from === to) this.edges[this.edges.length - 1] = { ...edge, directed: false };
    else if (from)
      this.edges[this.edges.length - 1] = {
        ...edge,
        source: edge.target,
        target: edge.source,
        directed: true,
      };
  }

  /** What `edgedefault` says; a word that is not known is named, and edges are one-way. */
  #isDirected(word = 'directed'): boolean {
    if (/^\s*undirected\s*$/i.test(word)) return false;
    if (!/^\s*directed\s*$/i.test(word))
      this.#reading.ledger.notUsed(
        `edgedefault ${word.slice(0, 40)}`,
        'no direction that is known; taken as directed',
        word,
      );
    return true;
  }

  #isYes(word: string): boolean | undefined {
    if (/^\s*(true|1|yes)\s*$/i.test(word)) return true;
    if (/^\s*(false|0|no)\s*$/i.test(word)) return false;
    const reason = 'neither true nor false; the direction of its graph holds';
    this.#reading.ledger.notUsed(`directed ${word.slice(0, 40)}`, reason, word);
    return undefined;
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

  #begin(kind: Open['kind'], attributes: XmlAttributes): Map<string, string> {
    const values = new Map<string, string>();
    const frame = kind === 'node' && /^(group|folder)$/.test(attributes['yfiles.foldertype'] ?? '');
    this.#open.push({ kind, key: attributes.id ?? '', values, frame });
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
    const { kind, key, values, frame } = element;
    if (frame) {
      this.#reading.ledger.notUsed('group', 'a frame around nodes, no person', values.get('label') ?? key);
      return;
    }
    const around = this.#open.findLast((other) => other.frame)?.values.get('label');
    if (kind === 'node' && around !== undefined && !values.has('community'))
      values.set('community', around.replaceAll(';', ','));
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
