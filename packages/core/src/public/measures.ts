import { guarded, guardedPromise } from '../face/guard.ts';
import { having, list, listOf, optional, record, whole, words } from '../face/kinds.ts';
import { shuffled, view } from '../face/subjects.ts';
import { chanceOf as chance, chanceOfActors as chanceOfEach } from '../measures/chance/chance.ts';
import { shuffledEiOnWorkers as draws } from '../measures/chance/shuffled-ei.ts';
import * as parameters from '../measures/measure-parameters.ts';
import * as pages from '../measures/page.ts';

export type { Metrics } from '../face/metrics.ts';
export type { Given, TieRow } from '../given/as-view.ts';
export type { FromGraphologyOptions } from '../given/from-graphology.ts';
export type { Point, Positions } from '../given/positions.ts';
export type { AssignOptions } from '../graphology/assign-metrics.ts';
export type { ToGraphologyOptions } from '../graphology/to-graphology.ts';
export type { ActorChance, ChanceOptions, FigureChance } from '../measures/chance/chance.ts';
export type { BrokerageColumns, Column, DescribedMeasure, MeasureDescription } from '../measures/measure.ts';
export {
  PARAMETERS as measureParameters,
  type ParameterDescription,
} from '../measures/measure-parameters.ts';
export type { MetricsProgress } from '../measures/metrics.ts';
export type { MetricsRows, Row, RowValue } from '../measures/metrics-rows.ts';
export type { MetricsSyncOptions } from '../measures/metrics-sync.ts';

const MEASURE = having({ id: words, title: words, levels: list });
const PARAMETER = ['parameter', having({ meaning: words, choices: list, type: words })] as const;
/** The page of a measure as Markdown: what it says, its formula, undefined cases and source. */
export const measurePage: typeof pages.measurePage = guarded(pages.measurePage, ['measure', MEASURE]);
/** The index of such pages. */
export const measureIndex: typeof pages.measureIndex = guarded(pages.measureIndex, [
  'catalogue',
  listOf(MEASURE),
]);
/** A parameter as the value of an option: `inverse|neglog`. */
export const parameterValues: typeof parameters.parameterValues = guarded(
  parameters.parameterValues,
  PARAMETER,
);
/** A parameter in a line of text: what it is, its choices and its default. */
export const parameterWords: typeof parameters.parameterWords = guarded(parameters.parameterWords, PARAMETER);
/** What chance gives for each figure of the whole network: the middle 95 % of networks with the same degrees, on workers. */
export const chanceOf: typeof chance = guardedPromise(chance, ['view', view], ['options', optional(record)]);
export const chanceOfActors: typeof chanceOfEach = guardedPromise(
  chanceOfEach,
  ['view', view],
  ['options', optional(record)],
);
/** The draws of the permutation test of E-I indices, on workers: the same for one seed with any number of workers. */
export const shuffledEiOnWorkers: typeof draws = guardedPromise(
  draws,
  ['shuffling', shuffled],
  ['draws', whole],
  ['options', optional(record)],
);
