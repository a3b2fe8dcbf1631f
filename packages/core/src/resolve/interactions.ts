import { channelTraits } from '../model/channel.ts';
import type { Import } from '../model/evidence.ts';
import { type InteractionTable, InteractionTableBuilder } from '../model/interaction-table.ts';

export interface ResolvedInteractions {
  readonly interactions: InteractionTable;
  readonly importOf: Uint32Array;
}

/** More participants than this make an event that binds nobody to anybody. */
export const MOST_PARTICIPANTS = 50;

interface Gathering {
  readonly table: InteractionTableBuilder;
  readonly importOf: number[];
  readonly seen: Set<string>;
}

/**
 * The interactions of all imports among resolved people, each once: rows of tie files that share sender, moment
 * and channel are one interaction with many receivers, and what two files tell of one event is one.
 */
export function resolveInteractions(
  imports: readonly Import[],
  personOf: (source: number, index: number) => number,
): ResolvedInteractions {
  const gathering: Gathering = { table: new InteractionTableBuilder(), importOf: [], seen: new Set() };
  const together = new Map<string, { source: number; e: number; to: Set<number> }>();
  imports.forEach((source, index) => {
    const { interactions } = source;
    const onlyOne = imports.length === 1 && source.format !== 'ties';
    for (let e = 0; e < interactions.length; e++) {
      const from = personOf(index, interactions.from[e] as number);
      const to = new Set<number>();
      for (let k = interactions.toStart[e] as number; k < (interactions.toStart[e + 1] as number); k++)
        to.add(personOf(index, interactions.to[k] as number));
      to.delete(from);
      if (to.size === 0) continue;
      if (source.format === 'ties' && (interactions.second[e] as number) >= 0) {
        const key = `${from}|${interactions.channel[e]}|${interactions.day[e]}|${interactions.second[e]}`;
        const known = together.get(key);
        if (known === undefined) together.set(key, { source: index, e, to });
        else for (const person of to) known.to.add(person);
      } else emit(gathering, interactions, e, index, from, to, onlyOne);
    }
  });
  for (const { source, e, to } of together.values()) {
    const { interactions } = imports[source] as Import;
    emit(gathering, interactions, e, source, personOf(source, interactions.from[e] as number), to, false);
  }
  return { interactions: gathering.table.build(), importOf: Uint32Array.from(gathering.importOf) };
}

function emit(
  { table, importOf, seen }: Gathering,
  from: InteractionTable,
  e: number,
  source: number,
  sender: number,
  receivers: ReadonlySet<number>,
  onlyOne: boolean,
): void {
  const channel = from.channel[e] as number;
  const to = [...receivers].sort((x, y) => x - y);
  const topic = from.topics.get(e);
  if (!onlyOne) {
    const everyone = channelTraits(channel).binds === 'everyone';
    const who = everyone ? [sender, ...to].sort((x, y) => x - y).join() : `${sender}>${to.join()}`;
    const key = `${channel}|${from.day[e]}|${from.second[e]}|${who}|${topic ?? ''}`;
    if (seen.has(key)) return;
    seen.add(key);
  }
  importOf.push(source);
  table.add({
    line: from.line[e] as number,
    channel,
    day: from.day[e] as number,
    second: from.second[e] as number,
    from: sender,
    to,
    ...(topic === undefined ? {} : { topic }),
  });
}
