import { TertiusError } from '../../errors.ts';
import { equivalenceTo } from '../../kernels/position/equivalence.ts';
import type { Network } from '../../model/network.ts';
import { findPerson } from '../ground/find-actor.ts';
import { type Named, named } from '../ground/ground.ts';
import { type InsideOptions, inside } from './inside.ts';
import { orNull } from './matrix.ts';

/** Somebody tied to the same others as the person asked about. */
export interface Alike extends Named {
  readonly unit: string;
  /** Euclidean distance of their ties to and from all others; 0: exactly the same. */
  readonly distance: number;
  readonly correlation: number | null;
}

/**
 * Who could stand in for somebody: the others inside by structural equivalence (Burt 1976), most alike first.
 * Cost: people times the ties of the person. Throws `no-such-actor`, `ambiguous-actor`.
 */
export function alike(network: Network, who: string, options: InsideOptions): Alike[] {
  const on = inside(network, options);
  const one = on.at[findPerson(network, who)]!;
  if (one < 0) throw new TertiusError('no-such-actor', `${who} is nobody inside`, { value: who });
  return equivalenceTo(on.rows, one)
    .map(({ distance, correlation }, v) => ({
      ...named(network, on.member[v]!),
      unit: on.groups[on.group[v]!]!,
      distance,
      correlation: orNull(correlation),
    }))
    .filter((_, v) => v !== one)
    .sort(
      (x, y) =>
        (y.correlation ?? -2) - (x.correlation ?? -2) || x.distance - y.distance || (x.id < y.id ? -1 : 1),
    );
}
