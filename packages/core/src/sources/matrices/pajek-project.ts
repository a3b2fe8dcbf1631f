import { TertiusError } from '../../errors.ts';
import type { Graph, GraphNode } from '../graphs/graph.ts';
import type { Reading } from '../reading/reader.ts';
import { PajekColumn } from './pajek-column.ts';
import { PajekFile } from './pajek-file.ts';

/** Objects of a project that say nothing of single vertices, or nothing but their order. */
const OTHERS = /^\*(cluster|permutation|hierarchy)\b/i;
const COLUMN = /^\*(partition|vector)\b[ \t]*(.*)$/i;
/** Files of one column. */
const ALONE = new Map([
  ['clu', 'partition'],
  ['vec', 'vector'],
]);
const STARTS = /^\*(network\b|vertices\b)/i;

/** A Pajek file, line by line: one network, or a project of several over the same vertices, with partitions and vectors. */
export class PajekProject {
  readonly #reading: Reading;
  readonly #networks: PajekFile[] = [];
  readonly #columns: PajekColumn[] = [];
  #part: PajekFile | PajekColumn | undefined;
  #skips = false;

  constructor(reading: Reading) {
    this.#reading = reading;
    const kind = ALONE.get(/\.(\w+)$/.exec(reading.file)?.[1]?.toLowerCase() ?? '');
    if (kind !== undefined) this.#column(kind, '', 1);
  }

  line(text: string, line: number): void {
    if (text === '' || text.startsWith('%')) return;
    if (text.startsWith('*')) this.#begin(text, line);
    if (!this.#skips) this.#current().line(text, line);
  }

  graph(): Graph {
    const begun = this.#networks.filter((network) => network.begun);
    const networks = begun.length > 0 || this.#columns.length > 0 ? begun : this.#networks;
    const [first, ...more] = networks.map((network) => ({ network, graph: network.graph() }));
    if (first === undefined)
      throw new TertiusError(
        'unreadable',
        'a partition or vector says nothing without its network; save both from Pajek as one project, .paj',
        {
          place: { file: this.#reading.file, line: 1 },
        },
      );
    for (const { network, graph } of more)
      if (!sameNodes(first.graph.nodes, graph.nodes)) throw this.#severalOf(network);
    const nodes = this.#described(first.graph.nodes);
    if (more.length === 0) return { nodes, edges: first.graph.edges };
    return { nodes, edges: [first, ...more].flatMap(({ network, graph }) => related(graph, network.name)) };
  }

  #current(): PajekFile | PajekColumn {
    this.#part ??= this.#network();
    return this.#part;
  }

  #network(): PajekFile {
    const network = new PajekFile(this.#reading);
    this.#networks.push(network);
    return network;
  }

  #column(kind: string, name: string, line: number): void {
    const column = new PajekColumn(kind, name, line);
    this.#columns.push(column);
    this.#part = column;
    this.#skips = false;
  }

  #begin(text: string, line: number): void {
    const [, kind, name = ''] = COLUMN.exec(text) ?? [];
    if (kind !== undefined) {
      this.#column(kind.toLowerCase(), name, line);
    } else if (OTHERS.test(text)) {
      this.#reading.ledger.notUsed(text.slice(0, 40), 'an object of the project that is no network', text);
      this.#skips = true;
    } else if (STARTS.test(text) && !this.#continues(text)) {
      this.#part = this.#network();
      this.#skips = false;
    }
  }

  /** Whether a line with a count of vertices belongs to the object that is being read. */
  #continues(text: string): boolean {
    const vertices = /^\*vertices/i.test(text);
    if (this.#skips) return vertices;
    if (this.#part instanceof PajekColumn) return vertices && !this.#part.begun;
    return this.#part !== undefined && !this.#part.begun && (vertices || this.#part.name === '');
  }

  /** Nodes with what partitions and vectors of as many vertices say of each. */
  #described(nodes: readonly GraphNode[]): GraphNode[] {
    const columns = this.#columns.filter((column) => {
      if (column.values.length === nodes.length) return true;
      this.#reading.ledger.notUsed(
        column.name,
        `a ${column.kind} of ${column.values.length} vertices; the network has ${nodes.length}`,
        column.values[0] ?? '',
      );
      return false;
    });
    return nodes.map((node, k) => {
      const said = columns.map(({ name, values }) => [name, values[k] as string] as const);
      return said.length === 0 ? node : { ...node, values: new Map([...node.values, ...said]) };
    });
  }

  #severalOf(other: PajekFile): TertiusError {
    const sizes = this.#networks
      .slice(0, 20)
      .map(({ name, count }) => `${name || 'without a name'} (${count})`);
    return new TertiusError(
      'unreadable',
      'the project holds networks of different vertices; save the one that is meant from Pajek as .net',
      { place: { file: this.#reading.file, line: other.firstLine }, value: sizes.join(', ') },
    );
  }
}

function sameNodes(x: readonly GraphNode[], y: readonly GraphNode[]): boolean {
  return (
    x.length === y.length &&
    x.every(({ values, organisation }, k) => {
      const other = y[k] as GraphNode;
      return values.get('name') === other.values.get('name') && organisation === other.organisation;
    })
  );
}

/** Ties of one of several networks, which is a relation of its own. */
function related({ edges }: Graph, name: string): Graph['edges'] {
  return edges.map((edge) => {
    const relation = [name, edge.values.get('relation') ?? ''].filter((word) => word !== '').join(' ');
    return relation === '' ? edge : { ...edge, values: new Map([...edge.values, ['relation', relation]]) };
  });
}
