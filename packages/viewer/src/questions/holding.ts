import { type WhoHolds, whoHolds } from '@tertius/core/answers';
import type { Readings } from './readings.ts';

/** Whom the own organisation reaches, and through whom, as the core counts it. */
export type Holding = WhoHolds;

export function holdingOf({ network, asOf }: Pick<Readings, 'network' | 'asOf'>, tau: number): Holding {
  return whoHolds(network, { asOf, tau });
}
