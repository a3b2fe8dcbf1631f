import { formatOf } from '../conventions/formats.ts';
import { firstAlike } from '../kernels/first-alike.ts';
import { mixed } from '../kernels/hash-index.ts';
import { CHANNELS, channelTraits } from '../model/channel.ts';
import type { Import } from '../model/evidence.ts';
import { type InteractionTable, InteractionTableBuilder } from '../model/interaction-table.ts';
import { recordsOf } from '../model/people/person-records.ts';

export interface ResolvedInteractions {
  readonly interactions: InteractionTable;
  readonly importOf: Uint32Array;
}

/**
 * The interactions of all imports among resolved people, each once: rows of tie files that share sender, moment
 * and channel are one interaction with many receivers, and what two files tell of one event is one.
 */
export function resolveInteractions(
  imports: readonly Import[],
  personOf: (source: number, index: number) => number,
): ResolvedInteractions {
  const all = gathered(imports, personOf);
  const grouped = byMoment(all);
  return distinct(grouped, (source) => formatOf(imports[source]).partialRows);
}

/** Interactions of all imports one after the other, with the import of each. */
interface Gathered {
  readonly table: InteractionTable;
  readonly importOf: Uint32Array;
  /** 1 for rows of tie files that have a time of day: they may be parts of one interaction. */
  readonly partial: Uint8Array;
}

function gathered(imports: readonly Import[], personOf: (source: number, index: number) => number): Gathered {
  let most = 0;
  let mostTo = 0;
  for (const { interactions } of imports) {
    most += interactions.length;
    mostTo += interactions.to.length;
  }
  const line = new Uint32Array(most);
  const channel = new Uint8Array(most);
  const day = new Int32Array(most);
  const second = new Int32Array(most);
  const sender = new Int32Array(most);
  const toStart = new Uint32Array(most + 1);
  const to = new Int32Array(mostTo);
  const moved = new Map<number, string>();
  let topics: ReadonlyMap<number, string> = moved;
  const importOf = new Uint32Array(most);
  const partial = new Uint8Array(most);
  let length = 0;
  let end = 0;
  imports.forEach((source, index) => {
    const { interactions } = source;
    const tieFile = formatOf(source).partialRows;
    const person = Int32Array.from({ length: recordsOf(source).length }, (_, i) => personOf(index, i));
    const placeOf = new Uint32Array(interactions.length);
    const at = (i: number): number => (i < 0 ? personOf(index, i) : (person[i] as number));
    for (let e = 0; e < interactions.length; e++) {
      const from = at(interactions.from[e] as number);
      const start = end;
      const last = interactions.toStart[e + 1] as number;
      for (let k = interactions.toStart[e] as number; k < last; k++) {
        const other = at(interactions.to[k] as number);
        if (other !== from) to[end++] = other;
      }
      if (end > start + 1) end = start + sortedDistinct(to.subarray(start, end));
      if (end === start) continue;
      line[length] = interactions.line[e] as number;
      channel[length] = interactions.channel[e] as number;
      day[length] = interactions.day[e] as number;
      second[length] = interactions.second[e] as number;
      sender[length] = from;
      placeOf[e] = length + 1;
      importOf[length] = index;
      partial[length] = tieFile && (second[length] as number) >= 0 ? 1 : 0;
      toStart[++length] = end;
    }
    if (imports.length === 1 && length === interactions.length) topics = interactions.topics;
    else
      for (const [e, topic] of interactions.topics)
        if (placeOf[e]) moved.set((placeOf[e] as number) - 1, topic);
  });
  const table: InteractionTable = {
    length,
    line: line.subarray(0, length),
    channel: channel.subarray(0, length),
    day: day.subarray(0, length),
    second: second.subarray(0, length),
    from: sender.subarray(0, length),
    toStart: toStart.subarray(0, length + 1),
    to: to.subarray(0, end),
    topics,
  };
  return { table, importOf: importOf.subarray(0, length), partial };
}

/** Joins the rows of tie files that are one interaction: same sender, same second, same channel. */
function byMoment({ table, importOf, partial }: Gathered): Gathered {
  const hashes = new Int32Array(table.length);
  for (let e = 0; e < table.length; e++)
    hashes[e] = mixed(
      table.from[e] as number,
      table.channel[e] as number,
      table.day[e] as number,
      table.second[e] as number,
    );
  const first = firstAlike(
    hashes,
    (e, f) =>
      table.from[e] === table.from[f] &&
      table.channel[e] === table.channel[f] &&
      table.day[e] === table.day[f] &&
      table.second[e] === table.second[f],
    partial,
  );
  if (first === undefined) return { table, importOf, partial };
  const next = new Int32Array(table.length).fill(-1);
  const last = Int32Array.from(first);
  for (let e = 0; e < table.length; e++) {
    const head = first[e] as number;
    if (head === e) continue;
    next[last[head] as number] = e;
    last[head] = e;
  }
  const together = new InteractionTableBuilder();
  const kept: number[] = [];
  for (let e = 0; e < table.length; e++) {
    if (first[e] !== e) continue;
    kept.push(e);
    if (next[e]! < 0) {
      together.copy(table, e, table.topics.get(e));
      continue;
    }
    const to: number[] = [];
    const topics = new Set<string>();
    for (let f = e; f >= 0; f = next[f] as number) {
      for (const person of receivers(table, f)) to.push(person);
      const one = table.topics.get(f);
      if (one !== undefined) topics.add(one);
    }
    const people = Int32Array.from(to);
    const topic = topics.size === 0 ? undefined : [...topics].sort().join('; ');
    together.add({
      line: table.line[e] as number,
      channel: table.channel[e] as number,
      day: table.day[e] as number,
      second: table.second[e] as number,
      from: table.from[e] as number,
      to: [...people.subarray(0, sortedDistinct(people))],
      ...(topic === undefined ? {} : { topic }),
    });
  }
  return { table: together.build(), importOf: Uint32Array.from(kept, (e) => importOf[e] as number), partial };
}

/** Puts people in order, each once, at the front; returns how many there are. */
function sortedDistinct(people: Int32Array): number {
  people.sort();
  let kept = 1;
  for (let k = 1; k < people.length; k++)
    if (people[k] !== people[kept - 1]) people[kept++] = people[k] as number;
  return kept;
}

function receivers(table: InteractionTable, e: number): Int32Array {
  return table.to.subarray(table.toStart[e], table.toStart[e + 1]);
}

/**
 * Drops what two files tell of one event; where everybody is bound to everybody, whoever is named first does not matter.
 * Messages of one file that look alike, with the same second or without a date, each count.
 */
function distinct(
  { table, importOf }: Gathered,
  topicTells: (source: number) => boolean,
): ResolvedInteractions {
  const binds = CHANNELS.map((_, number) => channelTraits(number).binds);
  const everyone = (e: number): boolean => binds[table.channel[e] as number] === 'everyone';
  const who = (e: number): Int32Array => {
    const people = receivers(table, e).slice().sort();
    if (!everyone(e)) return people;
    return Int32Array.from([table.from[e] as number, ...people]).sort();
  };
  const hashes = new Int32Array(table.length);
  for (let e = 0; e < table.length; e++) {
    let people = everyone(e) ? (table.from[e] as number) + 1 : mixed(table.from[e] as number);
    const end = table.toStart[e + 1] as number;
    for (let k = table.toStart[e] as number; k < end; k++)
      people = (people + (table.to[k] as number) + 1) | 0;
    hashes[e] = mixed(table.channel[e] as number, table.day[e] as number, table.second[e] as number, people);
  }
  const first = firstAlike(hashes, (e, f) => {
    if (table.channel[e] !== table.channel[f] || table.day[e] !== table.day[f]) return false;
    if (table.second[e] !== table.second[f]) return false;
    const topicsCount = topicTells(importOf[e] as number) && topicTells(importOf[f] as number);
    if (topicsCount && table.topics.get(e) !== table.topics.get(f)) return false;
    if (!everyone(e) && table.from[e] !== table.from[f]) return false;
    const one = who(e);
    const other = who(f);
    return one.length === other.length && one.every((person, k) => person === other[k]);
  });
  if (first === undefined) return { interactions: table, importOf };
  const kept: number[] = [];
  const topics = new Map(table.topics);
  const repeats = new RepeatCounts(importOf);
  for (let e = 0; e < table.length; e++) {
    const one = first[e] as number;
    const again = one !== e && binds[table.channel[e] as number] === 'answered' && repeats.moreOften(e, one);
    if (one === e || again) kept.push(e);
    else smallestTopic(topics, one, table.topics.get(e));
  }
  const builder = new InteractionTableBuilder();
  for (const e of kept) builder.copy(table, e, topics.get(e));
  return { interactions: builder.build(), importOf: Uint32Array.from(kept, (e) => importOf[e] as number) };
}

/** How often each file repeats messages that look alike. */
class RepeatCounts {
  readonly #importOf: Uint32Array;
  readonly #times = new Map<number, Map<number, number>>();

  constructor(importOf: Uint32Array) {
    this.#importOf = importOf;
  }

  /** Whether with this one a file tells of it more often than any file before. */
  moreOften(e: number, first: number): boolean {
    const times = this.#times.get(first) ?? new Map([[this.#importOf[first] as number, 1]]);
    this.#times.set(first, times);
    const most = Math.max(...times.values());
    const source = this.#importOf[e] as number;
    const now = (times.get(source) ?? 0) + 1;
    times.set(source, now);
    return now > most;
  }
}

/** Two calendars may title one meeting differently: the title that comes first in the alphabet stands. */
function smallestTopic(topics: Map<number, string>, e: number, other: string | undefined): void {
  const topic = topics.get(e);
  if (other !== undefined && (topic === undefined || other < topic)) topics.set(e, other);
}
