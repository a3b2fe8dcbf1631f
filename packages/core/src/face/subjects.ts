import { QUESTIONS } from '../answers/support/limit.ts';
import { TertiusError, wrong } from '../errors.ts';
import { checkedView } from '../given/as-view.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Network, Person } from '../model/network.ts';
import type { NetworkView } from '../model/network-view.ts';
import { checkedNetwork, dayNumber, type When } from './border.ts';
import type { Argument } from './guard.ts';
import {
  has,
  having,
  type Kind,
  list,
  listOf,
  numbers,
  oneOf,
  record,
  refuse,
  text,
  whole,
  words,
} from './kinds.ts';

export const evidence: Kind = refuse(
  'evidence: { settings, imports, statements }',
  (value): value is Evidence =>
    has(value, 'settings', 'imports', 'statements') &&
    Array.isArray((value as Evidence).imports) &&
    Array.isArray((value as Evidence).statements),
);
export const person: Kind = refuse(
  'a person of network.people',
  (value): value is Person =>
    has(value, 'key', 'index', 'memberships') && typeof (value as Person).key === 'string',
);
export const network: Kind = (value: Network, _name, all) =>
  checkedNetwork(value, all.find((one) => has(one, 'model')) as { readonly model?: never } | undefined);
export const view: Kind = (value: NetworkView) => {
  if (!has(value, 'actors', 'source')) throw wrong('view', 'a network view', value);
  return checkedView(value);
};
export const day: Kind = (value: When | undefined, name) => {
  if (value === undefined) throw wrong(name, 'a Date, a day such as "2024-06-30" or a day number', value);
  return dayNumber(value, name);
};

/** Strengths of pairs, as `strengths` gives them. */
export const pairStrengths: Kind = listOf(having({ pair: whole, sides: list }));
/** The members of an organisation, as `inside` gives them. */
export const membersInside: Kind = having({ network, member: list, rows: record, groups: list });
/** What the draws of a permutation test are made from, as `shuffling` gives it. */
export const shuffled: Kind = having({
  start: numbers,
  other: numbers,
  group: numbers,
  degree: numbers,
  groups: whole,
});
export const limits: Kind = listOf(having({ code: words, message: text, cure: text }));
/** The questions whose limits are known. */
export const question: Kind = oneOf(QUESTIONS);
export const hexKey: Kind = refuse(
  '64 random hex digits',
  (value): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
);
/** A failure of tertius, which has a code. */
export const failure: Kind = refuse(
  'a TertiusError',
  (value): value is TertiusError => value instanceof TertiusError,
);

// Arguments that many functions begin with.
export const NETWORK: Argument = ['network', network];
export const EVIDENCE: Argument = ['evidence', evidence];
export const PERSON: Argument = ['person', person];
export const DAY: Argument = ['asOf', day];
export const KEY: Argument = ['key', hexKey];
