import { Breadth } from '../../../kernels/groups/breadth.ts';
import { components, fragmentation } from '../../../kernels/groups/components.ts';
import { eiIndexOfTies } from '../../../kernels/roles/mixing.ts';
import { labelOf } from '../../../model/network.ts';
import { responsesOf } from '../../../model/survey.ts';
import { named } from '../../ground/ground.ts';
import type { Inside } from '../inside.ts';
import type { InsideSupport } from '../inside-limits.ts';
import { orNull, unitPairs } from '../matrix.ts';
import type { Change, Farther, InsideChange, JoinedUnit, LostPair } from './change-shape.ts';
import { changeWords, takeoverWords } from './change-words.ts';
import { successionOf } from './succession.ts';

/** People times tie ends up to which the ways between all pairs are walked. */
const MOST_WALKED = 3e9;

/** What changes inside between two states of one organisation; `leavers` are people of the first, `joined` a unit that two become. */
export function insideChange(
  before: Inside,
  after: Inside,
  leavers: readonly number[],
  { supported, limits }: InsideSupport,
  joined: JoinedUnit | null = null,
): InsideChange {
  const there = new Map(after.member.map((v, k) => [after.network.people[v]!.id, k]));
  /** Of each member before, their number after; -1 for who is gone. */
  const now = Int32Array.from(before.member, (v) => there.get(before.network.people[v]!.id) ?? -1);
  const [was, is] = [partFigures(before), partFigures(after)];
  const ways = waysBetween(before, after, now);
  const missing = new Set(responsesOf(before.network)?.missing);
  const figures = {
    supported,
    limits,
    by: before.by,
    counted: before.counted,
    people: { before: before.rows.n, after: after.rows.n },
    ties: { before: before.rows.adj.length / 2, after: after.rows.adj.length / 2 },
    lineOnly: lineTiesOf(before, leavers),
    unanswered: leavers.filter((v) => missing.has(v)).map((v) => named(before.network, v)),
    parts: { before: was.parts, after: is.parts },
    largest: { before: was.largest, after: is.largest },
    fragmentation: { before: was.fragmentation, after: fragmentationAfter(before, after) },
    pairsApart: pairsApart(before, after, now),
    nearness: ways.nearness,
    ei: { before: eiOf(before), after: eiOf(after) },
    // Units that become one keep every tie of theirs to others.
    ...(joined === null ? pairChanges(before, after) : { lost: [], gained: [] }),
    joined,
    farther: ways.farther,
    alone: before.member.flatMap((v, k) =>
      now[k]! >= 0 && degreeOf(before, k) > 0 && degreeOf(after, now[k]!) === 0
        ? [named(before.network, v)]
        : [],
    ),
    withoutManager: withoutManager(before, leavers),
    succession: leavers.flatMap((leaver) => successionOf(before, leaver, new Set(leavers))),
  };
  const names = leavers.map((v) => labelOf(before.network.people[v]!));
  const takeover = supported ? takeoverWords(figures.succession) : [];
  return { ...figures, takeover, words: [...changeWords({ ...figures, takeover }, names)] };
}

/** Ties of some people that only a reporting line tells of. */
function lineTiesOf({ lineOnly, rows, at }: Inside, people: readonly number[]): number {
  const ends = new Set(people.map((v) => at[v]!));
  return [...lineOnly].filter((pair) => ends.has(Math.floor(pair / rows.n)) || ends.has(pair % rows.n))
    .length;
}

const degreeOf = ({ rows }: Inside, v: number): number => rows.off[v + 1]! - rows.off[v]!;

/** Undefined where there is one unit: then no tie could lead out of it. */
const eiOf = ({ rows, group, groups }: Inside): number | null =>
  groups.length < 2 ? null : orNull(eiIndexOfTies(rows, group, false));

function partFigures({ rows }: Inside): { parts: number; largest: number; fragmentation: number | null } {
  const { size } = components(rows);
  return { parts: size.length, largest: Math.max(0, ...size), fragmentation: orNull(fragmentation(rows)) };
}

/** Over the pairs there were before, so that whoever is gone counts as out of reach (Borgatti 2006). */
function fragmentationAfter({ rows: { n } }: Inside, { rows }: Inside): number | null {
  let joined = 0;
  for (const s of components(rows).size) joined += s * (s - 1);
  return orNull(1 - joined / (n * (n - 1)));
}

function pairsApart(before: Inside, after: Inside, now: Int32Array): number {
  const parts = components(before.rows).of;
  const staying = new Map<number, number>();
  for (let v = 0; v < now.length; v++)
    if (now[v]! >= 0) staying.set(parts[v]!, (staying.get(parts[v]!) ?? 0) + 1);
  const pairs = (sizes: Iterable<number>): number => {
    let sum = 0;
    for (const s of sizes) sum += (s * (s - 1)) / 2;
    return sum;
  };
  return Math.max(0, pairs(staying.values()) - pairs(components(after.rows).size));
}

function pairChanges(before: Inside, after: Inside): { lost: LostPair[]; gained: LostPair[] } {
  const key = (one: string, other: string): string => JSON.stringify([one, other].sort());
  const later = new Map(unitPairs(after).map(({ one, other, ties }) => [key(one, other), ties]));
  const lost: LostPair[] = [];
  const gained: LostPair[] = [];
  for (const { one, other, ties } of unitPairs(before)) {
    if (one === other) continue;
    const pair = { one, other, before: ties, after: later.get(key(one, other)) ?? 0 };
    if (ties > 0 && pair.after <= ties / 2) lost.push(pair);
    if (pair.after > ties) gained.push(pair);
  }
  lost.sort((x, y) => y.before - y.after - (x.before - x.after));
  return { lost, gained };
}

/** People of today whose managers all leave; who left before needs none. */
function withoutManager({ network, at }: Inside, leavers: readonly number[]): { id: string; name: string }[] {
  const gone = new Set(leavers);
  return network.people
    .filter(
      ({ index, managers }) =>
        at[index]! >= 0 &&
        !gone.has(index) &&
        managers.length > 0 &&
        managers.every((manager) => gone.has(manager)),
    )
    .map(({ index }) => named(network, index));
}

function waysBetween(
  before: Inside,
  after: Inside,
  now: Int32Array,
): { nearness: Change; farther: Farther[] } {
  const { n } = before.rows;
  const stay = now.reduce((sum, v) => sum + (v >= 0 ? 1 : 0), 0);
  if (n * before.rows.adj.length > MOST_WALKED || stay < 2)
    return { nearness: { before: null, after: null }, farther: [] };
  const first = new Breadth(before.rows);
  const then = new Breadth(after.rows);
  const sums = { before: 0, after: 0 };
  const farther: Farther[] = [];
  for (let v = 0; v < n; v++) {
    if (now[v]! < 0) continue;
    const was = nearnessFrom(first.from([v]), (w) => now[w]! >= 0);
    const is = nearnessFrom(then.from([now[v]!]), () => true);
    sums.before += was;
    sums.after += is;
    if (is < was - 1e-9)
      farther.push({
        ...named(before.network, before.member[v]!),
        before: was / (stay - 1),
        after: is / (stay - 1),
      });
  }
  const pairs = stay * (stay - 1);
  farther.sort((x, y) => y.before - y.after - (x.before - x.after) || (x.id < y.id ? -1 : 1));
  return { nearness: { before: sums.before / pairs, after: sums.after / pairs }, farther };
}

function nearnessFrom({ steps, order, met }: Breadth, counts: (w: number) => boolean): number {
  let sum = 0;
  for (let k = 1; k < met; k++) if (counts(order[k]!)) sum += 1 / steps[order[k]!]!;
  return sum;
}
