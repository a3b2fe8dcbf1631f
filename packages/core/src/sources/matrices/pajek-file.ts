import { TertiusError } from '../../errors.ts';
import type { Graph, GraphEdge } from '../graphs/graph.ts';
import type { Reading } from '../reading/reader.ts';
import { type Numbered, numberedNodes } from './numbered-nodes.ts';
import { lineValues, tokensOf, vertexValues } from './pajek-line.ts';
import { type MatrixRow, matrixEdges } from './square.ts';

type Said = readonly (readonly [string, string])[];

const SECTIONS = new Set('network vertices arcs edges arcslist edgeslist matrix'.split(' '));

/** A Pajek network, line by line. */
export class PajekFile {
  /** What `*Network` calls it. */
  name = '';
  firstLine = 1;
  readonly #reading: Reading;
  readonly #edges: GraphEdge[] = [];
  readonly #vertices = new Map<number, Numbered>();
  readonly #matrices: { readonly said: Said; readonly rows: MatrixRow[] }[] = [];
  readonly #relations = new Map<string, string>();
  #section = '';
  #said: Said = [];
  /** The same as values of the ties of a list. */
  #values: ReadonlyMap<string, string> = new Map();
  #count = 0;
  #people = 0;
  #verticesLine = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  line(text: string, line: number): void {
    if (text === '' || text.startsWith('%')) return;
    if (this.#section === '' && !text.startsWith('*')) {
      this.#reading.ledger.notUsed('lines above *Vertices', 'preamble', text);
      return;
    }
    if (text.startsWith('*')) this.#begin(text, line);
    else if (this.#section === 'vertices') this.#vertex(text, line);
    else if (this.#section === 'arcs' || this.#section === 'edges') this.#tie(text, line);
    else if (this.#section === 'arcslist' || this.#section === 'edgeslist') this.#list(text, line);
    else if (this.#section === 'matrix') {
      const rows = (this.#matrices.at(-1) as { rows: MatrixRow[] }).rows;
      rows.push({ line, key: String(rows.length + 1), values: tokensOf(text) });
    }
  }

  /** Whether its count of vertices was read. */
  get begun(): boolean {
    return this.#verticesLine > 0;
  }

  get count(): number {
    return this.#count;
  }

  graph(): Graph {
    const nodes = numberedNodes(this.#count, this.#vertices, this.#reading, this.#verticesLine || 1, {
      organisationsFrom: this.#people + 1,
    });
    return { nodes, edges: [...this.#edges, ...this.#matrices.flatMap((matrix) => this.#matrix(matrix))] };
  }

  /** A two-mode matrix has a row a person and a column an organisation. */
  #matrix({ rows, said }: { readonly rows: readonly MatrixRow[]; readonly said: Said }): GraphEdge[] {
    const width = rows.reduce((most, row) => Math.max(most, row.values.length), 0);
    const skipped = width < this.#count && this.#people < this.#count ? this.#people : 0;
    const expected = this.#count - skipped;
    const wrong = rows.find(({ values }) => values.length !== expected);
    const height = skipped === 0 ? this.#count : this.#people;
    if (wrong !== undefined || rows.length !== height)
      throw new TertiusError(
        'unreadable',
        `a matrix of these vertices has ${height} rows of ${expected} numbers; complete it`,
        { place: { file: this.#reading.file, line: (wrong ?? rows.at(-1))?.line ?? this.#verticesLine } },
      );
    const columns = Array.from({ length: width }, (_, k) => String(k + 1 + skipped));
    return matrixEdges(columns, rows, said);
  }

  #begin(text: string, line: number): void {
    const [word = '', count = '', people] = tokensOf(text.slice(1));
    const [section = '', glued] = word.toLowerCase().split(':');
    this.#section = section;
    if (!SECTIONS.has(section))
      this.#reading.ledger.notUsed(`*${word.slice(0, 40)}`, 'a section that is not read', text.slice(0, 200));
    if (section === 'events')
      throw new TertiusError(
        'unreadable',
        'this is a network of events; save the network of one time from Pajek as .net',
        { place: { file: this.#reading.file, line }, value: `*${word}` },
      );
    if (section === 'network') this.name = text.slice('*network'.length).trim();
    if (section === 'network' || (this.name === '' && !this.begun)) this.firstLine = line;
    if (section === 'vertices') {
      this.#count = Math.max(0, Math.trunc(Number(count)) || 0);
      this.#people = Math.min(this.#count, Math.trunc(Number(people)) || this.#count);
      this.#verticesLine = line;
      return;
    }
    const number = glued || /^:(\S+)/.exec(count)?.[1];
    this.#said = this.#relation(number, glued ? count : people);
    this.#values = new Map(this.#said);
    if (section === 'matrix') this.#matrices.push({ said: this.#said, rows: [] });
  }

  /** Several relations are told apart by a number, which may have a name. */
  #relation(number: string | undefined, name: string | undefined): Said {
    if (number === undefined) return [];
    if (name) this.#relations.set(number, name);
    return [['relation', this.#relations.get(number) ?? number]];
  }

  #vertex(text: string, line: number): void {
    const [number = '', label = '', ...rest] = tokensOf(text);
    if (!this.#known(number, text, line)) return;
    const before = this.#vertices.get(Number(number));
    if (before !== undefined)
      this.#reading.ledger.warn({
        line,
        column: 0,
        code: 'duplicate-id',
        value: number,
        message: `line ${before.line} has this vertex, too; the later line stands`,
      });
    this.#vertices.set(Number(number), { line, label: label.trim(), said: vertexValues(rest) });
  }

  #tie(text: string, line: number): void {
    const tokens = tokensOf(text);
    const relation = /^(\d+):$/.exec(tokens[0] ?? '')?.[1];
    const said = relation === undefined ? this.#said : this.#relation(relation, undefined);
    const [source = '', target = '', ...rest] = relation === undefined ? tokens : tokens.slice(1);
    if (!this.#known(source, text, line) || !this.#known(target, text, line)) return;
    this.#add(source, target, line, this.#section === 'arcs', new Map([...lineValues(rest), ...said]));
  }

  #list(text: string, line: number): void {
    const [source = '', ...targets] = tokensOf(text);
    if (!this.#known(source, text, line)) return;
    for (const target of targets)
      if (this.#known(target, text, line))
        this.#add(source, target, line, this.#section === 'arcslist', this.#values);
  }

  #add(
    source: string,
    target: string,
    line: number,
    directed: boolean,
    values: Graph['edges'][number]['values'],
  ): void {
    this.#edges.push({ line, source: plainNumber(source), target: plainNumber(target), directed, values });
  }

  #known(number: string, row: string, line: number): boolean {
    if (/^\d+$/.test(number) && Number(number) >= 1 && Number(number) <= this.#count) return true;
    this.#reading.ledger.reject({
      line,
      column: Math.max(0, row.indexOf(number)) + 1,
      code: 'no-end',
      value: number,
      message: `there is no such vertex; they are numbered 1 to ${this.#count}`,
      row,
    });
    return false;
  }
}

/** `007` as `7`, which is how nodes are numbered. */
const plainNumber = (number: string): string => (number.startsWith('0') ? String(Number(number)) : number);
