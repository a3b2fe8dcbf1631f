import type { Moves } from '@tertius/core/network';
import { clean } from '../../render/clean.ts';
import { respelledLines } from '../../render/respelled.ts';
import { topRows } from '../../render/table-sink.ts';

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

/** The first lines of so many as `--top` asks for, and how many are left. */
export function topLines(lines: readonly string[]): readonly string[] {
  const most = topRows() ?? lines.length;
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most), `and ${lines.length - most} more (--json lists all)`];
}
