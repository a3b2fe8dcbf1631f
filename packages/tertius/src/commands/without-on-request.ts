import type { Network } from '@tertius/core';
import type { difference } from '@tertius/core/network';

type Difference = ReturnType<typeof difference>;

/**
 * A difference without the contacts on request of shares, who have a new handle in every share and cannot be followed from one to the next.
 */
export function withoutOnRequest<D extends Difference>(found: D, sides: readonly Network[]): D {
  const nameless = new Set(sides.flatMap(onRequestIn));
  if (nameless.size === 0) return found;
  const { people, ties, names } = found;
  const named = (id: string): boolean => !nameless.has(id);
  const both = ({ a, b }: Difference['ties']['added'][number]): boolean => named(a) && named(b);
  return {
    ...found,
    people: {
      added: people.added.filter(named),
      gone: people.gone.filter(named),
      changed: people.changed.filter(named),
    },
    ties: {
      added: ties.added.filter(both),
      gone: ties.gone.filter(both),
      changed: ties.changed.filter(both),
    },
    names: names.filter(({ id }) => named(id)),
  };
}

/** The ids of contacts on request. */
export const onRequestIn = ({ people }: Network): readonly string[] =>
  people.flatMap(({ id, onRequest }) => (onRequest === true ? [id] : []));
