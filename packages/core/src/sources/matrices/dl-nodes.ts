import { TertiusError } from '../../errors.ts';
import type { GraphNode } from '../graphs/graph.ts';
import type { Reading } from '../reading/reader.ts';
import type { DlHeader } from './dl-header.ts';
import { mostUnlisted, numberedNodes } from './numbered-nodes.ts';

/** Organisations have keys of their own: one may be called like a person. */
const PREFIX = '\u0001';

/** The nodes of a DL file, by number where labels are listed, by label where they are embedded. */
export class DlNodes {
  /** Whether the columns are organisations. */
  readonly two: boolean;
  readonly #header: DlHeader;
  readonly #reading: Reading;
  readonly #rows: readonly GraphNode[];
  readonly #columns: readonly GraphNode[];
  readonly #embedded = new Map<string, GraphNode>();
  /** Keys of labels of rows and of columns that say nothing new of their nodes. */
  readonly #keys = [new Map<string, string>(), new Map<string, string>()] as const;

  constructor(header: DlHeader, two: boolean, reading: Reading) {
    const { rows, columns, number } = header;
    this.#header = header;
    this.#reading = reading;
    const listed = (labels: typeof rows): string => [...labels.values()].map(({ label }) => label).join('\0');
    const differ =
      (rows.size > 0 && columns.size > 0 && listed(rows) !== listed(columns)) ||
      (number('nr') !== undefined && header.rowsEmbedded !== header.columnsEmbedded);
    this.two = two || number('nr') !== number('nc') || differ;
    const rowCount = (this.two ? number('nr') : (number('n') ?? number('nr'))) ?? rows.size;
    const columnCount = number('nc') ?? columns.size;
    refuseMore(rows.size, rowCount, reading);
    refuseMore(columns.size, Math.max(columnCount, rowCount), reading);
    this.#rows = header.rowsEmbedded ? [] : numberedNodes(Math.max(rowCount, rows.size), rows, reading, 1);
    this.#columns =
      !this.two || header.columnsEmbedded
        ? []
        : numberedNodes(Math.max(columnCount, columns.size), columns, reading, 1, {
            prefix: PREFIX,
            organisationsFrom: 1,
          });
  }

  /** Keys of the rows that are known before the data is read, then those of the columns. */
  get rowKeys(): readonly string[] {
    return this.#rows.map(({ key }) => key);
  }

  get columnKeys(): readonly string[] {
    return (this.two ? this.#columns : this.#rows).map(({ key }) => key);
  }

  /** The key of an embedded label; UCINET writes them without regard to case. */
  keyOf(label: string, line: number, column: boolean): string {
    const organisation = column && this.two;
    const keys = this.#keys[organisation ? 1 : 0];
    const same = keys.get(label);
    if (same !== undefined) return same;
    const folded = PLAIN.test(label) ? label : label.normalize('NFC').toLowerCase();
    const key = organisation ? `${PREFIX}${folded}` : folded;
    const known = this.#embedded.get(key);
    if (known === undefined || isShouted(known.values.get('name') ?? '', label)) {
      if (known !== undefined) keys.clear();
      const values = new Map([
        ['id', label],
        ['name', label],
      ]);
      this.#embedded.set(key, {
        line,
        key,
        values,
        ...(organisation ? { organisation: true as const } : {}),
      });
    }
    keys.set(label, key);
    return key;
  }

  /** All of them, once the data is read: where labels are embedded in it, the header may count more than it names. */
  all(): GraphNode[] {
    const embedded = [...this.#embedded.values()];
    const { rowsEmbedded, columnsEmbedded, number } = this.#header;
    const n = number('n') ?? number('nr');
    const unnamed: GraphNode[] = [];
    if (rowsEmbedded) {
      const named = embedded.filter(({ organisation }) => organisation !== true);
      unnamed.push(...this.#unnamed(this.two ? (number('nr') ?? n) : n, named, {}));
    }
    if (columnsEmbedded && this.two) {
      const named = embedded.filter(({ organisation }) => organisation === true);
      unnamed.push(...this.#unnamed(number('nc'), named, { organisation: true }));
    }
    return [...this.#rows, ...this.#columns, ...embedded, ...unnamed];
  }

  /** A list of ties cannot name whoever has none: so many more as the header counts are kept by their number, without ties. */
  #unnamed(
    count: number | undefined,
    named: readonly GraphNode[],
    kind: { readonly organisation?: true },
  ): GraphNode[] {
    if (count === undefined || count === named.length) return [];
    const { ledger, size, file } = this.#reading;
    const say = (message: string): void =>
      ledger.warn({ line: 1, column: 0, code: 'other-count', value: String(count), message });
    if (count < named.length) {
      say(`the header counts ${count} nodes and the data names ${named.length}; all of these are kept`);
      return [];
    }
    if (count > named.length + mostUnlisted(size))
      throw new TertiusError(
        'too-large',
        `the file says that it has ${count} nodes and names ${named.length}; correct the number`,
        { place: { file, line: 1 }, value: String(count) },
      );
    const taken = new Set(named.map(({ key }) => key));
    const prefix = kind.organisation ? PREFIX : '';
    const more: GraphNode[] = [];
    for (let at = named.length + 1; more.length < count - named.length; at++) {
      const key = `${prefix}${at}`;
      if (taken.has(key)) continue;
      const values = new Map([
        ['id', String(at)],
        ['name', String(at)],
      ]);
      more.push({ line: 1, key, values, ...kind });
    }
    const one = more.length === 1;
    say(
      `the header counts ${count} nodes and the data names ${named.length}: ${one ? 'one more without ties is' : `${more.length} more without ties are`} kept, called by ${one ? 'its number' : 'their numbers'}; list all labels in the header to have the ${one ? 'name' : 'names'}`,
    );
    return more;
  }
}

function refuseMore(labels: number, nodes: number, reading: Reading): void {
  if (labels <= 2 * nodes + 1000) return;
  throw new TertiusError(
    'unreadable',
    `the file says that it has ${nodes} nodes and lists ${labels} labels; correct one of the two`,
    { place: { file: reading.file, line: 1 }, value: String(labels) },
  );
}

/** Letters that are as they are compared. */
const PLAIN = /^[a-z0-9_]*$/;

/** Whether a label is the upper-case form of another spelling, which reads better. */
function isShouted(label: string, other: string): boolean {
  return label !== other && label === label.toUpperCase();
}
