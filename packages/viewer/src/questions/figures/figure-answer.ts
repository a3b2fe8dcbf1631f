import type { Figure } from '../../figure/figure-types.ts';
import type { Readings } from '../readings.ts';

/** A picture with the same facts as rows. */
export interface FigureAnswer {
  readonly figure: Figure;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
  /** How many rows there are, where the first of them alone came along. */
  readonly rowCount?: number;
}

/** As many rows as a page lists. */
export const ROWS_LISTED = 300;

/** A figure as a page needs it: of its rows those that are listed, since units by units are hundreds of thousands. */
export function withListedRows(answer: FigureAnswer): FigureAnswer {
  const { rows } = answer;
  return rows.length <= ROWS_LISTED
    ? answer
    : { ...answer, rows: rows.slice(0, ROWS_LISTED), rowCount: rows.length };
}

export interface FigureRow {
  readonly cells: readonly (string | number)[];
  /** Whom the row is about. */
  readonly person?: string;
  readonly organisation?: string;
  /** Of a matrix: the unit and what it is compared with. */
  readonly between?: readonly [unit: string, other: string];
}

/** Where people stand whose organisation nobody named. */
export const UNKNOWN = 'no organisation known';

/** Where colleagues stand whose unit nobody named. */
export const NO_UNIT = 'no unit given';

export const ownName = ({ network }: Readings): string =>
  network.organisations[network.own ?? -1]?.name ?? '';
