import { HashIndex, mixed } from '../kernels/hash-index.ts';
import { channelTraits } from '../model/channel.ts';
import type { Import } from '../model/evidence.ts';
import { type InteractionTable, InteractionTableBuilder } from '../model/interaction-table.ts';

export interface ResolvedInteractions {
  readonly interactions: InteractionTable;
  readonly importOf: Uint32Array;
}

/** More participants than this make an event that binds nobody to anybody. */
export const MOST_PARTICIPANTS = 50;

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
  return distinct(grouped);
}

/** Interactions of all imports one after the other, with the import of each. */
interface Gathered {
  readonly table: InteractionTable;
  readonly importOf: Uint32Array;
  /** 1 for rows of tie files that have a time of day: they may be parts of one interaction. */
  readonly partial: Uint8Array;
}

function gathered(imports: readonly Import[], personOf: (source: number, index: number) => number): Gathered {
  const table = new InteractionTableBuilder();
  const importOf: number[] = [];
  const partial: number[] = [];
  const to: number[] = [];
  imports.forEach((source, index) => {
    const { interactions } = source;
    const tieFile = source.format === 'ties';
    for (let e = 0; e < interactions.length; e++) {
      const from = personOf(index, interactions.from[e] as number);
      to.length = 0;
      const end = interactions.toStart[e + 1] as number;
      for (let k = interactions.toStart[e] as number; k < end; k++) {
        const person = personOf(index, interactions.to[k] as number);
        if (person !== from && !to.includes(person)) to.push(person);
      }
      if (to.length === 0) continue;
      to.sort((x, y) => x - y);
      const topic = interactions.topics.get(e);
      const second = interactions.second[e] as number;
      table.add({
        line: interactions.line[e] as number,
        channel: interactions.channel[e] as number,
        day: interactions.day[e] as number,
        second,
        from,
        to,
        ...(topic === undefined ? {} : { topic }),
      });
      importOf.push(index);
      partial.push(tieFile && second >= 0 ? 1 : 0);
    }
  });
  return { table: table.build(), importOf: Uint32Array.from(importOf), partial: Uint8Array.from(partial) };
}

/** Joins the rows of tie files that are one interaction: same sender, same second, same channel. */
function byMoment({ table, importOf, partial }: Gathered): Gathered {
  const index = new HashIndex(
    (e) =>
      mixed(
        table.from[e] as number,
        table.channel[e] as number,
        table.day[e] as number,
        table.second[e] as number,
      ),
    (e, f) =>
      table.from[e] === table.from[f] &&
      table.channel[e] === table.channel[f] &&
      table.day[e] === table.day[f] &&
      table.second[e] === table.second[f],
  );
  const first = new Int32Array(table.length);
  const next = new Int32Array(table.length).fill(-1);
  const last = new Int32Array(table.length);
  let joined = false;
  for (let e = 0; e < table.length; e++) {
    first[e] = partial[e] ? index.firstOf(e) : e;
    const head = first[e] as number;
    if (head === e) last[e] = e;
    else {
      next[last[head] as number] = e;
      last[head] = e;
      joined = true;
    }
  }
  if (!joined) return { table, importOf, partial };
  const together = new InteractionTableBuilder();
  const kept: number[] = [];
  for (let e = 0; e < table.length; e++) {
    if (first[e] !== e) continue;
    const to: number[] = [];
    let topic: string | undefined;
    for (let f = e; f >= 0; f = next[f] as number) {
      for (const person of receivers(table, f)) if (!to.includes(person)) to.push(person);
      const one = table.topics.get(f);
      if (one !== undefined && (topic === undefined || one < topic)) topic = one;
    }
    together.add({
      line: table.line[e] as number,
      channel: table.channel[e] as number,
      day: table.day[e] as number,
      second: table.second[e] as number,
      from: table.from[e] as number,
      to: to.sort((x, y) => x - y),
      ...(topic === undefined ? {} : { topic }),
    });
    kept.push(e);
  }
  return { table: together.build(), importOf: Uint32Array.from(kept, (e) => importOf[e] as number), partial };
}

function receivers(table: InteractionTable, e: number): Int32Array {
  return table.to.subarray(table.toStart[e], table.toStart[e + 1]);
}

/** Drops what two files tell of one event; where everybody is bound to everybody, whoever is named first does not matter. */
function distinct({ table, importOf }: Gathered): ResolvedInteractions {
  const everyone = (e: number): boolean => channelTraits(table.channel[e] as number).binds === 'everyone';
  const who = (e: number): Int32Array => {
    const people = receivers(table, e).slice().sort();
    if (!everyone(e)) return people;
    return Int32Array.from([table.from[e] as number, ...people]).sort();
  };
  const index = new HashIndex(
    (e) => {
      let people = everyone(e) ? (table.from[e] as number) + 1 : mixed(table.from[e] as number);
      for (const person of receivers(table, e)) people = (people + person + 1) | 0;
      return mixed(table.channel[e] as number, table.day[e] as number, table.second[e] as number, people);
    },
    (e, f) => {
      if (table.channel[e] !== table.channel[f] || table.day[e] !== table.day[f]) return false;
      if (table.second[e] !== table.second[f] || table.topics.get(e) !== table.topics.get(f)) return false;
      if (!everyone(e) && table.from[e] !== table.from[f]) return false;
      const one = who(e);
      const other = who(f);
      return one.length === other.length && one.every((person, k) => person === other[k]);
    },
  );
  const kept: number[] = [];
  for (let e = 0; e < table.length; e++) if (index.firstOf(e) === e) kept.push(e);
  if (kept.length === table.length) return { interactions: table, importOf };
  const builder = new InteractionTableBuilder();
  for (const e of kept) {
    const topic = table.topics.get(e);
    builder.add({
      line: table.line[e] as number,
      channel: table.channel[e] as number,
      day: table.day[e] as number,
      second: table.second[e] as number,
      from: table.from[e] as number,
      to: [...receivers(table, e)],
      ...(topic === undefined ? {} : { topic }),
    });
  }
  return { interactions: builder.build(), importOf: Uint32Array.from(kept, (e) => importOf[e] as number) };
}
