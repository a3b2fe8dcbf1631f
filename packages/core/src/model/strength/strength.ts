import { type ContextKnowledge, contextKnowledge } from '../context.ts';
import { NO_DAY } from '../day.ts';
import { type Network, PAIR } from '../network.ts';
import { eventDays, type PairHistory, pairHistory } from './history.ts';
import { keepStrengths, keptStrengths } from './kept-strengths.ts';
import { type StrengthWeights, weightsOf } from './parameters.ts';

/** Trust taken where two people know each other and neither states it. */
export const ASSUMED_TRUST = 0.3;

/** What one person holds towards another. */
export interface Side {
  /** S: the arc as it stands. */
  readonly strength: number;
  /** S with what is missing taken from the other side, for the mutual strength alone. */
  readonly adopted: number;
  /** NaN where a given strength stands and none is stated. */
  readonly trust: number;
  readonly knowledge: number;
  /** Components not resting on anybody's statement or on evidence. */
  readonly assumed: readonly ('trust' | 'knowledge' | 'strength')[];
  /** Sum of the weights whose component rests on evidence. */
  readonly confidence: number;
  /** Whether there is an arc this way on the day. */
  readonly present: boolean;
  /** Whether the strength is the lower end of a band. */
  readonly banded: boolean;
}

/** What a pair of people is worth on a day, with where it comes from. */
export interface PairStrength {
  readonly pair: number;
  readonly a: number;
  readonly b: number;
  readonly sides: readonly [Side, Side];
  /** One tie that holds both ways. */
  readonly undirected: boolean;
  readonly history: number;
  /** M = sqrt(S_ab S_ba). */
  readonly mutual: number;
  readonly dormant: boolean;
  /** Known to each other: an entry, a connection, a stated tie, a meeting or an answered exchange. */
  readonly known: boolean;
  /** Trust is assumed on both sides and no strength is given. */
  readonly trustAssumed: boolean;
  /** A side's strength is only known as the lower end of a band, so its trust is not known. */
  readonly banded: boolean;
  readonly interactions: number;
  readonly lastContact: number;
}

export interface StrengthOptions {
  /** Day number as of which history is read; what comes later does not count. */
  readonly asOf: number;
  readonly weights?: StrengthWeights;
}

/**
 * Strength of every tie that exists on a day, from trust, knowledge of each other and shared history:
 * S_ij = wT T_ij + wK K_ij + wH H_ij, and M_ij = sqrt(S_ij S_ji). A strength given in a file stands as it is;
 * the band of a share is its lower end, unless what else is known of the tie gives more.
 * Pairs without an arc on that day are left out. Cost: linear in pairs and interactions.
 */
export function strengths(network: Network, options: StrengthOptions): readonly PairStrength[] {
  const known = keptStrengths(network, options);
  if (known !== undefined) return known;
  const found: PairStrength[] = [];
  for (let p = 0; p < network.pairs.count; p++) {
    const strength = pairStrength(network, p, options);
    if (strength !== undefined) found.push(strength);
  }
  keepStrengths(network, options, found);
  return found;
}

/** Strength of one pair on a day; undefined if nothing ties them by then. */
export function pairStrength(
  network: Network,
  p: number,
  options: StrengthOptions,
): PairStrength | undefined {
  const { pairs } = network;
  const flags = pairs.flags[p] as number;
  const past = pairHistory(network, p, options.asOf);
  const stated = (flags & PAIR.stated) !== 0;
  if (!stated && past.count === 0) return undefined;
  const weights = weightsOf(network, options);
  const acquainted = past.answered || stated;
  const context = contextKnowledge(network, p, options.asOf);
  const about = { past, weights, acquainted, context, stated };
  const sides = [sideOf(network, p, 0, about), sideOf(network, p, 1, about)] as const;
  return {
    pair: p,
    a: pairs.a[p] as number,
    b: pairs.b[p] as number,
    sides,
    undirected: (flags & PAIR.undirected) !== 0,
    history: past.history,
    mutual: Math.sqrt(sides[0].adopted * sides[1].adopted),
    dormant: isDormant(network, p, sides, past, options, weights),
    known: acquainted,
    trustAssumed: SIDES.every(
      (side) => Number.isNaN(pairs.trust[side][p]) && Number.isNaN(pairs.strength[side][p]),
    ),
    banded: sides[0].banded || sides[1].banded,
    interactions: past.count,
    lastContact: past.last,
  };
}

const SIDES = [0, 1] as const;

interface PairContext {
  readonly past: PairHistory;
  readonly weights: StrengthWeights;
  readonly acquainted: boolean;
  readonly context: ContextKnowledge;
  readonly stated: boolean;
}

function sideOf(network: Network, p: number, side: 0 | 1, about: PairContext): Side {
  const { pairs } = network;
  const { past, weights, acquainted, context } = about;
  const other = side === 0 ? 1 : 0;
  const flags = pairs.flags[p] as number;
  const given = pairs.strength[side][p] as number;
  const trust = pairs.trust[side][p] as number;
  const knowledge = pairs.knowledge[side][p] as number;
  const silent = Number.isNaN(given) && Number.isNaN(trust) && Number.isNaN(knowledge);
  const ruleTrust = acquainted ? ASSUMED_TRUST : 0;
  const inferred = Number.isNaN(context.knowledge) ? 0 : context.knowledge;
  const sum = (t: number, k: number): number =>
    weights.trust * t + weights.knowledge * k + weights.history * past.history;

  const bits = about.stated ? flags : (past.forward ? PAIR.forward : 0) | (past.backward ? PAIR.backward : 0);
  const present = (bits & (side === 0 ? PAIR.forward : PAIR.backward)) !== 0;
  const arc = sum(firstOf(trust, ruleTrust), firstOf(knowledge, inferred));
  const banded = (flags & (side === 0 ? PAIR.bandForward : PAIR.bandBackward)) !== 0;
  const evident = past.count > 0 || !Number.isNaN(trust) || !Number.isNaN(knowledge);
  if (!Number.isNaN(given) && !(banded && evident && arc > given)) {
    const assumed = (flags & (side === 0 ? PAIR.assumedForward : PAIR.assumedBackward)) !== 0;
    return {
      strength: given,
      adopted: given,
      trust,
      knowledge,
      assumed: assumed ? ['strength'] : [],
      confidence: assumed ? 0 : 1,
      present,
      banded,
    };
  }
  const taken = pairs.strength[other][p] as number;
  const adopted =
    silent && !Number.isNaN(taken)
      ? taken
      : sum(
          firstOf(trust, firstOf(pairs.trust[other][p] as number, ruleTrust)),
          firstOf(knowledge, firstOf(pairs.knowledge[other][p] as number, inferred)),
        );
  return {
    strength: arc,
    adopted,
    trust: firstOf(trust, ruleTrust),
    knowledge: firstOf(knowledge, inferred),
    assumed: assumedOf(Number.isNaN(trust), Number.isNaN(knowledge) && context.assumed),
    confidence:
      (Number.isNaN(trust) ? 0 : weights.trust) +
      (Number.isNaN(knowledge) && (Number.isNaN(context.knowledge) || context.assumed)
        ? 0
        : weights.knowledge) +
      (past.count > 0 ? weights.history : 0),
    present,
    banded: false,
  };
}

const firstOf = (one: number, other: number): number => (Number.isNaN(one) ? other : one);

function assumedOf(trust: boolean, knowledge: boolean): Side['assumed'] {
  if (trust) return knowledge ? ['trust', 'knowledge'] : ['trust'];
  return knowledge ? ['knowledge'] : [];
}

/** Contact within this many days is recent: such a tie is never dormant. */
export const RECENT_DAYS = 90;

/** Once at least 0.5 on its best day, next to nothing of the shared history left, and no contact in the last 90 days. */
function isDormant(
  network: Network,
  p: number,
  sides: readonly [Side, Side],
  past: PairHistory,
  options: StrengthOptions,
  weights: StrengthWeights,
): boolean {
  if (past.history >= 0.1 || past.last === NO_DAY || options.asOf - past.last <= RECENT_DAYS) return false;
  const given = network.pairs.strength.map((column) => !Number.isNaN(column[p]));
  if (sides.some((side, k) => given[k] && side.strength >= 0.5)) return true;
  const without = sides.flatMap((side, k) =>
    given[k] ? [] : [side.strength - weights.history * past.history],
  );
  const best = Math.max(...without);
  if (best + weights.history * (past.most + 1e-9) < 0.5) return false;
  return eventDays(network, p, options.asOf).some(
    (day) => best + weights.history * pairHistory(network, p, day).history >= 0.5,
  );
}
