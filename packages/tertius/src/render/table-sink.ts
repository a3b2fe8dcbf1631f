export type SinkCell = string | number | boolean | null | undefined;

/** A table that goes to a file, or to standard output as CSV, instead of the terminal. */
export interface SunkTable {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: readonly (readonly SinkCell[])[];
  /** Columns, counted from 0, whose numbers are parts of a whole. */
  readonly shares?: readonly number[];
}

/** Where the tables of this run go. */
export interface TableTarget {
  readonly csv: boolean;
  readonly file: string | undefined;
  readonly excel: boolean;
  readonly force: boolean;
  /** Standard output is a pipe: the first table goes there tab-separated, or the sentences where there is no table. */
  readonly pipe?: boolean;
  /** Whether numbers keep all their digits through a pipe; in files they always do. */
  readonly exact?: boolean;
}

let target: TableTarget | undefined;
let most: number | undefined;
let heading = '';
const tables: SunkTable[] = [];

/** Collects the tables from here on, at most `top` rows of each. */
export function sinkTables(to: TableTarget | undefined, top: number | undefined): void {
  target = to;
  most = top;
}

export const sinking = (): boolean => target !== undefined;
/** Whether the first table alone is shown: to standard output, as CSV or through a pipe. */
export const showsFirstAlone = (): boolean => target !== undefined && target.file === undefined;
export const topRows = (): number | undefined => most;

const held: string[] = [];

/** Keeps a sentence until it is known whether a table goes through the pipe. */
export function hold(text: string): boolean {
  if (target?.pipe !== true) return false;
  held.push(text);
  return true;
}

/** The sentences kept, once. */
export function heldBack(): readonly string[] {
  return held.splice(0);
}

/** What the next table is called. */
export function nameNext(text: string): void {
  heading = text;
}

export function sink(
  titles: readonly string[],
  rows: readonly (readonly SinkCell[])[],
  shares: readonly number[] = [],
): void {
  tables.push({ name: heading, titles, rows, shares });
  heading = '';
}

export function sunk(): { readonly target: TableTarget; readonly tables: readonly SunkTable[] } | undefined {
  return target === undefined ? undefined : { target, tables };
}
