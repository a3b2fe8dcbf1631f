import { formatOf } from '../conventions/formats.ts';
import { contextKnowledge } from '../model/context.ts';
import type { Evidence } from '../model/evidence.ts';
import { type Network, PAIR } from '../model/network.ts';
import { pairStrength } from '../model/strength/strength.ts';
import { tieRows } from '../model/tie-table.ts';
import { numberText } from './number-text.ts';
import { isMark } from './pair-notes.ts';

/** What is said of one tie, oriented as given; empty where nothing is. */
export interface StatedRow {
  readonly source: number;
  readonly target: number;
  readonly undirected: boolean;
  readonly strength: string;
  readonly trust: string;
  readonly knowledge: string;
  /** What of the row nobody stated: `strength` where a file gave none and 1 was taken, `band`, `knowledge` where it is that of the day. */
  readonly assumed: string;
  readonly attributes: readonly (readonly [string, string])[];
}

/**
 * The ties that somebody stated, one row for each direction. Only a roster tells how large an organisation is, and
 * what it implies for knowledge of each other cannot be read from the rows of people: there the knowledge of the day
 * is written.
 */
export function statedRows(network: Network, asOf: number, evidence: Evidence): StatedRow[] {
  const { pairs } = network;
  const rosters = network.imports.some((source) => formatOf(source).rowTellsOf === 'staff');
  const attributes = tieAttributes(network, evidence);
  const rows: StatedRow[] = [];
  for (let p = 0; p < pairs.count; p++) {
    const flags = pairs.flags[p] as number;
    const context = rosters ? contextKnowledge(network, p, asOf).knowledge : Number.NaN;
    const stated = (flags & PAIR.stated) !== 0;
    if (!stated && Number.isNaN(context)) continue;
    const day = stated ? undefined : pairStrength(network, p, { asOf });
    if (!stated && day === undefined) continue;
    const a = pairs.a[p] as number;
    const b = pairs.b[p] as number;
    const undirected = (flags & PAIR.undirected) !== 0;
    const row = (side: 0 | 1): StatedRow => {
      const source = side === 0 ? a : b;
      const target = side === 0 ? b : a;
      const given = pairs.strength[side][p] as number;
      const trust = pairs.trust[side][p] as number;
      const knowledge = pairs.knowledge[side][p] as number;
      const assumed = (flags & (side === 0 ? PAIR.assumedForward : PAIR.assumedBackward)) !== 0;
      const isOfTheDay = Number.isNaN(knowledge) && Number.isNaN(given) && !Number.isNaN(context);
      const banded = (flags & (side === 0 ? PAIR.bandForward : PAIR.bandBackward)) !== 0;
      return {
        source,
        target,
        undirected,
        strength: numberText(given),
        trust: numberText(day !== undefined && !day.known ? 0 : trust),
        knowledge: numberText(isOfTheDay ? context : knowledge),
        assumed: isOfTheDay
          ? 'knowledge'
          : Number.isNaN(given)
            ? ''
            : banded
              ? 'band'
              : assumed
                ? 'strength'
                : '',
        attributes: [
          ...(attributes.get(`${source}>${target}`) ?? []),
          ...((undirected && attributes.get(`${target}>${source}`)) || []),
        ],
      };
    };
    if (undirected) rows.push(row(flags & PAIR.turned ? 1 : 0));
    else
      for (const side of [0, 1] as const)
        if (flags & (side === 0 ? PAIR.forward : PAIR.backward)) rows.push(row(side));
  }
  return rows;
}

/** What files say of ties beside their numbers, by who is tied to whom. */
function tieAttributes(
  network: Network,
  evidence: Evidence,
): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const found = new Map<string, Map<string, readonly [string, string]>>();
  for (const source of evidence.imports) {
    const summary = network.imports.find(({ key }) => key === source.key);
    const personOf = (index: number): number | undefined =>
      index < 0 ? summary?.owner : summary?.person[index];
    for (const tie of tieRows(source.ties)) {
      if (tie.kind === 'note') continue;
      const key = `${personOf(tie.source)}>${personOf(tie.target)}`;
      for (const pair of tie.attributes ?? []) {
        if (isMark(pair)) continue;
        const known = found.get(key);
        if (known === undefined) found.set(key, new Map([[JSON.stringify(pair), pair]]));
        else known.set(JSON.stringify(pair), pair);
      }
    }
  }
  return new Map(
    [...found].map(([key, pairs]) => [
      key,
      [...pairs].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pair]) => pair),
    ]),
  );
}
