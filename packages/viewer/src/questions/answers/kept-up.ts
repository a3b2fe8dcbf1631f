import { contribution, keepInTouch } from '@tertius/core/answers';
import { rhythmRows } from '../rows/rhythm-rows.ts';
import type { Answering } from './answer-types.ts';

/** What keeps or loses ties over time. */
export const keptUp: Answering<'rhythm' | 'contribution' | 'keepInTouch'> = {
  rhythm: ({ readings }) => rhythmRows(readings),
  contribution: ({ readings: { network, evidence, asOf } }, given) =>
    contribution(network, { asOf, statements: evidence.statements, ...given }),
  keepInTouch: ({ readings: { network, evidence, asOf } }, given) =>
    keepInTouch(network, { asOf, statements: evidence.statements, ...given }),
};
