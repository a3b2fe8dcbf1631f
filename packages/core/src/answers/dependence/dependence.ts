import { MOSTLY_ASSUMED } from '../../conventions/thresholds.ts';
import type { Statement } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { type AnswerOptions, type Ground, ground, named } from '../ground/ground.ts';
import {
  type Coverage,
  coverage,
  type Holdings,
  knownHoldings,
  oldLinesOutside,
  solely,
  strongHoldings,
  unansweredOutside,
} from '../ground/holdings.ts';
import { namesakes, toldApart } from '../ground/namesakes.ts';
import { formerColleagues } from '../support/former-colleagues.ts';
import type { Limit } from '../support/limit.ts';
import { openPairs } from '../support/limits/open-pairs.ts';
import { perhapsPrivate, privateContacts, unplacedContacts } from '../support/private-contacts.ts';
import { supportOf } from '../support/support.ts';
import { type RateNext, rateNext } from '../upkeep/rate-next.ts';
import { dependenceWords } from './dependence-words.ts';
import { type HandOn, handOn } from './hand-on.ts';
import { type TiesOutside, tiesOutside } from './ties-outside.ts';

export interface DependenceOptions extends AnswerOptions {
  /** The statements of the evidence: contacts marked private, and those that a rule keeps private for who they are, are not handed on. */
  readonly statements?: readonly Statement[];
}

/** Which contacts outside depend on one insider. */
export interface DependenceOfInsider {
  readonly id: string;
  readonly name: string;
  /** Outsiders they know, and those whom no colleague knows. */
  readonly known: number;
  readonly soleKnown: number;
  /** Outsiders they hold at tau, those held by nobody else, and these as a share of all that is reached. */
  readonly contacts: number;
  readonly sole: number;
  readonly share: number | null;
}

/** The figures alone, as a what-if sets them side by side. */
export interface DependenceFigures extends Coverage, TiesOutside {
  /** Outsiders whom some insider knows, and the same figures over these. */
  readonly known: number;
  readonly overKnown: Omit<Coverage, 'reach'>;
  /** Outsiders who wrote or were written to without an answer on record, and are therefore not among the known. */
  readonly unanswered: number;
  /** Outsiders who left and whom an old reporting line alone joins to somebody here; they are not among the known. */
  readonly oldLines: number;
  readonly insiders: readonly DependenceOfInsider[];
}

export interface Dependence extends DependenceFigures {
  /** How many of the known outsiders left the own organisation, without another that is known. */
  readonly formerColleagues: number;
  /** How many of the unanswered did. */
  readonly unansweredFormer: number;
  readonly own: string;
  readonly tau: number;
  readonly rateNext: readonly RateNext[];
  /** What to hand on, and with whom: over tau where trust is mostly stated, else over whom people know. */
  readonly handOn: readonly HandOn[];
  /** What the data cannot tell; the sentences leave it out. */
  readonly limits: readonly Limit[];
  /** The same in sentences, the first ones first. */
  readonly words: readonly string[];
}

/**
 * Which contacts outside are lost if one insider leaves: a high share means that these contacts should be handed on while there is time.
 *
 * **Definition** reach(O) = outsiders with some insider at M >= tau; contacts(i) = those i holds; sole(i) = those held by i
 * alone; share(i) = sole(i) / reach; triangulated = held by two or more; leaversToLoseHalf = fewest insiders whose leaving
 * leaves at most half of reach. `known` and `overKnown`: the same over outsiders whom an insider knows at all.
 * **Reads** M, current memberships. **Undefined** share and leavers (null) where nobody is reached; assumedTrust (null)
 * where no tie leads out. **Cost** linear in ties, leavers exact 20 * 2^20 at most.
 * Throws `no-own-organisation`, `no-such-actor`, `strength-above-one`.
 * **Source** measures.md section 4; Burt 1992 on sole access.
 */
export function dependence(network: Network, options: DependenceOptions): Dependence {
  const on = ground(network, options);
  const strong = strongHoldings(on);
  const known = knownHoldings(on);
  const {
    assumedTrust,
    banded,
    bandedBelow,
    known: knownReach,
    overKnown,
    ...figures
  } = figuresOf(on, strong, known);
  const support = supportOf(network, options);
  const thin = !support.closeness || isMostly(assumedTrust) || isMostly(bandedBelow);
  const former = formerColleagues(network, on.own, on.asOf);
  const { statements } = options;
  const undecided = statements === undefined ? [] : openPairs(network, statements);
  const kept = new Set([
    ...privateContacts(network, statements, on.asOf),
    ...perhapsPrivate(network, statements),
    ...former,
    ...unplacedContacts(on, known),
    ...undecided.flatMap(({ a, b }) => [a, b]),
  ]);
  const answer = {
    own: network.organisations[on.own]!.name,
    tau: on.tau,
    assumedTrust,
    banded,
    bandedBelow,
    known: knownReach,
    formerColleagues: new Set(known.held.flat().filter((outsider) => former.has(outsider))).size,
    unansweredFormer: unansweredOutside(on, known).filter((outsider) => former.has(outsider)).length,
    overKnown,
    rateNext: rateNext(on, strong),
    ...figures,
    handOn: support.alone ? handOn(on, thin || figures.reach === 0 ? known : strong, kept) : [],
    limits: support.limits,
  };
  const told = toldApart(answer, namesakes(network, options.asOf));
  return { ...answer, words: dependenceWords(told, support, network.settings) };
}

const isMostly = (share: number | null): boolean => share !== null && share > MOSTLY_ASSUMED;

/** The figures of `dependence` without its advice. */
export function dependenceFigures(on: Ground): DependenceFigures {
  return figuresOf(on, strongHoldings(on), knownHoldings(on));
}

function figuresOf(on: Ground, strong: Holdings, known: Holdings): DependenceFigures {
  const overTau = coverage(on, strong);
  const { reach, ...overKnown } = coverage(on, known);
  return {
    ...tiesOutside(on),
    known: reach,
    overKnown,
    unanswered: unansweredOutside(on, known).length,
    oldLines: oldLinesOutside(on),
    ...overTau,
    insiders: insiderRows(on, strong, known, overTau.reach),
  };
}

function insiderRows(on: Ground, strong: Holdings, known: Holdings, reach: number): DependenceOfInsider[] {
  const rows = on.insiders.map((i, h): DependenceOfInsider => {
    const sole = solely(strong.held[h]!, strong.holders).length;
    return {
      ...named(on.network, i),
      known: known.held[h]!.length,
      soleKnown: solely(known.held[h]!, known.holders).length,
      contacts: strong.held[h]!.length,
      sole,
      share: reach === 0 ? null : sole / reach,
    };
  });
  // Stable: those with equal figures stay in order of id.
  return rows.sort(
    (x, y) => y.sole - x.sole || y.contacts - x.contacts || y.soleKnown - x.soleKnown || y.known - x.known,
  );
}
