import { MOST_PARTICIPANTS } from '../conventions/thresholds.ts';
import { CHANNELS, channelTraits } from '../model/channel.ts';
import { type Evidence, type Layer, type Statement, TIE_KINDS, type TieRecord } from '../model/evidence.ts';
import type { InteractionTable } from '../model/interaction-table.ts';
import { PAIR, type Pairs } from '../model/network.ts';
import { reportingLines } from '../model/relation.ts';
import { SAID, type TieTable } from '../model/tie-table.ts';
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
      pairs.arc(sources.personOf(s, -1), sources.personOf(s, index), layer | PAIR.stated | PAIR.besides);
    });
    const { ties } = source;
    const isReporting = reportingLines(source);
    for (let k = 0; k < ties.length; k++) {
      if (ties.kind[k] === ENDORSEMENT) continue;
      const attributes = ties.attributes.get(k);
      const kept = (layerOf(attributes) ?? layer) | (isReporting(k) ? 0 : PAIR.besides);
      const [from, to] = [sources.personOf(s, ties.source[k]!), sources.personOf(s, ties.target[k]!)];
      addTie(pairs, ties, k, [from, to], kept);
    }
  });
  for (const statement of sources.evidence.statements) addRating(pairs, statement, sources.personByKey);
  addInteractions(pairs, sources);
  return pairs.build();
}

function layerBit(layer: Layer): number {
  return layer === 'personal' ? PAIR.personal : PAIR.organisational;
}

type Attributes = TieRecord['attributes'];

const ENDORSEMENT = TIE_KINDS.indexOf('endorsement');

/** The layer that our own export wrote beside a tie, where it is not that of the whole file. */
function layerOf(attributes: Attributes): number | undefined {
  const word = attributes?.find(([key]) => key === 'layer')?.[1];
  if (word === undefined) return undefined;
  const bits =
    (/\bpersonal\b/.test(word) ? PAIR.personal : 0) |
    (/\borganisational\b/.test(word) ? PAIR.organisational : 0);
  return bits === 0 ? undefined : bits;
}

/** How far the source trusts the target's judgement, as our own export writes it beside a tie. */
function judgementOf(attributes: Attributes): number | undefined {
  const text = attributes?.find(([key]) => key === 'judgement')?.[1];
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return value >= 0 && value <= 1 ? value : undefined;
}

function addTie(
  pairs: PairCollector,
  ties: TieTable,
  k: number,
  [source, target]: readonly [number, number],
  layer: number,
): void {
  const flags = ties.flags[k]!;
  const directed = (flags & SAID.directed) !== 0;
  const pair = pairs.arc(source, target, layer | PAIR.stated | (directed ? 0 : PAIR.undirected));
  if (pair < 0) return;
  const side = source < target ? 0 : 1;
  pairs.state(pair, side, ties, k);
  if (!directed) pairs.state(pair, 1 - side, ties, k);
  const judgement = judgementOf(ties.attributes.get(k));
  if (judgement !== undefined) pairs.rate(source, target, { judgement });
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
