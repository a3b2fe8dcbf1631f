import type { Network, Person, Proposal } from '../model/network.ts';

/** An owner of imports and another entry that may be the same person. */
export interface OwnerPair {
  readonly owner: Person;
  readonly other: Person;
}

/** Owners of imports who may stand here a second time, as in a roster or in the list of a colleague, among the pairs that may be one; the user first. Cost: linear in pairs. */
export function ownerPairs({ people, self }: Network, pairs: readonly Proposal[]): OwnerPair[] {
  const isOwner = ({ index, owner }: Person): boolean => owner || index === self;
  const found = pairs.flatMap(({ a, b }): OwnerPair[] => {
    const [one, other] = [people[a]!, people[b]!];
    if (isOwner(one)) return [{ owner: one, other }];
    return isOwner(other) ? [{ owner: other, other: one }] : [];
  });
  const mine = ({ owner }: OwnerPair): number => Number(owner.index === self);
  return found.sort((x, y) => mine(y) - mine(x));
}
