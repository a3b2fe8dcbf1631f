import { type DocumentFormat, textOf } from '../document.ts';
import type { Reading } from '../reader.ts';
import { type GraphEdge, type GraphNode, readGraph } from './graph.ts';
import { type MatrixRow, matrixEdges } from './square.ts';

/** Pajek .net: vertices by number, then ties in sections; the vertices after the first N1 are organisations. */
export const pajek: DocumentFormat = {
  format: 'pajek',
  personal: false,
  layer: 'organisational',
  recognise: (start, name) =>
    /^\s*(?:%[^\r\n]*\s+)*\*(?:vertices|network)\b/i.test(start) ||
    (name.endsWith('.net') && /^\s*[%*]/.test(start)),
  read(bytes, reading) {
    const { text, encoding } = textOf(bytes, reading);
    const file = new PajekFile(reading);
    text.split(/\r\n?|\n/).forEach((line, k) => {
      file.line(line.trim(), k + 1);
    });
    readGraph({ nodes: file.nodes(), edges: [...file.edges, ...file.matrix()] }, reading);
    return { encoding };
  },
};

const TOKEN = /"([^"]*)"|(\S+)/g;

export function tokensOf(line: string): string[] {
  return [...line.matchAll(TOKEN)].map((match) => match[1] ?? (match[2] as string));
}

class PajekFile {
  readonly edges: GraphEdge[] = [];
  readonly #reading: Reading;
  readonly #labels = new Map<number, { label: string; line: number }>();
  readonly #matrix: MatrixRow[] = [];
  #section = '';
  #count = 0;
  #people = 0;
  #verticesLine = 1;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  line(text: string, line: number): void {
    if (text === '' || text.startsWith('%')) return;
    if (text.startsWith('*')) this.#begin(text, line);
    else if (this.#section === 'vertices') this.#vertex(text, line);
    else if (this.#section === 'arcs' || this.#section === 'edges') this.#tie(text, line);
    else if (this.#section === 'arcslist' || this.#section === 'edgeslist') this.#list(text, line);
    else if (this.#section === 'matrix') {
      const key = String(this.#matrix.length + 1);
      this.#matrix.push({ line, key, values: tokensOf(text) });
    }
  }

  nodes(): GraphNode[] {
    return Array.from({ length: this.#count }, (_, k) => {
      const known = this.#labels.get(k + 1);
      const label = known?.label || String(k + 1);
      return {
        line: known?.line ?? this.#verticesLine,
        key: String(k + 1),
        values: new Map([
          ['id', label],
          ['name', label],
        ]),
        ...(k >= this.#people ? { organisation: true as const } : {}),
      };
    });
  }

  matrix(): GraphEdge[] {
    if (this.#matrix.length === 0) return [];
    const skipped = this.#people < this.#count ? this.#people : 0;
    const width = Math.max(...this.#matrix.map((row) => row.values.length));
    const columns = Array.from({ length: width }, (_, k) =>
      String(k + 1 + (width < this.#count ? skipped : 0)),
    );
    return matrixEdges(columns, this.#matrix);
  }

  #begin(text: string, line: number): void {
    const [word = '', count, people] = text.slice(1).split(/\s+/);
    this.#section = word.toLowerCase().replace(/:.*$/, '');
    if (this.#section !== 'vertices') return;
    const most = 5_000_000;
    this.#count = Math.min(most, Math.max(0, Math.trunc(Number(count)) || 0));
    this.#people = Math.min(this.#count, Math.trunc(Number(people)) || this.#count);
    this.#verticesLine = line;
  }

  #vertex(text: string, line: number): void {
    const [number = '', label = ''] = tokensOf(text);
    if (this.#known(number, text, line)) this.#labels.set(Number(number), { label: label.trim(), line });
  }

  #tie(text: string, line: number): void {
    const tokens = tokensOf(text);
    const [source = '', target = '', third] = tokens;
    if (!this.#known(source, text, line) || !this.#known(target, text, line)) return;
    const weighted = third !== undefined && !/^[a-z[]+$/i.test(third) && !third.startsWith('[');
    this.#add(source, target, line, this.#section === 'arcs', weighted ? third : undefined);
  }

  #list(text: string, line: number): void {
    const [source = '', ...targets] = tokensOf(text);
    if (!this.#known(source, text, line)) return;
    for (const target of targets)
      if (this.#known(target, text, line)) this.#add(source, target, line, this.#section === 'arcslist');
  }

  #add(source: string, target: string, line: number, directed: boolean, strength?: string): void {
    const values = new Map(strength === undefined ? [] : [['strength', strength]]);
    this.edges.push({
      line,
      source: String(Number(source)),
      target: String(Number(target)),
      directed,
      values,
    });
  }

  #known(number: string, row: string, line: number): boolean {
    if (/^\d+$/.test(number) && Number(number) >= 1 && Number(number) <= this.#count) return true;
    this.#reading.ledger.reject({
      line,
      column: 0,
      code: 'no-end',
      value: number,
      message: `there is no such vertex; they are numbered 1 to ${this.#count}`,
      row,
    });
    return false;
  }
}
