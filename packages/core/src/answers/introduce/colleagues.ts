import type { Network } from '../../model/network.ts';
import { type AnswerOptions, ground } from '../ground/ground.ts';

/** The other insiders, where somebody is one; colleagues can be asked though no tie with them is recorded. */
export function colleaguesOf(person: number, network: Network, options: AnswerOptions): readonly number[] {
  if (options.own === undefined && network.own === undefined) return [];
  const { insiders } = ground(network, options);
  return insiders.includes(person) ? insiders.filter((v) => v !== person) : [];
}

/** The first colleague whom a path reaches over somebody outside: whoever starts can ask them without that detour. */
export function colleagueBehind(
  path: readonly number[],
  colleagues: ReadonlySet<number>,
): number | undefined {
  return path.find(
    (v, at) => at > 1 && at < path.length - 1 && colleagues.has(v) && !colleagues.has(path[at - 1]!),
  );
}
