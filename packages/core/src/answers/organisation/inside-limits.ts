import type { Limit } from '../support/limit.ts';
import { pairLimitsAmong } from '../support/limits/open-pairs.ts';
import { supportOf } from '../support/support.ts';
import type { Inside, InsideOptions } from './inside.ts';
import { insideUnseen } from './seen.ts';

/** What the data cannot tell of the inside, and whether it shows who is in contact with whom there. */
export interface InsideSupport {
  readonly supported: boolean;
  readonly limits: readonly Limit[];
}

/** What the data cannot tell of these people; a relation asked for by name shows its own ties, whatever else is seen. Cost: that of `supportOf`. */
export function insideSupport(on: Inside, { asOf, own, relation, statements }: InsideOptions): InsideSupport {
  const told = supportOf(on.network, { asOf, own });
  const unseen = relation === undefined ? insideUnseen(on) : undefined;
  return {
    supported: (told.between && unseen === undefined) || relation !== undefined,
    limits: [
      ...(unseen === undefined ? [] : [unseen]),
      // A relation that is asked for by name counts all of its ties, mass mail too.
      ...told.limits.filter(({ code }) => code !== 'mass-mail' || relation === undefined),
      ...(statements === undefined
        ? []
        : pairLimitsAmong(on.network, statements, (person) => on.at[person]! >= 0)),
    ],
  };
}
