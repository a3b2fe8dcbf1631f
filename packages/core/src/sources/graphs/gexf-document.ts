import type { Ledger } from '../reading/ledger.ts';
import { Multiplied } from '../reading/multiplied.ts';
import type { Reading } from '../reading/reader.ts';
import { foldHeader } from '../text/header.ts';
import { interval, Lifetime } from './gexf-times.ts';
import type { Graph, GraphEdge, GraphNode } from './graph.ts';
import type { ItemPlace } from './graph-rows.ts';
import { readOf, sayUnreadXml } from './unread-xml.ts';
import { typedValue, type XmlAttributes, type XmlHandlers } from './xml.ts';

interface Declared {
  readonly title: string;
  readonly type: string | undefined;
  fallback?: string;
}

interface Open {
  readonly kind: 'node' | 'edge';
  readonly key: string;
  readonly values: Map<string, string>;
  readonly lifetime: Lifetime;
  /** Attributes that were given with a time, and the latest time of each. */
  readonly dynamic: Map<string, string>;
  readonly ends?: Pick<GraphEdge, 'line' | 'column' | 'source' | 'target' | 'directed'>;
}

/** What is read of each element, by its name. */
const TIMES = 'start startopen end endopen timestamp timestamps intervals';
const READ = readOf({
  gexf: 'version variant',
  graph: `defaultedgetype mode timeformat timerepresentation idtype ${TIMES}`,
  attributes: `class mode ${TIMES}`,
  attribute: 'id title type',
  default: '',
  nodes: 'count',
  edges: 'count',
  node: `id label pid ${TIMES}`,
  edge: `id source target type weight label kind ${TIMES}`,
  attvalues: '',
  attvalue: `for id value ${TIMES}`,
  spells: '',
  spell: TIMES,
  slices: '',
  slice: TIMES,
});

/** Numbers of ties: one that changes over time stands as its last value, its course beside it. */
const NUMBERS = new Set(['weight', 'strength', 'trust', 'knowledge']);

/** What a person has one of: the last one in time stands, its course beside it. */
const OF_PEOPLE = new Set(
  'name organisation organization company employer role title position unit department email community'.split(
    ' ',
  ),
);

const TYPE = /^(directed|undirected|mutual)$/i;

/** Nodes and edges of a GEXF file; times are kept as attributes. */
export class GexfDocument implements Graph, XmlHandlers {
  readonly nodes: GraphNode[] = [];
  readonly edges: GraphEdge[] = [];
  readonly #declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
  /** Those whose value holds where an element says none. */
  readonly #defaults: { readonly node: Declared[]; readonly edge: Declared[] } = { node: [], edge: [] };
  readonly #multiplied: Multiplied;
  #class: 'node' | 'edge' | undefined;
  #attribute: Declared | undefined;
  #default: string | undefined;
  #type = 'undirected';
  /** The elements that are open, the innermost last. */
  readonly #open: Open[] = [];

  readonly #ledger: Ledger;

  constructor(reading: Reading) {
    this.#ledger = reading.ledger;
    this.#multiplied = new Multiplied(reading);
  }

  open = (name: string, attributes: XmlAttributes, line: number, column: number): void => {
    sayUnreadXml(this.#ledger, name, attributes, READ);
    if (name === 'graph') this.#type = this.#typed(attributes.defaultedgetype, 'undirected');
    else if (name === 'attributes') this.#class = this.#classOf(attributes.class);
    else if (name === 'attribute') this.#declare(attributes);
    else if (name === 'default') this.#default = '';
    else if (name === 'node') this.#node(attributes, { line, column });
    else if (name === 'edge') this.#edge(attributes, { line, column });
    else if (name === 'attvalue') this.#value(attributes);
    else if (name === 'spell' || name === 'slice') this.#open.at(-1)?.lifetime.spell(attributes);
  };

  text = (text: string): void => {
    if (this.#default !== undefined) this.#default += text;
  };

  close = (name: string): void => {
    if (name === 'attribute') this.#attribute = undefined;
    else if (name === 'attributes') this.#class = undefined;
    else if (name === 'default') {
      if (this.#attribute !== undefined && this.#class !== undefined) {
        if (this.#attribute.fallback === undefined) this.#defaults[this.#class].push(this.#attribute);
        this.#attribute.fallback = typedValue(this.#attribute.type, this.#default ?? '');
      }
      this.#default = undefined;
    } else if (name === 'node' || name === 'edge') this.#finish();
  };

  /** The direction that a word says; one that is not known is named, and the usual one holds. */
  #typed(word: string | undefined, usual: string): string {
    if (word === undefined || word === '') return usual;
    if (TYPE.test(word)) return word;
    this.#ledger.notUsed(`type ${word.slice(0, 40)}`, `no direction that is known; taken as ${usual}`, word);
    return usual;
  }

  #classOf(word: string | undefined): 'node' | 'edge' | undefined {
    if (word === 'node' || word === 'edge') return word;
    this.#ledger.notUsed(`attributes of class ${word ?? ''}`, 'neither of nodes nor of edges', word ?? '');
    return undefined;
  }

  #declare({ id = '', title, type }: XmlAttributes): void {
    if (this.#class === undefined) return;
    this.#attribute = { title: title || id, type };
    this.#declared[this.#class].set(id, this.#attribute);
  }

  #begin(
    kind: 'node' | 'edge',
    attributes: XmlAttributes,
    kept: readonly string[],
    ends?: Open['ends'],
  ): Open {
    const values = new Map<string, string>();
    const lifetime = new Lifetime();
    for (const name of kept) if (attributes[name]) values.set(name, attributes[name]);
    lifetime.element(values, attributes);
    const open = { kind, key: attributes.id ?? '', values, lifetime, dynamic: new Map<string, string>() };
    this.#open.push(ends === undefined ? open : { ...open, ends });
    return open;
  }

  #node(attributes: XmlAttributes, place: ItemPlace): void {
    const around = this.#open.at(-1)?.key;
    const { key, values } = this.#begin('node', attributes, ['label', 'pid']);
    if (around && !values.has('pid')) values.set('pid', around);
    this.nodes.push({ ...place, key, values });
  }

  #edge(attributes: XmlAttributes, place: ItemPlace): void {
    const { source = '', target = '', type = '' } = attributes;
    const directed = this.#typed(type, this.#type).toLowerCase() === 'directed';
    this.#begin('edge', attributes, ['weight', 'label', 'kind'], { ...place, source, target, directed });
  }

  #value(attributes: XmlAttributes): void {
    const element = this.#open.at(-1);
    if (element === undefined) return;
    const { kind, values, dynamic } = element;
    const id = attributes.for ?? attributes.id ?? '';
    const declared = this.#declared[kind].get(id);
    const title = declared?.title ?? id;
    const value = typedValue(declared?.type, attributes.value ?? '');
    const when = interval(attributes);
    if (when === '') {
      values.set(title, value);
      return;
    }
    const plain = foldHeader(title);
    const single = (kind === 'edge' ? NUMBERS : OF_PEOPLE).has(plain);
    const course = single ? `${title} over time` : title;
    const before = dynamic.has(course) ? `${values.get(course)}; ` : '';
    values.set(course, `${before}${value} ${when}`);
    const begins = attributes.timestamp ?? attributes.start ?? attributes.startopen ?? '';
    const latest = dynamic.get(course);
    if (latest !== undefined && isEarlier(begins, latest)) return;
    dynamic.set(course, begins);
    if (single) values.set(plain, value);
  }

  #finish(): void {
    const element = this.#open.pop();
    if (element === undefined) return;
    const { kind, key, values, lifetime, ends } = element;
    this.#multiplied.add(this.#defaults[kind].length, 1);
    for (const { title, fallback } of this.#defaults[kind])
      if (fallback !== undefined && !values.has(title)) values.set(title, fallback);
    if (values.get('label') === key && values.get('name')) values.delete('label');
    lifetime.close(values);
    if (ends !== undefined)
      this.edges.push({ ...ends, values, ...(values.has('channel') ? { moments: lifetime.moments } : {}) });
  }
}

/** Whether a time is before another: both are numbers or dates; what has no beginning is the earliest. */
function isEarlier(one: string, other: string): boolean {
  if (one === '' || other === '') return one === '' && other !== '';
  const [x, y] = [timeOf(one), timeOf(other)];
  return Number.isNaN(x) || Number.isNaN(y) ? one < other : x < y;
}

/** A number as it is, a date or a moment in milliseconds, without a zone in UTC. */
function timeOf(text: string): number {
  const number = Number(text);
  if (!Number.isNaN(number)) return number;
  return Date.parse(/T[\d:.]+$/.test(text) ? `${text}Z` : text);
}
