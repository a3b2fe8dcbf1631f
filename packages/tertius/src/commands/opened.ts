import { type Evidence, type Network, resolve } from '@tertius/core';
import { loadEvidence } from '../files/network.ts';

export interface Opened {
  readonly evidence: Evidence;
  readonly network: Network;
}

/** The network of a file, with `--own` in the place of the organisation it remembers. */
export function openNetwork(path: string, own?: string): Opened {
  const loaded = loadEvidence(path);
  const evidence = own === undefined ? loaded : { ...loaded, settings: { ...loaded.settings, own } };
  return { evidence, network: resolve(evidence) };
}
