import type { Scored } from '../../kernels/top.ts';
import type { Import } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { type Community, outsideCommunities } from '../ground/communities.ts';
import { findPerson } from '../ground/find-actor.ts';
import { type AnswerOptions, entryOf, type Ground, ground, named } from '../ground/ground.ts';
import { topicEvidence } from '../ground/topic.ts';
import { type NextStep, nextStep, type PhaseName } from '../introduce/next-step.ts';
import type { Limit } from '../support/limit.ts';
import { observedPeople } from '../support/observed.ts';
import { supportOf } from '../support/support.ts';
import { practice, type Standpoint, standpoint, support } from './phases.ts';
import { type Told, thinnestSide, triangulationWords } from './triangulate-words.ts';
import { validation } from './validation.ts';

export interface TriangulateOptions extends AnswerOptions {
  /** One insider, by id or name; all of them unless given. */
  readonly person?: string;
  /** A topic or piece of work to look through. */
  readonly topic?: string;
  /** Told how far it is, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
  /** The imports of the evidence, for what endorsements say of a topic. */
  readonly imports?: readonly Import[];
}

/** An outside voice and what it counts. */
export interface Voice {
  readonly id: string;
  readonly name: string;
  readonly value: number;
  /** Whether the two know each other; false where all that is recorded went one way, as mail without an answer. */
  readonly known: boolean;
}

export interface ValidationVoice {
  readonly outsider: string;
  readonly outsiderName: string;
  /** From the outsider to the one who decides. */
  readonly path: readonly string[];
  readonly names: readonly string[];
  readonly to: string;
  readonly toName: string;
  readonly value: number;
}

export interface TriangulationOfInsider {
  readonly id: string;
  readonly name: string;
  readonly support: { readonly score: number; readonly evidence: readonly Voice[] };
  readonly practice: {
    readonly score: number;
    readonly community: string | null;
    /** Found by Louvain, not declared. */
    readonly detected: boolean;
    readonly evidence: readonly Voice[];
  };
  readonly validation: {
    readonly score: number;
    readonly evidence: readonly ValidationVoice[];
    /** Whether somebody is recorded who decides about their work; where nobody is, the score is 0 for want of data. */
    readonly decided: boolean;
  };
  /** Whether their own contacts are in the data; where they are not, scores of 0 say nothing of them. */
  readonly contactsSeen: boolean;
  readonly weakest: PhaseName;
  /** The side that may be called the thinnest; null where the data do not tell, or where none is weak. */
  readonly thinnest: PhaseName | null;
  readonly nextStep: NextStep | null;
  readonly words: readonly string[];
}

export interface Triangulation {
  readonly own: string;
  readonly tau: number;
  readonly topic: string | null;
  readonly insiders: readonly TriangulationOfInsider[];
  /** What the data cannot tell. */
  readonly limits: readonly Limit[];
}

const TOLD_EVERY = 100;

/**
 * Which outside voices and which community stand behind somebody's work, and which phase is weakest.
 *
 * **Definition** support = top_3 of M_ix over outsiders x; practice = the largest over outside communities C of top_5 of M_ix over
 * C's outside members, times q (1 for a declared member of C, else how far those whom i knows there know each other);
 * validation = the largest over i's managers d, two levels up, of top_3 of M_ix r(x, d). With a topic T each M_ix is
 * multiplied by E_x(T). The weakest is the first of the smallest.
 * **Reads** M, managers, communities, topics. **Undefined** nobody above i: validation 0; no community: practice 0, named null.
 * **Range** [0, 1] each. **Cost** the ties of each insider's neighbours and of their managers' neighbours; detection of
 * communities near linear. Throws `no-own-organisation`, `no-such-actor`, `ambiguous-actor`, `strength-above-one`.
 * **Source** measures.md section 5, after White 2009, "Triangulating for Success".
 */
export function triangulate(network: Network, options: TriangulateOptions): Triangulation {
  const on = ground(network, options);
  const communities = outsideCommunities(on);
  const told = { ...supportOf(network, options), communities: communities.length > 0 };
  const { topic, progress } = options;
  const lens = topic === undefined ? undefined : topicEvidence(network, topic, options);
  const people = options.person === undefined ? on.insiders : [findPerson(network, options.person)];
  return {
    own: network.organisations[on.own]!.name,
    tau: on.tau,
    topic: topic ?? null,
    insiders: people.map((insider, at) => {
      if (at % TOLD_EVERY === 0) progress?.(at / people.length);
      return ofInsider(on, standpoint(on, insider, lens), communities, told);
    }),
    limits: told.limits,
  };
}

/** Whether the two know each other by more than what went one way, as mail without an answer. */
function isKnown({ ties }: Ground, insider: number, outsider: number): boolean {
  const at = entryOf(ties, insider, outsider);
  return at >= 0 && ties.known[ties.pair[at]!] === 1;
}

function ofInsider(
  on: Ground,
  at: Standpoint,
  communities: readonly Community[],
  told: Told,
): TriangulationOfInsider {
  const { network } = on;
  const phases = {
    support: support(at),
    practice: practice(at, communities),
    validation: validation(at),
  };
  const decided = phases.validation.decider !== undefined;
  const inOrder = (['support', 'practice', 'validation'] as const)
    .map((name) => [name, phases[name]] as const)
    .sort(([, x], [, y]) => x.score - y.score);
  const voice = ({ person, value }: Scored): Voice => ({
    ...named(network, person),
    value,
    known: isKnown(on, at.insider, person),
  });
  const answer = {
    ...named(network, at.insider),
    contactsSeen: observedPeople(network)[at.insider] === 1,
    support: { score: phases.support.score, evidence: phases.support.voices.map(voice) },
    practice: {
      score: phases.practice.score,
      community: phases.practice.community?.name ?? null,
      detected: phases.practice.community?.detected ?? false,
      evidence: phases.practice.voices.map(voice),
    },
    validation: {
      score: phases.validation.score,
      decided,
      evidence: phases.validation.voices.map(({ person, value }): ValidationVoice => {
        const path = phases.validation.pathOf(person);
        const [outsider, decider] = [named(network, person), named(network, path.at(-1)!)];
        return {
          outsider: outsider.id,
          outsiderName: outsider.name,
          path: path.map((v) => named(network, v).id),
          names: path.map((v) => named(network, v).name),
          to: decider.id,
          toName: decider.name,
          value,
        };
      }),
    },
    weakest: inOrder[0]![0],
    nextStep: nextStep(at, inOrder) ?? null,
  };
  const row = { ...answer, thinnest: thinnestSide(answer, decided, told) };
  return { ...row, words: triangulationWords(row, decided, told) };
}
