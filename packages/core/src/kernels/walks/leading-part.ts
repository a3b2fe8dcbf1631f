import { leadingVector, type Multiply } from './leading-vector.ts';

/** Why there is no one leading vector. */
export type NoVector = 'no-cycle' | 'repeated' | 'not-settled';

/** A part of a network that stands by itself. */
export interface Part {
  readonly members: ArrayLike<number>;
  /** What its largest eigenvalue is at most. */
  readonly bound: number;
  /** Its matrix, over its members in their order. */
  readonly multiply: Multiply;
}

export interface LeadingPart<P> {
  readonly part: P;
  readonly value: number;
  readonly vector: Float64Array;
}

const nearlyEqual = 1 - 1e-10;

/**
 * The part with the largest eigenvalue, and its vector. `no-cycle` where all are 0, `repeated` where two parts share it, so that no
 * single vector stands out. Parts whose bound is too low are not looked at.
 */
export function leadingPart<P extends Part>(parts: readonly P[]): LeadingPart<P> | NoVector {
  let best: LeadingPart<P> | undefined;
  let second = 0;
  let unsettled = 0;
  for (const part of [...parts].sort((one, other) => other.bound - one.bound)) {
    const value = best?.value ?? 0;
    if (part.bound < value * nearlyEqual && part.bound <= second) break;
    const found = leadingVector(part.members.length, part.multiply);
    if (found === undefined) unsettled = Math.max(unsettled, part.bound);
    else if (found.value > value) {
      second = value;
      best = { part, ...found };
    } else second = Math.max(second, found.value);
  }
  const least = (best?.value ?? 0) * nearlyEqual;
  if (unsettled > 0 && unsettled >= least) return 'not-settled';
  if (best === undefined) return 'no-cycle';
  return second >= least ? 'repeated' : best;
}
