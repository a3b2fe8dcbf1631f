import { wrong } from '../errors.ts';
import { asView, type Given, type GivenOptions, isGraph } from '../given/as-view.ts';
import type { GraphologyGraph } from '../given/graph.ts';
import type { Divided } from '../kernels/ingredient.ts';
import type { NetworkView } from '../model/network-view.ts';
import type { DistanceRule } from './distances.ts';
import type { MeasureId } from './measure-ids.ts';
import { Work } from './work.ts';

export type Level = 'actor' | 'tie' | 'network';

/** The question a measure answers: who stands between, how ties close, how things hold together, where people keep in touch. */
export type Question = 'brokerage' | 'triangulation' | 'cohesion' | 'worlds';

/** What is collected only when a measure asks for it: by the shared enumeration of triangles, and how people keep in touch. */
export type Need = 'shares' | 'hierarchy' | 'cubes' | 'codes' | 'contact';

export type MeasureParameter = 'group' | 'distance';

/** One value per actor or tie; `Uint8Array` holds yes and no. NaN is undefined. */
export type Column = Float64Array | Uint8Array;

/** What code asks of a measure. */
export interface MeasureFacts {
  /** The name it is asked for by and the name of its column. */
  readonly id: MeasureId;
  readonly title: string;
  readonly levels: readonly Level[];
  readonly question: Question;
  readonly parameters: readonly MeasureParameter[];
  /** Left out of `all`: computed only when named. */
  readonly onRequest: boolean;
}

/** What a measure is, in the words of its help, its page and its panel. */
export interface MeasureHelp {
  /** What a high value says, in one sentence. */
  readonly meaning: string;
  /** The formula with every symbol. */
  readonly definition: string;
  readonly reads: string;
  readonly direction: string;
  readonly parallel: string;
  readonly loops: string;
  readonly undefined: string;
  readonly disconnected: string;
  readonly range: string;
  /** In n actors, m ties and their degrees. */
  readonly cost: string;
  /** The value for three actors in one group, each tied to the others with strength 1, undirected: null is undefined. */
  readonly example: number | boolean | string | null;
  /** Where other programs give another value for the same name, and why. */
  readonly elsewhere?: string;
  readonly source: string;
}

export interface MeasureDescription extends MeasureFacts, MeasureHelp {}

export interface AskOptions extends GivenOptions {
  readonly distance?: DistanceRule;
}

/** Calling a measure measures a graph or rows of ties. */
export interface Measure<Result = unknown> extends MeasureFacts {
  readonly needs: readonly Need[];
  /** What takes long in it and falls into parts that workers share. */
  readonly heavy: readonly Divided<unknown, unknown, unknown, Work>[];
  /** Hands in what shared ingredients need to know. */
  readonly prepare?: (work: Work) => void;
  /** Values of a view's ties as values of the edges or rows that were given. */
  readonly spread?: (given: Given, view: NetworkView, column: Column) => Column;
  readonly compute: (work: Work) => MeasureValues;
  /**
   * Of actors a value each, in the order of the graph's nodes, or of the names in the rows as they first appear; of ties a
   * value for each edge or row, in their order; else the value of the whole. Undefined is NaN.
   * Throws `wrong-argument`, `out-of-range`, `strength-above-one`.
   */
  (given: Given, options?: AskOptions): Result;
  /** Sets the values as attributes under the measure's id, on nodes, edges or the graph itself; undefined is null. */
  assign(graph: GraphologyGraph, options?: AskOptions): void;
}

/** A part for each level the measure has. */
export interface MeasureValues {
  readonly actors?: Column | BrokerageColumns;
  /** One word per actor. */
  readonly words?: readonly string[];
  readonly ties?: Column;
  /** Why all values are undefined, where the network as a whole is the reason. */
  readonly undefinedBecause?: string;
  readonly network?: number | Readonly<Record<string, number | Readonly<Record<string, number>>>>;
}

/** Gould-Fernandez roles: `raw[6 * actor + role]`, and moments by group: `expected[6 * group[actor] + role]`. */
export interface BrokerageColumns {
  readonly roles: readonly string[];
  readonly raw: Float64Array;
  readonly group: Uint32Array;
  readonly expected: Float64Array;
  readonly sd: Float64Array;
}

/** A measure with what people are told of it: `catalogue` has all. A page that measures alone does not load their texts. */
export interface DescribedMeasure extends Measure, MeasureHelp {}

type Common = 'parameters' | 'onRequest' | 'needs' | 'heavy' | 'prepare' | 'spread';

/** Fills in what most measures share, and makes the measure a function. */
/* @__NO_SIDE_EFFECTS__ */
export function measure<Result = unknown>(
  own: Omit<MeasureFacts, Common> & Pick<Measure, 'compute'> & Partial<Pick<Measure, Common>>,
): Measure<Result> {
  const description = {
    parameters: [],
    onRequest: false,
    needs: [],
    heavy: [],
    ...own,
  };
  const values = (given: Given, options: AskOptions = {}) => {
    const view = asView(given, options);
    const { distance = 'inverse' } = options;
    if (distance !== 'inverse' && distance !== 'neglog')
      throw wrong('distance', '"inverse" or "neglog"', distance);
    const work = new Work(view, { needs: description.needs, distance });
    own.prepare?.(work);
    const { actors, words, ties, network } = own.compute(work);
    return words ?? actors ?? (ties === undefined ? network : (own.spread?.(given, view, ties) ?? ties));
  };
  const assign = (graph: GraphologyGraph, options?: AskOptions): void => {
    if (!isGraph(graph)) throw wrong('graph', 'a graphology graph', graph);
    const found = values(graph, options);
    const at = (place: number): unknown => {
      const value = (found as Column | readonly string[])[place]!;
      return found instanceof Uint8Array
        ? value !== 0
        : typeof value === 'number' && Number.isNaN(value)
          ? null
          : value;
    };
    let next = 0;
    if (!ArrayBuffer.isView(found) && !Array.isArray(found)) graph.setAttribute(own.id, found);
    else if (own.levels.includes('actor'))
      graph.forEachNode((node) => graph.setNodeAttribute(node, own.id, at(next++)));
    else graph.forEachEdge((edge) => graph.setEdgeAttribute(edge, own.id, at(next++)));
  };
  return Object.assign(values, { ...description, assign }) as unknown as Measure<Result>;
}

/** Fills in what most measures say. */
/* @__NO_SIDE_EFFECTS__ */
export function described(
  one: Measure,
  help: Omit<MeasureHelp, 'parallel' | 'loops'> & Partial<MeasureHelp>,
): DescribedMeasure {
  const measured = (given: Given, options?: AskOptions): unknown => one(given, options);
  return Object.assign(measured, one, {
    parallel: 'Both directions of a pair are summed; exact repeats do not occur in a network.',
    loops: 'Never counted.',
    ...help,
  });
}

export const undirectedView =
  'Undirected view: actors are neighbours if a tie runs either way, its strength the sum of both directions.';

export const notAffected = 'Computed in each part by itself.';
