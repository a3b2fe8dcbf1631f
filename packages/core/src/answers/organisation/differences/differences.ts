import { eiOf, pairEnds } from '../../../kernels/groups/ei-permutation.ts';
import type { Rows } from '../../../kernels/rows.ts';
import { type Named, named } from '../../ground/ground.ts';
import type { Change, LostPair } from '../change/change-shape.ts';
import type { Inside } from '../inside.ts';
import { orNull } from '../matrix.ts';

/** What is other for one person: the people they are tied to. */
export interface ChangedPerson extends Named {
  readonly unit: string;
  readonly before: number;
  readonly after: number;
  readonly gained: number;
  readonly lost: number;
}

/** Two sets of ties among the same people, one beside the other. */
export interface Differences {
  readonly ties: Change;
  /** Pairs tied in both, in the second alone, in the first alone. */
  readonly kept: number;
  readonly gained: number;
  readonly lost: number;
  readonly ei: Change;
  /** Pairs of units with more or fewer ties, a unit with itself too; those that differ most first. */
  readonly units: readonly LostPair[];
  /** Everybody for whom something is other, those with most first. */
  readonly people: readonly ChangedPerson[];
}

/** Who is tied otherwise in the second set of ties than in the first. Cost: linear in ties. */
export function differencesOf(on: Inside, before: Rows, after: Rows): Differences {
  const { group, groups, member, network } = on;
  const cells = new Map<number, { before: number; after: number }>();
  let kept = 0;
  const people: ChangedPerson[] = [];
  const cell = (v: number, w: number): { before: number; after: number } => {
    const [g, h] = [Math.min(group[v]!, group[w]!), Math.max(group[v]!, group[w]!)];
    const key = g * groups.length + h;
    const known = cells.get(key) ?? { before: 0, after: 0 };
    cells.set(key, known);
    return known;
  };
  for (let v = 0; v < before.n; v++) {
    const [was, is] = [neighbours(before, v), neighbours(after, v)];
    const then = new Set(was);
    const now = new Set(is);
    for (const w of was) if (w > v) cell(v, w).before++;
    for (const w of is) if (w > v) cell(v, w).after++;
    const same = is.filter((w) => then.has(w)).length;
    kept += same / 2;
    const [gained, lost] = [now.size - same, then.size - same];
    if (gained + lost === 0) continue;
    people.push({
      ...named(network, member[v]!),
      unit: groups[group[v]!]!,
      before: then.size,
      after: now.size,
      gained,
      lost,
    });
  }
  const [was, is] = [before.adj.length / 2, after.adj.length / 2];
  return {
    ties: { before: was, after: is },
    kept,
    gained: is - kept,
    lost: was - kept,
    ei: { before: eiIn(on, before), after: eiIn(on, after) },
    units: [...cells]
      .map(([key, change]) => ({
        one: groups[Math.floor(key / groups.length)]!,
        other: groups[key % groups.length]!,
        ...change,
      }))
      .filter((pair) => pair.before !== pair.after)
      .sort(
        (x, y) => Math.abs(y.after - y.before) - Math.abs(x.after - x.before) || (x.one < y.one ? -1 : 1),
      ),
    people: people.sort((x, y) => y.gained + y.lost - x.gained - x.lost || (x.id < y.id ? -1 : 1)),
  };
}

const neighbours = ({ off, adj }: Rows, v: number): number[] => [...adj.subarray(off[v], off[v + 1])];

function eiIn({ group, groups }: Inside, rows: Rows): number | null {
  const degree = Uint32Array.from({ length: rows.n }, (_, v) => rows.off[v + 1]! - rows.off[v]!);
  return orNull(eiOf({ ...pairEnds(rows), group, groups: groups.length, degree })[groups.length]!);
}
