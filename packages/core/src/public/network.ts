import {
  day,
  evidence,
  guarded,
  having,
  list,
  network,
  optional,
  person,
  text,
  words,
} from '../face/kinds.ts';
import * as channels from '../model/channel.ts';
import * as people from '../model/network.ts';
import * as relation from '../model/relation.ts';
import * as changes from '../store/changes.ts';
import * as store from '../store/network-file.ts';

export { CHANNELS, type Channel, DEFAULT_HALF_LIVES } from '../model/channel.ts';
export type { Dated, Import, Layer, LogStatement, Settings, Statement } from '../model/evidence.ts';
export type { InteractionTable } from '../model/interaction-table.ts';
export {
  countPeople,
  type ImportSummary,
  isCurrent,
  type Membership,
  NO_IMPORT,
  PAIR,
  type Pairs,
  type Proposal,
  type Provenance,
} from '../model/network.ts';
export type { Difference, EmployerChange, TieChange } from '../store/changes.ts';
export { carriedOver, union } from '../store/union.ts';

const NETWORK = ['network', network] as const;
const PERSON = ['person', person] as const;
const EVIDENCE = ['evidence', evidence] as const;
const SIDE = having({ network, strengths: list });
export const isInsider: typeof people.isInsider = guarded(people.isInsider, NETWORK, PERSON, ['day', day]);
export const mainMembership: typeof people.mainMembership = guarded(people.mainMembership, NETWORK, PERSON, [
  'day',
  day,
]);
export const personsByKey: typeof people.personsByKey = guarded(people.personsByKey, NETWORK);
export const ofRelation: typeof relation.ofRelation = guarded(relation.ofRelation, EVIDENCE, [
  'relation',
  words,
]);
export const relationNamed: typeof relation.relationNamed = guarded(relation.relationNamed, EVIDENCE, [
  'relation',
  words,
]);
export const relationsOf: typeof relation.relationsOf = guarded(relation.relationsOf, EVIDENCE);
export const channelNamed: typeof channels.channelNamed = guarded(channels.channelNamed, ['word', text]);
export const serialisePieces: typeof store.serialisePieces = guarded(store.serialisePieces, EVIDENCE);
export const difference: typeof changes.difference = guarded(
  changes.difference,
  ['before', SIDE],
  ['after', SIDE],
  ['asOf', optional(day)],
);
export const withoutImport: typeof changes.withoutImport = guarded(changes.withoutImport, EVIDENCE, [
  'named',
  words,
]);
