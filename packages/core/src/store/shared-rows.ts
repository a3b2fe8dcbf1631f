import { firstAlike } from '../kernels/first-alike.ts';
import { mixed } from '../kernels/hash-index.ts';
import type { Import, PersonRecord, TieRecord } from '../model/evidence.ts';
import {
  type InteractionTable,
  InteractionTableBuilder,
  interactionRows,
} from '../model/interaction-table.ts';
import { tieRows } from '../model/tie-table.ts';
import { PERSON, rowText, TIE } from './columns/kinds.ts';

/** Rows that several imports of one kind hold, such as monthly exports of one list, each once, with its line in the first. */
export interface Pool {
  readonly people: readonly PersonRecord[];
  /** Ends are indices into the people of the pool; empty where imports keep their own. */
  readonly ties: readonly TieRecord[];
  readonly interactions: InteractionTable;
}

/** Which rows of its pool an import holds, in its own order; none where it keeps its own. */
export interface Drawn {
  readonly pool: number;
  readonly people: readonly number[];
  readonly ties?: readonly number[];
  readonly interactions?: readonly number[];
}

export interface SharedRows {
  readonly pools: readonly Pool[];
  /** By the key of the import. */
  readonly drawn: ReadonlyMap<string, Drawn>;
}

/** Rows are put together where that saves a hundred and a quarter of them. */
const isWorthIt = (rows: number, all: number): boolean => rows <= all - 100 && rows <= all * 0.75;

/** What imports of one format and owner have in common. The same imports, sorted by key, give the same pools. Cost: linear in rows. */
export function sharedRows(imports: readonly Import[]): SharedRows {
  const groups = new Map<string, Import[]>();
  for (const source of imports) {
    const kind = JSON.stringify([source.format, source.owner === undefined, source.owner]);
    const group = groups.get(kind);
    if (group === undefined) groups.set(kind, [source]);
    else group.push(source);
  }
  const pools: Pool[] = [];
  const drawn = new Map<string, Drawn>();
  for (const group of groups.values()) {
    const people = group.length < 2 ? undefined : pooledPeople(group);
    if (people === undefined) continue;
    const ties = pooledTies(group, people.of);
    const interactions = pooledInteractions(group, people.of);
    group.forEach((source, k) => {
      drawn.set(source.key, {
        pool: pools.length,
        people: people.of[k] as number[],
        ...(ties === undefined ? {} : { ties: ties.of[k] as number[] }),
        ...(interactions === undefined ? {} : { interactions: interactions.of[k] as number[] }),
      });
    });
    pools.push({
      people: people.rows,
      ties: ties?.rows ?? [],
      interactions: interactions?.rows ?? new InteractionTableBuilder().build(),
    });
  }
  return { pools, drawn };
}

/** The rows of a group, each once, and the number of each import's rows among them. */
interface Pooled<Rows> {
  readonly rows: Rows;
  readonly of: readonly (readonly number[])[];
}

/** The same row twice in one file is two people, so that each number stands for one of a file's people. */
function pooledPeople(group: readonly Import[]): Pooled<PersonRecord[]> | undefined {
  const rows: PersonRecord[] = [];
  const known = new Map<string, number[]>();
  let all = 0;
  const of = group.map(({ people }) => {
    const times = new Map<string, number>();
    all += people.length;
    return people.map(({ member: _member, ...row }) => {
      const text = rowText({ ...row, line: 0 }, PERSON);
      const time = times.get(text) ?? 0;
      times.set(text, time + 1);
      const numbers = known.get(text) ?? [];
      known.set(text, numbers);
      const number = numbers[time] ?? rows.push(row) - 1;
      numbers[time] = number;
      return number;
    });
  });
  return isWorthIt(rows.length, all) ? { rows, of } : undefined;
}

function pooledTies(
  group: readonly Import[],
  people: readonly (readonly number[])[],
): Pooled<TieRecord[]> | undefined {
  const rows: TieRecord[] = [];
  const known = new Map<string, number>();
  let all = 0;
  const of = group.map(({ ties }, k) => {
    all += ties.length;
    return Array.from(tieRows(ties), ({ member: _member, ...tie }) => {
      const row = { ...tie, source: endOf(tie.source, people[k]), target: endOf(tie.target, people[k]) };
      const text = rowText({ ...row, line: 0 }, TIE);
      const number = known.get(text) ?? rows.push(row) - 1;
      known.set(text, number);
      return number;
    });
  });
  return isWorthIt(rows.length, all) ? { rows, of } : undefined;
}

function pooledInteractions(
  group: readonly Import[],
  people: readonly (readonly number[])[],
): Pooled<InteractionTable> | undefined {
  const together = new InteractionTableBuilder();
  group.forEach(({ interactions }, k) => {
    for (const row of interactionRows(interactions))
      together.add({
        ...row,
        from: endOf(row.from, people[k]),
        to: row.to.map((end) => endOf(end, people[k])),
      });
  });
  const table = together.build();
  const first = firstAlike(hashesOf(table), (e, f) => areSame(table, e, f));
  if (first === undefined) return undefined;
  const numbers = new Int32Array(table.length);
  const pool = new InteractionTableBuilder();
  let e = 0;
  for (const row of interactionRows(table)) {
    const one = first[e] as number;
    if (one === e) pool.add(row);
    numbers[e] = one === e ? pool.length - 1 : (numbers[one] as number);
    e++;
  }
  if (!isWorthIt(pool.length, table.length)) return undefined;
  let start = 0;
  const of = group.map(({ interactions: { length } }) => {
    start += length;
    return Array.from(numbers.subarray(start - length, start));
  });
  return { rows: pool.build(), of };
}

const endOf = (end: number, people: readonly number[] | undefined): number =>
  end < 0 ? end : (people?.[end] as number);

function hashesOf({ length, day, second, channel, from, to, toStart }: InteractionTable): Int32Array {
  const hashes = new Int32Array(length);
  for (let e = 0; e < length; e++) {
    const first = to[toStart[e] as number] ?? -1;
    hashes[e] = mixed(day[e] as number, second[e], channel[e], mixed(from[e] as number, first));
  }
  return hashes;
}

function areSame(table: InteractionTable, e: number, f: number): boolean {
  for (const column of [table.day, table.second, table.channel, table.from])
    if (column[e] !== column[f]) return false;
  const [at, other] = [table.toStart[e] as number, table.toStart[f] as number];
  const receivers = (table.toStart[e + 1] as number) - at;
  if (receivers !== (table.toStart[f + 1] as number) - other) return false;
  for (let k = 0; k < receivers; k++) if (table.to[at + k] !== table.to[other + k]) return false;
  return table.topics.get(e) === table.topics.get(f);
}
