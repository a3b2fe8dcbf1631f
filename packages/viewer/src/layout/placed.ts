import type { Group } from './groups.ts';
import type { Cluster } from './place-people.ts';

/** A group with its people and its place; `fixed` when both come from an earlier layout. */
export interface Placed {
  readonly group: Group;
  readonly cluster: Cluster;
  readonly r: number;
  readonly fixed: boolean;
  x: number;
  y: number;
}

export interface Positions {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function write({ group, cluster, x, y }: Placed, positions: Positions): void {
  group.members.forEach((person, place) => {
    positions.x[person] = x + cluster.x[place]!;
    positions.y[person] = y + cluster.y[place]!;
  });
}
