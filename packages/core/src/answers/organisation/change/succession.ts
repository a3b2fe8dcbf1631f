import { named } from '../../ground/ground.ts';
import { tiesByUnit } from '../carriers.ts';
import type { Inside } from '../inside.ts';
import type { Succession, Successor } from './change-shape.ts';

const SHOWN = 3;

/** For each unit that a leaver has ties to: who of the leaver's own unit, else of others, could keep them up. */
export function successionOf(on: Inside, leaver: number, gone: ReadonlySet<number>): Succession[] {
  const v = on.at[leaver]!;
  if (v < 0) return [];
  const { network, member, group, groups } = on;
  const busyFrom = busyDegree(on);
  return [...tiesByUnit(on, v)]
    .filter(([h]) => h !== group[v])
    .sort(([g, x], [h, y]) => y - x || g - h)
    .map(([h, ties]) => ({
      leaver: named(network, leaver),
      from: groups[group[v]!]!,
      unit: groups[h]!,
      ties,
      successors: candidates(on, v, h)
        .filter((w) => !gone.has(member[w]!))
        .map((w) => successor(on, v, h, w, busyFrom))
        .filter((found) => found.ties > 0 || found.common > 0)
        .sort(
          (x, y) =>
            Number(x.busy) - Number(y.busy) ||
            y.ties - x.ties ||
            y.common - x.common ||
            (x.id < y.id ? -1 : 1),
        )
        .slice(0, SHOWN),
    }));
}

/** The leaver's own unit; where nobody there has a tie to the other unit, whoever has ties to both. */
function candidates(on: Inside, v: number, h: number): number[] {
  const { group, rows } = on;
  const everybody = [...Array(rows.n).keys()].filter((w) => w !== v);
  const colleagues = everybody.filter((w) => group[w] === group[v]);
  if (colleagues.some((w) => tiesByUnit(on, w).has(h))) return colleagues;
  return everybody.filter((w) => {
    const units = tiesByUnit(on, w);
    return group[w] === group[v] || (group[w] !== h && units.has(h) && units.has(group[v]!));
  });
}

function successor(on: Inside, v: number, h: number, w: number, busyFrom: number): Successor {
  const { rows, group, groups, network, member } = on;
  const known = new Set(rows.adj.subarray(rows.off[w], rows.off[w + 1]));
  let common = 0;
  for (const contact of rows.adj.subarray(rows.off[v], rows.off[v + 1])) {
    if (group[contact] !== h) continue;
    const around = rows.adj.subarray(rows.off[contact], rows.off[contact + 1]);
    if (known.has(contact) || around.some((u) => u !== v && u !== w && known.has(u))) common++;
  }
  const degree = known.size;
  return {
    ...named(network, member[w]!),
    unit: groups[group[w]!]!,
    ties: tiesByUnit(on, w).get(h) ?? 0,
    common,
    degree,
    busy: degree > busyFrom,
  };
}

/** What nine in ten people do not exceed. */
function busyDegree({ rows }: Inside): number {
  const degrees = Array.from({ length: rows.n }, (_, v) => rows.off[v + 1]! - rows.off[v]!).sort(
    (x, y) => x - y,
  );
  return degrees[Math.ceil(0.9 * degrees.length) - 1] ?? 0;
}
