import { betweenAnswer } from '../figures/between.ts';
import { bridgesAnswer } from '../figures/bridges.ts';
import { type FigureAnswer, withListedRows } from '../figures/figure-answer.ts';
import { matrixAnswer } from '../figures/matrix.ts';
import { sidesAnswer } from '../figures/three-sides.ts';
import { worldsAnswer } from '../figures/two-worlds.ts';
import { waysAnswer } from '../figures/ways.ts';
import { isFiltering } from '../lens/filter.ts';
import { seenThrough } from '../lens/seen-through.ts';
import { unitRows } from '../rows/unit-rows.ts';
import { unitsIfAny, unitsOf } from '../subject.ts';
import type { Answering } from './answer-types.ts';

const listed = (answer: FigureAnswer | null, allRows = false): FigureAnswer | null =>
  answer === null || allRows ? answer : withListedRows(answer);

/** The views that are figures, and the units. */
export const drawn: Answering<'bridges' | 'ways' | 'sides' | 'worlds' | 'units' | 'matrix' | 'between'> = {
  bridges(subject, { filter, room, allRows }) {
    const { readings, holding } = seenThrough(subject, filter);
    const units = () => (filter !== undefined && isFiltering(filter) ? undefined : unitsIfAny(subject));
    return listed(bridgesAnswer(readings, holding, room, units), allRows);
  },
  ways: ({ readings, tau }, { room, allRows, ...given }) =>
    listed(waysAnswer(readings, tau, given, room), allRows),
  sides: ({ readings, tau }, { room, allRows, ...given }) =>
    listed(sidesAnswer(readings, tau, given, room), allRows),
  worlds: (subject, { filter, room, allRows }) =>
    listed(worldsAnswer(seenThrough(subject, filter).readings, room), allRows),
  units: (subject, _, tell) => unitRows(unitsOf(subject, tell)),
  matrix: (subject, { filter, room, allRows }, tell) =>
    listed(matrixAnswer(seenThrough(subject, filter), unitsOf(subject, tell), { filter, room }), allRows),
  between: (subject, { filter, cell }) => {
    const { readings, holding } = seenThrough(subject, filter);
    return betweenAnswer(readings, holding, cell);
  },
};
