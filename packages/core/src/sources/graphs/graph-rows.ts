import { guardCell } from '../../conventions/guard-cell.ts';
import type { Finding } from '../reading/ledger.ts';
import type { Outcome, Reading, Table } from '../reading/reader.ts';
import { readRows } from '../reading/rows.ts';
import { Header } from '../text/header.ts';

/** A node or an edge of a graph, with the line it stands in. */
export interface GraphItem {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** The names of all values, in the order of their first appearance. */
export function namesOf(items: readonly GraphItem[]): string[] {
  const names = new Set<string>();
  for (const { values } of items) for (const name of values.keys()) names.add(name);
  return [...names];
}

/** Text as a cell from which readers of tables take it back unchanged. */
function asCell(text: string): string {
  return text.includes("'") ? guardCell(text) : text;
}

/** Nodes or edges as rows of a table. */
export class ItemTable<Item extends GraphItem> implements Table {
  readonly header: Header;
  readonly delimiter = ',';
  readonly #items: readonly Item[];
  readonly #cellsOf: (item: Item) => readonly string[];
  #current: Item | undefined;

  constructor(names: readonly string[], items: readonly Item[], cellsOf: (item: Item) => readonly string[]) {
    this.header = new Header(names.map(asCell), 1);
    this.#items = items;
    this.#cellsOf = cellsOf;
  }

  readonly rows: Table['rows'] = () => this.#rows();

  *#rows(): Generator<{ readonly line: number; readonly cells: readonly string[] }> {
    for (const item of this.#items) {
      this.#current = item;
      yield { line: item.line, cells: this.#cellsOf(item).map((text) => asCell(text.trim())) };
    }
  }

  /** Hands over each row with its item. Findings name the line alone: nothing in a graph file has a column. */
  read(
    reading: Reading,
    read: (cells: readonly string[], line: number, item: Item) => Outcome,
    done: () => void = () => undefined,
  ): void {
    const before = reading.ledger.warnings.length;
    readRows(this, reading, (cells, line) => {
      const outcome = read(cells, line, this.#current as Item);
      return typeof outcome === 'object' && 'rejected' in outcome ? { ...outcome, column: 0 } : outcome;
    });
    done();
    const warnings = reading.ledger.warnings as Finding[];
    for (let k = before; k < warnings.length; k++) warnings[k] = { ...(warnings[k] as Finding), column: 0 };
  }
}
