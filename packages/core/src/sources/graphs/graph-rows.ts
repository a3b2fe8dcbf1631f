import { guardCell } from '../../conventions/guard-cell.ts';
import { isMarked } from '../../conventions/person-columns.ts';
import type { Finding } from '../reading/ledger.ts';
import type { Outcome, Reading, Table } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { Header } from '../text/header.ts';

/** Where a node or an edge begins in its file; without a column, at the beginning of its line. */
export interface ItemPlace {
  readonly line: number;
  readonly column?: number;
}

/** A node or an edge of a graph. */
export interface GraphItem extends ItemPlace {
  readonly values: ReadonlyMap<string, string>;
}

/** A table of all names and items has so many cells at least, and some for each byte of the file. */
const CELLS = 200_000;
const CELLS_A_BYTE = 4;

/**
 * The names of all values, in the order of their first appearance. Where there are so many that a table of them would grow
 * far beyond the file, those of the fewest items are left out and said to be not used.
 */
export function namesOf(items: readonly GraphItem[], { size, ledger }: Reading): string[] {
  const counts = new Map<string, number>();
  for (const { values } of items)
    for (const name of values.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = Math.floor((CELLS + CELLS_A_BYTE * size) / Math.max(1, items.length));
  if (counts.size <= most) return [...counts.keys()];
  const kept = new Set(
    [...counts]
      .sort(([, x], [, y]) => y - x)
      .slice(0, most)
      .map(([name]) => name),
  );
  for (const { values } of items)
    for (const [name, text] of values)
      if (!kept.has(name))
        ledger.notUsed(name, 'one of far more attributes than the file could have for each', text);
  return [...counts.keys()].filter((name) => kept.has(name));
}

/** Text as a cell from which readers of tables take it back unchanged. */
function asCell(text: string): string {
  return text.includes("'") ? guardCell(text) : text;
}

/** What our own export writes beside a tie, which is read from there. */
const OURS = new Set(['layer', 'judgement']);

/** Reads an item of which nothing but what it has in common with most is to be said; false leaves it to the reader of rows. */
export type PlainItemReader<Item> = (item: Item) => boolean;

/** Nodes or edges as rows of a table. */
export class ItemTable<Item extends GraphItem> implements Table {
  readonly header: Header;
  readonly delimiter = ',';
  readonly #items: readonly Item[];
  readonly #cellsOf: (item: Item) => readonly string[];
  #current: Item | undefined;
  #readPlain: PlainItemReader<Item> | undefined;

  constructor(names: readonly string[], items: readonly Item[], cellsOf: (item: Item) => readonly string[]) {
    this.header = new Header(names.map(asCell), 1);
    this.#items = items;
    this.#cellsOf = cellsOf;
  }

  readonly rows: Table['rows'] = () => this.#rows();

  *#rows(): Generator<{ readonly line: number; readonly cells: readonly string[] }> {
    const readPlain = this.#readPlain;
    for (const item of this.#items) {
      if (readPlain?.(item)) continue;
      this.#current = item;
      yield { line: item.line, cells: this.#cellsOf(item).map((text) => asCell(text.trim())) };
    }
  }

  /** Names the values that nobody knows, with the first of each. */
  #sayKept({ ledger }: Reading): void {
    for (const column of this.header.attributes) {
      const name = this.header.names[column] as string;
      if (isMarked(name) || OURS.has(name)) continue;
      const item = this.#items.find(({ values }) => (values.get(name) ?? '').trim() !== '');
      if (item !== undefined) ledger.notUsed(name, 'kept as an attribute', item.values.get(name) as string);
    }
  }

  /** Hands over each row with its item. A rejected one is found where it begins; warnings name its line. */
  read(
    reading: Reading,
    read: (cells: readonly string[], line: number, item: Item) => Outcome,
    done: () => void = () => undefined,
    readPlain?: PlainItemReader<Item>,
  ): void {
    const before = reading.ledger.warnings.length;
    this.#readPlain = readPlain;
    readRows(this, reading, (cells, line) => {
      const item = this.#current as Item;
      const outcome = read(cells, line, item);
      return typeof outcome === 'object' && 'rejected' in outcome
        ? { ...outcome, column: item.column ?? 1 }
        : outcome;
    });
    this.#readPlain = undefined;
    done();
    this.#sayKept(reading);
    const warnings = reading.ledger.warnings as Finding[];
    for (let k = before; k < warnings.length; k++) warnings[k] = { ...(warnings[k] as Finding), column: 0 };
  }
}
