import type { MetricsOptions } from '@tertius/core';

/** From this many people on, paths between all of them take too long to wait for. */
const MANY_PEOPLE = 3000;

/** How betweenness is found in a network of this size: exactly, or estimated within .01 with a chance of .9. */
export const samplingOf = (people: number): Pick<MetricsOptions, 'sampled'> =>
  people < MANY_PEOPLE ? {} : { sampled: { eps: 0.01, delta: 0.1 } };
