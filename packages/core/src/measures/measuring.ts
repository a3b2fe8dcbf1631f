import type { Divided } from '../kernels/ingredient.ts';
import { pathWalk } from '../kernels/paths/betweenness-walk.ts';
import { BETWEENNESS } from '../kernels/paths/hops.ts';
import { estimateOf, type SeededOptions } from '../kernels/paths/sampled.ts';
import type { NetworkView } from '../model/network-view.ts';
import type { Services } from '../parallel/port.ts';
import { catalogue } from './catalogue.ts';
import type { DistanceRule } from './distances.ts';
import { innerLabels } from './inner-labels.ts';
import type { Measure } from './measure.ts';
import type { MeasureId } from './measure-ids.ts';
import type { Measured } from './metrics-result.ts';
import { tiesOf } from './ties-of.ts';
import { Work } from './work.ts';

/** How far an estimate of betweenness may be off (`eps`, on its scale from 0 to 1) and how often it may be wrong anywhere (`delta`). */
export interface Sampling extends SeededOptions {}

/** How the measures of a choice are computed. */
export interface MeasuringOptions {
  readonly distance?: DistanceRule | undefined;
  /** Estimates betweenness, with an interval for each actor, instead of computing it exactly. */
  readonly sampled?: Sampling | undefined;
  /** Networks of at least this many actors are renamed inside, for speed alone. */
  readonly relabelFrom?: number | undefined;
}

export type Heavy = Divided<unknown, unknown, unknown, Work>;

/** Some measures of one network, ready to be computed one by one. */
export class Measuring {
  readonly work: Work;
  readonly heavy: ReadonlyMap<string, Heavy>;
  private readonly options: MeasuringOptions;

  constructor(view: NetworkView, asked: readonly Measure[], options: MeasuringOptions) {
    this.options = options;
    this.heavy = new Map(heavyOf(asked, options).map((ingredient) => [ingredient.name, ingredient]));
    this.work = new Work(view, {
      needs: asked.flatMap((measure) => measure.needs),
      distance: options.distance,
      label: innerLabels(view, options.relabelFrom),
      walk: pathWalk,
    });
    for (const measure of asked) measure.prepare?.(this.work);
  }

  values(measure: Measure): Measured {
    const { sampled } = this.options;
    if (sampled === undefined || !measure.heavy.includes(BETWEENNESS as Heavy))
      return measure.compute(this.work);
    const { work } = this;
    const estimate = work.of(estimateOf(sampled));
    work.provide(
      BETWEENNESS,
      estimate.estimate.map((share) => share * work.pairsOfOthers),
    );
    const { samples, eps, delta } = estimate;
    const [low, high] = [work.toActors(estimate.low), work.toActors(estimate.high)];
    return { ...measure.compute(work), sample: { low, high, samples, eps, delta } };
  }
}

/** What takes long in a choice of measures, each once. */
export function heavyOf(asked: readonly Measure[], { sampled }: MeasuringOptions): readonly Heavy[] {
  const all = new Set(asked.flatMap((measure) => measure.heavy));
  return [...all].map((ingredient) =>
    sampled !== undefined && ingredient === (BETWEENNESS as Heavy)
      ? (estimateOf(sampled) as Heavy)
      : ingredient,
  );
}

/** What a worker is told once. Names of actors stay where they are. */
export interface MeasuringSetup extends MeasuringOptions {
  readonly view: Omit<NetworkView, 'actors' | 'contact'>;
  readonly n: number;
  readonly measures: readonly MeasureId[];
}

export type MeasuringQuestion =
  | { readonly kind: 'values'; readonly measure: MeasureId }
  | { readonly kind: 'ties' }
  | { readonly kind: 'part'; readonly of: string; readonly part: number }
  | { readonly kind: 'whole'; readonly of: string; readonly whole: unknown };

/** The worker's side of `metrics`. */
export const MEASURING: Services = {
  measures: ({ view, n, measures, ...options }: MeasuringSetup) => {
    const asked = catalogue.filter(({ id }) => measures.includes(id));
    const measuring = new Measuring({ ...view, actors: new Array(n).fill('') }, asked, options);
    const parts = new Map<string, (part: number) => unknown>();
    return (question: MeasuringQuestion): unknown => {
      const { work, heavy } = measuring;
      if (question.kind === 'values')
        return measuring.values(asked.find(({ id }) => id === question.measure)!);
      if (question.kind === 'ties') return tiesOf(work);
      const ingredient = heavy.get(question.of)!;
      if (question.kind === 'whole') return work.provide(ingredient, ingredient.finish(work, question.whole));
      const doPart = parts.get(question.of) ?? ingredient.start(work);
      parts.set(question.of, doPart);
      return doPart(question.part);
    };
  },
};
