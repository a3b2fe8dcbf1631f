import type { Network } from '../network.ts';
import { type PeopleStore, peopleStore } from '../people-store.ts';
import { weightsOf } from './parameters.ts';
import type { PairStrength, StrengthOptions } from './strength.ts';

interface Kept extends Pick<Network, 'interactions' | 'settings' | 'absent'> {
  readonly people: PeopleStore;
  readonly key: string;
  readonly strengths: WeakRef<readonly PairStrength[]>;
}

const KEPT = new WeakMap<Network['pairs'], Kept>();

/**
 * The strengths last worked out for the same people, pairs and interactions on the same day with the same weights, while the
 * memory they take is not needed: one answer asks for them several times. Never to be changed.
 */
export function keptStrengths(
  network: Network,
  options: StrengthOptions,
): readonly PairStrength[] | undefined {
  const kept = KEPT.get(network.pairs);
  if (
    kept === undefined ||
    kept.people !== peopleStore(network) ||
    kept.interactions !== network.interactions ||
    kept.settings !== network.settings ||
    kept.absent !== network.absent ||
    kept.key !== keyOf(network, options)
  )
    return undefined;
  return kept.strengths.deref();
}

export function keepStrengths(
  network: Network,
  options: StrengthOptions,
  found: readonly PairStrength[],
): void {
  const { interactions, settings, absent } = network;
  const key = keyOf(network, options);
  KEPT.set(network.pairs, {
    people: peopleStore(network),
    interactions,
    settings,
    ...(absent === undefined ? {} : { absent }),
    key,
    strengths: new WeakRef(found),
  });
}

function keyOf(network: Network, options: StrengthOptions): string {
  const { trust, knowledge, history } = weightsOf(network, options);
  return `${options.asOf} ${trust} ${knowledge} ${history}`;
}
