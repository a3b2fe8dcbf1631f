import { carries, type Ground, named } from '../ground/ground.ts';
import type { Holdings } from '../ground/holdings.ts';
import { type RateNext, withTrust } from './with-trust.ts';

/**
 * The unrated ties between colleagues on which introductions wait: of everybody with a strong contact outside and no tie of tau
 * or more to a colleague, the ties to colleagues that full trust would lift over tau, the strongest first. Cost: linear in the ties of insiders, and a sort.
 */
export function colleaguesToRate(
  ground: Ground,
  strong: Holdings,
  limit: number,
  by: readonly number[] = ground.insiders,
): RateNext[] {
  const { network, ties, inside, insiders, tau } = ground;
  const asked = new Set(by);
  const found: (RateNext & { readonly other: number; readonly from: number })[] = [];
  insiders.forEach((insider, place) => {
    if (!asked.has(insider) || strong.held[place]!.length === 0) return;
    const colleagues: number[] = [];
    for (let at = ties.start[insider]!; at < ties.start[insider + 1]!; at++) {
      if (inside[ties.other[at]!] === 0) continue;
      if (carries(ties.mutual[at]!, tau)) return;
      colleagues.push(at);
    }
    const source = named(network, insider);
    for (const at of colleagues) {
      const p = ties.pair[at]!;
      if (ties.trustAssumed[p] === 0 || ties.known[p] === 0) continue;
      const strength = ties.mutual[at]!;
      const couldBe = withTrust(ground, p, 1, strength);
      if (!carries(couldBe, tau)) continue;
      const target = named(network, ties.other[at]!);
      found.push({
        source: source.id,
        sourceName: source.name,
        target: target.id,
        targetName: target.name,
        strength,
        couldBe,
        from: insider,
        other: ties.other[at]!,
      });
    }
  });
  return found
    .sort((x, y) => y.couldBe - x.couldBe || x.from - y.from || x.other - y.other)
    .slice(0, limit)
    .map(({ from: _from, other: _other, ...tie }) => tie);
}
