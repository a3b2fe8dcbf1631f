import { formatDay, NO_DAY } from '../../model/day.ts';
import { pairStrength } from '../../model/strength/strength.ts';
import { type Ground, named } from '../ground/ground.ts';

/** A tie that was strong once and leads to where one wants to go. */
export interface Revival {
  readonly from: string;
  readonly fromName: string;
  readonly to: string;
  readonly toName: string;
  /** M as it is now. */
  readonly strength: number;
  readonly lastContact: string | null;
  /** Whether it ends at the target itself. */
  readonly direct: boolean;
}

/** Dormant ties of the sources to a target, or to somebody tied to one, the most promising first. Cost: the ties of the targets' neighbours. */
export function revivals(
  on: Pick<Ground, 'network' | 'ties' | 'options' | 'asOf'>,
  sources: readonly number[],
  targets: readonly number[],
  limit = 5,
): Revival[] {
  const { network, ties } = on;
  const onTo = new Map<number, number>();
  for (const t of targets) {
    for (let at = ties.start[t]!; at < ties.start[t + 1]!; at++) {
      const v = ties.other[at]!;
      onTo.set(v, Math.max(onTo.get(v) ?? 0, ties.mutual[at]!));
    }
  }
  for (const t of targets) onTo.set(t, 1);
  const starts = new Set(sources);
  const found: { from: number; to: number; p: number; strength: number; value: number }[] = [];
  for (const [to, rest] of onTo) {
    for (let at = ties.start[to]!; at < ties.start[to + 1]!; at++) {
      const from = ties.other[at]!;
      const p = ties.pair[at]!;
      if (ties.dormant[p] === 0 || !starts.has(from)) continue;
      found.push({ from, to, p, strength: ties.mutual[at]!, value: ties.mutual[at]! * rest });
    }
  }
  found.sort((x, y) => y.value - x.value || x.from - y.from || x.to - y.to);
  const aimed = new Set(targets);
  return found.slice(0, limit).map(({ from, to, p, strength }) => {
    const last = pairStrength(network, p, on.options)?.lastContact ?? NO_DAY;
    const [source, target] = [named(network, from), named(network, to)];
    return {
      from: source.id,
      fromName: source.name,
      to: target.id,
      toName: target.name,
      strength,
      lastContact: last === NO_DAY ? null : formatDay(last),
      direct: aimed.has(to),
    };
  });
}
