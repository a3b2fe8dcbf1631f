import { guarded } from '../face/guard.ts';
import { having, list, listOf, optional, record, text, whole, words, yesOrNo } from '../face/kinds.ts';
import { day, EVIDENCE, NETWORK, PERSON, person } from '../face/subjects.ts';
import * as describing from '../identity/describe-person.ts';
import * as fold from '../identity/fold.ts';
import * as keys from '../identity/keys.ts';
import { log as logOf } from '../identity/log.ts';
import { readLogLine as readLine } from '../identity/log-line.ts';
import { foldText as folded } from '../identity/match-words.ts';
import { organisationProposals as organisationsAlike } from '../identity/organisations/proposals.ts';
import * as organisations from '../identity/organisations/statements.ts';
import { proposals as proposalsOf } from '../identity/proposals/proposals.ts';
import * as stating from '../identity/statements.ts';
import * as logs from '../model/logged.ts';

export type { Described } from '../identity/describe-person.ts';
export { type Logged, OUTCOMES, type Outcome } from '../identity/log.ts';
export type { LogLine } from '../identity/log-line.ts';
export type { OrganisationProposal } from '../identity/organisations/proposals.ts';
export { PROPOSED_FROM } from '../identity/proposals/standings.ts';
export type { Rating } from '../identity/statements.ts';

const TWO = [
  ['a', person],
  ['b', person],
] as const;
/** Evidence that says two people are one. */
export const merge: typeof stating.merge = guarded(stating.merge, EVIDENCE, ...TWO);
/** Evidence that says two people are not one, so that they are proposed no more. */
export const keepApart: typeof stating.keepApart = guarded(stating.keepApart, EVIDENCE, ...TWO);
/** Evidence in which the records of one person stand apart again. */
export const split: typeof stating.split = guarded(stating.split, EVIDENCE, PERSON);
/** Evidence with a rating of one person by another: trust, knowledge, judgement, each from 0 to 1. */
export const rate: typeof stating.rate = guarded(
  stating.rate,
  EVIDENCE,
  ['from', person],
  ['to', person],
  ['rating', record],
);
/** Evidence that says whether an entry is a person or something else, such as a list or a room. */
export const sayNature: typeof stating.sayNature = guarded(stating.sayNature, EVIDENCE, PERSON, [
  'isPerson',
  yesOrNo,
]);
/** Evidence with an entry that no export knows: contact, an ask and what came of it, an introduction made. */
export const log: typeof logOf = guarded(
  logOf,
  EVIDENCE,
  NETWORK,
  ['logged', having({ from: person, to: listOf(person) })],
  ['today', day],
);
/** What was logged, the oldest first; of one day, an ask before what came of it. */
export const logsOf: typeof logs.logsOf = guarded(logs.logsOf, [
  'statements',
  listOf(having({ kind: words })),
]);
/** Whether a record tells of an introduction made: somebody is named as introduced, and no outcome denies it. */
export const isIntroductionMade: typeof logs.isIntroductionMade = guarded(logs.isIntroductionMade, [
  'logged',
  record,
]);
/** A typed line such as "lunch with Ines, calibration" taken apart; undefined where it names nobody. */
export const readLogLine: typeof readLine = guarded(readLine, ['line', text]);
/** Pairs of records that may be one person, the likeliest first. */
export const proposals: typeof proposalsOf = guarded(proposalsOf, NETWORK, [
  'statements',
  optional(listOf(having({ kind: words }))),
]);
const ORGANISATION = having({ index: whole, name: text, spellings: list });
const TWO_ORGANISATIONS = [
  ['a', ORGANISATION],
  ['b', ORGANISATION],
] as const;
/** Evidence that says two organisations are one, called as the first. */
export const mergeOrganisations: typeof organisations.mergeOrganisations = guarded(
  organisations.mergeOrganisations,
  EVIDENCE,
  ...TWO_ORGANISATIONS,
);
/** Evidence in which an organisation that was joined by hand falls into its parts again. */
export const splitOrganisation: typeof organisations.splitOrganisation = guarded(
  organisations.splitOrganisation,
  EVIDENCE,
  ['organisation', ORGANISATION],
);
/** Evidence that says two organisations are not one, so that they are proposed no more. */
export const keepOrganisationsApart: typeof organisations.keepOrganisationsApart = guarded(
  organisations.keepOrganisationsApart,
  EVIDENCE,
  ...TWO_ORGANISATIONS,
);
/** Pairs of organisations that may be one, the likeliest first. */
export const organisationProposals: typeof organisationsAlike = guarded(organisationsAlike, NETWORK, [
  'statements',
  optional(listOf(having({ kind: words }))),
]);
/** The key by which a mail address is compared; undefined for what is none. */
export const mailKey: typeof keys.mailKey = guarded(keys.mailKey, ['address', text]);
/** The key by which the address of a profile is compared; undefined for what is none. */
export const profileKey: typeof keys.profileKey = guarded(keys.profileKey, ['address', text]);
/** A name as names are compared. */
export const foldName: typeof fold.foldName = guarded(fold.foldName, ['name', text]);
/** The name of an organisation as such names are compared. */
export const foldOrganisation: typeof fold.foldOrganisation = guarded(fold.foldOrganisation, ['name', text]);
/** A text as it is searched: without case and accents. */
export const foldText: typeof folded = guarded(folded, ['text', text]);
/** Evidence in which the user writes a person's name, organisation, role or unit, labels and topics. */
export const describePerson: typeof describing.describePerson = guarded(
  describing.describePerson,
  EVIDENCE,
  PERSON,
  ['described', record],
);
