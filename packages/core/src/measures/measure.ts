import type { Work } from './work.ts';

export type Level = 'actor' | 'tie' | 'network';

/** The question a measure answers: who stands between, how ties close, how things hold together. */
export type Question = 'brokerage' | 'triangulation' | 'cohesion';

/** What the shared enumeration of triangles collects only when a measure asks for it. */
export type Need = 'shares' | 'hierarchy' | 'cubes' | 'codes' | 'roles';

export type MeasureParameter = 'group' | 'distance';

/** One value per actor or tie; `Uint8Array` holds yes and no. NaN is undefined. */
export type Column = Float64Array | Uint8Array;

/** What a measure is, in the words of its help, its page and its panel. */
export interface MeasureDescription {
  /** The name it is asked for by and the name of its column. */
  readonly id: string;
  readonly title: string;
  readonly levels: readonly Level[];
  readonly question: Question;
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
  readonly example: number | boolean | null;
  readonly parameters: readonly MeasureParameter[];
  readonly source: string;
  /** Left out of `all`: computed only when named. */
  readonly onRequest: boolean;
}

export interface Measure extends MeasureDescription {
  readonly needs: readonly Need[];
  readonly compute: (work: Work) => MeasureValues;
}

/** A part for each level the measure has. */
export interface MeasureValues {
  readonly actors?: Column | BrokerageColumns;
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

type Common = 'parallel' | 'loops' | 'parameters' | 'onRequest' | 'needs';

/** Fills in what most measures share. */
export function measure(own: Omit<Measure, Common> & Partial<Pick<Measure, Common>>): Measure {
  return {
    parallel: 'Both directions of a pair are summed; exact repeats do not occur in a network.',
    loops: 'Never counted.',
    parameters: [],
    onRequest: false,
    needs: [],
    ...own,
  };
}

export const undirectedView =
  'Undirected view: actors are neighbours if a tie runs either way, its strength the sum of both directions.';

export const notAffected = 'Computed in each part by itself.';
