import {
  day,
  evidence,
  guarded,
  having,
  listOf,
  network,
  optional,
  person,
  record,
  text,
  words,
} from '../face/kinds.ts';
import * as describing from '../identity/describe-person.ts';
import * as fold from '../identity/fold.ts';
import * as keys from '../identity/keys.ts';
import { log as logOf } from '../identity/log.ts';
import { proposals as proposalsOf } from '../identity/proposals.ts';
import * as stating from '../identity/statements.ts';

export type { Described } from '../identity/describe-person.ts';
export { type Logged, OUTCOMES, type Outcome } from '../identity/log.ts';
export { type LogLine, readLogLine } from '../identity/log-line.ts';
export { foldText } from '../identity/match-words.ts';
export { PROPOSED_FROM } from '../identity/proposals.ts';
export { type Rating, sayNature } from '../identity/statements.ts';

const EVIDENCE = ['evidence', evidence] as const;
const PERSON = ['person', person] as const;
const NETWORK = ['network', network] as const;
export const keepApart: typeof stating.keepApart = guarded(
  stating.keepApart,
  EVIDENCE,
  ['a', person],
  ['b', person],
);
export const merge: typeof stating.merge = guarded(stating.merge, EVIDENCE, ['a', person], ['b', person]);
export const rate: typeof stating.rate = guarded(
  stating.rate,
  EVIDENCE,
  ['from', person],
  ['to', person],
  ['rating', record],
);
export const describePerson: typeof describing.describePerson = guarded(
  describing.describePerson,
  EVIDENCE,
  PERSON,
  ['described', record],
);
export const split: typeof stating.split = guarded(stating.split, EVIDENCE, PERSON);
export const log: typeof logOf = guarded(
  logOf,
  EVIDENCE,
  NETWORK,
  ['logged', having({ from: person, to: listOf(person) })],
  ['today', day],
);
export const proposals: typeof proposalsOf = guarded(proposalsOf, NETWORK, [
  'statements',
  optional(listOf(having({ kind: words }))),
]);
export const mailKey: typeof keys.mailKey = guarded(keys.mailKey, ['address', text]);
export const profileKey: typeof keys.profileKey = guarded(keys.profileKey, ['address', text]);
export const foldName: typeof fold.foldName = guarded(fold.foldName, ['name', text]);
export const foldOrganisation: typeof fold.foldOrganisation = guarded(fold.foldOrganisation, ['name', text]);
