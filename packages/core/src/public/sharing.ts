import { type AnyDay, anyDay, guarded } from '../face/guard.ts';
import {
  call,
  datedWith,
  fraction,
  having,
  list,
  listOf,
  mapOf,
  oneOf,
  optional,
  record,
  text,
  whole,
  words,
} from '../face/kinds.ts';
import { DAY, EVIDENCE, evidence, hexKey, KEY, NETWORK, network, PERSON, person } from '../face/subjects.ts';
import { erase as erased } from '../identity/erasure/erase.ts';
import { RULE_FIELDS } from '../model/evidence.ts';
import * as expiry from '../model/in-force.ts';
import { tokenOf as token } from '../platform/hmac.ts';
import { bandNamed as band } from '../sharing/bands.ts';
import { erasedSince as since } from '../sharing/erased-since.ts';
import * as ledgers from '../sharing/ledger.ts';
import * as levels from '../sharing/levels/levels.ts';
import * as shown from '../sharing/levels/levels-shown.ts';
import { nearestValues as nearest, ruleValues as values } from '../sharing/levels/rule-values.ts';
import * as rules from '../sharing/levels/rules.ts';
import * as said from '../sharing/levels/said.ts';
import * as more from '../sharing/levels/shown-more.ts';
import * as contacts from '../sharing/own-contacts.ts';
import * as first from '../sharing/proposal.ts';
import { releaseToOwner as releasedToOwner } from '../sharing/release-to-owner.ts';
import { releaseWords as wordsOf } from '../sharing/release-words.ts';
import { release as released } from '../sharing/released.ts';
import { PURPOSES } from '../sharing/released-type.ts';
import * as eyes from '../sharing/seen-by.ts';
import * as shares from '../sharing/shares/make-share.ts';
import * as doubts from '../sharing/shares/share-doubts.ts';
import { sharedWithUs as withUs } from '../sharing/shares/shared-with-us.ts';
import { readerNamed as named, shareText as textOf } from '../sources/shares/share-file.ts';

export type { Erasure } from '../identity/erasure/erase.ts';
export { type Level, RULE_FIELDS, type RuleField } from '../model/evidence.ts';
export type { LedgerEntry, LedgerEvent } from '../sharing/ledger.ts';
export { LEVELS, type Levels } from '../sharing/levels/levels.ts';
export type { ShownMore } from '../sharing/levels/shown-more.ts';
export type { OwnContact } from '../sharing/own-contacts.ts';
export type { LevelProposal } from '../sharing/proposal.ts';
export { RELEASE_WORDS } from '../sharing/release-words.ts';
export type { ReleaseOptions } from '../sharing/released.ts';
export { PURPOSES, type Purpose, type Released } from '../sharing/released-type.ts';
export type { SeenBy } from '../sharing/seen-by.ts';
export type { MadeShare, ShareOptions } from '../sharing/shares/make-share.ts';
export type { ShareDoubt } from '../sharing/shares/share-doubts.ts';
export type { SharedOrganisation, SharedWithUs } from '../sharing/shares/shared-with-us.ts';
export type { Share } from '../sources/shares/share-file.ts';

const PEOPLE = ['people', listOf(person)] as const;
const LEVEL = ['level', oneOf(levels.LEVELS)] as const;
const LEDGER = ['ledger', words] as const;
const OF_LEVELS = having({ people: mapOf(oneOf(levels.LEVELS)), tie: call });

/** What may leave for a purpose: `me`, `colleague` or `public`. */
export const release: AnyDay<typeof released> = anyDay(released, [EVIDENCE, ['purpose', oneOf(PURPOSES)]]);
/** For whom a file is, what was left out of it, and what it holds as files of the organisation gave it. */
export const releaseWords: typeof wordsOf = guarded(wordsOf, [
  'released',
  having({ evidence, purpose: oneOf(PURPOSES) }),
]);
/** Everything that the owner has, for files that stay with them. */
export const releaseToOwner: typeof releasedToOwner = guarded(releasedToOwner, EVIDENCE, [
  'network',
  optional(network),
]);
/** Evidence in which a person has a level of their own: `private`, `on-request` or `shared`. */
export const setLevel: typeof levels.setLevel = guarded(levels.setLevel, EVIDENCE, PERSON, LEVEL);
/** Evidence in which each of these people has this level of their own. */
export const setLevels: typeof levels.setLevels = guarded(levels.setLevels, EVIDENCE, PEOPLE, LEVEL);
/** Evidence in which the tie of two people has a level of its own. */
export const setTieLevel: typeof levels.setTieLevel = guarded(
  levels.setTieLevel,
  EVIDENCE,
  ['one', person],
  ['other', person],
  LEVEL,
);
/** Evidence in which only rules say what level a person has. */
export const withoutLevel: typeof levels.withoutLevel = guarded(levels.withoutLevel, EVIDENCE, PERSON);
/** Evidence in which only rules say what level these people have. */
export const withoutLevels: typeof levels.withoutLevels = guarded(levels.withoutLevels, EVIDENCE, PEOPLE);
/** The strictest level that was said of any of some entries of a network; undefined where all are alike in it. */
export const strictestSaid: typeof said.strictestSaid = guarded(
  said.strictestSaid,
  NETWORK,
  EVIDENCE,
  ['people', listOf(whole)],
  DAY,
);
/** Whom a rule or a setting kept private and of whom others see something by other statements. */
export const noLongerPrivate: typeof said.noLongerPrivate = guarded(
  said.noLongerPrivate,
  NETWORK,
  EVIDENCE,
  EVIDENCE,
  DAY,
);
/** The levels of people and ties on a day. */
export const levelsOf: typeof levels.levelsOf = guarded(levels.levelsOf, NETWORK, EVIDENCE, DAY);
/** What others may see of the tie between the user and a contact. */
export const levelOfContact: typeof levels.levelOfContact = guarded(
  levels.levelOfContact,
  ['levels', OF_LEVELS],
  ['owner', whole],
  ['person', whole],
);
/** Evidence with one more rule, which wins over those before. */
export const addRule: typeof rules.addRule = guarded(
  rules.addRule,
  EVIDENCE,
  ['field', oneOf(RULE_FIELDS)],
  ['value', text],
  LEVEL,
);
/** What rules can name: labels, organisations, communities and files of the user's contacts. */
export const ruleValues: typeof values = guarded(values, NETWORK, DAY);
/** Those of some values that come near a wanted one; else the first. */
export const nearestValues: typeof nearest = guarded(
  nearest,
  ['wanted', text],
  ['values', listOf(words)],
  ['most', whole],
);
/** Evidence without the rule of a place. */
export const removeRule: typeof rules.removeRule = guarded(rules.removeRule, EVIDENCE, ['place', whole]);
/** Whether nobody has said anything about sharing yet. */
export const isFirstUse: typeof first.isFirstUse = guarded(first.isFirstUse, EVIDENCE);
/** How many of the user's contacts have each level. */
export const levelCounts: typeof first.levelCounts = guarded(first.levelCounts, EVIDENCE, NETWORK, DAY);
/** Whom a rule shares and who is held back all the same, since a contact of whom others see less may be the same person. */
export const heldBack: typeof shown.heldBack = guarded(shown.heldBack, EVIDENCE, NETWORK, DAY);
/** Rules to start with, from what is there. */
export const proposeLevels: typeof first.proposeLevels = guarded(first.proposeLevels, EVIDENCE, NETWORK, DAY);
/** The people to whom the user is tied in the personal layer. */
export const ownContacts: typeof contacts.ownContacts = guarded(contacts.ownContacts, NETWORK, DAY);
/** The user, or else the owners of the exports that were imported. */
export const ownersOf: typeof contacts.ownersOf = guarded(contacts.ownersOf, NETWORK);
/** Whom colleagues know outside by the shares that they gave, in counts that name nobody outside. */
export const sharedWithUs: typeof withUs = guarded(withUs, EVIDENCE, DAY);
/** Evidence without shares that have expired before a day. */
export const inForce: typeof expiry.inForce = guarded(expiry.inForce, EVIDENCE, DAY);
/** A share of what the levels allow, for a colleague to import. */
export const makeShare: AnyDay<typeof shares.makeShare> = anyDay(
  shares.makeShare,
  [EVIDENCE],
  datedWith({ made: words, randomBytes: call }),
);
/** Who of a share may be the same person as another contact of its owner, those first who are private there. */
export const shareDoubts: AnyDay<typeof doubts.shareDoubts> = anyDay(doubts.shareDoubts, [
  EVIDENCE,
  ['made', having({ keys: list })],
]);
/** Of which contacts others see more with the evidence `after` than with `before`. */
export const shownMore: AnyDay<typeof more.shownMore> = anyDay(more.shownMore, [EVIDENCE, EVIDENCE]);
/** Joins people without showing more of them than under their strictest entry. */
export const joinedStrictly: AnyDay<typeof more.joinedStrictly> = anyDay(more.joinedStrictly, [
  EVIDENCE,
  EVIDENCE,
]);
/** For whom a share was made, from the beginning of its text; undefined where nobody is named. */
export const readerNamed: typeof named = guarded(named, ['start', words]);
/** The text of a share's file. */
export const shareText: typeof textOf = guarded(textOf, ['share', having({ owner: record, contacts: list })]);
/** What a colleague has who holds the organisational layer and imports this share, read from the bytes that leave. */
export const seenBy: AnyDay<typeof eyes.seenBy> = anyDay(eyes.seenBy, [
  EVIDENCE,
  ['made', having({ share: record, keys: list })],
]);
/** The band of a strength by name, as others see it; undefined below the lowest. */
export const bandNamed: typeof band = guarded(band, ['strength', fraction]);
/** A ledger without entries; `key` is 64 random hex digits. */
export const newLedger: typeof ledgers.newLedger = guarded(ledgers.newLedger, KEY);
/** The ledger with one more entry, chained to those before. */
export const withEntry: typeof ledgers.withEntry = guarded(ledgers.withEntry, LEDGER, [
  'facts',
  having({ at: words, what: oneOf(ledgers.LEDGER_EVENTS) }),
]);
/** The entries of a ledger; one that was changed is refused. */
export const readLedger: typeof ledgers.readLedger = guarded(ledgers.readLedger, LEDGER);
/** A text as a token that cannot be linked to it without the key (HMAC-SHA-256). */
export const tokenOf: typeof token = guarded(token, KEY, ['text', text]);
/** The people of the evidence `before` who are no more in `after`, where somebody was erased in between. */
export const erasedSince: typeof since = guarded(since, EVIDENCE, EVIDENCE);
/** Evidence without a person; what stays are tokens, by which the same files do not bring them back. */
export const erase: typeof erased = guarded(erased, EVIDENCE, PERSON, [
  'options',
  having({ key: hexKey, date: words }),
]);
