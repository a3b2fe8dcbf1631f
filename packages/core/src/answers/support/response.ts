import { formatOf } from '../../conventions/formats.ts';
import { type Network, PAIR } from '../../model/network.ts';
import type { Limit } from './limit.ts';

/**
 * How many of the people named in directed files without dates name anybody themselves. Who names nobody either knows nobody or did
 * not answer; the data does not tell which. Said where it is not everybody, from five people on. Cost: linear in pairs.
 */
export function answering(network: Network): Limit[] {
  const { imports, pairs, interactions } = network;
  const asked = new Set<number>();
  for (const source of imports) {
    if (source.layer !== 'organisational' || formatOf(source).rowTellsOf !== 'tie') continue;
    for (const one of source.person) if (one >= 0) asked.add(one);
  }
  if (asked.size < 5 || interactions.length > 0) return [];
  const naming = new Set<number>();
  for (let p = 0; p < pairs.count; p++) {
    const flags = pairs.flags[p]!;
    if ((flags & (PAIR.undirected | PAIR.both)) !== 0) return [];
    if ((flags & PAIR.forward) !== 0) naming.add(pairs.a[p]!);
    if ((flags & PAIR.backward) !== 0) naming.add(pairs.b[p]!);
  }
  const silent = [...asked].filter((person) => !naming.has(person)).length;
  if (silent === 0 || silent === asked.size) return [];
  return [
    {
      code: 'response-rate',
      message: `${silent} of ${asked.size} people name nobody; if they were asked and did not answer, their ties are missing and figures about them are too low`,
      cure: 'answers from them; otherwise read only what others say of them',
    },
  ];
}
