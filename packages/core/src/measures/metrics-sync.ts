import { TertiusError, wrong } from '../errors.ts';
import { asView, type Given, type GivenOptions } from '../given/as-view.ts';
import { catalogue } from './catalogue.ts';
import type { Measure } from './measure.ts';
import type { MeasureId } from './measure-ids.ts';
import { PARAMETERS } from './measure-parameters.ts';
import { Measuring, type MeasuringOptions } from './measuring.ts';
import { type MetricsResult, resultOf } from './metrics-result.ts';
import { tiesOf } from './ties-of.ts';

export interface MetricsSyncOptions<Id extends MeasureId = MeasureId> extends MeasuringOptions, GivenOptions {
  /** Ids from the catalogue; unless given all but those that come on request only. */
  readonly measures?: readonly Id[] | 'all' | undefined;
}

/**
 * Measures of a graph, rows of ties or a view, computed at once on the caller's thread, sharing whatever they have in common: for small
 * networks, and for code that is in a worker already. Undefined is NaN. `metrics` gives the same without blocking.
 * Throws `wrong-argument`, `unknown-measure` for an id that is not in the catalogue, `strength-above-one` where distance `neglog`
 * meets such a strength.
 */
export function metricsSync<Id extends MeasureId = MeasureId>(
  given: Given,
  options: MetricsSyncOptions<Id> = {},
): MetricsResult<Id> {
  const { view, asked } = checkedCall(given, options);
  const measuring = new Measuring(view, asked, options);
  const { work } = measuring;
  const size = { actors: work.n, ties: tiesOf(work) };
  return resultOf(work.directed, size, asked, (measure) => measuring.values(measure));
}

/** Arguments of `metrics` as they are meant. Throws `wrong-argument`, `unknown-measure`. */
export function checkedCall(
  given: Given,
  options: MetricsSyncOptions,
): { readonly view: ReturnType<typeof asView>; readonly asked: readonly Measure[] } {
  const view = asView(given, options);
  const { distance, relabelFrom, sampled, measures = 'all' } = options;
  const distances = PARAMETERS.distance.choices.map(({ value }) => value);
  if (distance !== undefined && !distances.includes(distance))
    throw wrong('distance', distances.map((one) => `"${one}"`).join(' or '), distance);
  if (relabelFrom !== undefined && !(typeof relabelFrom === 'number' && relabelFrom >= 0))
    throw wrong('relabelFrom', 'a number of actors', relabelFrom);
  if (sampled !== undefined) checkSampling(sampled);
  if (measures !== 'all' && !Array.isArray(measures))
    throw wrong('measures', '"all" or an array of measure ids', measures);
  return { view, asked: chosen(measures) };
}

function checkSampling(sampled: unknown): void {
  if (typeof sampled !== 'object' || sampled === null) throw wrong('sampled', '{ eps, delta }', sampled);
  const given = sampled as Readonly<Record<string, unknown>>;
  for (const name of ['eps', 'delta']) {
    const value = given[name];
    if (!(typeof value === 'number' && value > 0 && value < 1))
      throw wrong(`sampled.${name}`, 'a number between 0 and 1', value);
  }
  for (const name of ['seed', 'top']) {
    const value = given[name];
    if (value !== undefined && !(typeof value === 'number' && Number.isInteger(value) && value >= 0))
      throw wrong(`sampled.${name}`, 'a whole number of at least 0', value);
  }
}

/** The catalogue's measures of these ids, in its order. Throws `unknown-measure`. */
export function chosen(ids: readonly MeasureId[] | 'all'): readonly Measure[] {
  if (ids === 'all') return catalogue.filter((measure) => !measure.onRequest);
  for (const id of ids) {
    if (!catalogue.some((measure) => measure.id === id)) {
      const known = catalogue.map((measure) => measure.id).join(', ');
      throw new TertiusError('unknown-measure', `There is no measure "${id}"; there are: ${known}.`, {
        value: String(id),
      });
    }
  }
  return catalogue.filter((measure) => ids.includes(measure.id));
}
