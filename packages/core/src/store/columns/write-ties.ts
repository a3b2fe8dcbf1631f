import { TIE_KINDS } from '../../model/evidence.ts';
import { SAID, type TieTable } from '../../model/tie-table.ts';
import { TIE } from './kinds.ts';
import { namedColumn } from './write-columns.ts';

/** Ties as columns, piece by piece: what `storedRecords` writes of the same ties as records. */
export function* storedTies(ties: TieTable): Generator<string> {
  yield `{"rows":${ties.length}`;
  for (const name of Object.keys(TIE) as (keyof typeof TIE)[]) {
    const values = ties.length === 0 ? undefined : valuesOf(ties, name);
    if (values !== undefined) yield* namedColumn(name, TIE[name], values);
  }
  yield '}';
}

/** What a column holds; undefined where that is nothing. */
function valuesOf(ties: TieTable, name: keyof typeof TIE): ArrayLike<unknown> | undefined {
  switch (name) {
    case 'line':
    case 'source':
    case 'target':
      return ties[name];
    case 'kind':
      return meant(ties.kind, (kind) => TIE_KINDS[kind]);
    case 'directed':
      return meant(ties.flags, (flags) => (flags & SAID.directed) !== 0);
    case 'strengthAssumed':
    case 'band':
      return ties.flags.some((flags) => flags & SAID[name])
        ? Array.from(ties.flags, (flags) => (flags & SAID[name] ? true : undefined))
        : undefined;
    case 'strength':
    case 'trust':
    case 'knowledge':
      return numbersOf(ties[name]);
    case 'member':
      return textsOf(ties.length, ties.members);
    case 'attributes':
      return textsOf(ties.length, ties.attributes);
    default:
      return name satisfies never;
  }
}

/** What each number of a column stands for; there are few, and each is asked about once. */
function meant<Value>(column: Uint8Array, of: (number: number) => Value): Value[] {
  const values = Array.from({ length: 256 }, (_, number) => of(number));
  const all = new Array<Value>(column.length);
  for (let k = 0; k < all.length; k++) all[k] = values[column[k]!]!;
  return all;
}

function numbersOf(column: Float64Array): ArrayLike<unknown> | undefined {
  let there = 0;
  for (const value of column) if (!Number.isNaN(value)) there++;
  if (there === column.length) return there === 0 ? undefined : column;
  return there === 0 ? undefined : Array.from(column, (value) => (Number.isNaN(value) ? undefined : value));
}

const textsOf = (length: number, texts: ReadonlyMap<number, unknown>): unknown[] | undefined =>
  texts.size === 0 ? undefined : Array.from({ length }, (_, k) => texts.get(k));
