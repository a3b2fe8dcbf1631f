import { NO_GROUP } from '../../model/tie-list.ts';
import { named } from '../ground/ground.ts';
import type { Inside } from './inside.ts';
import type { Carried, Carrier } from './shape.ts';

/** Ties of each member to each unit: `unit -> count`. */
export function tiesByUnit({ rows, group }: Inside, v: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let slot = rows.off[v]!; slot < rows.off[v + 1]!; slot++) {
    const h = group[rows.adj[slot]!]!;
    counts.set(h, (counts.get(h) ?? 0) + 1);
  }
  return counts;
}

/** Who carries each pair of units that is tied, most first; pairs with the most ties first. */
export function carriersOf(on: Inside): Carried[] {
  const { network, member, group, groups } = on;
  const cells = new Map<number, { ties: number; carriers: [person: number, ties: number][] }>();
  for (let v = 0; v < member.length; v++)
    for (const [h, ties] of tiesByUnit(on, v)) {
      const g = group[v]!;
      if (g === h) continue;
      const key = Math.min(g, h) * groups.length + Math.max(g, h);
      const cell = cells.get(key) ?? { ties: 0, carriers: [] };
      cell.ties += ties / 2;
      cell.carriers.push([v, ties]);
      cells.set(key, cell);
    }
  return [...cells]
    .sort(([k, x], [l, y]) => y.ties - x.ties || k - l)
    .map(([key, { ties, carriers }]) => ({
      one: groups[Math.floor(key / groups.length)]!,
      other: groups[key % groups.length]!,
      ties,
      carriers: carriers
        .sort(([v, x], [w, y]) => y - x || v - w)
        .map(
          ([v, held]): Carrier => ({
            ...named(network, member[v]!),
            unit: groups[group[v]!]!,
            ties: held,
            share: held / ties,
            left: ties - held,
          }),
        ),
    }));
}

/** Of each unit, who holds most of its ties to other units; people of no unit are in none. */
export function gatesOf(on: Inside): { readonly person: number; readonly ties: number }[] {
  const { group, groups, rows } = on;
  const gates = groups.map(() => ({ person: -1, ties: 0 }));
  const none = groups.indexOf(NO_GROUP);
  for (let v = 0; v < rows.n; v++) {
    let outside = 0;
    for (let slot = rows.off[v]!; slot < rows.off[v + 1]!; slot++) {
      const h = group[rows.adj[slot]!];
      if (h !== group[v] && h !== none) outside++;
    }
    if (outside > gates[group[v]!]!.ties) gates[group[v]!] = { person: v, ties: outside };
  }
  return gates;
}
