import type { Moves } from '@tertius/core/network';
import { clean } from '../../render/clean.ts';
import { respelledLines } from '../../render/respelled.ts';

const move = ({ name, before, after }: Moves['employers'][number]): string =>
  `${clean(name)}: ${clean(before.join(', '))} -> ${clean(after.join(', '))}`;

const gone = ({ name, before }: Moves['left'][number]): string =>
  `${clean(name)}: ${clean(before.join(', '))}`;

/** Who changed what, a line each. */
export function movedLines({
  names,
  employers,
  respelled,
  titles,
  units,
  left,
}: Omit<Moves, 'older' | 'newer'>): string[] {
  return [
    ...listed(
      '~ name',
      names.map(({ name, before: [was = ''] }) => `${clean(was)} -> ${clean(name)}`),
    ),
    ...listed('~ employer', employers.map(move)),
    ...listed('~ spelling', respelledLines(respelled)),
    ...listed('~ title', titles.map(move)),
    ...listed('~ unit', units.map(move)),
    ...listed('~ left', left.map(gone)),
  ];
}

/** Items as lines, each after its mark. */
export const listed = (mark: string, items: readonly string[]): string[] =>
  items.map((item) => `${mark}  ${item}`);
