import { ask, introduce, plan, triangulate } from '@tertius/core';
import { brief } from '@tertius/core/answers';
import { briefParts } from '@tertius/core/words';
import { supposedAnswer } from '../supposing/suppose.ts';
import type { Answering } from './answer-types.ts';

type Advised = 'plan' | 'triangulate' | 'introduce' | 'ask' | 'brief' | 'suppose';

/** What is asked about people one by one: whom to ask, whom to introduce, who is who. */
export const advised: Answering<Advised> = {
  plan: ({ readings: { network, evidence, asOf }, tau }, { budget }) =>
    plan(network, { asOf, tau, budget, statements: evidence.statements }),
  triangulate: ({ readings, tau }, given, tell) =>
    triangulate(readings.network, {
      asOf: readings.asOf,
      tau,
      imports: readings.evidence.imports,
      progress: (share) => tell?.(share, 'one colleague after the other'),
      ...given,
    }),
  introduce: ({ readings }, given) =>
    introduce(readings.network, {
      asOf: readings.asOf,
      statements: readings.evidence.statements,
      kit: true,
      ...given,
    }),
  ask: ({ readings: { network, evidence, asOf } }, given) =>
    ask(network, { asOf, imports: evidence.imports, statements: evidence.statements, ...given }),
  brief({ readings: { network, evidence, asOf } }, given) {
    const page = brief(network, {
      asOf,
      statements: evidence.statements,
      imports: evidence.imports,
      ...given,
    });
    return { name: page.with.name, parts: briefParts(page) };
  },
  suppose: supposedAnswer,
};
