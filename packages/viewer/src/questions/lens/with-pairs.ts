import type { Network, PairStrength } from '@tertius/core';
import { pairRows, type Readings, readingsFrom } from '../readings.ts';

type Both = readonly [Float64Array, Float64Array];

/** Readings in which the network itself holds no other ties than these, so that every answer is about them alone. Cost: linear in what is kept. */
export function withPairs(readings: Readings, kept: readonly PairStrength[]): Readings {
  const { network, evidence } = readings;
  const pairs = kept.map((one, pair) => ({ ...one, pair }));
  const day = { ...readings, pairs, ...pairRows(pairs, network.people.length) };
  return readingsFrom(evidence, { ...network, pairs: keptPairs(network, kept) }, day);
}

function keptPairs({ pairs }: Network, kept: readonly PairStrength[]): Network['pairs'] {
  const columns = ([one, other]: Both): Both => [
    Float64Array.from(kept, ({ pair }) => one[pair]!),
    Float64Array.from(kept, ({ pair }) => other[pair]!),
  ];
  const eventStart = new Uint32Array(kept.length + 1);
  kept.forEach(({ pair }, at) => {
    eventStart[at + 1] = eventStart[at]! + pairs.eventStart[pair + 1]! - pairs.eventStart[pair]!;
  });
  const event = new Uint32Array(eventStart[kept.length]!);
  kept.forEach(({ pair }, at) => {
    event.set(pairs.event.subarray(pairs.eventStart[pair], pairs.eventStart[pair + 1]), eventStart[at]);
  });
  return {
    count: kept.length,
    a: Uint32Array.from(kept, ({ a }) => a),
    b: Uint32Array.from(kept, ({ b }) => b),
    flags: Uint16Array.from(kept, ({ pair }) => pairs.flags[pair]!),
    strength: columns(pairs.strength),
    trust: columns(pairs.trust),
    knowledge: columns(pairs.knowledge),
    judgement: columns(pairs.judgement),
    eventStart,
    event,
  };
}
