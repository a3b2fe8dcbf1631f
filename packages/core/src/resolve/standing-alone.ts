import { CHANNELS } from '../model/channel.ts';
import type { Evidence, Import, Settings } from '../model/evidence.ts';
import { gather } from './gather.ts';
import { resolveInteractions } from './interactions.ts';
import { linkedMentions } from './linked-mentions.ts';
import { withLogged } from './logged.ts';
import { PairCounter } from './pair-counter.ts';
import { enterPairs } from './pairs.ts';

/** What one import gives when it stands alone. */
export interface StandingAlone {
  /** Besides the owner of the export. */
  readonly people: number;
  readonly ties: number;
  readonly interactions: number;
  /** How many interactions there are on each channel. */
  readonly perChannel: readonly number[];
}

/**
 * Counts what `resolve` makes of one import alone, without the network: who is who is worked out, not what is known of them.
 * Cost: linear in the import.
 */
export function standingAlone(source: Import, settings: Settings): StandingAlone {
  const imports = [source];
  const evidence: Evidence = { settings, imports, statements: [] };
  const { sets, byKey, ownerOf, firstOf, witnesses } = gather(evidence);
  const first = firstOf[0] as number;
  const owner = (ownerOf[0] as number) < 0 ? -1 : sets.find(ownerOf[0] as number);
  const personOf = (_: number, index: number): number => (index < 0 ? owner : sets.find(first + index));
  const ownerByKey = (key: string): number | undefined => {
    const witness = byKey.get(key);
    return witness !== undefined && owner >= 0 && sets.find(witness) === owner ? owner : undefined;
  };
  const { interactions, importOf } = withLogged(
    resolveInteractions(imports, personOf),
    linkedMentions(imports, personOf, ownerByKey),
  );
  const pairs = new PairCounter();
  enterPairs(pairs, {
    evidence,
    people: witnesses.length,
    personOf,
    personByKey: () => undefined,
    interactions,
    interactionImport: importOf,
  });
  const people = new Set(source.people.map((_, index) => personOf(0, index)));
  people.delete(owner);
  const perChannel = CHANNELS.map(() => 0);
  for (const channel of interactions.channel) perChannel[channel]! += 1;
  return { people: people.size, ties: pairs.count(), interactions: interactions.length, perChannel };
}
