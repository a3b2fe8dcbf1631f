import type { Network } from '../../model/network.ts';
import type { TieRows } from '../ground/ground.ts';
import { type Bridge, bridgesTo } from '../triangulate/bridges.ts';
import { describedWay, type WayContext } from './described-way.ts';
import { COLLEAGUES, type Kit, kitFor } from './kit.ts';
import { preferringNamed } from './way-ends.ts';

/** A colleague with ties of their own there, who can be asked whether or not a tie with them is on record. */
export interface ColleagueAsk extends Bridge {
  /** The texts, from the one who starts to the colleague and on; where texts are wanted, for each of the first three. */
  readonly kit?: Kit;
}

const MOST_TEXTS = 3;

/** The colleagues of `from` who have ties to the targets, the strongest first. Cost: linear in the ties of the targets. */
export function colleagueAsks(
  network: Network,
  ties: TieRows,
  from: number,
  colleagues: readonly number[],
  context: WayContext,
): ColleagueAsk[] {
  const found = bridgesTo(network, ties, colleagues, context.targets);
  if (context.options.kit !== true) return found;
  return found.map((bridge, at) => {
    if (at >= MOST_TEXTS) return bridge;
    const colleague = network.people.findIndex(({ id }) => id === bridge.id);
    const way = [colleague, warmestOf(ties, colleague, context.targets)];
    const path = preferringNamed(network, ties, way, context.targets, new Set());
    const { steps } = describedWay(network, ties, path, context);
    return { ...bridge, kit: kitFor(network, [from, ...path], [COLLEAGUES, ...steps], context.options) };
  });
}

function warmestOf({ start, other, mutual }: TieRows, person: number, targets: readonly number[]): number {
  const wanted = new Set(targets);
  let best = -1;
  for (let at = start[person]!; at < start[person + 1]!; at++)
    if (wanted.has(other[at]!) && (best < 0 || mutual[at]! > mutual[best]!)) best = at;
  return other[best]!;
}
