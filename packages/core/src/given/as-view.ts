import { isRecord, wrong } from '../errors.ts';
import type { NetworkView } from '../model/network-view.ts';
import { type FromGraphologyOptions, fromGraphology } from './from-graphology.ts';
import type { GraphologyGraph } from './graph.ts';

/** A tie as a row: ends by name, `strength` 1 unless given. */
export interface TieRow {
  readonly source: string | number;
  readonly target: string | number;
  readonly strength?: number;
}

/** What measures can be asked of: a graphology graph, rows of ties, or columns. */
export type Given = GraphologyGraph | readonly TieRow[] | NetworkView;

export interface GivenOptions extends FromGraphologyOptions {}

/**
 * Whatever is given as measures read it. Rows name their actors in the order in which they first appear, and are one-way
 * ties; both ways of a pair are summed where direction does not count. Throws `wrong-argument`, `out-of-range`.
 */
export function asView(given: Given, options: GivenOptions = {}): NetworkView {
  if (!isRecord(options)) throw wrong('options', 'an object of options', options);
  if (Array.isArray(given)) return fromRows(given as readonly TieRow[], options);
  if (isGraph(given)) return fromGraphology(given, options);
  if (isView(given)) return checkedView(given);
  throw wrong('graph', 'a graphology graph, rows { source, target, strength? } or a network view', given);
}

function fromRows(rows: readonly TieRow[], options: GivenOptions): NetworkView {
  const index = new Map<string, number>();
  const numberOf = (end: unknown, at: string): number => {
    if (typeof end !== 'string' && typeof end !== 'number') throw wrong(at, 'a name or a number', end);
    const name = String(end);
    const known = index.get(name);
    if (known !== undefined) return known;
    index.set(name, index.size);
    return index.size - 1;
  };
  const ties = new Map<string, { source: number; target: number; strength: number }>();
  rows.forEach((row, at) => {
    if (typeof row !== 'object' || row === null)
      throw wrong(`rows[${at}]`, '{ source, target, strength? }', row);
    const source = numberOf(row.source, `rows[${at}].source`);
    const target = numberOf(row.target, `rows[${at}].target`);
    const { strength = 1 } = row;
    if (!(typeof strength === 'number' && strength >= 0 && strength < Number.POSITIVE_INFINITY))
      throw wrong(`rows[${at}].strength`, 'a number of at least 0', strength);
    if (source === target) return;
    const known = ties.get(`${source} ${target}`);
    if (known === undefined) ties.set(`${source} ${target}`, { source, target, strength });
    else known.strength = Math.max(known.strength, strength);
  });
  const kept = [...ties.values()];
  return {
    actors: [...index.keys()],
    directed: options.directed ?? false,
    source: Uint32Array.from(kept, (tie) => tie.source),
    target: Uint32Array.from(kept, (tie) => tie.target),
    strength: Float64Array.from(kept, (tie) => tie.strength),
    mutual: new Uint8Array(kept.length),
    group: new Int32Array(index.size),
    groups: ['(none)'],
  };
}

export function isGraph(given: unknown): given is GraphologyGraph {
  const graph = given as Partial<GraphologyGraph> | null | undefined;
  return typeof graph?.forEachNode === 'function' && typeof graph.forEachEdge === 'function';
}

function isView(given: unknown): given is NetworkView {
  return typeof given === 'object' && given !== null && 'actors' in given && 'source' in given;
}

/** Columns made by hand: lengths alike, ends that exist, strengths of at least 0, groups that exist. */
export function checkedView(view: NetworkView): NetworkView {
  const { actors, source, target, strength, mutual, group, groups } = view;
  if (!Array.isArray(actors)) throw wrong('view.actors', 'an array of ids', actors);
  if (!Array.isArray(groups)) throw wrong('view.groups', 'an array of names', groups);
  if (!(source instanceof Uint32Array)) throw wrong('view.source', 'a Uint32Array', source);
  const columns = { target, strength, mutual } as const;
  for (const [name, column] of Object.entries(columns)) {
    if (!ArrayBuffer.isView(column) || (column as Uint8Array).length !== source.length)
      throw wrong(`view.${name}`, `a column of ${source.length} values, as long as view.source`, column);
  }
  if (!ArrayBuffer.isView(group) || group.length !== actors.length)
    throw wrong('view.group', `a column of ${actors.length} values, one an actor`, group);
  for (let tie = 0; tie < source.length; tie++) {
    if (source[tie]! >= actors.length)
      throw wrong(`view.source[${tie}]`, `below ${actors.length}`, source[tie]);
    if (target[tie]! >= actors.length)
      throw wrong(`view.target[${tie}]`, `below ${actors.length}`, target[tie]);
    if (!(strength[tie]! >= 0 && strength[tie]! < Number.POSITIVE_INFINITY))
      throw wrong(`view.strength[${tie}]`, 'a number of at least 0', strength[tie]);
  }
  for (let v = 0; v < group.length; v++) {
    if (group[v]! >= groups.length) throw wrong(`view.group[${v}]`, `below ${groups.length}`, group[v]);
  }
  return view;
}
