import { betweenAnswer } from '../figures/between.ts';
import { bridgesAnswer } from '../figures/bridges.ts';
import { matrixAnswer } from '../figures/matrix.ts';
import { sidesAnswer } from '../figures/three-sides.ts';
import { worldsAnswer } from '../figures/two-worlds.ts';
import { waysAnswer } from '../figures/ways.ts';
import { isFiltering } from '../lens/filter.ts';
import { seenThrough } from '../lens/seen-through.ts';
import { unitsIfAny, unitsOf } from '../subject.ts';
import { unitRows } from '../unit-rows.ts';
import type { Answering } from './answer-types.ts';

/** The views that are figures, and the units. */
export const drawn: Answering<'bridges' | 'ways' | 'sides' | 'worlds' | 'units' | 'matrix' | 'between'> = {
  bridges: (subject, { filter, room }) => {
    const { readings, holding } = seenThrough(subject, filter);
    return bridgesAnswer(readings, holding, room, () =>
      filter !== undefined && isFiltering(filter) ? undefined : unitsIfAny(subject),
    );
  },
  ways: ({ readings, tau }, { room, ...given }) => waysAnswer(readings, tau, given, room),
  sides: ({ readings, tau }, { room, ...given }) => sidesAnswer(readings, tau, given, room),
  worlds: (subject, { filter, room }) => worldsAnswer(seenThrough(subject, filter).readings, room),
  units: (subject, _, tell) => unitRows(unitsOf(subject, tell)),
  matrix: (subject, { filter, room }, tell) =>
    matrixAnswer(seenThrough(subject, filter), unitsOf(subject, tell), { filter, room }),
  between: (subject, { filter, cell }) => {
    const { readings, holding } = seenThrough(subject, filter);
    return betweenAnswer(readings, holding, cell);
  },
};
