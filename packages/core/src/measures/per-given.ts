import { type Given, isGraph, type TieRow } from '../given/as-view.ts';
import type { NetworkView } from '../model/network-view.ts';
import type { Column } from './measure.ts';

/** Values of the ties of a view for the edges or rows that were given: parallel ones share theirs, self-ties have none. */
export function perGiven(given: Given, view: NetworkView, column: Column): Column {
  if (!isGraph(given) && !Array.isArray(given)) return column;
  const number = new Map(view.actors.map((id, actor) => [id, actor]));
  const ties = new Map<number, number>();
  const keyOf = (source: number, target: number): number => source * view.actors.length + target;
  for (let tie = 0; tie < view.source.length; tie++)
    ties.set(keyOf(view.source[tie]!, view.target[tie]!), tie);
  const found: number[] = [];
  const take = (source: string, target: string): void => {
    const [one, other] = [number.get(source)!, number.get(target)!];
    const tie = ties.get(keyOf(one, other)) ?? ties.get(keyOf(other, one));
    found.push(tie === undefined ? Number.NaN : column[tie]!);
  };
  if (isGraph(given)) given.forEachEdge((_edge, _attributes, source, target) => take(source, target));
  else for (const { source, target } of given as readonly TieRow[]) take(String(source), String(target));
  return column instanceof Uint8Array ? Uint8Array.from(found) : Float64Array.from(found);
}
