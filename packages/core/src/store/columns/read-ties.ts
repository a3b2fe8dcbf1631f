import { TIE_KINDS } from '../../model/evidence.ts';
import { SAID, type TieTable } from '../../model/tie-table.ts';
import { TIE } from './kinds.ts';
import { fieldsOf, readFields, rowsOf } from './read-columns.ts';

/** Ties from their columns; whether their ends are there is looked at where they are used. Throws `WrongColumn`. */
export function readTies(stored: unknown, where: string): TieTable {
  const columns = fieldsOf(stored, where);
  const rows = rowsOf(columns, where);
  const read = new Map(readFields(columns, TIE, rows, where));
  const of = <Value>(name: keyof typeof TIE): readonly (Value | undefined)[] =>
    (read.get(name) ?? []) as Value[];
  const numbers = (name: 'strength' | 'trust' | 'knowledge'): Float64Array =>
    Float64Array.from(of<number>(name), (value) => value ?? Number.NaN);
  const kinds = new Map<string | undefined, number>(TIE_KINDS.map((kind, number) => [kind, number]));
  const flags = new Uint8Array(rows);
  for (const name of ['directed', 'strengthAssumed', 'band'] as const)
    of<boolean>(name).forEach((said, k) => {
      if (said === true) flags[k]! |= SAID[name];
    });
  return {
    length: rows,
    line: Uint32Array.from(of<number>('line') as number[]),
    source: Int32Array.from(of<number>('source') as number[]),
    target: Int32Array.from(of<number>('target') as number[]),
    kind: Uint8Array.from(of<string>('kind'), (kind) => kinds.get(kind)!),
    flags,
    strength: numbers('strength'),
    trust: numbers('trust'),
    knowledge: numbers('knowledge'),
    members: there(of<string>('member')),
    attributes: there(of<readonly (readonly [string, string])[]>('attributes')),
  };
}

function there<Value>(values: readonly (Value | undefined)[]): Map<number, Value> {
  const found = new Map<number, Value>();
  values.forEach((value, k) => {
    if (value !== undefined) found.set(k, value);
  });
  return found;
}
