import type { Moves } from '@tertius/core/network';
import { clean } from './clean.ts';
import { respelledLines } from './respelled.ts';

export type Places = Pick<Moves, 'names' | 'employers' | 'respelled' | 'titles' | 'units' | 'left'>;

/** Who changed name, employer, title or unit, and who left, as lines. */
export function moveLines({ names, employers, respelled, titles, units, left }: Places): string[] {
  const moves = (list: Moves['employers'], most: number): string[] => [
    ...list
      .slice(0, most)
      .map(
        ({ name, before: was, after: is }) =>
          `  ${clean(name)}: ${clean(was.join(', '))} -> ${clean(is.join(', '))}`,
      ),
    ...rest(list.length, most),
  ];
  return [
    ...(names.length === 0
      ? []
      : [
          `Changed name (${names.length}):`,
          ...names
            .slice(0, MOST_TITLES)
            .map(({ before: [was = ''], name }) => `  ${clean(was)} -> ${clean(name)}`),
          ...rest(names.length, MOST_TITLES),
        ]),
    ...(employers.length === 0
      ? []
      : [`Changed employer (${employers.length}):`, ...moves(employers, Number.POSITIVE_INFINITY)]),
    ...respelledLines(respelled),
    ...(titles.length === 0 ? [] : [`Changed title (${titles.length}):`, ...moves(titles, MOST_TITLES)]),
    ...(units.length === 0 ? [] : [`Changed unit (${units.length}):`, ...moves(units, MOST_TITLES)]),
    ...(left.length === 0
      ? []
      : [
          `Left (${left.length}):`,
          ...left
            .slice(0, MOST_TITLES)
            .map(({ name, before }) => `  ${clean(name)}: ${clean(before.join(', '))}`),
          ...rest(left.length, MOST_TITLES),
        ]),
  ];
}

const MOST_TITLES = 10;

const rest = (all: number, most: number): string[] =>
  all > most ? [`  and ${all - most} more (--json lists all)`] : [];
