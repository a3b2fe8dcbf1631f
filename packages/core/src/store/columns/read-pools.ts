import type { TieRecord } from '../../model/evidence.ts';
import { type TieTable, tieTable } from '../../model/tie-table.ts';
import type { StoredInteractions } from '../schema.ts';
import { PERSON, TIE } from './kinds.ts';
import { fieldsOf, readColumn, readRecords, rowsOf, WrongColumn } from './read-columns.ts';
import { readInteractions } from './read-interactions.ts';
import { readTies } from './read-ties.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows that imports share, as they are stored. */
export interface StoredPool {
  readonly people: readonly Row[];
  readonly ties: readonly Row[];
  readonly interactions: StoredInteractions;
}

/** The rows that imports share. Throws `WrongColumn`. */
export function readPools(stored: readonly unknown[]): StoredPool[] {
  return stored.map((pool, k) => {
    const where = `shared.${k}`;
    const tables = fieldsOf(pool, where);
    return {
      people: readRecords(tables.get('people'), PERSON, `${where}.people`),
      ties: readRecords(tables.get('ties'), TIE, `${where}.ties`),
      interactions: readInteractions(tables.get('interactions'), `${where}.interactions`),
    };
  });
}

/** People, ties and interactions of an import that draws rows from a pool. Throws `WrongColumn`. */
export function readDrawn(
  stored: { readonly people: unknown; readonly ties: unknown; readonly interactions: unknown },
  pool: StoredPool,
  where: string,
): { people: Row[]; ties: TieTable; interactions: StoredInteractions } {
  const drawn = readPlaces(stored.people, `${where}.people`, pool.people.length);
  if (drawn === undefined) throw new WrongColumn(`${where}.people: no rows of the shared ones`);
  const numberOf = new Map(drawn.shared.map((row, number) => [row, number]));
  const endOf = (end: number): number => {
    const number = end < 0 ? end : numberOf.get(end);
    if (number === undefined) throw new WrongColumn(`${where}: a row names nobody of its import`);
    return number;
  };
  const ties = readPlaces(stored.ties, `${where}.ties`, pool.ties.length);
  const events = readPlaces(stored.interactions, `${where}.interactions`, pool.interactions.day.length);
  return {
    people: placed(drawn, pool.people),
    ties:
      ties === undefined
        ? readTies(stored.ties, `${where}.ties`)
        : tieTable(
            placed(ties, pool.ties).map((tie) => ({
              ...(tie as unknown as TieRecord),
              source: endOf(tie.source as number),
              target: endOf(tie.target as number),
            })),
          ),
    interactions:
      events === undefined
        ? readInteractions(stored.interactions, `${where}.interactions`)
        : eventsOf(events, pool.interactions, endOf),
  };
}

/** Which rows of the shared ones a table holds, and where they stand in its own file. */
interface Places {
  readonly shared: readonly number[];
  /** How many lines further down each row stands than in the file that the shared one is from. */
  readonly lower: readonly number[];
  readonly member: readonly unknown[];
}

/** Undefined where the table holds rows of its own. */
function readPlaces(stored: unknown, where: string, most: number): Places | undefined {
  const columns = fieldsOf(stored, where);
  if (!columns.has('shared')) return undefined;
  const rows = rowsOf(columns, where);
  const numbers = (name: string, kind: 'count' | 'whole'): number[] => {
    const values = readColumn(columns.get(name), kind, rows, `${where}.${name}`);
    if (values.includes(undefined)) throw new WrongColumn(`${where}.${name}: a value is missing`);
    return values as number[];
  };
  const shared = numbers('shared', 'count');
  if (shared.some((row) => row >= most)) throw new WrongColumn(`${where}.shared: there is no such row`);
  const member = columns.has('member')
    ? readColumn(columns.get('member'), 'text', rows, `${where}.member`)
    : [];
  return { shared, lower: numbers('lower', 'whole'), member };
}

const placed = ({ shared, lower, member }: Places, rows: readonly Row[]): Row[] =>
  shared.map((row, k) => ({
    ...rows[row],
    line: (rows[row]?.line as number) + (lower[k] as number),
    ...(member[k] === undefined ? {} : { member: member[k] }),
  }));

function eventsOf(
  { shared, lower }: Places,
  pool: StoredInteractions,
  endOf: (end: number) => number,
): StoredInteractions {
  const pick = (name: 'line' | 'channel' | 'day' | 'second' | 'from' | 'receivers'): number[] =>
    shared.map((row) => pool[name][row] as number);
  const starts = [0];
  for (const many of pool.receivers) starts.push((starts[starts.length - 1] as number) + many);
  const topics = new Map(pool.topics);
  return {
    line: pick('line').map((line, k) => line + (lower[k] as number)),
    channel: pick('channel'),
    day: pick('day'),
    second: pick('second'),
    from: pick('from').map(endOf),
    receivers: pick('receivers'),
    to: shared.flatMap((row) => pool.to.slice(starts[row], starts[row + 1]).map(endOf)),
    topics: shared.flatMap((row, e) => (topics.has(row) ? [[e, topics.get(row) as string] as const] : [])),
  };
}
