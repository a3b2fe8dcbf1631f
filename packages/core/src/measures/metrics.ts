import { wrong } from '../errors.ts';
import type { Given } from '../given/as-view.ts';
import { pathBytes } from '../kernels/paths/betweenness-walk.ts';
import type { NetworkView } from '../model/network-view.ts';
import { type Crew, withCrew } from '../parallel/crew.ts';
import { needsChances } from './distances.ts';
import type { Measure } from './measure.ts';
import type { MeasureId } from './measure-ids.ts';
import {
  type Heavy,
  heavyOf,
  MEASURING,
  Measuring,
  type MeasuringQuestion,
  type MeasuringSetup,
} from './measuring.ts';
import { type Measured, type MetricsResult, resultOf } from './metrics-result.ts';
import { checkedCall, type MetricsSyncOptions } from './metrics-sync.ts';
import { cores, startWorker } from './start-worker.ts';
import { WEIGHTED_PATHS } from './weighted-paths.ts';

export interface MetricsOptions<Id extends MeasureId = MeasureId> extends MetricsSyncOptions<Id> {
  /** Aborting it ends the calculation at once: the promise is rejected with the code `cancelled`. */
  readonly signal?: AbortSignal | undefined;
  /** Called as the work goes on: `done` of `total` steps, which only rises; `measure` is what was worked on, empty at the end. */
  readonly progress?: ((step: MetricsProgress) => void) | undefined;
  /** How many workers take part; unless given as many as there are cores, and none for a small network. */
  readonly workers?: number | undefined;
}

export interface MetricsProgress {
  readonly measure: MeasureId | '';
  readonly done: number;
  readonly total: number;
}

/** With fewer actors and ties together the work is over before a worker has started. */
const FEW = 3_000;

// Each worker holds the network and what a walk along paths needs; on very large ones fewer work.
const mostBytes = 3e9;

/**
 * Measures of a graph, rows of ties or a view, sharing whatever they have in common: on workers where there are any and they
 * help, else in short steps on the caller's thread. Undefined is NaN. The result does not depend on how many workers took part.
 * Throws as `metricsSync`, and `cancelled` when the signal aborts.
 */
export async function metrics<Id extends MeasureId = MeasureId>(
  given: Given,
  options: MetricsOptions<Id> = {},
): Promise<MetricsResult<Id>> {
  const { view, asked } = checkedCall(given, options);
  checkRunning(options);
  const { distance, sampled, relabelFrom, signal } = options;
  const heavy = heavyOf(asked, { sampled });
  if (distance === 'neglog' && heavy.includes(WEIGHTED_PATHS as Heavy)) needsChances(view);
  const { actors, contact: _, ...columns } = plain(view);
  const measures = asked.map(({ id }) => id);
  const setup: MeasuringSetup = { view: columns, n: actors.length, measures, distance, sampled, relabelFrom };
  const workers = options.workers ?? usefulWorkers(view, heavy);
  return withCrew(
    MEASURING,
    { job: 'measures', setup },
    { workers, signal, spawn: startWorker },
    async (crew) => {
      const run = new Run(crew, view, asked, heavy, options.progress);
      const values = await run.all();
      const ties = (await run.ask({ kind: 'ties' })) as number;
      options.progress?.({ measure: '', done: run.total, total: run.total });
      return resultOf(view.directed, { actors: actors.length, ties }, asked, ({ id }) => values.get(id)!);
    },
  );
}

/** The columns alone: what a view works out later stays with the caller. */
function plain(view: NetworkView): NetworkView {
  const { actors, directed, source, target, strength, mutual, once, group, groups } = view;
  const columns = { actors, directed, source, target, strength, mutual, group, groups };
  return once === undefined ? columns : { ...columns, once };
}

function checkRunning({ signal, progress, workers }: MetricsOptions): void {
  if (signal !== undefined && !(signal instanceof AbortSignal))
    throw wrong('signal', 'an AbortSignal', signal);
  if (progress !== undefined && typeof progress !== 'function')
    throw wrong('progress', 'a function', progress);
  if (workers !== undefined && !(Number.isInteger(workers) && workers >= 0))
    throw wrong('workers', 'a whole number of at least 0', workers);
}

function usefulWorkers(view: NetworkView, heavy: readonly Heavy[]): number {
  const [n, ties] = [view.actors.length, view.source.length];
  if (n + ties < FEW) return 0;
  if (heavy.length === 0) return 1;
  const room = Math.floor(mostBytes / pathBytes({ n, adj: { length: 2 * ties } }));
  return Math.max(1, Math.min(cores(), room));
}

/** One calculation: measures one after the other by the first worker, parts of what takes long by all. */
class Run {
  readonly total: number;
  private done = 0;
  private readonly crew: Crew;
  private readonly view: NetworkView;
  private readonly asked: readonly Measure[];
  private readonly heavy: readonly Heavy[];
  private readonly progress: MetricsOptions['progress'];

  constructor(
    crew: Crew,
    view: NetworkView,
    asked: readonly Measure[],
    heavy: readonly Heavy[],
    progress: MetricsOptions['progress'],
  ) {
    this.crew = crew;
    this.view = view;
    this.asked = asked;
    this.heavy = heavy;
    this.progress = progress;
    const n = view.actors.length;
    this.total = heavy.reduce((sum, ingredient) => sum + ingredient.count(n), asked.length);
  }

  /** The first worker keeps what it has made, and so computes the measures. */
  ask(question: MeasuringQuestion): Promise<unknown> {
    return this.crew.ask(question, 0);
  }

  async all(): Promise<ReadonlyMap<MeasureId, Measured>> {
    const values = new Map<MeasureId, Measured>();
    const compute = async (measure: Measure): Promise<void> => {
      values.set(
        measure.id,
        measure.needs.includes('contact') ? this.here(measure) : await this.away(measure),
      );
      this.step(measure.id, 1);
    };
    const waits = (measure: Measure): boolean => measure.heavy.length > 0;
    await Promise.all([
      ...this.asked.filter((measure) => !waits(measure)).map(compute),
      ...this.heavy.map((ingredient) => this.share(ingredient)),
    ]);
    await Promise.all(this.asked.filter(waits).map(compute));
    return values;
  }

  private async away({ id }: Measure): Promise<Measured> {
    return (await this.ask({ kind: 'values', measure: id })) as Measured;
  }

  /** Of how people keep in touch the workers know nothing. */
  private here(measure: Measure): Measured {
    return new Measuring(this.view, [measure], { relabelFrom: Number.POSITIVE_INFINITY }).values(measure);
  }

  private async share(ingredient: Heavy): Promise<void> {
    const { name } = ingredient;
    const n = this.view.actors.length;
    const measure =
      this.asked.find(({ heavy }) => heavy.some((one) => one.name === name))?.id ?? 'betweenness';
    const gathering = ingredient.gather(n);
    const count = ingredient.count(n);
    let asked = 0;
    for (const end of gathering.rounds ?? [count]) {
      const parts = Array.from({ length: Math.max(0, end - asked) }, (_, k) => asked + k);
      await Promise.all(
        parts.map(async (part) => {
          gathering.add(part, await this.crew.ask({ kind: 'part', of: name, part }));
          this.step(measure, 1);
        }),
      );
      asked = end;
      if (gathering.enough?.(end) === true) break;
    }
    this.step(measure, count - asked);
    await this.ask({ kind: 'whole', of: name, whole: gathering.whole() });
  }

  private step(measure: MeasureId, steps: number): void {
    this.done += steps;
    if (steps > 0) this.progress?.({ measure, done: this.done, total: this.total });
  }
}
