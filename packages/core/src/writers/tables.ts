import type { Released } from '../sharing/released-type.ts';
import { FIGURES, tieTable, type WriteOptions } from './csv.ts';
import { type PlainTable, personTable } from './person-table.ts';
import { typeOfValues } from './xml-text.ts';

/** A column of a table, its values all of one type; null where nothing stands. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'text' | 'number';
  readonly values: readonly (string | number | null)[];
}

/** A network as tables in columns. */
export interface NetworkTables {
  readonly people: readonly TableColumn[];
  readonly ties: readonly TableColumn[];
  readonly interactions: readonly TableColumn[];
}

/**
 * A network as three tables: people; ties that somebody stated; interactions. They hold what `people.csv` and `ties.csv`
 * hold, numbers as numbers, and are read as these are.
 */
export function writeTables({ network, evidence }: Released, { asOf }: WriteOptions): NetworkTables {
  const ties = tieTable(network, evidence, asOf, 'two');
  const timestamp = ties.names.indexOf('channel');
  const assumed = ties.names.indexOf('assumed');
  // What is said of pairs known from interactions alone goes with the interactions.
  const noted = (row: readonly string[]): boolean => assumed >= 0 && row[assumed] === 'tie';
  const timed = (row: readonly string[]): boolean => row[timestamp] !== '' || noted(row);
  const without = new Set(STATED);
  if (ties.rows.some(noted)) without.delete('assumed');
  return {
    people: columnsOf(personTable(network, asOf), new Set()),
    ties: columnsOf({ names: ties.names, rows: ties.rows.filter((row) => !timed(row)) }, TIMED),
    interactions: columnsOf({ names: ties.names, rows: ties.rows.filter(timed) }, without),
  };
}

const TIMED = new Set(['timestamp', 'channel']);
const STATED = new Set(['strength', 'trust', 'knowledge', 'assumed']);

/** Columns but for those named; in a table without rows all of them stay, so that it can be read. */
function columnsOf({ names, rows }: PlainTable, without: ReadonlySet<string>): TableColumn[] {
  return names.flatMap((name, k): TableColumn[] => {
    if (without.has(name)) return [];
    const cells = rows.map((row) => row[k] as string);
    const type = FIGURES.has(name) ? 'double' : name === 'id' ? 'string' : typeOfValues(cells);
    if (type === 'string' || type === 'boolean')
      return [{ name, type: 'text', values: cells.map((cell) => (cell === '' ? null : cell)) }];
    return [{ name, type: 'number', values: cells.map((cell) => (cell === '' ? null : Number(cell))) }];
  });
}
