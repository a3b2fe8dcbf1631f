import { TertiusError } from '../../errors.ts';
import { equivalenceTo } from '../../kernels/position/equivalence.ts';
import {
  MOST_ENDS,
  roleSimilarityByGroup,
  roleSimilarityTo,
} from '../../kernels/position/role-similarity.ts';
import type { Network } from '../../model/network.ts';
import { NO_GROUP } from '../../model/tie-list.ts';
import { findPerson } from '../ground/find-actor.ts';
import { type Named, named } from '../ground/ground.ts';
import { arcsInside, type Inside, type InsideOptions, inside } from './inside.ts';
import { orNull } from './matrix.ts';

/** Somebody tied to the same others as the person asked about. */
export interface Alike extends Named {
  readonly unit: string;
  /** Euclidean distance of their ties to and from all others; 0: exactly the same. */
  readonly distance: number;
  readonly correlation: number | null;
  /** Regular similarity (REGE): 1 where the ties of each are matched in full by ties of the other to the same units; null where it tells nobody apart. */
  readonly role: number | null;
}

/**
 * Who could stand in for somebody: the others inside by structural equivalence (Burt 1976), tied to the same people, most alike first;
 * beside it regular similarity (White & Reitz 1985) by the strength of ties both ways: tied as closely to the same units, whoever is
 * there; without units three rounds of REGE, up to 16,000 tie ends. It is null where it tells nobody apart.
 * Cost: people times the ties of the person; ties squared for regular similarity without units. Throws `no-such-actor`, `ambiguous-actor`.
 */
export function alike(network: Network, who: string, options: InsideOptions): Alike[] {
  const on = inside(network, options);
  const one = on.at[findPerson(network, who)]!;
  if (one < 0) throw new TertiusError('no-such-actor', `${who} is nobody inside`, { value: who });
  const roles = rolesOf(on, one, options);
  return equivalenceTo(on.rows, one)
    .map(({ distance, correlation }, v) => ({
      ...named(network, on.member[v]!),
      unit: on.groups[on.group[v]!]!,
      distance,
      correlation: orNull(correlation),
      role: roles === undefined ? null : roles[v]!,
    }))
    .filter((_, v) => v !== one)
    .sort(
      (x, y) =>
        (y.correlation ?? -2) - (x.correlation ?? -2) || x.distance - y.distance || (x.id < y.id ? -1 : 1),
    );
}

function rolesOf(on: Inside, one: number, options: InsideOptions): Float64Array | undefined {
  const units = on.groups.filter((name) => name !== NO_GROUP).length > 1;
  if (!units && on.rows.adj.length > MOST_ENDS) return undefined;
  const arcs = arcsInside(on, options);
  const roles = units ? roleSimilarityByGroup(arcs, one, on.group) : roleSimilarityTo(arcs, one);
  const { off } = on.rows;
  const tied = roles.filter((_, v) => v !== one && off[v + 1]! > off[v]!);
  return tied.every((role) => role > 1 - 1e-9) ? undefined : roles;
}
