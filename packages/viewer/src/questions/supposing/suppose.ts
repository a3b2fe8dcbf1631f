import { type WhatIf, whatIf } from '@tertius/core';
import { type InsideChange, whatIfInside } from '@tertius/core/answers';
import { outsideFigures } from '@tertius/core/words';
import type { Readings } from '../readings.ts';
import type { Subject } from '../subject.ts';

/** What is supposed to happen; people by id, units by name. */
export type Supposed =
  | { readonly leaves: readonly string[] }
  | { readonly moves: readonly (readonly [person: string, unit: string])[] }
  | { readonly merges: readonly [one: string, other: string] };

/** What dragging a colleague or a unit over a region, or out of all of them, supposes; null where it supposes nothing. */
export function supposedByDrag(
  readings: Readings,
  held: { readonly person: number } | { readonly unit: string },
  to: { readonly organisation: string } | { readonly unit: string } | null,
): Supposed | null {
  const { network, insider, unit, organisation } = readings;
  if ('unit' in held) return unitByDrag(readings, held.unit, to);
  const { person } = held;
  const id = network.people[person]?.id;
  if (id === undefined || !insider[person]) return null;
  if (to !== null && 'unit' in to) return to.unit === unit[person] ? null : { moves: [[id, to.unit]] };
  return to !== null && to.organisation === organisation[person] ? null : { leaves: [id] };
}

function unitByDrag(
  { network, insider, unit, organisation }: Readings,
  held: string,
  to: { readonly organisation: string } | { readonly unit: string } | null,
): Supposed | null {
  const members = network.people.filter(({ index }) => insider[index] && unit[index] === held);
  if (members.length === 0) return null;
  if (to !== null && 'unit' in to) return to.unit === held ? null : { merges: [held, to.unit] };
  const own = organisation[members[0]!.index];
  return to !== null && to.organisation === own ? null : { leaves: members.map(({ id }) => id) };
}

/** One figure before and after; null is undefined. */
export interface SupposedFigure {
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** What a supposition comes to, as a panel shows it. */
export interface SupposedAnswer {
  readonly outside: readonly SupposedFigure[];
  readonly inside: readonly SupposedFigure[];
  /** What happens inside, in sentences, and who could take over. */
  readonly words: readonly string[];
  readonly takeover: readonly string[];
  readonly handovers: NonNullable<WhatIf['handovers']>;
}

export function supposedAnswer(
  { readings, tau }: Subject,
  { suppose }: { suppose: Supposed },
): SupposedAnswer {
  const { network, asOf, evidence } = readings;
  if (!('leaves' in suppose) || network.own === undefined) {
    const inside = whatIfInside(network, { asOf, suppose });
    return { outside: [], inside: insideFigures(inside), ...wordsOf(inside), handovers: [] };
  }
  const answer = whatIf(network, { asOf, tau, suppose, statements: evidence.statements });
  return {
    outside: outsideFigures(answer),
    inside: answer.inside === null ? [] : insideFigures(answer.inside),
    ...(answer.inside === null ? { words: [], takeover: [] } : wordsOf(answer.inside)),
    handovers: answer.handovers ?? [],
  };
}

/** What happens, and who could take over, apart. */
function wordsOf({ words, takeover }: InsideChange): Pick<SupposedAnswer, 'words' | 'takeover'> {
  return { words: words.slice(0, words.length - takeover.length), takeover };
}

function insideFigures(change: InsideChange): SupposedFigure[] {
  if (!change.supported) return [];
  const rows = [
    ['people', change.people],
    ['ties', change.ties],
    ['parts without ties between them', change.parts],
    ['people in the largest part', change.largest],
  ] as const;
  return rows.map(([title, { before, after }]) => ({ title, before, after }));
}
