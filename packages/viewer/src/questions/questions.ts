import { type AskAnswer, ask, type Dependence, dependence, type Evidence, type Introductions, introduce, type Network, type Plan, plan, type Triangulation, triangulate } from '@tertius/core';
import {
  type Brief,
  brief,
  type Contribution,
  contribution,
  type KeepInTouch,
  keepInTouch,
  type RateNext,
  ratingsToAsk,
} from '@tertius/core/answers';
import { proposals } from '@tertius/core/identity';
import { type Brokerage, brokerageOf } from './brokerage-rows.ts';
import { type SidesGiven, sidesAnswer } from './figures/three-sides.ts';
import { worldsAnswer } from './figures/two-worlds.ts';
import { type WaysGiven, waysAnswer } from './figures/ways.ts';
import { bridgesAnswer, type FigureAnswer, matrixAnswer } from './figures.ts';
import { type Choices, choicesOf } from './lens/choices.ts';
import type { Filter } from './lens/filter.ts';
import { type Lens, type Lensed, lensed } from './lens/lens.ts';
import { seenThrough } from './lens/seen-through.ts';
import { type OrganisationRow, organisationRows } from './organisation-rows.ts';
import { type PersonRow, personRows } from './person-rows.ts';
import { type RhythmRows, rhythmRows } from './rhythm-rows.ts';
import { type Hit, searchOf } from './search.ts';
import { type ContactRow, type Sharing, sharingOf } from './sharing-rows.ts';
import { type Subject, unitsOf } from './subject.ts';
import { type Supposed, type SupposedAnswer, supposedAnswer } from './suppose.ts';
import { type UnitRows, unitRows } from './unit-rows.ts';

/** Two who may be one, by the keys that name them whatever else is imported. */
export interface ProposedJoin {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The likeliest pairs, and how many there are in all. */
export interface Joins {
  readonly best: readonly ProposedJoin[];
  readonly count: number;
}

/** What can be asked about the network that was read last; each answer is plain data. */
export interface Questions {
  people: { given: object; answer: readonly PersonRow[] };
  organisations: { given: object; answer: readonly OrganisationRow[] };
  brokerage: { given: object; answer: Brokerage };
  dependence: { given: object; answer: Dependence };
  lens: { given: Lens; answer: Lensed };
  choices: { given: object; answer: Choices };
  bridges: { given: { readonly filter?: Filter }; answer: FigureAnswer | null };
  ways: { given: WaysGiven; answer: FigureAnswer | null };
  sides: { given: SidesGiven; answer: FigureAnswer | null };
  worlds: { given: { readonly filter?: Filter }; answer: FigureAnswer | null };
  units: { given: object; answer: UnitRows };
  matrix: { given: { readonly filter?: Filter }; answer: FigureAnswer | null };
  rhythm: { given: object; answer: RhythmRows };
  joins: { given: object; answer: Joins };
  plan: { given: { readonly budget: number }; answer: Plan };
  triangulate: { given: { readonly topic?: string }; answer: Triangulation };
  introduce: {
    given: { readonly to: string; readonly topic: string; readonly from?: string };
    answer: Introductions;
  };
  ask: { given: { readonly topic: string; readonly from?: string }; answer: AskAnswer };
  brief: { given: { readonly with: string; readonly from: string }; answer: Brief };
  contribution: { given: { readonly since?: number }; answer: Contribution };
  keepInTouch: { given: { readonly from: string }; answer: KeepInTouch };
  suppose: { given: { readonly suppose: Supposed }; answer: SupposedAnswer };
  rateList: { given: { readonly by?: string; readonly limit: number }; answer: readonly RateNext[] };
  sharing: { given: object; answer: Sharing };
  /** What others may see of one person; null where they are no contact of the user. */
  contact: { given: { readonly id: string }; answer: ContactRow | null };
  search: { given: { readonly query: string; readonly count: number }; answer: readonly Hit[] };
}

export type Question = keyof Questions;

/** Told how far a long question is, 0 to 1, and what is being worked out. */
export type Tell = (share: number, doing: string) => void;

type Answers = {
  readonly [Kind in Question]: (
    subject: Subject,
    given: Questions[Kind]['given'],
    tell?: Tell,
  ) => Questions[Kind]['answer'];
};

/** More pairs than this nobody goes through; lists of names that differ by a number have millions. */
const MOST_JOINS = 2000;

export function joinsOf(network: Network, statements: Evidence['statements']): Joins {
  const found = proposals(network, statements);
  const key = (index: number): string => network.people[index]!.key;
  const best = found
    .slice(0, MOST_JOINS)
    .map(({ a, b, score, reasons }) => ({ a: key(a), b: key(b), score, reasons }));
  return { best, count: found.length };
}

function sharingHeld(subject: Subject): Sharing {
  subject.sharing ??= sharingOf(subject);
  return subject.sharing;
}

/** The answer to each question; throws what the core throws. */
export const answers: Answers = {
  people: ({ readings, holding }) => personRows(readings, holding),
  organisations: ({ readings, holding }) => organisationRows(readings, holding),
  brokerage: ({ readings }, _, tell) => brokerageOf(readings, tell),
  dependence: ({ readings, tau }) => dependence(readings.network, { asOf: readings.asOf, tau }),
  lens: ({ readings, holding }, given, tell) => lensed(readings, holding, given, tell),
  choices: ({ readings }) => choicesOf(readings),
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
  rhythm: ({ readings }) => rhythmRows(readings),
  joins: ({ readings: { network, evidence } }) => joinsOf(network, evidence.statements),
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
  ask: ({ readings: { network, evidence, asOf } }, given) =>
    ask(network, { asOf, imports: evidence.imports, statements: evidence.statements, ...given }),
  brief: ({ readings: { network, evidence, asOf } }, given) =>
    brief(network, { asOf, statements: evidence.statements, ...given }),
  contribution: ({ readings: { network, evidence, asOf } }, given) =>
    contribution(network, { asOf, statements: evidence.statements, ...given }),
  keepInTouch: ({ readings: { network, evidence, asOf } }, given) =>
    keepInTouch(network, { asOf, statements: evidence.statements, ...given }),
  suppose: supposedAnswer,
  rateList: ({ readings: { network, asOf }, tau }, given) => ratingsToAsk(network, { asOf, tau, ...given }),
  sharing: sharingHeld,
  contact: (subject, { id }) => sharingHeld(subject).contacts.find((row) => row.id === id) ?? null,
  search(subject, { query, count }) {
    subject.search ??= searchOf(subject.readings);
    return subject.search(query, count);
  },
};
