import { TertiusError } from '../errors.ts';
import type { NetworkView } from '../model/network-view.ts';
import { catalogue } from './catalogue.ts';
import type { BrokerageColumns, Column, Measure, MeasureValues } from './measure.ts';
import { type DistanceRule, type Sampling, Work } from './work.ts';

export interface MetricsOptions {
  /** Ids from the catalogue; unless given all but those that come on request only. */
  readonly measures?: readonly string[] | 'all';
  readonly distance?: DistanceRule;
  /** Estimates betweenness, with an interval for each actor, instead of computing it exactly. */
  readonly sampled?: Sampling | undefined;
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
  /** Measures that give a word per actor, aligned with `view.actors`. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  readonly brokerage?: BrokerageColumns;
  /** How betweenness was found, where it was asked for; the interval is in the columns `betweennessLow` and `betweennessHigh`. */
  readonly betweenness?: BetweennessMethod;
  readonly ties: Readonly<Record<string, Column>>;
  readonly network: Readonly<Record<string, NonNullable<MeasureValues['network']>>>;
  /** Of measures that are undefined for the whole network: why. */
  readonly undefinedBecause?: Readonly<Record<string, string>>;
}

export type BetweennessMethod =
  | { readonly method: 'exact' }
  | { readonly method: 'sampled'; readonly eps: number; readonly delta: number; readonly samples: number };

/**
 * Measures of a network: computed only when asked for, sharing whatever they have in common. Undefined is NaN.
 * Throws `unknown-measure` for an id that is not in the catalogue, `cancelled` when the signal aborts between measures,
 * `strength-above-one` where distance `neglog` meets such a strength.
 */
export function metrics(view: NetworkView, options: MetricsOptions = {}): MetricsResult {
  const asked = chosen(options.measures ?? 'all');
  return measured(workFor(view, asked, options), asked, options);
}

/** What a choice of measures works on. */
export function workFor(view: NetworkView, asked: readonly Measure[], options: MetricsOptions): Work {
  return new Work(view, {
    needs: asked.flatMap((measure) => measure.needs),
    distance: options.distance ?? 'inverse',
    sampled: options.sampled,
    ...(options.relabelFrom === undefined ? {} : { relabelFrom: options.relabelFrom }),
  });
}

/** Computes the measures asked for, one after the other. */
export function measured(work: Work, asked: readonly Measure[], options: MetricsOptions): MetricsResult {
  const actors: Record<string, Column> = {};
  const words: Record<string, readonly string[]> = {};
  const ties: Record<string, Column> = {};
  const network: Record<string, NonNullable<MeasureValues['network']>> = {
    actors: work.n,
    ties: work.ties,
  };
  const reasons: Record<string, string> = {};
  let brokerage: BrokerageColumns | undefined;
  let betweenness: BetweennessMethod | undefined;
  asked.forEach((measure, done) => {
    if (options.signal?.aborted) throw new TertiusError('cancelled', 'Measuring was cancelled.');
    options.progress?.({ measure: measure.id, done, total: asked.length });
    const values = measure.compute(work);
    if (values.actors !== undefined) {
      if ('roles' in values.actors) brokerage = values.actors;
      else actors[measure.id] = values.actors;
    }
    if (values.words !== undefined) words[measure.id] = values.words;
    if (values.undefinedBecause !== undefined) reasons[measure.id] = values.undefinedBecause;
    if (values.ties !== undefined) ties[measure.id] = values.ties;
    if (values.network !== undefined) network[measure.id] = values.network;
    if (measure.id === 'betweenness') betweenness = methodOf(work, actors);
  });
  options.progress?.({ measure: '', done: asked.length, total: asked.length });
  const measures = asked.map((measure) => measure.id);
  return {
    directed: work.directed,
    measures,
    actors,
    ties,
    network,
    ...(Object.keys(words).length === 0 ? {} : { words }),
    ...(brokerage === undefined ? {} : { brokerage }),
    ...(betweenness === undefined ? {} : { betweenness }),
    ...(Object.keys(reasons).length === 0 ? {} : { undefinedBecause: reasons }),
  };
}

function methodOf(work: Work, actors: Record<string, Column>): BetweennessMethod {
  if (work.sampling === undefined) return { method: 'exact' };
  const { eps, delta, samples, low, high } = work.estimate;
  actors.betweennessLow = work.toActors(low);
  actors.betweennessHigh = work.toActors(high);
  return { method: 'sampled', eps, delta, samples };
}

/** The catalogue's measures of these ids, in its order. */
export function chosen(ids: readonly string[] | 'all'): readonly Measure[] {
  if (ids === 'all') return catalogue.filter((measure) => !measure.onRequest);
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
