import { largest, type Scored, topMean, topMeanWith } from '../../kernels/top.ts';
import type { Ground } from '../ground/ground.ts';
import type { Phase, Standpoint } from './phases.ts';

const VOICES = 3;

/** Outside voices that reach one who decides, with the way they take. */
export interface Validation extends Phase {
  /** The one above the insider whom these voices reach best; undefined where nobody is above. */
  readonly decider: number | undefined;
  readonly pathOf: (outsider: number) => readonly number[];
}

interface Reach {
  readonly decider: number;
  readonly ways: () => Ways;
  readonly best: readonly Scored[];
}

/** r(x, d) by person, and who stands between (-1: nobody). */
interface Ways {
  readonly strength: ReadonlyMap<number, number>;
  readonly between: ReadonlyMap<number, number>;
}

/** Managers, and theirs; never the person. */
function deciders({ network }: Ground, insider: number): number[] {
  const above = new Set<number>();
  for (const manager of network.people[insider]!.managers) {
    above.add(manager);
    for (const theirs of network.people[manager]!.managers) above.add(theirs);
  }
  above.delete(insider);
  return [...above].sort((x, y) => x - y);
}

/**
 * Outside voices that reach those who decide: the largest over the insider's managers d, up to two levels up, of top_3 over
 * outsiders x of M_ix r(x, d), r the best product of M over paths from x to d of at most two ties that avoid i.
 */
export function validation(at: Standpoint): Validation {
  const reaches = deciders(at.on, at.insider).map((decider): Reach => {
    let found: Ways | undefined;
    const ways = (): Ways => {
      found ??= reachOf(at.on, decider, at.insider);
      return found;
    };
    const voices: Scored[] = [];
    for (const [x, towards] of at.towards)
      if (x !== decider) voices.push({ person: x, value: towards * (ways().strength.get(x) ?? 0) });
    return { decider, ways, best: largest(voices, VOICES + 1) };
  });
  let top: Reach | undefined;
  let score = 0;
  for (const reach of reaches) {
    const own = topMean(reach.best, VOICES);
    if (own > score * (1 + 1e-12)) [top, score] = [reach, own];
  }
  return {
    score,
    voices: top?.best.slice(0, VOICES) ?? [],
    decider: (top ?? reaches[0])?.decider,
    pathOf: (outsider) => {
      const between = top?.ways().between.get(outsider) ?? -1;
      return [outsider, ...(between < 0 ? [] : [between]), ...(top === undefined ? [] : [top.decider])];
    },
    withTie: (outsider, value) => {
      let raised = score;
      for (const { decider, ways, best } of reaches) {
        if (outsider === decider) continue;
        const voice = value * (ways().strength.get(outsider) ?? 0);
        raised = Math.max(raised, topMeanWith(best, VOICES, outsider, voice));
      }
      return raised;
    },
  };
}

/** Every outsider within two ties of somebody without passing through one person. Cost: the ties of their neighbours. */
function reachOf({ ties, inside }: Ground, decider: number, without: number): Ways {
  const { start, other, mutual } = ties;
  const strength = new Map<number, number>();
  const between = new Map<number, number>();
  const raise = (x: number, value: number, by: number): void => {
    if (inside[x] === 1 || value <= (strength.get(x) ?? 0)) return;
    strength.set(x, value);
    between.set(x, by);
  };
  for (let at = start[decider]!; at < start[decider + 1]!; at++) raise(other[at]!, mutual[at]!, -1);
  for (let at = start[decider]!; at < start[decider + 1]!; at++) {
    const y = other[at]!;
    if (y === without) continue;
    for (let k = start[y]!; k < start[y + 1]!; k++)
      if (other[k] !== decider && other[k] !== without) raise(other[k]!, mutual[k]! * mutual[at]!, y);
  }
  return { strength, between };
}
