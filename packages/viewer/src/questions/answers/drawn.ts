import { sidesAnswer } from '../figures/three-sides.ts';
import { worldsAnswer } from '../figures/two-worlds.ts';
import { waysAnswer } from '../figures/ways.ts';
import { bridgesAnswer, matrixAnswer } from '../figures.ts';
import { seenThrough } from '../lens/seen-through.ts';
import { unitsOf } from '../subject.ts';
import { unitRows } from '../unit-rows.ts';
import type { Answering } from './answer-types.ts';

/** The views that are figures, and the units. */
export const drawn: Answering<'bridges' | 'ways' | 'sides' | 'worlds' | 'units' | 'matrix'> = {
  bridges: (subject, { filter }) => {
    const { readings, holding } = seenThrough(subject, filter);
    return bridgesAnswer(readings, holding);
  },
  ways: ({ readings, tau }, given) => waysAnswer(readings, tau, given),
  sides: ({ readings, tau }, given) => sidesAnswer(readings, tau, given),
  worlds: (subject, { filter }) => worldsAnswer(seenThrough(subject, filter).readings),
  units: (subject) => unitRows(unitsOf(subject)),
  matrix: (subject, { filter }) =>
    matrixAnswer(seenThrough(subject, filter).readings, unitsOf(subject), filter),
};
