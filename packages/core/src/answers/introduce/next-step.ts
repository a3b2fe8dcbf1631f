import { carries, type Ground, named } from '../ground/ground.ts';
import { formerColleagues } from '../support/former-colleagues.ts';
import type { Phase, Standpoint } from '../triangulate/phases.ts';

export type PhaseName = 'support' | 'practice' | 'validation';

/** The introduction that would raise a phase most. */
export interface NextStep {
  readonly phase: PhaseName;
  readonly broker: string;
  readonly brokerName: string;
  readonly outsider: string;
  readonly outsiderName: string;
  /** The tie it would make. */
  readonly strength: number;
  /** The phase once it is made. */
  readonly score: number;
  readonly raise: number;
  /** Whether both ties of the broker carry a request; if not, rate or strengthen them first. */
  readonly certain: boolean;
}

/**
 * The introduction that raises the weakest phase most: somebody b introduces the insider to outsider x, M_ib >= tau, M_bx >= tau,
 * M_ix < tau, and the tie becomes M_ib M_bx. Phases that no introduction can raise are passed over; where none stands
 * at tau, weaker ties are taken and marked. Equal raises by outsider, then broker. Cost: the ties of one's neighbours.
 */
export function nextStep(
  at: Standpoint,
  phases: readonly (readonly [PhaseName, Phase])[],
): NextStep | undefined {
  for (const least of [at.on.tau, 0]) {
    const offers = offersFor(at, least);
    for (const [name, phase] of phases) {
      const found = bestOffer(at, name, phase, offers, least > 0);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

interface Offer {
  readonly broker: number;
  readonly strength: number;
}

/** The strongest tie that each outsider could be given. */
function offersFor({ on, insider, lens }: Standpoint, least: number): Map<number, Offer> {
  const { start, other, mutual, pair, known } = on.ties;
  const left = formerColleagues(on.network, on.own, on.asOf);
  const offers = new Map<number, Offer>();
  const ownTies = tiesOf(on, insider);
  for (let at = start[insider]!; at < start[insider + 1]!; at++) {
    const broker = other[at]!;
    if (!carries(mutual[at]!, least)) continue;
    for (let k = start[broker]!; k < start[broker + 1]!; k++) {
      const x = other[k]!;
      if (on.inside[x] === 1 || x === insider || !carries(mutual[k]!, least)) continue;
      // Nobody introduces to whom they only wrote, or to who worked here until lately.
      if (known[pair[k]!] === 0 || left.has(x)) continue;
      if (lens !== undefined && lens[x]! === 0) continue;
      const now = ownTies.get(x) ?? 0;
      const strength = mutual[at]! * mutual[k]!;
      if (carries(now, on.tau) || strength <= now) continue;
      if (strength > (offers.get(x)?.strength ?? 0)) offers.set(x, { broker, strength });
    }
  }
  return offers;
}

function tiesOf({ ties }: Ground, person: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = ties.start[person]!; at < ties.start[person + 1]!; at++)
    found.set(ties.other[at]!, ties.mutual[at]!);
  return found;
}

function bestOffer(
  { on, lens }: Standpoint,
  name: PhaseName,
  phase: Phase,
  offers: ReadonlyMap<number, Offer>,
  certain: boolean,
): NextStep | undefined {
  let best: (Offer & { readonly outsider: number; readonly score: number }) | undefined;
  for (const [outsider, offer] of offers) {
    const score = phase.withTie(outsider, offer.strength * (lens?.[outsider] ?? 1));
    const raised = best === undefined ? phase.score + 1e-12 : best.score;
    if (score > raised || (best !== undefined && score === raised && outsider < best.outsider))
      best = { ...offer, outsider, score };
  }
  if (best === undefined) return undefined;
  const [broker, outsider] = [named(on.network, best.broker), named(on.network, best.outsider)];
  return {
    phase: name,
    broker: broker.id,
    brokerName: broker.name,
    outsider: outsider.id,
    outsiderName: outsider.name,
    strength: best.strength,
    score: best.score,
    raise: best.score - phase.score,
    certain,
  };
}
