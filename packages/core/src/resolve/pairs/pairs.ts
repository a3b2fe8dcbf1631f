import { MOST_PARTICIPANTS } from '../../conventions/thresholds.ts';
import { CHANNELS, channelTraits } from '../../model/channel.ts';
import { type Evidence, type Statement, TIE_KINDS } from '../../model/evidence.ts';
import type { InteractionTable } from '../../model/interaction-table.ts';
import { PAIR, type Pairs } from '../../model/network.ts';
import { forEachOf, NO_RECORDS, recordsOf } from '../../model/people/person-records.ts';
import { reportingLines } from '../../model/relation.ts';
import { SAID, type TieTable } from '../../model/tie-table.ts';
import { PairCollector, type PairEntries } from './pair-collector.ts';
import { judgementOf, layerBit, layerOf, StatedLayers } from './pair-marks.ts';

interface Sources {
  readonly evidence: Evidence;
  /** How many people there are. */
  readonly people: number;
  /** The person behind index i of import s; -1 stands for its owner. */
  readonly personOf: (source: number, index: number) => number;
  readonly personByKey: (key: string) => number | undefined;
  readonly interactions: InteractionTable;
  readonly interactionImport: Uint32Array;
}

/** All that is stated or recorded between each two people. */
export function resolvePairs(sources: Sources): Pairs {
  const pairs = new PairCollector();
  enterPairs(pairs, sources);
  return pairs.build();
}

/** Says all of it, pair by pair. */
export function enterPairs(pairs: PairEntries, sources: Sources): void {
  const layers = sources.evidence.imports.map((source, s) => {
    const layer = layerBit(source.layer);
    const stated = new StatedLayers(sources.people);
    forEachOf(source.owner === undefined ? NO_RECORDS : recordsOf(source), (record, index) => {
      if (record.contact !== 'address-book') return;
      pairs.arc(sources.personOf(s, -1), sources.personOf(s, index), layer | PAIR.stated | PAIR.besides);
    });
    const { ties } = source;
    const isReporting = reportingLines(source);
    for (let k = 0; k < ties.length; k++) {
      if (ties.kind[k] === ENDORSEMENT) continue;
      const attributes = ties.attributes.get(k);
      const [from, to] = [sources.personOf(s, ties.source[k]!), sources.personOf(s, ties.target[k]!)];
      const said = attributes === undefined ? undefined : layerOf(attributes);
      if (said !== undefined) stated.add(from, to, said);
      if (ties.kind[k] !== NOTE)
        addTie(pairs, ties, k, [from, to], (said ?? layer) | (isReporting(k) ? 0 : PAIR.besides));
      const judgement = attributes === undefined ? undefined : judgementOf(attributes);
      if (judgement !== undefined && from !== to) pairs.rate(from, to, { judgement });
    }
    return stated;
  });
  for (const statement of sources.evidence.statements) addRating(pairs, statement, sources.personByKey);
  addInteractions(pairs, sources, layers);
}

const ENDORSEMENT = TIE_KINDS.indexOf('endorsement');
const NOTE = TIE_KINDS.indexOf('note');

function addTie(
  pairs: PairEntries,
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
}

function addRating(
  pairs: PairEntries,
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

function addInteractions(pairs: PairEntries, sources: Sources, layers: readonly StatedLayers[]): void {
  const { interactions, evidence, interactionImport } = sources;
  for (let e = 0; e < interactions.length; e++) {
    const at = interactionImport[e] as number;
    const whole = layerBit(evidence.imports[at]?.layer ?? 'personal');
    const layer = (one: number, other: number): number => layers[at]?.of(one, other) ?? whole;
    const from = interactions.from[e] as number;
    const binds = BINDS[interactions.channel[e] as number];
    const start = interactions.toStart[e] as number;
    const end = interactions.toStart[e + 1] as number;
    if (end - start === 1) {
      const both = binds === 'answered' ? 0 : PAIR.undirected;
      const other = interactions.to[start] as number;
      if (binds !== 'everyone') pairs.event(from, other, layer(from, other) | both, e);
      else pairs.event(Math.min(from, other), Math.max(from, other), layer(from, other) | both, e);
      continue;
    }
    const to = interactions.to.subarray(start, end);
    const many = to.length + 1 > MOST_PARTICIPANTS;
    if (many && binds !== 'answered') continue;
    if (binds === 'everyone') {
      const everyone = Int32Array.from([from, ...to]).sort();
      const meet = (one: number, other: number): void =>
        pairs.event(one, other, layer(one, other) | PAIR.undirected, e);
      for (let i = 0; i < everyone.length; i++)
        for (let j = i + 1; j < everyone.length; j++) meet(everyone[i] as number, everyone[j] as number);
    } else {
      const both = binds === 'answered' ? 0 : PAIR.undirected;
      for (const person of to) pairs.event(from, person, layer(from, person) | both, e);
    }
  }
}
