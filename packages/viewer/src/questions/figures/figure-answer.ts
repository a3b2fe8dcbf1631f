import type { Figure } from '../../figure/figure-types.ts';
import type { Readings } from '../readings.ts';

/** A picture with the same facts as rows. */
export interface FigureAnswer {
  readonly figure: Figure;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
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
