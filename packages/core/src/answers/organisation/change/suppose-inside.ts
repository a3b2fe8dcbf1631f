import { TertiusError } from '../../../errors.ts';
import type { Network } from '../../../model/network.ts';
import { findPerson } from '../../ground/find-actor.ts';
import { withoutPeople, withTie } from '../../suppose/changed.ts';
import { type Inside, type InsideOptions, inside, unitOrder } from '../inside.ts';
import { insideSupport } from '../inside-limits.ts';
import { matrixOf } from '../matrix.ts';
import { insideChange } from './change.ts';
import type { InsideChange, JoinedUnit } from './change-shape.ts';

/** What is supposed to happen inside; people by id or name, units by name. */
export type InsideSupposition =
  | { readonly leaves: string | readonly string[] }
  | { readonly moves: readonly (readonly [person: string, unit: string])[] }
  | { readonly merges: readonly [one: string, other: string] }
  | { readonly tie: readonly [one: string, other: string, strength: number] };

export interface WhatIfInsideOptions extends InsideOptions {
  readonly suppose: InsideSupposition;
}

/**
 * What happens inside when people leave or move, units merge, or a tie is made.
 *
 * **Definition** the network without those people, as if no file had named them; with people counted in another unit; with two
 * units counted as one; with a tie both ways. **Reads** what `organisation` reads. **Cost** linear in the network, and people times
 * ties for the ways between all pairs (left out, null, in networks too large for it).
 * Throws `no-such-actor`, `ambiguous-actor`, `out-of-range`. **Source** measures.md section 9.
 */
export function whatIfInside(network: Network, options: WhatIfInsideOptions): InsideChange {
  const { suppose } = options;
  const before = inside(network, options);
  const told = insideSupport(before, options);
  if ('leaves' in suppose) {
    const leavers = [...new Set([suppose.leaves].flat().map((who) => findPerson(network, who)))];
    return insideChange(before, afterLeaving(before, leavers, options), leavers, told);
  }
  if ('tie' in suppose) {
    const [one, other] = [findPerson(network, suppose.tie[0]), findPerson(network, suppose.tie[1])];
    const tied = withTie(network, one, other, suppose.tie[2]);
    return insideChange(before, inside(tied, { ...options, by: byOf(before, options) }, true), [], told);
  }
  if ('moves' in suppose) return insideChange(before, moved(before, suppose.moves), [], told);
  const { after, joined } = merged(before, suppose.merges);
  return insideChange(before, after, [], told, joined);
}

function afterLeaving(before: Inside, leavers: readonly number[], options: InsideOptions): Inside {
  const rest = withoutPeople(before.network, leavers);
  return inside(rest, { ...options, by: byOf(before, options) }, true);
}

/** What makes a unit stays what it was, also where the change would have it chosen otherwise. */
const byOf = (before: Inside, { by, level }: InsideOptions): string | undefined =>
  level === undefined ? before.by : by;

function moved(on: Inside, moves: readonly (readonly [string, string])[]): Inside {
  const names = Array.from(on.group, (g) => on.groups[g]!);
  for (const [who, unit] of moves) {
    const v = on.at[findPerson(on.network, who)]!;
    if (v < 0)
      throw new TertiusError('no-such-actor', `${who} is nobody inside, so cannot move to another unit`, {
        value: who,
      });
    names[v] = spelled(on, unit) ?? unit;
  }
  return regrouped(on, names);
}

function merged(
  on: Inside,
  units: readonly [string, string],
): { readonly after: Inside; readonly joined: JoinedUnit } {
  const [one, other] = units.map((unit) => {
    const known = spelled(on, unit);
    if (known === undefined)
      throw new TertiusError(
        'no-such-actor',
        `there is no unit ${JSON.stringify(unit)}; there are: ${on.groups.slice(0, 20).join(', ')}`,
        { value: unit },
      );
    return on.groups.indexOf(known);
  }) as [number, number];
  if (one === other)
    throw new TertiusError('out-of-range', 'a unit cannot merge with itself: name two units', {
      value: units[0],
    });
  const unit = `${on.groups[one]} + ${on.groups[other]}`;
  const after = regrouped(
    on,
    Array.from(on.group, (g) => (g === one || g === other ? unit : on.groups[g]!)),
  );
  const matrix = matrixOf(after);
  const [width, at] = [after.groups.length, after.groups.indexOf(unit)];
  const inside = matrix.ties[at * width + at]!;
  return {
    after,
    joined: {
      unit,
      people: matrix.size[at]!,
      inside,
      between: matrixOf(on).ties[Math.min(one, other) * on.groups.length + Math.max(one, other)]!,
      outside: matrix.degree[at]! - 2 * inside,
    },
  };
}

/** The unit of that name, in any case and with any spaces after commas. */
function spelled({ groups }: Inside, unit: string): string | undefined {
  const plain = (name: string): string =>
    name
      .split(',')
      .map((word) => word.trim())
      .join(',')
      .toLowerCase();
  return groups.find((name) => plain(name) === plain(unit));
}

function regrouped(on: Inside, names: readonly string[]): Inside {
  const groups = [...new Set(names)].sort(unitOrder);
  const number = new Map(groups.map((name, g) => [name, g]));
  return { ...on, groups, group: Uint32Array.from(names, (name) => number.get(name)!) };
}
