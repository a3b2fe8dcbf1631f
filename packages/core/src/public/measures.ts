import { guarded, having, list, listOf, words } from '../face/kinds.ts';
import * as pages from '../measures/page.ts';

export type { Metrics } from '../face/metrics.ts';
export type { Given, TieRow } from '../given/as-view.ts';
export type { FromGraphologyOptions } from '../given/from-graphology.ts';
export type { Point, Positions } from '../given/positions.ts';
export type { AssignOptions } from '../graphology/assign-metrics.ts';
export type { ToGraphologyOptions } from '../graphology/to-graphology.ts';
export type { BrokerageColumns, Column, MeasureDescription } from '../measures/measure.ts';
export {
  PARAMETERS as measureParameters,
  type ParameterDescription,
  parameterValues,
  parameterWords,
} from '../measures/measure-parameters.ts';
export type { MetricsProgress } from '../measures/metrics.ts';
export type { MetricsRows, Row, RowValue } from '../measures/metrics-rows.ts';
export type { MetricsSyncOptions } from '../measures/metrics-sync.ts';
export { shuffledEiOnWorkers } from '../measures/shuffled-ei.ts';

const MEASURE = having({ id: words, title: words, levels: list });
export const measureIndex: typeof pages.measureIndex = guarded(pages.measureIndex, [
  'catalogue',
  listOf(MEASURE),
]);
export const measurePage: typeof pages.measurePage = guarded(pages.measurePage, ['measure', MEASURE]);
