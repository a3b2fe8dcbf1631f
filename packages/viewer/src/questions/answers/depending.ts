import { dependence } from '@tertius/core';
import { ratingsToAsk } from '@tertius/core/answers';
import type { Answering } from './answer-types.ts';

/** What hangs on one person, and which ties to rate; the panel beside the drawing asks both as soon as a network is shown. */
export const depending: Answering<'dependence' | 'rateList'> = {
  dependence: ({ readings: { network, evidence, asOf }, tau }) =>
    dependence(network, { asOf, tau, statements: evidence.statements }),
  rateList: ({ readings: { network, asOf }, tau }, given) => ratingsToAsk(network, { asOf, tau, ...given }),
};
