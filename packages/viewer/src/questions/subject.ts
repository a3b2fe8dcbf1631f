import { type OrganisationAnswer, organisation, TertiusError } from '@tertius/core';
import type { Holding } from './holding.ts';
import type { Readings } from './readings.ts';
import type { Search } from './search.ts';
import type { Sharing } from './sharing-rows.ts';

/** A network as it was read, with what is kept for the next question. */
export interface Subject {
  readonly readings: Readings;
  readonly holding: Holding;
  readonly tau: number;
  search?: Search;
  units?: OrganisationAnswer;
  sharing?: Sharing;
}

/** The comparison of units, worked out once. */
export function unitsOf(subject: Subject): OrganisationAnswer {
  const { network, asOf } = subject.readings;
  subject.units ??= organisation(network, { asOf });
  return subject.units;
}

/** The same; undefined where there are more units than can be compared. */
export function unitsIfAny(subject: Subject): OrganisationAnswer | undefined {
  try {
    return unitsOf(subject);
  } catch (error) {
    if (error instanceof TertiusError && error.code === 'out-of-range') return undefined;
    throw error;
  }
}
