import type { StoredInteractions } from '../schema.ts';
import { INTERACTION } from './kinds.ts';
import { fieldsOf, readColumn, rowsOf, WrongColumn } from './read-columns.ts';

/** Interactions from their columns; whether they fit each other is looked at where they are used. */
export function readInteractions(stored: unknown, where: string): StoredInteractions {
  const columns = fieldsOf(stored, where);
  const rows = rowsOf(columns, where);
  const numbers = (name: string, kind: 'count' | 'index' | 'whole', length: number): number[] => {
    const values = readColumn(columns.get(name), kind, length, `${where}.${name}`);
    columns.delete(name);
    if (values.includes(undefined)) throw new WrongColumn(`${where}.${name}: a value is missing`);
    return values as number[];
  };
  const read = Object.fromEntries(
    Object.entries(INTERACTION).map(([name, kind]) => [name, numbers(name, kind as 'count', rows)]),
  ) as unknown as Omit<StoredInteractions, 'to' | 'topics'>;
  const to = numbers('to', 'index', sumOf(read.receivers, `${where}.receivers`));
  const topics = columns.has('topics')
    ? readColumn(columns.get('topics'), 'text', rows, `${where}.topics`)
    : [];
  columns.delete('topics');
  const [unknown] = columns.keys();
  if (unknown !== undefined) throw new WrongColumn(`${where}: ${JSON.stringify(unknown)} is no column`);
  return {
    ...read,
    to,
    topics: topics.flatMap((text, e) => (text === undefined ? [] : [[e, text as string] as const])),
  };
}

function sumOf(receivers: readonly number[], where: string): number {
  let sum = 0;
  for (const count of receivers) sum += count;
  if (sum > 2 ** 31) throw new WrongColumn(`${where}: more receivers than a file can hold`);
  return sum;
}
