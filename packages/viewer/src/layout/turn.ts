import type { Pair } from './groups.ts';
import type { Placed, Positions } from './placed.ts';

const PASSES = 3;

/** Turns every group round its own middle so that its people come nearest to those they are tied to. */
export function turnTowardsTies(
  groups: readonly Placed[],
  pairs: readonly Pair[],
  positions: Positions,
): void {
  const ties = leadingOut(groups, pairs);
  for (let pass = 0; pass < PASSES; pass++)
    for (const [place, group] of groups.entries()) turn(group, ties[place]!, positions);
}

interface Leading {
  readonly person: number;
  readonly other: number;
  readonly strength: number;
}

/** Of each group the ties that lead out of it. */
function leadingOut(groups: readonly Placed[], pairs: readonly Pair[]): readonly (readonly Leading[])[] {
  const placeOf = new Map<number, number>();
  for (const [place, { group }] of groups.entries())
    for (const person of group.members) placeOf.set(person, place);
  const ties: Leading[][] = groups.map(() => []);
  for (const { a, b, strength } of pairs) {
    const placeA = placeOf.get(a);
    const placeB = placeOf.get(b);
    if (placeA === placeB) continue;
    if (placeA !== undefined) ties[placeA]!.push({ person: a, other: b, strength });
    if (placeB !== undefined) ties[placeB]!.push({ person: b, other: a, strength });
  }
  return ties;
}

function turn(group: Placed, ties: readonly Leading[], { x, y }: Positions): void {
  let dot = 0;
  let cross = 0;
  for (const { person, other, strength } of ties) {
    const px = x[person]! - group.x;
    const py = y[person]! - group.y;
    const tx = x[other]! - group.x;
    const ty = y[other]! - group.y;
    const far = Math.sqrt(tx * tx + ty * ty) || 1;
    dot += (strength * (px * tx + py * ty)) / far;
    cross += (strength * (px * ty - py * tx)) / far;
  }
  if (Math.hypot(dot, cross) < 1e-6) return;
  const angle = Math.atan2(cross, dot);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (const person of group.group.members) {
    const px = x[person]! - group.x;
    const py = y[person]! - group.y;
    x[person] = group.x + px * cos - py * sin;
    y[person] = group.y + px * sin + py * cos;
  }
}
