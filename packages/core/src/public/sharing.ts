import { dated, evidence, guarded, network, optional, person, words } from '../face/kinds.ts';
import * as levels from '../sharing/levels.ts';
import { releaseToOwner as releasedToOwner } from '../sharing/release-to-owner.ts';
import { release as released } from '../sharing/released.ts';

export { type Erasure, erase } from '../identity/erasure/erase.ts';
export { type Level, RULE_FIELDS, type RuleField } from '../model/evidence.ts';
export { tokenOf } from '../platform/hmac.ts';
export { inForce } from '../sharing/in-force.ts';
export { type LedgerEntry, type LedgerEvent, newLedger, readLedger, withEntry } from '../sharing/ledger.ts';
export {
  LEVELS,
  type Levels,
  levelOfContact,
  levelsOf,
  setTieLevel,
  withoutLevel,
} from '../sharing/levels.ts';
export { type MadeShare, makeShare, type ShareOptions } from '../sharing/make-share.ts';
export { type OwnContact, ownContacts, ownersOf } from '../sharing/own-contacts.ts';
export { isFirstUse, type LevelProposal, levelCounts, proposeLevels } from '../sharing/proposal.ts';
export type { ReleaseOptions } from '../sharing/released.ts';
export { PURPOSES, type Purpose, type Released } from '../sharing/released-type.ts';
export { addRule, removeRule } from '../sharing/rules.ts';
export { type Share, shareText } from '../sources/shares/share-file.ts';

const EVIDENCE = ['evidence', evidence] as const;
const PERSON = ['person', person] as const;
const LEVEL = ['level', words] as const;
const OPTIONS = ['options', dated] as const;
export const setLevel: typeof levels.setLevel = guarded(levels.setLevel, EVIDENCE, PERSON, LEVEL);
export const release: typeof released = guarded(released, EVIDENCE, ['purpose', words], OPTIONS);
export const releaseToOwner: typeof releasedToOwner = guarded(releasedToOwner, EVIDENCE, [
  'network',
  optional(network),
]);
