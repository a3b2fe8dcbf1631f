import { isDotDrawing } from '../../conventions/dot-drawing.ts';
import type { Graph, GraphEdge, GraphNode } from '../graphs/graph.ts';
import { Multiplied } from '../reading/multiplied.ts';
import type { Reading } from '../reading/reader.ts';
import { type DotToken, DotTokens } from './dot-tokens.ts';

/** What holds within a pair of braces: values that nodes and edges have unless they say otherwise. */
interface Scope {
  readonly node: ReadonlyMap<string, string>;
  readonly edge: ReadonlyMap<string, string>;
}

interface Found {
  readonly line: number;
  readonly values: Map<string, string>;
}

const DEEPEST = 100;

/** Nodes and edges of a DOT file; `a -> {b c}` is an edge to each. */
export class DotReader implements Graph {
  readonly edges: GraphEdge[] = [];
  readonly #nodes = new Map<string, Found>();
  readonly #tokens: DotTokens;
  readonly #reading: Reading;
  readonly #multiplied: Multiplied;
  #directed = false;

  constructor(text: string, reading: Reading) {
    this.#reading = reading;
    this.#multiplied = new Multiplied(reading);
    this.#tokens = new DotTokens(text, reading.file);
    this.#graph();
  }

  get nodes(): readonly GraphNode[] {
    return [...this.#nodes].map(([key, { line, values }]) => ({ line, key, values }));
  }

  #graph(): void {
    if (isWord(this.#tokens.peek(), 'strict')) this.#tokens.next();
    const kind = this.#tokens.next();
    if (!isWord(kind, 'graph', 'digraph')) this.#tokens.refuse(kind, 'graph or digraph is missing');
    this.#directed = kind.text.toLowerCase() === 'digraph';
    if (this.#tokens.peek().kind === 'id') this.#tokens.id('a name');
    this.#block({ node: new Map(), edge: new Map() }, 0);
    const rest = this.#tokens.peek();
    if (rest.kind !== 'end')
      this.#tokens.refuse(rest, 'something stands after its end, such as a second graph');
  }

  /** Statements in braces; the nodes that they name. */
  #block(outer: Scope, depth: number): Set<string> {
    const open = this.#tokens.peek();
    if (!this.#tokens.take('{')) this.#tokens.refuse(open, 'a { is missing');
    if (depth > DEEPEST) this.#tokens.refuse(open, `braces lie more than ${DEEPEST} deep in each other`);
    const scope = { node: new Map(outer.node), edge: new Map(outer.edge) };
    const named = new Set<string>();
    while (!this.#tokens.take('}')) {
      if (this.#tokens.take(';') || this.#tokens.take(',')) continue;
      if (this.#tokens.peek().kind === 'end') this.#tokens.refuse(open, 'this { never closes');
      for (const key of this.#statement(scope, depth)) named.add(key);
    }
    return named;
  }

  #statement(
    scope: { node: Map<string, string>; edge: Map<string, string> },
    depth: number,
  ): Iterable<string> {
    const first = this.#tokens.peek();
    if (isWord(first, 'graph', 'node', 'edge')) {
      this.#tokens.next();
      const said = this.#attributes();
      const kind = first.text.toLowerCase();
      if (kind !== 'graph') for (const [name, value] of said) scope[kind as 'node' | 'edge'].set(name, value);
      return [];
    }
    const ends = [this.#end(scope, depth)];
    if (ends[0]?.setting) return [];
    while (this.#tokens.take('->') || this.#tokens.take('--')) ends.push(this.#end(scope, depth));
    const said = this.#attributes();
    const all = new Set(ends.flatMap(({ keys }) => [...keys]));
    if (ends.length === 1) {
      if (!ends[0]?.subgraph) for (const key of all) this.#values(key).forEach(put(said));
      return all;
    }
    const values = new Map([...scope.edge, ...said]);
    for (let k = 1; k < ends.length; k++)
      this.#join(ends[k - 1]?.keys ?? NOBODY, ends[k]?.keys ?? NOBODY, values, first);
    return all;
  }

  /** Ties between all of one group and all of another. */
  #join(
    sources: ReadonlySet<string>,
    targets: ReadonlySet<string>,
    values: ReadonlyMap<string, string>,
    { line, column }: DotToken,
  ): void {
    this.#multiplied.add(sources.size * targets.size * (1 + values.size) - 1, line, column);
    for (const source of sources) for (const target of targets) this.#edge(line, source, target, values);
  }

  /** A node with its port, a subgraph, or `name = value` of the graph itself. */
  #end(scope: Scope, depth: number): { keys: ReadonlySet<string>; subgraph: boolean; setting?: true } {
    const first = this.#tokens.peek();
    const subgraph = isWord(first, 'subgraph');
    if (subgraph) {
      this.#tokens.next();
      if (this.#tokens.peek().kind === 'id') this.#tokens.id('a name');
    }
    if (subgraph || (first.kind === 'mark' && first.text === '{'))
      return { keys: this.#block(scope, depth + 1), subgraph: true };
    const { text, line } = this.#tokens.id('a node');
    if (this.#tokens.take('=')) {
      this.#reading.ledger.notUsed(text, 'of the graph as a whole', this.#tokens.id('a value').text);
      return { keys: new Set(), subgraph: false, setting: true };
    }
    while (this.#tokens.take(':')) this.#tokens.id('a port');
    if (!this.#nodes.has(text)) {
      this.#multiplied.add(scope.node.size, line, first.column);
      this.#nodes.set(text, { line, values: new Map(scope.node) });
    }
    return { keys: new Set([text]), subgraph: false };
  }

  #values(key: string): Map<string, string>[] {
    return [(this.#nodes.get(key) as Found).values];
  }

  #attributes(): Map<string, string> {
    const said = new Map<string, string>();
    while (this.#tokens.take('[')) {
      while (!this.#tokens.take(']')) {
        if (this.#tokens.take(',') || this.#tokens.take(';')) continue;
        const { text } = this.#tokens.id('an attribute or ]');
        const value = this.#tokens.take('=') ? this.#tokens.id('a value').text : 'true';
        if (text !== 'dir' && isDotDrawing(text))
          this.#reading.ledger.notUsed(text, 'how it is drawn or numbered', value);
        else said.set(text, text === 'label' ? value.replace(/\\[nlr]/g, '\n').trim() : value);
      }
    }
    return said;
  }

  #edge(line: number, source: string, target: string, said: ReadonlyMap<string, string>): void {
    const values = new Map(said);
    const dir = values.get('dir');
    values.delete('dir');
    const [from, to] = dir === 'back' ? [target, source] : [source, target];
    const directed = this.#directed ? dir !== 'none' && dir !== 'both' : dir === 'forward' || dir === 'back';
    this.edges.push({ line, source: from, target: to, directed, values });
  }
}

const NOBODY: ReadonlySet<string> = new Set();

const put =
  (said: ReadonlyMap<string, string>) =>
  (values: Map<string, string>): void => {
    for (const [name, value] of said) values.set(name, value);
  };

function isWord({ kind, text, quoted }: DotToken, ...words: readonly string[]): boolean {
  return kind === 'id' && !quoted && words.includes(text.toLowerCase());
}
