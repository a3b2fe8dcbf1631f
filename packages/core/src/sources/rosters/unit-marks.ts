import { foldName } from '../../identity/fold.ts';
import { givenFirst } from '../../identity/given-first.ts';
import { content } from '../reading/fields.ts';
import type { Table } from '../reading/reader.ts';
import type { RosterColumns } from './roster-columns.ts';
import { undecorated } from './undecorated.ts';

/** Units of which reports write who leads them: `Sales (Mei Castellanos)`; other brackets are part of the name: `Sales (NL)`. */
export class UnitMarks {
  readonly #table: Table;
  readonly #columns: RosterColumns;
  #leaders: ReadonlySet<string> | undefined;

  constructor(table: Table, columns: RosterColumns) {
    this.#table = table;
    this.#columns = columns;
  }

  /** The name of a unit without its leader. */
  bare(unit: string): string {
    const { name, marks } = undecorated(unit);
    if (marks.length === 0) return unit;
    if (/^supervisory/.test(this.#table.header.folded(this.#columns.unit))) return name;
    this.#leaders ??= this.#names();
    return marks.every((mark) => this.#leaders?.has(plain(mark))) ? name : unit;
  }

  /** Everybody who stands in a column of names or of managers. */
  #names(): ReadonlySet<string> {
    const { name, managerName } = this.#columns;
    const found = new Set<string>();
    for (const row of this.#table.rows()) {
      if ('broken' in row) continue;
      for (const column of [name, managerName]) {
        const text = content(row.cells, column);
        if (text !== undefined) found.add(plain(undecorated(text).name));
      }
    }
    return found;
  }
}

const plain = (name: string): string => foldName(givenFirst(name));
