import { type RhythmTie, rhythm } from '@tertius/core/answers';
import type { Readings } from './readings.ts';

export type RhythmKind = 'cooling' | 'dormant' | 'fresh';

/** Ties that went quiet, are going quiet or have just begun: how many, and the strongest of them. */
export type RhythmRows = Readonly<
  Record<RhythmKind, { readonly count: number; readonly ties: readonly RhythmTie[] }>
>;

const SHOWN = 12;

export function rhythmRows({ network, asOf }: Readings): RhythmRows {
  const { cooling, dormant, fresh } = rhythm(network, { asOf });
  const rows = (ties: readonly RhythmTie[]): RhythmRows[RhythmKind] => ({
    count: ties.length,
    ties: ties.slice(0, SHOWN),
  });
  return { cooling: rows(cooling), dormant: rows(dormant), fresh: rows(fresh) };
}
