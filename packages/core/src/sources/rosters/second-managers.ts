import { managerColumn, secondManagerColumn } from '../../conventions/column-names.ts';
import type { Reading } from '../reading/reader.ts';
import type { Header } from '../text/header.ts';
import { addManager, managersByName, managersOf, type NamedManager } from './managers.ts';
import type { RosterColumns } from './roster-columns.ts';

/** Further managers in columns of their own (functional, dotted line): each is a further reporting line. */
export class SecondManagers {
  readonly #columns: readonly { readonly column: number; readonly as: RosterColumns }[];
  readonly #keys: { readonly index: number; readonly key: string }[] = [];
  readonly #names: (NamedManager & { readonly column: number })[] = [];

  constructor(header: Header, rest: readonly number[], columns: RosterColumns) {
    this.#columns = rest
      .filter((at) => secondManagerColumn(header.folded(at)))
      .map((column) => {
        const name = header.folded(column);
        const what = managerColumn(name, 'mail')
          ? 'managerMail'
          : managerColumn(name, 'number')
            ? 'managerId'
            : 'managerName';
        return {
          column,
          as: { ...columns, managerId: -1, managerMail: -1, managerName: -1, [what]: column },
        };
      });
  }

  /** Takes those of one row; they come after the first managers of everybody. */
  take(cells: readonly string[], index: number, line: number): void {
    for (const { column, as } of this.#columns) {
      const { keys, names } = managersOf(cells, as);
      for (const key of keys) this.#keys.push({ index, key });
      for (const name of names) this.#names.push({ index, name, line, column });
    }
  }

  enter(header: Header, reading: Reading): void {
    for (const { index, key } of this.#keys) addManager(reading, index, key);
    for (const { column } of this.#columns) {
      managersByName(
        reading,
        this.#names.filter((one) => one.column === column),
        column,
      );
      reading.ledger.warn({
        line: header.line,
        column: column + 1,
        code: 'second-manager',
        value: header.names[column] ?? '',
        message: 'these second managers are read as further reporting lines, beside the first',
      });
    }
  }
}
