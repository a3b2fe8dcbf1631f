import { proposals } from '../../identity/proposals/proposals.ts';
import type { Evidence, Level } from '../../model/evidence.ts';
import { inForce } from '../../model/in-force.ts';
import { personsByKey } from '../../model/network.ts';
import { resolve } from '../../resolve/resolve.ts';
import { levelOfContact, levelsOf } from '../levels/levels.ts';
import { ownContacts, ownersOf } from '../own-contacts.ts';
import type { MadeShare } from './make-share.ts';

/** Two contacts who may be one person, of whom a share shows at least one. */
export interface ShareDoubt {
  /** The name of the one whom the share shows. */
  readonly shown: string;
  readonly other: string;
  /** The level of the other one: `private` where the share may give away somebody who is private under another entry. */
  readonly level: Level;
}

/**
 * Who of a share may be the same person as another contact of its owner, those first whose other entry is private. To be asked
 * before the share is passed on. `asOf` is a day number. Cost: that of `proposals`.
 */
export function shareDoubts(
  evidence: Evidence,
  { keys }: Pick<MadeShare, 'keys'>,
  { asOf }: { readonly asOf: number },
): ShareDoubt[] {
  const network = resolve(inForce(evidence, asOf));
  const [owner] = ownersOf(network);
  if (owner === undefined) return [];
  const byKey = personsByKey(network);
  const shown = new Set(keys.flatMap((key) => byKey.get(key) ?? []));
  const contacts = ownContacts(network, asOf);
  const levels = levelsOf(network, evidence, asOf);
  const doubts = proposals(network, evidence.statements).flatMap(({ a, b }): ShareDoubt[] => {
    const [one, other] = shown.has(a) ? [a, b] : [b, a];
    if (!shown.has(one) || !contacts.has(other)) return [];
    const level = levelOfContact(levels, owner, other);
    return [{ shown: network.people[one]!.name, other: network.people[other]!.name, level }];
  });
  return [
    ...doubts.filter(({ level }) => level === 'private'),
    ...doubts.filter(({ level }) => level !== 'private'),
  ];
}
