import { type Evidence, type Network, ofRelation, resolve } from '@tertius/core';
import { loadEvidence } from '../files/network.ts';

export interface Opened {
  readonly evidence: Evidence;
  readonly network: Network;
}

/** The network of a file, with `--own` in the place of the organisation it remembers, and of one relation alone where asked. */
export function openNetwork(path: string, own?: string, relation?: string): Opened {
  const loaded = loadEvidence(path);
  const evidence = own === undefined ? loaded : { ...loaded, settings: { ...loaded.settings, own } };
  return { evidence, network: resolve(relation === undefined ? evidence : ofRelation(evidence, relation)) };
}
