import type { Named } from '../ground/ground.ts';
import type { Limit } from '../support/limit.ts';
import type { LineAnswer } from './line/line.ts';

/** What stands between two units, or inside one. */
export interface UnitPair {
  readonly one: string;
  readonly other: string;
  /** Pairs of people that are tied, and that could be. */
  readonly ties: number;
  readonly possible: number;
  /** Ties / possible; null where nobody could be tied. */
  readonly density: number | null;
  /** Mean strength of the ties, both directions together. */
  readonly meanStrength: number | null;
  /** Ties that the number of ties of each person alone would give, and how many times as many there are. */
  readonly expected: number | null;
  readonly ratio: number | null;
  /** Of the ties, those known from the reporting line alone. */
  readonly lineOnly: number;
}

export interface EiTest {
  readonly ei: number | null;
  /** Under groups shuffled among people. */
  readonly expected: number | null;
  readonly sd: number | null;
  readonly p: number | null;
}

export interface Unit extends EiTest {
  readonly unit: string;
  readonly people: number;
  /** Of them those who were asked in a survey and did not answer: their ties are missing, not absent. */
  readonly unanswered: number;
  readonly inside: number;
  readonly outside: number;
  /** Ties to other units that the number of ties of each person alone would give. */
  readonly outsideExpected: number | null;
  /** Far fewer ties to other units than chance gives. */
  readonly silo: boolean;
  /** Who holds most of its ties to other units. */
  readonly gate: (Named & { readonly ties: number; readonly share: number }) | null;
}

/** Who carries the ties between two units. */
export interface Carried {
  readonly one: string;
  readonly other: string;
  readonly ties: number;
  readonly carriers: readonly Carrier[];
}

export interface Carrier extends Named {
  readonly unit: string;
  readonly ties: number;
  readonly share: number;
  /** Ties between the two units without them. */
  readonly left: number;
}

/** A set of people who matter together (Borgatti 2006). */
export interface KeySet {
  readonly people: readonly Named[];
  readonly value: number | null;
  readonly before: number | null;
  readonly method: 'exact' | 'greedy';
  /** What is known of how far from the best set this may be. */
  readonly bound: string;
  /** How many other sets of this size are worth the same; null where not all were tried. */
  readonly alike: number | null;
}

/** Those of a set by whom others are cut off from each other; the set may be larger than it takes. */
export interface CuttingSet {
  readonly people: readonly Named[];
  /** Share of the pairs of people who stay that could not reach each other. */
  readonly apart: number | null;
  /** How many other sets of as many people cut off as much; null where not all were tried. */
  readonly alike: number | null;
}

export interface KeyPerson extends Named {
  readonly unit: string;
  readonly degree: number;
  /** Share of the others within two steps. */
  readonly reach2: number | null;
  readonly betweenness: number | null;
  /** Whether the network falls into more parts without them. */
  readonly cutpoint: boolean;
  /** Ties to other units, and the units they lead to. */
  readonly outside: number;
  readonly units: number;
}

export interface OrganisationAnswer {
  readonly own: string | null;
  /** What makes a unit: `unit`, `organisation`, an attribute, or `level 2` of the reporting line. */
  readonly by: string;
  readonly relation: string | null;
  /** Whether insiders of the own organisation alone are counted, or everybody. */
  readonly counted: 'insiders' | 'everybody';
  readonly people: number;
  readonly ties: number;
  /** Ties known from the reporting line alone: nothing else shows that the two are in contact. */
  readonly lineOnly: number;
  readonly withoutUnit: number;
  readonly units: readonly Unit[];
  /** Each pair of units once, and each unit with itself. */
  readonly matrix: readonly UnitPair[];
  readonly ei: EiTest;
  readonly draws: number;
  readonly seed: number;
  readonly carriers: readonly Carried[];
  readonly fragmentation: number | null;
  readonly parts: number;
  readonly keyPlayers: {
    readonly fragmenting: KeySet;
    readonly reaching: KeySet;
    readonly cutting: CuttingSet;
  };
  readonly keyPeople: readonly KeyPerson[];
  /** The ties beside the reporting line; null where nobody's manager is known. */
  readonly line: LineAnswer | null;
  /** What the data cannot tell. */
  readonly limits: readonly Limit[];
  /** Whether the data shows who is in contact with whom here; if not, the sentences say so and no more. */
  readonly supported: boolean;
  /** The answer by the questions that people ask; the first section has no title. */
  readonly sections: readonly InsideSection[];
  /** All sentences of the sections. */
  readonly words: readonly string[];
}

/** What a sentence about the inside answers. */
export type InsideQuestion = 'whole' | 'quiet' | 'holders' | 'line' | 'limits';

export interface InsideSection {
  readonly question: InsideQuestion;
  /** The question as people ask it; empty for the first section. */
  readonly title: string;
  readonly lines: readonly string[];
}
