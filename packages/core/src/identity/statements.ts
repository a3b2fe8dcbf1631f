import { TertiusError } from '../errors.ts';
import type { Evidence, Statement } from '../model/evidence.ts';
import type { Person } from '../model/network.ts';

/** What only the user knows of a tie; a field left out stays as it was. */
export interface Rating {
  readonly trust?: number;
  readonly knowledge?: number;
  /** Trust in the other's judgement of people; stands for trust when they are asked to introduce. */
  readonly judgement?: number;
}

/** Evidence with a tie rated anew. Throws `out-of-range` for values outside 0 to 1. Cost: linear in statements. */
export function rate(evidence: Evidence, from: Person, to: Person, rating: Rating): Evidence {
  for (const [field, value] of Object.entries(rating))
    if (!(value >= 0 && value <= 1))
      throw new TertiusError('out-of-range', `${field} lies between 0 and 1`, { value: String(value) });
  if (from.index === to.index)
    throw new TertiusError('out-of-range', 'a tie has two ends; nobody rates themselves', { value: from.id });
  const keys = (person: Person): Set<string> => new Set([...person.keys, person.key]);
  const fromKeys = keys(from);
  const toKeys = keys(to);
  const isSame = (s: Statement): s is Extract<Statement, { kind: 'rating' }> =>
    s.kind === 'rating' && fromKeys.has(s.from) && toKeys.has(s.to);
  const before = evidence.statements.find(isSame);
  const statement: Statement = { ...before, ...rating, kind: 'rating', from: from.key, to: to.key };
  return { ...evidence, statements: [...evidence.statements.filter((s) => !isSame(s)), statement] };
}

/** Evidence in which two are one person, because the user says so. */
export function merge(evidence: Evidence, a: Person, b: Person): Evidence {
  const both = [a, b];
  const records = new Set(both.flatMap((person) => person.records.map((record) => record.key)));
  const keys = new Set([...records, ...both.flatMap((person) => [...person.keys, person.key])]);
  const kept = evidence.statements.filter(
    (s) => !(s.kind === 'different' && ((records.has(s.a) && keys.has(s.b)) || isPair(s, a, b))),
  );
  if (a.index === b.index) return { ...evidence, statements: kept };
  const [first, second] = [a.key, b.key].sort() as [string, string];
  return { ...evidence, statements: [...kept, { kind: 'same', a: first, b: second }] };
}

/** Evidence in which two are not one person, because the user says so: they are not proposed again. */
export function keepApart(evidence: Evidence, a: Person, b: Person): Evidence {
  if (a.index === b.index)
    throw new TertiusError('usage', 'these are one person already; take them apart first', { value: a.id });
  const [first, second] = [a.key, b.key].sort() as [string, string];
  const known = evidence.statements.some((s) => s.kind === 'different' && s.a === first && s.b === second);
  if (known) return evidence;
  return { ...evidence, statements: [...evidence.statements, { kind: 'different', a: first, b: second }] };
}

/** Evidence in which somebody is a person, or is none but a mailbox, list, room or automatic sender. */
export function sayNature(evidence: Evidence, person: Person, isPerson: boolean): Evidence {
  const keys = new Set([...person.keys, person.key]);
  const others = evidence.statements.filter((s) => !(s.kind === 'nature' && keys.has(s.person)));
  return { ...evidence, statements: [...others, { kind: 'nature', person: person.key, isPerson }] };
}

/**
 * Evidence in which a person is taken apart again: what the user joined is undone, or else, where strong keys joined
 * records of several rows, each row stands for a person of its own. Nothing is lost; `merge` joins them again.
 */
export function split(evidence: Evidence, person: Person): Evidence {
  const keys = new Set([...person.keys, person.key, ...person.records.map((record) => record.key)]);
  const kept = evidence.statements.filter((s) => !(s.kind === 'same' && keys.has(s.a) && keys.has(s.b)));
  if (kept.length < evidence.statements.length) return { ...evidence, statements: kept };
  const [, ...others] = person.records;
  const apart = others.map((record): Statement => ({ kind: 'different', a: record.key, b: person.key }));
  return { ...evidence, statements: [...evidence.statements, ...apart] };
}

/** Whether the user said of two that they are not one. */
function isPair(statement: { readonly a: string; readonly b: string }, a: Person, b: Person): boolean {
  const has = (person: Person, key: string): boolean => person.key === key || person.keys.includes(key);
  const { a: one, b: other } = statement;
  return (has(a, one) && has(b, other)) || (has(a, other) && has(b, one));
}
