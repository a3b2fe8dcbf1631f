import { guarded } from '../face/guard.ts';
import { bytes, having, list, numbers, optional, record, text, whole, words } from '../face/kinds.ts';
import { DAY, day, EVIDENCE, evidence, NETWORK, network, PERSON } from '../face/subjects.ts';
import * as differences from '../identity/changes/difference.ts';
import * as channels from '../model/channel.ts';
import * as user from '../model/likely-user.ts';
import * as people from '../model/network.ts';
import * as columns from '../model/people-store.ts';
import * as relation from '../model/relation.ts';
import * as ties from '../model/tie-table.ts';
import * as moves from '../resolve/employers/moves.ts';
import * as resolved from '../resolve/resolve.ts';
import * as changes from '../store/changes.ts';
import * as cache from '../store/network-cache.ts';
import * as store from '../store/network-file.ts';
import * as unions from '../store/union.ts';

export type { Difference, TieChange } from '../identity/changes/difference.ts';
export type { PlaceChange, Respelled } from '../identity/changes/people-changes.ts';
export { CHANNELS, type Channel, DEFAULT_HALF_LIVES } from '../model/channel.ts';
export type { Dated, Import, Layer, LogStatement, Settings, Statement } from '../model/evidence.ts';
export type { InteractionTable } from '../model/interaction-table.ts';
export {
  type ImportSummary,
  type Membership,
  NO_IMPORT,
  PAIR,
  type Pairs,
  type Proposal,
  type Provenance,
} from '../model/network.ts';
export type { NoPersonEntry } from '../model/people-store.ts';
export type { TieTable } from '../model/tie-table.ts';
export type { DatedFile, Listed, Moves, MovesSince } from '../resolve/employers/moves.ts';
export type { DatedMove } from '../resolve/employers/moves-by-day.ts';
export type { Cached } from '../store/network-cache.ts';

const RELATION = ['relation', words] as const;
const SIDE = having({ network, strengths: list });
/** How many people there are, without mailboxes, lists, rooms and programs. */
export const countPeople: typeof people.countPeople = guarded(people.countPeople, [
  'network',
  having({ people: list }),
]);
/** How each person is called, asked by index: by the name, else the id. Objects of people are not made for that. */
export const labelsOf: typeof columns.labelsOf = guarded(columns.labelsOf, NETWORK);
/** The mailboxes, lists, rooms, programs and nameless connections of a network, by index. Objects of people are not made for that. */
export const noPersonsOf: typeof columns.noPersonsOf = guarded(columns.noPersonsOf, NETWORK);
/** Who is at the keyboard: whom the network remembers, else the one whose own exports are here; undefined where that is nobody or several. */
export const likelyUser: typeof user.likelyUser = guarded(user.likelyUser, [
  'network',
  having({ imports: list }),
]);
/** Whether a membership holds on a day. */
export const isCurrent: typeof people.isCurrent = guarded(
  people.isCurrent,
  ['membership', having({ organisation: whole })],
  DAY,
);
/** Whether somebody belongs to the own organisation on a day. */
export const isInsider: typeof people.isInsider = guarded(people.isInsider, NETWORK, PERSON, DAY);
/** The membership to show of somebody: the current one that began last; undefined without one. */
export const mainMembership: typeof people.mainMembership = guarded(
  people.mainMembership,
  NETWORK,
  PERSON,
  DAY,
);
/** The number of each person by every key that a record of theirs has. */
export const personsByKey: typeof people.personsByKey = guarded(people.personsByKey, NETWORK);
/** Evidence with the ties of one relation alone. */
export const ofRelation: typeof relation.ofRelation = guarded(relation.ofRelation, EVIDENCE, RELATION);
/** The relation that is meant by a name. */
export const relationNamed: typeof relation.relationNamed = guarded(
  relation.relationNamed,
  EVIDENCE,
  RELATION,
);
/** The relations that evidence has. */
export const relationsOf: typeof relation.relationsOf = guarded(relation.relationsOf, EVIDENCE);
/** The ties of an import one after the other, as its file says them. */
export const tieRows: typeof ties.tieRows = guarded(ties.tieRows, [
  'table',
  having({ length: whole, source: numbers, target: numbers, kind: numbers, flags: numbers }),
]);
/** The channel that a word means, such as `lunch`; undefined for other words. */
export const channelNamed: typeof channels.channelNamed = guarded(channels.channelNamed, ['word', text]);
/** The text of a network file in pieces, for networks too large for one string. */
export const serialisePieces: typeof store.serialisePieces = guarded(store.serialisePieces, EVIDENCE);
/** A resolved network as bytes that can be thrown away and made again, under the checksum of what it was resolved from. */
export const cachePieces: typeof cache.cachePieces = guarded(
  cache.cachePieces,
  ['key', words],
  ['cached', having({ network, settings: record, statements: list })],
);
/** The network of such bytes; undefined where they were made from anything else, or are not as they were written. */
export const fromCache: typeof cache.fromCache = guarded(cache.fromCache, ['bytes', bytes], ['key', words]);
/** What changed between two networks: people, ties, employers. */
export const difference: typeof differences.difference = guarded(
  differences.difference,
  ['before', SIDE],
  ['after', SIDE],
  ['asOf', optional(day)],
);
/** Who changed name, employer, title or unit by the lists of a day and later, compared with older ones, and who came and went. */
export const movesSince: typeof moves.movesSince = guarded(
  moves.movesSince,
  EVIDENCE,
  ['since', words],
  ['asOf', day],
);
/** Who changed name, employer or title between several exports of one list that came in one import. */
export const movesWithin: typeof moves.movesWithin = guarded(
  moves.movesWithin,
  EVIDENCE,
  ['before', evidence],
  ['asOf', day],
);
/** Lets go of the evidence that a network was resolved from, which it otherwise keeps in memory. */
export const forgetEvidence: typeof resolved.forgetEvidence = guarded(resolved.forgetEvidence, NETWORK);
/** Evidence without one import, named by its key or its beginning. */
export const withoutImport: typeof changes.withoutImport = guarded(changes.withoutImport, EVIDENCE, [
  'named',
  words,
]);
/** Two bodies of evidence as one; what both hold is kept once. */
export const union: typeof unions.union = guarded(unions.union, ['one', evidence], ['other', evidence]);
/** What an import made of `before`, carried over to evidence that has changed since. */
export const carriedOver: typeof unions.carriedOver = guarded(
  unions.carriedOver,
  ['result', evidence],
  ['before', evidence],
  ['now', evidence],
);
