import type { Named } from '../../ground/ground.ts';
import type { Limit } from '../../support/limit.ts';

export interface Change {
  readonly before: number | null;
  readonly after: number | null;
}

/** Two units whose ties all go, or at least half of them. */
export interface LostPair {
  readonly one: string;
  readonly other: string;
  readonly before: number;
  readonly after: number;
}

/** A unit that two become: its people and ties, and of those inside it the ones between the two as they were. */
export interface JoinedUnit {
  readonly unit: string;
  readonly people: number;
  readonly inside: number;
  readonly between: number;
  readonly outside: number;
}

/** Somebody whose shortest ways to the others get longer. */
export interface Farther extends Named {
  /** Mean of 1 / steps to those who stay; nobody in reach counts as 0. */
  readonly before: number;
  readonly after: number;
}

/** Who could keep up what a leaver holds with a unit. */
export interface Succession {
  readonly leaver: Named;
  /** The unit of the leaver; nobody there may have a tie to `unit`, so that successors are of other units. */
  readonly from: string;
  readonly unit: string;
  readonly ties: number;
  readonly successors: readonly Successor[];
}

export interface Successor extends Named {
  readonly unit: string;
  /** Their own ties to that unit. */
  readonly ties: number;
  /** The leaver's contacts there whom they know or share a contact with. */
  readonly common: number;
  /** All their ties; whoever has more than nine in ten of the others do is named as busy and comes last. */
  readonly degree: number;
  readonly busy: boolean;
}

export interface InsideChange {
  /** Whether the data shows who is in contact with whom inside; if not, the sentences say only what reporting lines tell. */
  readonly supported: boolean;
  /** What the data cannot tell of the inside. */
  readonly limits: readonly Limit[];
  readonly by: string;
  readonly counted: 'insiders' | 'everybody';
  readonly people: Change;
  readonly ties: Change;
  /** Of the ties of those who leave, those known from the reporting line alone. */
  readonly lineOnly: number;
  /** Those who leave and did not answer a survey that asked them: whom they would have named is missing. */
  readonly unanswered: readonly Named[];
  /** Parts that hold together, and the people in the largest. */
  readonly parts: Change;
  readonly largest: Change;
  readonly fragmentation: Change;
  /** Pairs of people who stay and can no longer reach each other. */
  readonly pairsApart: number;
  /** Mean of 1 / steps over pairs of people who stay; null in networks too large for it. */
  readonly nearness: Change;
  readonly ei: Change;
  readonly lost: readonly LostPair[];
  readonly gained: readonly LostPair[];
  /** Where units merge. */
  readonly joined: JoinedUnit | null;
  readonly farther: readonly Farther[];
  /** Who is left without any tie. */
  readonly alone: readonly Named[];
  readonly withoutManager: readonly Named[];
  readonly succession: readonly Succession[];
  /** Who could take over the ties of those who leave, in sentences; the last of `words` too. */
  readonly takeover: readonly string[];
  readonly words: readonly string[];
}
