import type { Network } from '../../model/network.ts';
import { entryOf, type TieRows } from '../ground/ground.ts';
import type { JudgedTies } from '../ground/judgement.ts';
import { type Askings, afterAskings } from '../ground/load.ts';
import { onwardStrength } from './onward-strength.ts';
import { warmestPath } from './warm-path.ts';
import type { WarmPath } from './way.ts';
import { indistinguishable, preferringNamed } from './way-ends.ts';
import { areAlike } from './way-order.ts';

/** Who starts, who is to be reached, and what is known of asking. */
export interface WaysWanted {
  readonly network: Network;
  readonly ties: TieRows;
  readonly sources: readonly number[];
  readonly targets: readonly number[];
  readonly asks: Askings;
  readonly judged: JudgedTies;
  readonly k: number;
  /** Colleagues over whom a way is looked for though it shares people with a way before. */
  readonly through: readonly number[];
}

type Path = readonly number[];

/** How many ways more are looked at where only contact on record can tell the first apart. */
const SPARE = 5;

/** The k warmest ways that share nobody, then those over colleagues who know somebody there; some more where none can be told apart. */
export function waysTo(wanted: WaysWanted, describe: (path: Path) => WarmPath): WarmPath[] {
  const { k, through } = wanted;
  const found: WarmPath[] = [];
  const knowing = new Set<number>();
  const usedTies = new Set<number>();
  const isWanted = (): boolean => found.length < k || (found.length < k + SPARE && areAlike(found));
  const take = (ways: Iterator<Path, void>): void => {
    while (isWanted()) {
      const { value: path } = ways.next();
      if (path === undefined) return;
      found.push(describe(path));
      knowing.add(path.at(-2)!);
    }
  };
  take(waysApart(wanted, usedTies));
  // Colleagues who know somebody there are not hidden by whoever all ways start with.
  const others = new Set(through.filter((v) => !knowing.has(v)));
  if (others.size > 0) take(waysOver(others, wanted, usedTies));
  return found;
}

/** One way after the other, the warmest first, none over people of one before or to a target that looks the same. */
function* waysApart(wanted: WaysWanted, usedTies: Set<number>): Generator<Path, void> {
  const { network, ties, targets } = wanted;
  const usedPeople = new Set<number>();
  let left = targets;
  for (;;) {
    const path = warmest(wanted, left, usedTies, usedPeople);
    if (path === undefined) return;
    yield path;
    if (path.length === 2) usedTies.add(ties.pair[entryOf(ties, path[0]!, path[1]!)]!);
    for (const inner of path.slice(1, -1)) usedPeople.add(inner);
    const same = new Set(indistinguishable(network, ties, path, targets));
    left = left.filter((v) => !same.has(v));
  }
}

/** Ways whose last but one is each of these people once, the warmest first, whoever else they lead over. */
function* waysOver(
  people: ReadonlySet<number>,
  wanted: WaysWanted,
  usedTies: Set<number>,
): Generator<Path, void> {
  const { ties, targets } = wanted;
  for (const target of targets)
    for (let at = ties.start[target]!; at < ties.start[target + 1]!; at++)
      if (!people.has(ties.other[at]!)) usedTies.add(ties.pair[at]!);
  for (;;) {
    const path = warmest(wanted, targets, usedTies);
    if (path === undefined) return;
    yield path;
    for (const target of targets) {
      const at = entryOf(ties, path.at(-2)!, target);
      if (at >= 0) usedTies.add(ties.pair[at]!);
    }
  }
}

function warmest(
  { network, ties, sources, asks, judged }: WaysWanted,
  targets: readonly number[],
  withoutTies: ReadonlySet<number>,
  withoutPeople: ReadonlySet<number> = new Set(),
): Path | undefined {
  const path = warmestPath({
    ties,
    sources,
    targets,
    withoutPeople,
    withoutTies,
    ...(asks.size === 0 ? {} : { asked: (broker) => afterAskings(asks.get(broker)) }),
    ...(judged.brokers.size === 0
      ? {}
      : { onward: (broker, pair, strength) => onwardStrength(judged, network, broker, pair, strength) }),
  });
  return path === undefined ? undefined : preferringNamed(network, ties, path, targets, withoutTies);
}
