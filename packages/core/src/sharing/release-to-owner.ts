import type { Evidence } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import type { Released } from './released-type.ts';

/** Everything that the owner has, notes and asks too, for files that stay with them. `network` is that of the evidence. */
export function releaseToOwner(evidence: Evidence, network: Network = resolve(evidence)): Released {
  return { evidence, network, purpose: 'me' } as Released;
}
