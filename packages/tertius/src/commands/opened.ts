import { type Evidence, type Network, resolve, today } from '@tertius/core';
import { ofRelation } from '@tertius/core/network';
import { inForce } from '@tertius/core/sharing';
import { loadEvidence } from '../files/network.ts';

export interface Opened {
  readonly evidence: Evidence;
  readonly network: Network;
}

/**
 * The network of a file as of a day: shares that have expired by then do not count. `--own` stands for the organisation it remembers;
 * where a relation is asked for, its ties alone count.
 */
export function openNetwork(path: string, own?: string, relation?: string, asOf: number = today()): Opened {
  const loaded = inForce(loadEvidence(path), asOf);
  const evidence = own === undefined ? loaded : { ...loaded, settings: { ...loaded.settings, own } };
  return { evidence, network: resolve(relation === undefined ? evidence : ofRelation(evidence, relation)) };
}
