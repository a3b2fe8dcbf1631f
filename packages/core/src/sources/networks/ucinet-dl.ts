import { TertiusError } from '../../errors.ts';
import { type DocumentFormat, textOf } from '../document.ts';
import type { Reading } from '../reader.ts';
import { type Graph, type GraphEdge, type GraphNode, readGraph } from './graph.ts';
import { type MatrixRow, matrixEdges } from './square.ts';

/** UCINET DL: full matrix, edge list or node list, labels listed before the data or embedded in it. */
export const ucinetDl: DocumentFormat = {
  format: 'ucinet-dl',
  personal: false,
  layer: 'organisational',
  recognise: (start, name) =>
    /^\s*dl\b[\s,]*(?:n|nr|nc|nm|format)\s*=/i.test(start) ||
    (name.endsWith('.dl') && /^\s*dl\b/i.test(start)),
  read(bytes, reading) {
    const { text, encoding } = textOf(bytes, reading);
    readGraph(new DlFile(text.replace(/\r\n?/g, '\n'), reading).graph(), reading);
    return { encoding };
  },
};

interface DataLine {
  readonly line: number;
  readonly text: string;
  readonly tokens: readonly string[];
}

const READ = 'fullmatrix, edgelist1, edgelist2, nodelist1 and nodelist2';

class DlFile {
  readonly #reading: Reading;
  readonly #head: string;
  readonly #data: readonly DataLine[];
  readonly #labels: Map<string, { line: number; organisation: boolean }> = new Map();

  constructor(text: string, reading: Reading) {
    this.#reading = reading;
    const start = /^[^\S\n]*data[^\S\n]*:?[^\S\n]*(?:\n|$)|\bdata[^\S\n]*:/im.exec(text);
    if (start === null)
      throw new TertiusError('unreadable', 'a DL file needs a line DATA: before its data', {
        place: { file: reading.file, line: 1 },
      });
    this.#head = text.slice(0, start.index);
    const from = start.index + start[0].length;
    const before = text.slice(0, from).split('\n').length;
    this.#data = text
      .slice(from)
      .split('\n')
      .map((line, k) => ({ line: before + k, text: line.trim(), tokens: tokensOf(line) }))
      .filter(({ tokens }) => tokens.length > 0);
  }

  graph(): Graph {
    const format = (/\bformat\s*=\s*(\w+)/i.exec(this.#head)?.[1] ?? 'fullmatrix').toLowerCase();
    const list = /^(edgelist|nodelist|el|nl)([12])$/.exec(format);
    if (list === null && !/^(fullmatrix|fm)$/.test(format))
      throw new TertiusError('unreadable', `DL files are read as ${READ}; export it as one of them`, {
        place: { file: this.#reading.file, line: 1 },
        value: format,
      });
    const two = list?.[2] === '2' || this.#number('nr') !== this.#number('nc');
    const people = this.#listed(
      two ? 'row' : '',
      this.#number(two ? 'nr' : 'n') ?? this.#number('nr'),
      false,
    );
    const columns = two ? this.#listed('col(?:umn)?', this.#number('nc'), true) : people;
    const edges =
      list === null
        ? this.#matrix(people, columns, two)
        : this.#pairs(people, columns, /^e/.test(format), two);
    const nodes = [...this.#labels].map(
      ([key, { line, organisation }]): GraphNode => ({
        line,
        key,
        values: new Map([['name', organisation ? key.slice(1) : key]]),
        ...(organisation ? { organisation: true as const } : {}),
      }),
    );
    return { nodes, edges };
  }

  #number(name: string): number | undefined {
    const found = new RegExp(`\\b${name}\\s*=\\s*(\\d{1,7})`, 'i').exec(this.#head)?.[1];
    return found === undefined ? undefined : Number(found);
  }

  /** The labels listed under a heading; the numbers where there are none and none are embedded. */
  #listed(side: string, count: number | undefined, organisation: boolean): string[] {
    const heading = new RegExp(
      `${side === '' ? '(?:row\\s+)?' : `${side}\\s+`}labels\\s*:([^:]*?)(?=\\n[^\\n:]*labels|$)`,
      'i',
    );
    const match = /labels\s+embedded/i.test(this.#head) ? null : heading.exec(this.#head);
    if (match === null) {
      if (/labels\s+embedded/i.test(this.#head)) return [];
      return Array.from({ length: count ?? 0 }, (_, k) => this.#keep(String(k + 1), 1, organisation));
    }
    const at = match.index + match[0].length - (match[1] as string).length;
    let line = this.#head.slice(0, at).split('\n').length;
    return (match[1] as string).split('\n').flatMap((text, k) => {
      if (k > 0) line++;
      return tokensOf(text).map((label) => this.#keep(label, line, organisation));
    });
  }

  /** Organisations have keys of their own: one may be called like a person. */
  #keep(label: string, line: number, organisation: boolean): string {
    const key = organisation ? `\u0001${label}` : label;
    if (!this.#labels.has(key)) this.#labels.set(key, { line, organisation });
    return key;
  }

  #matrix(people: readonly string[], columns: readonly string[], two: boolean): GraphEdge[] {
    if (people.length > 0) {
      const width = Math.max(1, columns.length);
      const cells = this.#data.flatMap(({ tokens, line }) => tokens.map((text) => ({ text, line })));
      const rows = people.map((key, k): MatrixRow => {
        const own = cells.slice(k * width, (k + 1) * width);
        return { key, line: own[0]?.line ?? 1, values: own.map(({ text }) => text) };
      });
      return matrixEdges(columns, rows);
    }
    const [head, ...lines] = this.#data;
    const names = (head?.tokens ?? []).map((label) => this.#keep(label, head?.line ?? 1, two));
    const rows = lines.map(({ line, tokens: [label = '', ...values] }) => ({
      line,
      key: this.#keep(label, line, false),
      values,
    }));
    return matrixEdges(names, rows);
  }

  #pairs(people: readonly string[], columns: readonly string[], edges: boolean, two: boolean): GraphEdge[] {
    const embedded = /labels\s+embedded/i.test(this.#head);
    const keyOf = (
      token: string,
      list: readonly string[],
      line: number,
      organisation: boolean,
    ): string | undefined => (embedded ? this.#keep(token, line, organisation) : list[Number(token) - 1]);
    return this.#data.flatMap(({ line, text, tokens: [first = '', ...others] }) => {
      const targets = edges ? others.slice(0, 1) : others;
      const source = keyOf(first, people, line, false);
      const ends = targets.map((token) => keyOf(token, columns, line, two));
      if (source === undefined || ends.length === 0 || ends.includes(undefined)) {
        this.#reading.ledger.reject({
          line,
          column: 0,
          code: 'no-end',
          value: [first, ...targets].join(' '),
          message: 'a tie needs two people that the file has; number them from 1 or list their labels',
          row: text,
        });
        return [];
      }
      const strength = edges ? others[1] : undefined;
      return ends.map((target) => ({
        line,
        source,
        target: target as string,
        directed: true,
        values: new Map(strength === undefined ? [] : [['strength', strength]]),
      }));
    });
  }
}

/** Words between blanks or commas; a quoted one may hold both. */
function tokensOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|([^\s,]+)/g)].map(
    (match) => match[1] ?? match[2] ?? (match[3] as string),
  );
}
