import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { TertiusError } from '@tertius/core';
import { tieColumns } from '@tertius/core/read';
import { collaborators, named, traceColumns } from './known-exports.ts';

/** What columns of a file mean, by the name that each has in it. */
export interface Columns {
  readonly source?: string;
  readonly target?: string;
  readonly strength?: string;
  readonly trust?: string;
  readonly knowledge?: string;
  readonly directed?: string;
  readonly timestamp?: string;
  readonly channel?: string;
  /** What makes several rows one message. */
  readonly message?: string;
  /** Whether a mail arrived. */
  readonly status?: string;
  /** All recipients of a mail with what became of it at each, as `a@x.example##Receive, Deliver;b@y.example##Fail`. */
  readonly recipients?: string;
  /** What the ends of a tie belong to. */
  readonly sourceOrganisation?: string;
  readonly targetOrganisation?: string;
  readonly id?: string;
  readonly organisation?: string;
}

/** A file to read on an engine. */
export interface Input {
  readonly path: string;
  readonly kind: 'ties' | 'trace' | 'people';
  readonly format: 'csv' | 'parquet';
  readonly delimiter: string;
  readonly columns: Columns;
}

/** Reads names of columns from a Parquet file; the engine does it. */
export type ParquetColumns = (path: string) => Promise<readonly string[]>;

/** What a file holds, by its ending and the names of its columns. Throws `unreadable` and `unknown-format`. */
export async function inputOf(path: string, parquetColumns?: ParquetColumns): Promise<Input> {
  const isParquet = /\.parquet$/i.test(path);
  const { delimiter, names } = isParquet
    ? { delimiter: ',', names: (await parquetColumns?.(path)) ?? CANONICAL }
    : headerOf(path);
  const shape = { path, format: isParquet ? ('parquet' as const) : ('csv' as const), delimiter };
  const trace = traceColumns(names);
  if (trace !== undefined) return { ...shape, kind: 'trace', columns: trace };
  const ties = collaborators(names) ?? tieColumns(names);
  if (ties.source !== undefined && ties.target !== undefined)
    return { ...shape, kind: 'ties', columns: ties };
  const [id, organisation] = [named(names, 'id', 'personid'), named(names, 'organisation', 'organization')];
  if (id !== undefined)
    return {
      ...shape,
      kind: 'people',
      columns: { id, ...(organisation === undefined ? {} : { organisation }) },
    };
  throw new TertiusError(
    'unknown-format',
    'this is no table of ties (source, target), people (id, organisation) or a message trace',
    { place: { file: basename(path), line: 1 }, value: names.join(delimiter).slice(0, 200) },
  );
}

/** What several files hold; at least one of them tells of ties. */
export async function inputsOf(
  paths: readonly string[],
  columns?: (path: string) => Promise<readonly string[]>,
): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) inputs.push(await inputOf(path, columns));
  if (inputs.every(({ kind }) => kind === 'people'))
    throw new TertiusError('unknown-format', 'none of these files holds ties or interactions', {
      value: paths.map((path) => basename(path)).join(', '),
    });
  return inputs;
}

/** The columns that a Parquet file is taken to have where no engine is at hand to look. */
const CANONICAL = ['source', 'target', 'strength', 'trust', 'knowledge', 'directed', 'timestamp', 'channel'];

const HEAD = 64 * 1024;

/** The first line of a CSV, its cells and what stands between them. */
function headerOf(path: string): { delimiter: string; names: readonly string[] } {
  const line = firstLine(path);
  const delimiter = [',', ';', '\t', '|'].reduce((best, one) =>
    line.split(one).length > line.split(best).length ? one : best,
  );
  const cells = line.match(delimiter === ',' ? CELLS : /[^;\t|]+/g) ?? [];
  const names = cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/s, '$1')
      .replaceAll('""', '"'),
  );
  return { delimiter, names };
}

const CELLS = /"(?:[^"]|"")*"|[^,]+/g;

function firstLine(path: string): string {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (cause) {
    throw new TertiusError('unreadable', 'this file cannot be opened', { place: { file: path }, cause });
  }
  try {
    const bytes = Buffer.alloc(HEAD);
    const length = readSync(file, bytes, 0, HEAD, 0);
    if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.subarray(0, length).includes(0))
      throw new TertiusError('unreadable', 'this is no CSV in UTF-8; save it as CSV UTF-8', {
        place: { file: basename(path) },
      });
    return bytes.toString('utf8', 0, length).replace(/^﻿/, '').split(/\r?\n/, 1)[0] as string;
  } finally {
    closeSync(file);
  }
}
