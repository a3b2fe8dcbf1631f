import { wrong } from '../errors.ts';
import { Rewiring, type TieColumns } from '../kernels/chance/rewire.ts';
import { amongDraws, type Chance } from '../kernels/groups/ei-permutation.ts';
import { Random } from '../kernels/random.ts';
import { symmetricRows } from '../kernels/rows.ts';
import type { NetworkView } from '../model/network-view.ts';
import { withCrew } from '../parallel/crew.ts';
import type { Services } from '../parallel/port.ts';
import type { MeasureId } from './measure-ids.ts';
import { chosen, metricsSync } from './metrics-sync.ts';
import type { ShuffleOptions } from './shuffled-ei.ts';
import { cores, startWorker } from './start-worker.ts';

export interface ChanceOptions extends ShuffleOptions {
  readonly measures?: readonly MeasureId[] | 'all' | undefined;
  /** Networks drawn (1,000, of more than 5,000 ties fewer, 200 at least) and the seed (1). */
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
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
const MOST_TIES = 5e6;
/** Networks drawn one from the other; each part begins with the network given. */
const PART = 20;
/** Exchanges tried before the first of a part, and between one and the next: times the ties. */
const MIXED = 10;
const APART = 2;
/** From this many ties times draws on, workers help. */
const MANY = 1e6;
/** What reads the directions of ties, which networks of pairs do not have. */
const BY_DIRECTION: readonly MeasureId[] = ['reciprocity', 'brokerage', 'triadCensus'];

interface Setup {
  readonly actors: readonly string[];
  readonly ties: TieColumns;
  readonly strength: Float64Array;
  readonly directed: boolean;
  readonly group: Int32Array;
  readonly groups: readonly string[];
  readonly measures: readonly MeasureId[];
  readonly figures: readonly string[];
  readonly seed: number;
}

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
  const { seed = 1, measures = 'all', signal, onProgress } = options;
  const { draws = Math.min(DRAWS, Math.max(FEWEST, Math.floor(MOST_TIES / view.source.length))) } = options;
  if (!(Number.isInteger(draws) && draws > 0)) throw wrong('draws', 'a whole number above 0', draws);
  const pairs = !view.directed && view.once !== true;
  const asked = chosen(measures)
    .filter(({ id, levels }) => levels.includes('network') && id !== 'density')
    .map(({ id }) => id)
    .filter((id) => !pairs || !BY_DIRECTION.includes(id));
  const { ties, strength } = columnsOf(view);
  const setup: Setup = {
    actors: view.actors,
    ties,
    strength,
    directed: view.directed,
    group: view.group,
    groups: view.groups,
    measures: asked,
    figures: [],
    seed,
  };
  const values = figuresOf(viewOfTies(setup, ties), asked);
  const figures = [...values.keys()];
  const total = Math.ceil(draws / PART);
  const workers = options.workers ?? (strength.length * draws > MANY ? cores() : 0);
  const all = new Float64Array(total * PART * figures.length);
  const job = { job: 'chance', setup: { ...setup, figures } };
  let done = 0;
  await withCrew(CHANCE, job, { workers: Math.min(workers, total), signal, spawn: startWorker }, (crew) =>
    Promise.all(
      Array.from({ length: total }, async (_, part) => {
        all.set((await crew.ask(part)) as Float64Array, part * PART * figures.length);
        onProgress?.({ done: ++done, total });
      }),
    ),
  );
  const column = new Float64Array(draws);
  return figures.map((figure, k) => {
    for (let draw = 0; draw < draws; draw++) column[draw] = all[draw * figures.length + k]!;
    return { figure, value: values.get(figure)!, ...amongDraws(values.get(figure)!, column) };
  });
}

export const CHANCE: Services = { chance: (setup: Setup) => (part: number) => drawn(setup, part) };

function drawn(setup: Setup, part: number): Float64Array {
  const { figures, measures, seed } = setup;
  const random = new Random(Math.imul(seed, 0x9e3779b1) + part);
  const result = new Float64Array(PART * figures.length);
  const ties = new Rewiring(setup.ties, setup.directed, random);
  const { length } = setup.strength;
  for (let draw = 0; draw < PART; draw++) {
    ties.exchange((draw === 0 ? MIXED : APART) * length);
    const found = figuresOf(viewOfTies(setup, ties), measures);
    figures.forEach((figure, k) => {
      result[draw * figures.length + k] = found.get(figure) ?? Number.NaN;
    });
  }
  return result;
}

/** Arcs of a directed view, each once; pairs of an undirected one. */
function columnsOf(view: NetworkView): { readonly ties: TieColumns; readonly strength: Float64Array } {
  const n = view.actors.length;
  const [source, target, strength]: [number[], number[], number[]] = [[], [], []];
  const add = (v: number, w: number, s: number): unknown =>
    source.push(v) && target.push(w) && strength.push(s);
  if (view.directed)
    view.source.forEach((v, k) => {
      add(v, view.target[k]!, view.strength[k]!);
      if (view.mutual[k] === 1) add(view.target[k]!, v, view.strength[k]!);
    });
  else {
    const rows = symmetricRows(n, view.source, view.target, view.strength, view.mutual);
    for (let v = 0; v < n; v++)
      for (let slot = rows.off[v]!; slot < rows.off[v + 1]!; slot++)
        if (rows.adj[slot]! > v) add(v, rows.adj[slot]!, rows.strength[slot]!);
  }
  return {
    ties: { n, source: Uint32Array.from(source), target: Uint32Array.from(target) },
    strength: Float64Array.from(strength),
  };
}

function viewOfTies(setup: Setup, { source, target }: TieColumns): NetworkView {
  const { actors, strength, directed, group, groups } = setup;
  return {
    actors,
    directed,
    source,
    target,
    strength,
    mutual: new Uint8Array(source.length).fill(directed ? 0 : 1),
    once: !directed,
    group,
    groups,
  };
}

type Figures = number | { readonly [part: string]: Figures };

/** Each figure of the whole network that is defined. */
function figuresOf(view: NetworkView, measures: readonly MeasureId[]): Map<string, number> {
  const found = new Map<string, number>();
  const add = (name: string, value: Figures): void => {
    if (typeof value === 'number') {
      if (!Number.isNaN(value)) found.set(name, value);
    } else if ('raw' in value)
      // Of roles the counts: what their formula expects is of the degrees alone.
      add(name, value.raw!);
    else for (const [part, inner] of Object.entries(value)) add(`${name}.${part}`, inner);
  };
  for (const [name, value] of Object.entries(metricsSync(view, { measures }).network))
    if (measures.some((id) => id === name)) add(name, value as Figures);
  return found;
}
