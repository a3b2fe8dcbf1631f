import { TertiusError } from '../../errors.ts';
import type { GraphNode } from '../graphs/graph.ts';
import type { Reading } from '../reading/reader.ts';
import type { DlHeader } from './dl-header.ts';
import { numberedNodes } from './numbered-nodes.ts';

/** Organisations have keys of their own: one may be called like a person. */
const PREFIX = '\u0001';

/** The nodes of a DL file, by number where labels are listed, by label where they are embedded. */
export class DlNodes {
  /** Whether the columns are organisations. */
  readonly two: boolean;
  readonly #rows: readonly GraphNode[];
  readonly #columns: readonly GraphNode[];
  readonly #embedded = new Map<string, GraphNode>();
  /** Keys of labels of rows and of columns that say nothing new of their nodes. */
  readonly #keys = [new Map<string, string>(), new Map<string, string>()] as const;

  constructor(header: DlHeader, two: boolean, reading: Reading) {
    const { rows, columns, number } = header;
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
    const folded = label.normalize('NFC').toLowerCase();
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

  all(): GraphNode[] {
    return [...this.#rows, ...this.#columns, ...this.#embedded.values()];
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

/** Whether a label is the upper-case form of another spelling, which reads better. */
function isShouted(label: string, other: string): boolean {
  return label !== other && label === label.toUpperCase();
}
