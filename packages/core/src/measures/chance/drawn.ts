import { Rewiring, type TieColumns } from '../../kernels/chance/rewire.ts';
import { Random } from '../../kernels/random.ts';
import { symmetricRows } from '../../kernels/rows.ts';
import type { NetworkView } from '../../model/network-view.ts';
import type { Services } from '../../parallel/port.ts';
import type { ActorMeasureId, MeasureId } from '../measure-ids.ts';
import { metricsSync } from '../metrics-sync.ts';

/** Networks drawn one from the other; each part begins with the network given. */
export const PART = 20;
/** Exchanges tried before the first of a part, and between one and the next: times the ties. */
const MIXED = 10;
const APART = 2;
/** What networks are drawn from, and which of their figures are kept. */
export interface Setup {
  readonly actors: readonly string[];
  readonly ties: TieColumns;
  readonly strength: Float64Array;
  readonly directed: boolean;
  readonly group: Int32Array;
  readonly groups: readonly string[];
  readonly measures: readonly MeasureId[];
  /** Of actors instead of the whole. */
  readonly actorwise: boolean;
  readonly figures: readonly string[];
  readonly seed: number;
}

/** Draws networks part by part; every worker can. */
export const CHANCE: Services = { chance: (setup: Setup) => (part: number) => drawn(setup, part) };

function drawn(setup: Setup, part: number): Float64Array {
  const random = new Random(Math.imul(setup.seed, 0x9e3779b1) + part);
  const ties = new Rewiring(setup.ties, setup.directed, random);
  const { length } = setup.strength;
  const rows: Float64Array[] = [];
  for (let draw = 0; draw < PART; draw++) {
    ties.exchange((draw === 0 ? MIXED : APART) * length);
    rows.push(rowOf(setup, viewOfTies(setup, ties)));
  }
  const width = rows[0]!.length;
  const result = new Float64Array(PART * width);
  rows.forEach((row, draw) => {
    result.set(row, draw * width);
  });
  return result;
}

/** The figures asked for in a row: of the whole one each, of actors one for each actor, figure by figure. NaN is undefined. */
export function rowOf({ figures, measures, actorwise, actors }: Setup, view: NetworkView): Float64Array {
  if (!actorwise) {
    const found = figuresOf(view, measures);
    return Float64Array.from(figures, (figure) => found.get(figure) ?? Number.NaN);
  }
  const n = actors.length;
  const row = new Float64Array(figures.length * n);
  const found = metricsSync(view, { measures: figures as readonly MeasureId[] }).actors;
  figures.forEach((id, k) => {
    row.set(found[id as ActorMeasureId]!, k * n);
  });
  return row;
}

export function viewOfTies(setup: Setup, { source, target }: TieColumns): NetworkView {
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
export function figuresOf(view: NetworkView, measures: readonly MeasureId[]): Map<string, number> {
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

/** Arcs of a directed view, each once; pairs of an undirected one. */
export function columnsOf(view: NetworkView): { readonly ties: TieColumns; readonly strength: Float64Array } {
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
