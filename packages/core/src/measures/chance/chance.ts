import { TertiusError, wrong } from '../../errors.ts';
import { amongDraws, type Chance } from '../../kernels/groups/ei-permutation.ts';
import type { NetworkView } from '../../model/network-view.ts';
import { withCrew } from '../../parallel/crew.ts';
import type { MeasureId } from '../measure-ids.ts';
import { chosen } from '../metrics-sync.ts';
import { cores, startWorker } from '../start-worker.ts';
import { CHANCE, columnsOf, figuresOf, PART, rowOf, type Setup, viewOfTies } from './drawn.ts';
import type { ShuffleOptions } from './shuffled-ei.ts';

export interface ChanceOptions extends ShuffleOptions {
  readonly measures?: readonly MeasureId[] | 'all' | undefined;
  /** Networks drawn (1,000, of more than 2,000 ties fewer, 200 at least) and the seed (1). */
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
}

/** A figure of one actor beside those the same actor has in networks with the same degrees. */
export interface ActorChance extends FigureChance {
  /** Index of the actor in the view. */
  readonly actor: number;
}

/** A figure of the whole network beside those of networks with the same degrees. */
export interface FigureChance extends Chance {
  /** The id of the measure, and after a point the part of it where it has parts. */
  readonly figure: string;
  readonly value: number;
}

const DRAWS = 1000;
const FEWEST = 200;
/** Ties of all networks drawn, unless somebody says how many to draw. */
const MOST_TIES = 2e6;
/** From this many ties times draws on, workers help. */
const MANY = 1e6;
/** What reads the directions of ties, which networks of pairs do not have. */
const BY_DIRECTION: readonly MeasureId[] = ['reciprocity', 'brokerage', 'triadCensus'];
/** What the degrees of an actor fix, and what is no single number. */
const FIXED: readonly MeasureId[] = ['degree', 'inDegree', 'outDegree', 'brokerage'];
/** Numbers kept of all draws together. */
const MOST_KEPT = 5e7;

/**
 * What chance gives for each figure of the whole network: networks in which everybody keeps the number of their ties (given and
 * received where directed), groups stay with people, and strengths with ties.
 *
 * **Definition** the configuration model without self-ties and double ties, by exchanging the ends of two ties: 10 m times
 * from the network given, then 2 m times from each draw to the next, 20 draws in a row (Maslov & Sneppen 2002). **Range** the middle 95 % of the draws; p = (1 + draws at least as far from their mean) / (1 + draws).
 * **Undefined** figures are left out. Density, which the degrees fix, is left out, and what reads directions where the view is
 * undirected and not every tie was declared so. **Cost** draws times twice the ties, and the measures each time.
 * Throws `unknown-measure`, `wrong-argument`, `cancelled`. **Source** measures.md section 9.
 */
export async function chanceOf(view: NetworkView, options: ChanceOptions = {}): Promise<FigureChance[]> {
  const pairs = !view.directed && view.once !== true;
  const asked = chosen(options.measures ?? 'all')
    .filter(({ id, levels }) => levels.includes('network') && id !== 'density')
    .map(({ id }) => id)
    .filter((id) => !pairs || !BY_DIRECTION.includes(id));
  const { figures, values, chance } = await besideDraws(view, options, asked, false);
  return figures.map((figure, k) => ({ figure, value: values[k]!, ...chance(k) }));
}

/**
 * What chance gives for the figures of each actor, in the same networks as `chanceOf`: whether somebody stands between others more
 * than people with as many ties do. Of many figures one in twenty lies outside its range by chance alone.
 *
 * **Definition** as of `chanceOf`, for each actor by itself. **Undefined** figures are left out. What degrees fix (degree, in- and
 * out-degree), brokerage roles, and how people keep in touch, which no draw has, are left out. **Cost** as of `chanceOf`.
 * Throws `unknown-measure`, `wrong-argument`, `too-large` (actors times measures times draws above 50 million), `cancelled`. **Source** measures.md section 9.
 */
export async function chanceOfActors(view: NetworkView, options: ChanceOptions = {}): Promise<ActorChance[]> {
  const asked = chosen(options.measures ?? 'all')
    .filter(({ levels, question }) => levels.includes('actor') && question !== 'worlds')
    .map(({ id }) => id)
    .filter((id) => !FIXED.includes(id));
  const n = view.actors.length;
  const { figures, values, chance } = await besideDraws(view, options, asked, true);
  return figures.flatMap((figure, k) =>
    Array.from({ length: n }, (_, actor) => ({
      actor,
      figure,
      value: values[k * n + actor]!,
      at: k * n + actor,
    }))
      .filter(({ value }) => !Number.isNaN(value))
      .map(({ at, ...one }) => ({ ...one, ...chance(at) })),
  );
}

/** The figures of a view, in a row, and what the draws give for each place in it. */
async function besideDraws(
  view: NetworkView,
  options: ChanceOptions,
  measures: readonly MeasureId[],
  actorwise: boolean,
): Promise<{
  readonly figures: readonly string[];
  readonly values: Float64Array;
  readonly chance: (at: number) => Chance;
}> {
  const { seed = 1, signal, onProgress } = options;
  const { draws = Math.min(DRAWS, Math.max(FEWEST, Math.floor(MOST_TIES / view.source.length))) } = options;
  if (!(Number.isInteger(draws) && draws > 0)) throw wrong('draws', 'a whole number above 0', draws);
  const { ties, strength } = columnsOf(view);
  const blank: Setup = {
    actors: view.actors,
    ties,
    strength,
    directed: view.directed,
    group: view.group,
    groups: view.groups,
    measures,
    actorwise,
    figures: [],
    seed,
  };
  const given = viewOfTies(blank, ties);
  const figures = actorwise ? measures : [...figuresOf(given, measures).keys()];
  const setup = { ...blank, figures };
  const values = rowOf(setup, given);
  if (values.length * draws > MOST_KEPT)
    throw new TertiusError(
      'too-large',
      `${figures.length} figures of ${view.actors.length} people in ${draws} networks are too many: ask for fewer figures or draws`,
      { value: String(values.length * draws) },
    );
  const total = Math.ceil(draws / PART);
  const workers = options.workers ?? (strength.length * draws > MANY ? cores() : 0);
  const all = new Float64Array(total * PART * values.length);
  const job = { job: 'chance', setup };
  let done = 0;
  await withCrew(CHANCE, job, { workers: Math.min(workers, total), signal, spawn: startWorker }, (crew) =>
    Promise.all(
      Array.from({ length: total }, async (_, part) => {
        all.set((await crew.ask(part)) as Float64Array, part * PART * values.length);
        onProgress?.({ done: ++done, total });
      }),
    ),
  );
  const column = new Float64Array(draws);
  return {
    figures,
    values,
    chance(at) {
      for (let draw = 0; draw < draws; draw++) column[draw] = all[draw * values.length + at]!;
      return amongDraws(values[at]!, column);
    },
  };
}
