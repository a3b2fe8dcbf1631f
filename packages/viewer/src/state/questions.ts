import {
  type Dependence,
  dependence,
  type Introductions,
  introduce,
  type Plan,
  plan,
  proposals,
  type Rhythm,
  rhythm,
  type Triangulation,
  triangulate,
} from '@tertius/core';
import { type Brokerage, brokerageOf } from './brokerage-rows.ts';
import type { Holding } from './holding.ts';
import { type OrganisationRow, organisationRows } from './organisation-rows.ts';
import { type PersonRow, personRows } from './person-rows.ts';
import type { Readings } from './readings.ts';
import { type Hit, type Search, searchOf } from './search.ts';

/** Two who may be one, by the keys that name them whatever else is imported. */
export interface ProposedJoin {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What can be asked about the network that was read last; each answer is plain data. */
export interface Questions {
  people: { given: object; answer: readonly PersonRow[] };
  organisations: { given: object; answer: readonly OrganisationRow[] };
  brokerage: { given: object; answer: Brokerage };
  dependence: { given: object; answer: Dependence };
  rhythm: { given: object; answer: Rhythm };
  proposals: { given: object; answer: readonly ProposedJoin[] };
  plan: { given: { readonly budget: number }; answer: Plan };
  triangulate: { given: { readonly topic?: string }; answer: Triangulation };
  introduce: {
    given: { readonly to: string; readonly topic: string; readonly from?: string };
    answer: Introductions;
  };
  search: { given: { readonly query: string; readonly count: number }; answer: readonly Hit[] };
}

export type Question = keyof Questions;

/** A network as it was read, with what is kept for the next question. */
export interface Subject {
  readonly readings: Readings;
  readonly holding: Holding;
  readonly tau: number;
  search?: Search;
}

type Answers = {
  readonly [Kind in Question]: (
    subject: Subject,
    given: Questions[Kind]['given'],
  ) => Questions[Kind]['answer'];
};

/** The answer to each question; throws what the core throws. */
export const answers: Answers = {
  people: ({ readings, holding }) => personRows(readings, holding),
  organisations: ({ readings, holding }) => organisationRows(readings, holding),
  brokerage: ({ readings }) => brokerageOf(readings),
  dependence: ({ readings, tau }) => dependence(readings.network, { asOf: readings.asOf, tau }),
  rhythm: ({ readings }) => rhythm(readings.network, { asOf: readings.asOf }),
  proposals({ readings: { network, evidence } }) {
    const { people } = network;
    return proposals(network, evidence.statements).map(({ a, b, score, reasons }) => ({
      a: people[a]!.key,
      b: people[b]!.key,
      score,
      reasons,
    }));
  },
  plan: ({ readings, tau }, { budget }) => plan(readings.network, { asOf: readings.asOf, tau, budget }),
  triangulate: ({ readings, tau }, given) =>
    triangulate(readings.network, {
      asOf: readings.asOf,
      tau,
      imports: readings.evidence.imports,
      ...given,
    }),
  introduce: ({ readings }, given) =>
    introduce(readings.network, {
      asOf: readings.asOf,
      statements: readings.evidence.statements,
      kit: true,
      ...given,
    }),
  search(subject, { query, count }) {
    subject.search ??= searchOf(subject.readings);
    return subject.search(query, count);
  },
};
