import type { SampledBetweenness } from '../kernels/paths/sampled-bounds.ts';
import type { BrokerageColumns, Column, Measure, MeasureValues } from './measure.ts';
import type {
  ActorMeasureId,
  MeasureId,
  NetworkMeasureId,
  TieMeasureId,
  WordMeasureId,
} from './measure-ids.ts';

type NetworkValue = NonNullable<MeasureValues['network']>;

/** What is there for certain where measures were named, and may be there where they were not. */
type Asked<Id extends MeasureId, Of extends MeasureId, Value> = MeasureId extends Id
  ? { readonly [K in Of]?: Value }
  : { readonly [K in Id & Of]: Value };

/** Columns by measure id: `actors` aligned with `view.actors`, `ties` with `view.source`. Only what was asked for is present. */
export type MetricsResult<Id extends MeasureId = MeasureId> = ResultOf<
  Id,
  Asked<Id, ActorMeasureId, Column>,
  Asked<Id, TieMeasureId, Column>,
  Asked<Id, NetworkMeasureId, NetworkValue>
>;

export interface ResultOf<Id, Actors, Ties, Network> {
  readonly directed: boolean;
  readonly measures: readonly Id[];
  readonly actors: Actors & BetweennessInterval;
  /** Measures that give a word per actor, aligned with `view.actors`. */
  readonly words?: { readonly [K in WordMeasureId]?: readonly string[] };
  readonly brokerage?: BrokerageColumns;
  /** How betweenness was found, where it was asked for; the interval is in the columns `betweennessLow` and `betweennessHigh`. */
  readonly betweenness?: BetweennessMethod;
  readonly ties: Ties;
  readonly network: Network & Size;
  /** Of measures that are undefined for the whole network: why. */
  readonly undefinedBecause?: Readonly<Record<string, string>>;
}

/** Where betweenness is sampled: the bounds of every actor's value. */
type BetweennessInterval = { readonly betweennessLow?: Column; readonly betweennessHigh?: Column };

interface Size {
  readonly actors: number;
  /** Ties of the view asked for: pairs of actors, of a directed one its arcs. */
  readonly ties: number;
  /** The same number by its own name; of a directed view only. */
  readonly arcs?: number;
}

export type BetweennessMethod =
  | { readonly method: 'exact' }
  | { readonly method: 'sampled'; readonly eps: number; readonly delta: number; readonly samples: number };

/** A measure's values, of sampled betweenness with the sample they come from, by actor. */
export interface Measured extends MeasureValues {
  readonly sample?: Pick<SampledBetweenness, 'low' | 'high' | 'samples' | 'eps' | 'delta'>;
}

/** Puts the values of all measures together, in their order. */
export function resultOf<Id extends MeasureId>(
  directed: boolean,
  size: Size,
  asked: readonly Measure[],
  valuesOf: (measure: Measure) => Measured,
): MetricsResult<Id> {
  const actors: Record<string, Column> = {};
  const words: Record<string, readonly string[]> = {};
  const ties: Record<string, Column> = {};
  const network: Record<string, NetworkValue> = {
    ...size,
    ...(directed ? { arcs: size.ties } : {}),
  };
  const reasons: Record<string, string> = {};
  let brokerage: BrokerageColumns | undefined;
  let betweenness: BetweennessMethod | undefined;
  for (const measure of asked) {
    const values = valuesOf(measure);
    if (values.actors !== undefined) {
      if ('roles' in values.actors) brokerage = values.actors;
      else actors[measure.id] = values.actors;
    }
    if (values.undefinedBecause !== undefined) reasons[measure.id] = values.undefinedBecause;
    if (values.words !== undefined) words[measure.id] = values.words;
    if (values.ties !== undefined) ties[measure.id] = values.ties;
    if (values.network !== undefined) network[measure.id] = values.network;
    if (measure.id !== 'betweenness') continue;
    if (values.sample === undefined) betweenness = { method: 'exact' };
    else {
      const { low, high, eps, delta, samples } = values.sample;
      Object.assign(actors, { betweennessLow: low, betweennessHigh: high });
      betweenness = { method: 'sampled', eps, delta, samples };
    }
  }
  const result: MetricsResult = {
    directed,
    measures: asked.map((measure) => measure.id),
    actors,
    ties,
    network: network as unknown as Size,
    ...(Object.keys(words).length === 0 ? {} : { words }),
    ...(brokerage === undefined ? {} : { brokerage }),
    ...(betweenness === undefined ? {} : { betweenness }),
    ...(Object.keys(reasons).length === 0 ? {} : { undefinedBecause: reasons }),
  };
  return result as unknown as MetricsResult<Id>;
}
