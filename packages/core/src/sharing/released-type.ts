import type { Evidence } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';

/** Who a file is made for: its owner, a colleague, anybody. */
export const PURPOSES = ['me', 'colleague', 'public'] as const;
export type Purpose = (typeof PURPOSES)[number];

declare const passed: unique symbol;

/**
 * What may leave for a purpose; only `release` and `releaseToOwner` make one. Whatever writes a file takes this and no network,
 * so that a new writer cannot write what may not leave.
 */
export interface Released {
  readonly evidence: Evidence;
  readonly network: Network;
  readonly purpose: Purpose;
  readonly [passed]: true;
}
