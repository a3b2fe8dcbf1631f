import { MOST_PARTICIPANTS } from '../conventions/thresholds.ts';
import { CHANNELS, channelTraits } from '../model/channel.ts';
import type { Evidence, Layer, Statement, TieRecord } from '../model/evidence.ts';
import type { InteractionTable } from '../model/interaction-table.ts';
import { PAIR, type Pairs } from '../model/network.ts';
import { PairCollector } from './pair-collector.ts';

interface Sources {
  readonly evidence: Evidence;
  /** The person behind index i of import s; -1 stands for its owner. */
  readonly personOf: (source: number, index: number) => number;
  readonly personByKey: (key: string) => number | undefined;
  readonly interactions: InteractionTable;
  readonly interactionImport: Uint32Array;
}

/** All that is stated or recorded between each two people. */
export function resolvePairs(sources: Sources): Pairs {
  const pairs = new PairCollector();
  sources.evidence.imports.forEach((source, s) => {
    const layer = layerBit(source.layer);
    source.people.forEach((record, index) => {
      if (record.contact !== 'address-book' || source.owner === undefined) return;
      pairs.arc(sources.personOf(s, -1), sources.personOf(s, index), layer | PAIR.stated);
    });
    for (const tie of source.ties) {
      if (tie.kind === 'endorsement') continue;
      addTie(pairs, tie, sources.personOf(s, tie.source), sources.personOf(s, tie.target), layer);
    }
  });
  for (const statement of sources.evidence.statements) addRating(pairs, statement, sources.personByKey);
  addInteractions(pairs, sources);
  return pairs.build();
}

function layerBit(layer: Layer): number {
  return layer === 'personal' ? PAIR.personal : PAIR.organisational;
}

function addTie(pairs: PairCollector, tie: TieRecord, source: number, target: number, layer: number): void {
  const pair = pairs.arc(source, target, layer | PAIR.stated | (tie.directed ? 0 : PAIR.undirected));
  if (pair < 0) return;
  const side = source < target ? 0 : 1;
  pairs.state(pair, side, tie);
  if (!tie.directed) pairs.state(pair, 1 - side, tie);
}

function addRating(
  pairs: PairCollector,
  statement: Statement,
  personByKey: (key: string) => number | undefined,
): void {
  if (statement.kind !== 'rating') return;
  const from = personByKey(statement.from);
  const to = personByKey(statement.to);
  if (from === undefined || to === undefined || from === to) return;
  pairs.rate(from, to, statement);
}

const BINDS = CHANNELS.map((_, number) => channelTraits(number).binds);

function addInteractions(pairs: PairCollector, sources: Sources): void {
  const { interactions, evidence, interactionImport } = sources;
  for (let e = 0; e < interactions.length; e++) {
    const layer = layerBit(evidence.imports[interactionImport[e] as number]?.layer ?? 'personal');
    const from = interactions.from[e] as number;
    const binds = BINDS[interactions.channel[e] as number];
    const start = interactions.toStart[e] as number;
    const end = interactions.toStart[e + 1] as number;
    if (end - start === 1) {
      const both = binds === 'answered' ? 0 : PAIR.undirected;
      const other = interactions.to[start] as number;
      if (binds !== 'everyone') pairs.event(from, other, layer | both, e);
      else pairs.event(Math.min(from, other), Math.max(from, other), layer | both, e);
      continue;
    }
    const to = interactions.to.subarray(start, end);
    const many = to.length + 1 > MOST_PARTICIPANTS;
    if (many && binds !== 'answered') continue;
    if (binds === 'everyone') {
      const everyone = Int32Array.from([from, ...to]).sort();
      for (let i = 0; i < everyone.length; i++)
        for (let j = i + 1; j < everyone.length; j++)
          pairs.event(everyone[i] as number, everyone[j] as number, layer | PAIR.undirected, e);
    } else {
      const both = binds === 'answered' ? 0 : PAIR.undirected;
      for (const person of to) pairs.event(from, person, layer | both, e);
    }
  }
}
