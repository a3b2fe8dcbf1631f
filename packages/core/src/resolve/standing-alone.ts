import { formatOf } from '../conventions/formats.ts';
import { CHANNELS } from '../model/channel.ts';
import type { Evidence, Import, Settings } from '../model/evidence.ts';
import type { InteractionTable } from '../model/interaction-table.ts';
import type { Network } from '../model/network.ts';
import { recordsOf } from '../model/people/person-records.ts';
import { isMassMail } from '../model/strength/mass-mail.ts';
import { countTies } from '../model/tie-list.ts';
import { gather } from './gather.ts';
import { resolveInteractions } from './interactions.ts';
import { linkedMentions } from './linked-mentions.ts';
import { withLogged } from './logged.ts';
import { PairCounter } from './pairs/pair-counter.ts';
import { enterPairs } from './pairs/pairs.ts';

/** What one import gives when it stands alone. */
export interface StandingAlone {
  /** Besides the owner of the export. */
  readonly people: number;
  readonly ties: number;
  readonly interactions: number;
  /** How many interactions there are on each channel. */
  readonly perChannel: readonly number[];
  /** How many mails and messages went to more than four people at once. */
  readonly massMails: number;
}

/** Where nobody asks. */
export const NOT_COUNTED: StandingAlone = {
  people: Number.NaN,
  ties: Number.NaN,
  interactions: Number.NaN,
  perChannel: CHANNELS.map(() => 0),
  massMails: Number.NaN,
};

/**
 * Counts what `resolve` makes of one import alone, without the network: who is who is worked out, not what is known of them.
 * Cost: linear in the import.
 */
export function standingAlone(source: Import, settings: Settings): StandingAlone {
  const imports = [source];
  const evidence: Evidence = { settings, imports, statements: [] };
  const { owner, places, personOf, ownerByKey } = whoIsWho(evidence);
  const { interactions, importOf } = withLogged(
    resolveInteractions(imports, personOf),
    linkedMentions(imports, personOf, ownerByKey),
  );
  const pairs = new PairCounter();
  enterPairs(pairs, {
    evidence,
    people: places,
    personOf,
    personByKey: () => undefined,
    interactions,
    interactionImport: importOf,
  });
  const seen = new Uint8Array(places);
  for (let index = recordsOf(source).length - 1; index >= 0; index--) seen[personOf(0, index)] = 1;
  if (owner >= 0) seen[owner] = 0;
  return {
    people: seen.reduce((sum, one) => sum + one, 0),
    ties: pairs.count(),
    interactions: interactions.length,
    perChannel: perChannel(interactions),
    massMails: massMailsAmong(interactions),
  };
}

interface WhoIsWho {
  /** The owner of the export, -1 where it has none. */
  readonly owner: number;
  /** How many numbers people may have. */
  readonly places: number;
  readonly personOf: (source: number, index: number) => number;
  readonly ownerByKey: (key: string) => number | undefined;
}

function whoIsWho(evidence: Evidence): WhoIsWho {
  const people = recordsOf(evidence.imports[0] as Import);
  if (areApart(evidence))
    return { owner: -1, places: people.length, personOf: (_, index) => index, ownerByKey: () => undefined };
  const { sets, byKey, ownerOf, firstOf, witnesses } = gather(evidence);
  const first = firstOf[0] as number;
  const owner = (ownerOf[0] as number) < 0 ? -1 : sets.find(ownerOf[0] as number);
  return {
    owner,
    places: witnesses.length,
    personOf: (_, index) => (index < 0 ? owner : sets.find(first + index)),
    ownerByKey: (key) => {
      const witness = byKey.get(key);
      return witness !== undefined && owner >= 0 && sets.find(witness) === owner ? owner : undefined;
    },
  };
}

/** Whether everybody of a single import without an owner has an id of their own and nothing else that could join two of them. */
function areApart({ imports: [source], settings }: Evidence): boolean {
  if (source === undefined || source.owner !== undefined || settings.self !== undefined) return false;
  const namesJoin = formatOf(source).rowTellsOf === 'tie';
  const ids = new Set<string>();
  for (const { id, emails, profiles, phones, memberships } of recordsOf(source)) {
    if (id === undefined || id.includes('@') || emails !== undefined || profiles !== undefined) return false;
    if (namesJoin && (phones !== undefined || memberships !== undefined)) return false;
    ids.add(id);
  }
  return ids.size === recordsOf(source).length;
}

/** The same of a network of one import alone, which somebody needs anyhow. */
export function givenBy(network: Network): StandingAlone {
  const [source] = network.imports;
  const people = new Set(source?.person);
  if (source?.owner !== undefined) people.delete(source.owner);
  const { interactions } = network;
  return {
    people: people.size,
    ties: countTies(network),
    interactions: interactions.length,
    perChannel: perChannel(interactions),
    massMails: massMailsAmong(interactions),
  };
}

function massMailsAmong(interactions: InteractionTable): number {
  let count = 0;
  for (let e = 0; e < interactions.length; e++) if (isMassMail({ interactions }, e)) count++;
  return count;
}

function perChannel({ channel }: InteractionTable): number[] {
  const counts = CHANNELS.map(() => 0);
  for (const one of channel) counts[one]! += 1;
  return counts;
}
