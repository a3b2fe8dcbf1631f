import type { TieRows } from '../ground/ground.ts';

/** Longest path that somebody would still vouch along. */
const MOST_TIES = 4;
const NEAR = 1e-12;

/** What a search runs on. */
export interface WarmPathSearch {
  readonly ties: TieRows;
  /** Where paths may start and where they may end; nobody is both. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  /** People and ties (by pair) that earlier paths used up. */
  readonly withoutPeople?: ReadonlySet<number>;
  readonly withoutTies?: ReadonlySet<number>;
  /** What a tie from a broker on is worth, where it is not M: by entry of the row of the next person. */
  readonly onward?: (broker: number, pair: number, strength: number) => number;
  /** What is left of a tie by which a broker is asked, as a factor. */
  readonly asked?: (broker: number) => number;
}

interface Layer {
  readonly value: Float64Array;
  readonly next: Int32Array;
  readonly people: number[];
}

interface Best {
  readonly value: number;
  readonly ties: number;
  readonly source: number;
  readonly first: number;
}

/**
 * The path from a source to a target with the largest product of strengths over at most four ties; of equal ones that with
 * fewer ties, then the first by ids. Undefined where none is that short. Sources are never passed through.
 *
 * Works back from the targets in layers: `value[v]` of layer h is the best product from v to a target over exactly h ties
 * that no shorter way reaches. What cannot beat the best whole path found so far is not followed, as products never rise.
 * Cost: at most four passes over the ties, in practice those within two ties of either end.
 */
export function warmestPath(search: WarmPathSearch): readonly number[] | undefined {
  const n = search.ties.start.length - 1;
  const role = new Uint8Array(n);
  for (const v of search.withoutPeople ?? []) role[v] = BARRED;
  for (const v of search.targets) if (role[v] !== BARRED) role[v] = TARGET;
  for (const v of search.sources) if (role[v] === PASSAGE) role[v] = SOURCE;
  const layers: Layer[] = [newLayer(n)];
  const reached = new Float64Array(n);
  for (const v of search.targets) {
    if (role[v] !== TARGET) continue;
    layers[0]!.value[v] = 1;
    layers[0]!.people.push(v);
  }
  let best: Best = { value: 0, ties: 0, source: -1, first: -1 };
  for (let h = 0; h < MOST_TIES && layers[h]!.people.length > 0; h++) {
    const last = h === MOST_TIES - 1;
    if (h === MOST_TIES - 2 && sourcesAreNearer(search, layers[h]!)) {
      best = fromSources(search, layers[h]!, role, h + 1, best);
      layers.push(besideSources(search, layers[h]!, role, reached, best));
      best = fromSources(search, layers[h + 1]!, role, h + 2, best);
      break;
    }
    if (!last) layers.push(newLayer(n));
    best = stepBack(search, { layers, h, role, reached, last }, best);
  }
  return best.source < 0 ? undefined : walk(layers, best);
}

const PASSAGE = 0;
const SOURCE = 1;
const TARGET = 2;
const BARRED = 3;

function newLayer(n: number): Layer {
  return { value: new Float64Array(n), next: new Int32Array(n).fill(-1), people: [] };
}

interface Step {
  readonly layers: readonly Layer[];
  readonly h: number;
  readonly role: Uint8Array;
  /** Best product by person over fewer ties than the layer being filled. */
  readonly reached: Float64Array;
  readonly last: boolean;
}

/** One tie further from the target: completes paths at sources, fills the next layer elsewhere. */
function stepBack(search: WarmPathSearch, { layers, h, role, reached, last }: Step, before: Best): Best {
  const { start, other, mutual, pair } = search.ties;
  const { people, value } = layers[h]!;
  const into = last ? undefined : layers[h + 1]!;
  let best = before;
  for (const v of people) {
    const onTo = value[v]! * (h === 0 ? 1 : (search.asked?.(v) ?? 1));
    if (onTo <= best.value * (1 + NEAR) && best.ties <= h) continue;
    for (let at = start[v]!; at < start[v + 1]!; at++) {
      const w = other[at]!;
      if (role[w]! >= TARGET || search.withoutTies?.has(pair[at]!)) continue;
      if (role[w] === SOURCE) {
        best = better(best, { value: onTo * mutual[at]!, ties: h + 1, source: w, first: v });
        continue;
      }
      if (into === undefined) continue;
      const strength = search.onward?.(w, pair[at]!, mutual[at]!) ?? mutual[at]!;
      const product = onTo * strength;
      if (product <= best.value * (1 + NEAR) || product <= reached[w]! * (1 + NEAR)) continue;
      const known = into.value[w]!;
      if (known === 0) into.people.push(w);
      if (product > known * (1 + NEAR) || (product >= known * (1 - NEAR) && v < into.next[w]!)) {
        into.value[w] = product;
        into.next[w] = v;
      }
    }
  }
  for (const w of into?.people ?? []) reached[w] = Math.max(reached[w]!, into!.value[w]!);
  return best;
}

/** Whether the last two ties are found sooner from the sources than from the people reached so far. */
function sourcesAreNearer({ ties, sources }: WarmPathSearch, { people }: Layer): boolean {
  const { start, other } = ties;
  let left = people.reduce((sum, v) => sum + start[v + 1]! - start[v]!, 0);
  for (const source of sources) {
    for (let at = start[source]!; at < start[source + 1]! && left > 0; at++)
      left -= start[other[at]! + 1]! - start[other[at]!]! + 1;
  }
  return left > 0;
}

/** The next layer, of people tied to a source alone: nobody else can be the second of a whole path. */
function besideSources(
  search: WarmPathSearch,
  { value }: Layer,
  role: Uint8Array,
  reached: Float64Array,
  best: Best,
): Layer {
  const { start, other, mutual, pair } = search.ties;
  const into = newLayer(value.length);
  const beside = new Set(
    search.sources.flatMap((source) => [...other.subarray(start[source], start[source + 1])]),
  );
  for (const u of beside) {
    if (role[u] !== PASSAGE) continue;
    const least = Math.max(best.value, reached[u]!) * (1 + NEAR);
    for (let at = start[u]!; at < start[u + 1]!; at++) {
      const w = other[at]!;
      if (value[w] === 0 || role[w] !== PASSAGE || search.withoutTies?.has(pair[at]!)) continue;
      const strength = search.onward?.(u, pair[at]!, mutual[at]!) ?? mutual[at]!;
      const product = value[w]! * (search.asked?.(w) ?? 1) * strength;
      // Rows are in order of id, so of equal ones the first stays.
      if (product <= least || product <= into.value[u]! * (1 + NEAR)) continue;
      into.value[u] = product;
      into.next[u] = w;
    }
  }
  return into;
}

/** Whole paths, completed from the side of the sources. */
function fromSources(
  search: WarmPathSearch,
  layer: Layer,
  role: Uint8Array,
  ties: number,
  before: Best,
): Best {
  const { start, other, mutual, pair } = search.ties;
  let best = before;
  for (const source of search.sources) {
    if (role[source] !== SOURCE) continue;
    for (let at = start[source]!; at < start[source + 1]!; at++) {
      const first = other[at]!;
      const value = layer.value[first]! * mutual[at]!;
      if (value === 0 || role[first] !== PASSAGE || search.withoutTies?.has(pair[at]!)) continue;
      best = better(best, { value: value * (search.asked?.(first) ?? 1), ties, source, first });
    }
  }
  return best;
}

/** The larger product; of equal ones fewer ties, then ids. */
function better(one: Best, other: Best): Best {
  if (other.value > one.value * (1 + NEAR)) return other;
  if (other.value < one.value * (1 - NEAR) || other.ties > one.ties) return one;
  if (other.ties < one.ties) return other;
  if (other.source !== one.source) return other.source < one.source ? other : one;
  return other.first < one.first ? other : one;
}

function walk(layers: readonly Layer[], { source, first, ties }: Best): number[] {
  const path = [source, first];
  for (let h = ties - 1; h > 0; h--) path.push(layers[h]!.next[path.at(-1)!]!);
  return path;
}
