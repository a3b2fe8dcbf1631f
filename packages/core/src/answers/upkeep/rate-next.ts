import type { Network } from '../../model/network.ts';
import { findPerson } from '../ground/find-actor.ts';
import {
  type AnswerOptions,
  carries,
  type Ground,
  ground,
  named,
  organisationsOf,
} from '../ground/ground.ts';
import { type Holdings, strongHoldings } from '../ground/holdings.ts';
import { colleaguesToRate } from './rate-colleagues.ts';
import { type RateNext, withTrust } from './with-trust.ts';

export type { RateNext } from './with-trust.ts';

interface Candidate {
  readonly insider: number;
  readonly outsider: number;
  readonly strength: number;
  readonly couldBe: number;
  /** Whether tau lies between no trust and full trust. */
  readonly decides: boolean;
  readonly others: number;
  readonly organisation: number;
}

/**
 * The insider-outsider ties whose rating would change reach most: those that full trust would lift over tau, outsiders whom
 * nobody else holds first, one organisation after the other, strongest first. Cost: linear in ties, and a sort.
 */
export function rateNext(
  ground: Ground,
  strong: Holdings,
  limit = 10,
  by: readonly number[] = ground.insiders,
): RateNext[] {
  const { network, ties, inside } = ground;
  const candidates: Candidate[] = [];
  for (const insider of by) {
    for (let at = ties.start[insider]!; at < ties.start[insider + 1]!; at++) {
      const outsider = ties.other[at]!;
      const p = ties.pair[at]!;
      if (inside[outsider] === 1 || ties.trustAssumed[p] === 0 || ties.known[p] === 0) continue;
      const strength = ties.mutual[at]!;
      const couldBe = withTrust(ground, p, 1, strength);
      candidates.push({
        insider,
        outsider,
        strength,
        couldBe,
        decides: carries(couldBe, ground.tau) && !carries(withTrust(ground, p, 0, strength), ground.tau),
        others: strong.holders[outsider]! - (carries(strength, ground.tau) ? 1 : 0),
        organisation: organisationsOf(network, outsider, ground.asOf)[0] ?? -1,
      });
    }
  }
  return inTurn(candidates)
    .slice(0, limit)
    .map((found) => {
      const source = named(network, found.insider);
      const target = named(network, found.outsider);
      return {
        source: source.id,
        sourceName: source.name,
        target: target.id,
        targetName: target.name,
        strength: found.strength,
        couldBe: found.couldBe,
      };
    });
}

/**
 * The same as a list to go through: the ties of one insider, by id or name, or of all; before them, up to half of the list, those to
 * colleagues without which nobody can be introduced. Cost: linear in ties, and a sort.
 * Throws `no-own-organisation`, `no-such-actor`, `ambiguous-actor`, `strength-above-one`.
 */
export function ratingsToAsk(
  network: Network,
  options: AnswerOptions & { readonly by?: string; readonly limit?: number },
): RateNext[] {
  const on = ground(network, options);
  const by = options.by === undefined ? on.insiders : [findPerson(network, options.by)];
  const strong = strongHoldings(on);
  const { limit = 10 } = options;
  const colleagues = colleaguesToRate(on, strong, Math.ceil(limit / 2), by);
  return [...colleagues, ...rateNext(on, strong, limit - colleagues.length, by)];
}

function inTurn(candidates: Candidate[]): Candidate[] {
  candidates.sort(
    (x, y) =>
      Number(y.decides) - Number(x.decides) ||
      x.others - y.others ||
      y.couldBe - x.couldBe ||
      x.insider - y.insider ||
      x.outsider - y.outsider,
  );
  const seen = new Map<number, number>();
  const turn = candidates.map((c) => {
    if (c.organisation < 0) return 0;
    const before = seen.get(c.organisation) ?? 0;
    seen.set(c.organisation, before + 1);
    return before;
  });
  const decides = (at: number): number => Number(candidates[at]!.decides);
  const order = [...candidates.keys()].sort(
    (x, y) => decides(y) - decides(x) || turn[x]! - turn[y]! || x - y,
  );
  return order.map((at) => candidates[at]!);
}
