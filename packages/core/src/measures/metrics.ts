import { TertiusError } from '../errors.ts';
import type { NetworkView } from '../model/network-view.ts';
import { catalogue } from './catalogue.ts';
import type { BrokerageColumns, Column, Measure, MeasureValues } from './measure.ts';
import { type DistanceRule, Work } from './work.ts';

export interface MetricsOptions {
  /** Ids from the catalogue; all of them unless given. */
  readonly measures?: readonly string[] | 'all';
  readonly distance?: DistanceRule;
  readonly signal?: AbortSignal;
  /** Called before each measure and at the end. */
  readonly progress?: (step: {
    readonly measure: string;
    readonly done: number;
    readonly total: number;
  }) => void;
  /** Networks of at least this many actors are renamed inside, for speed alone. */
  readonly relabelFrom?: number;
}

/** Columns by measure id: `actors` aligned with `view.actors`, `ties` with `view.source`. Only what was asked for is present. */
export interface MetricsResult {
  readonly directed: boolean;
  readonly measures: readonly string[];
  readonly actors: Readonly<Record<string, Column>>;
  readonly brokerage?: BrokerageColumns;
  readonly ties: Readonly<Record<string, Column>>;
  readonly network: Readonly<Record<string, NonNullable<MeasureValues['network']>>>;
}

/**
 * Measures of a network: computed only when asked for, sharing whatever they have in common. Undefined is NaN.
 * Throws `unknown-measure` for an id that is not in the catalogue, `cancelled` when the signal aborts between measures,
 * `strength-above-one` where distance `neglog` meets such a strength.
 */
export function metrics(view: NetworkView, options: MetricsOptions = {}): MetricsResult {
  const asked = chosen(options.measures ?? 'all');
  const work = new Work(view, {
    needs: asked.flatMap((measure) => measure.needs),
    distance: options.distance ?? 'inverse',
    ...(options.relabelFrom === undefined ? {} : { relabelFrom: options.relabelFrom }),
  });
  const actors: Record<string, Column> = {};
  const ties: Record<string, Column> = {};
  const network: Record<string, NonNullable<MeasureValues['network']>> = {
    actors: work.n,
    ties: work.ties,
  };
  let brokerage: BrokerageColumns | undefined;
  asked.forEach((measure, done) => {
    if (options.signal?.aborted) throw new TertiusError('cancelled', 'Measuring was cancelled.');
    options.progress?.({ measure: measure.id, done, total: asked.length });
    const values = measure.compute(work);
    if (values.actors !== undefined) {
      if ('roles' in values.actors) brokerage = values.actors;
      else actors[measure.id] = values.actors;
    }
    if (values.ties !== undefined) ties[measure.id] = values.ties;
    if (values.network !== undefined) network[measure.id] = values.network;
  });
  options.progress?.({ measure: '', done: asked.length, total: asked.length });
  const measures = asked.map((measure) => measure.id);
  return {
    directed: work.directed,
    measures,
    actors,
    ties,
    network,
    ...(brokerage === undefined ? {} : { brokerage }),
  };
}

function chosen(ids: readonly string[] | 'all'): readonly Measure[] {
  if (ids === 'all') return catalogue;
  for (const id of ids) {
    if (!catalogue.some((measure) => measure.id === id)) {
      const known = catalogue.map((measure) => measure.id).join(', ');
      throw new TertiusError('unknown-measure', `There is no measure "${id}"; there are: ${known}.`, {
        value: id,
      });
    }
  }
  return catalogue.filter((measure) => ids.includes(measure.id));
}
