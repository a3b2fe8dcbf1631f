import { formatOf } from '../conventions/formats.ts';
import type { Evidence, Import } from '../model/evidence.ts';
import type { Network } from '../model/network.ts';
import { forEachOf, recordsOf } from '../model/people/person-records.ts';
import { peopleStore } from '../model/people-store.ts';
import { asWritten, exact, inBrackets, isBare, isFullName } from './names/full-names.ts';
import type { UnionFind } from './union-find.ts';
import type { Witness } from './witnesses/witness.ts';
import type { Witnesses } from './witnesses/witnesses.ts';

/** Whether a file says who is tied to whom and little of who they are. */
const isTieFile = (source: Import | undefined): boolean => formatOf(source).rowTellsOf === 'tie';

/** A pair of witnesses that are one person because the one names the other in full. */
export interface NamedEnd {
  readonly end: number;
  readonly person: number;
}

/**
 * The ends of tie files that are named by an exact full name which one known person alone has. Nobody is joined whom the
 * user set apart, or whose name two ends of the same file have.
 */
export function namedEnds(
  imports: readonly Import[],
  witnesses: Witnesses,
  apart: ReadonlySet<string>,
  sets: UnionFind,
): NamedEnd[] {
  const isTies = imports.map(isTieFile);
  if (!isTies.includes(true)) return [];
  const isApart = (witness: Witness): boolean => apart.size > 0 && apart.has(witness.at);
  const ends: {
    readonly index: number;
    readonly name: string;
    readonly written: string;
    readonly source: number;
  }[] = [];
  const perFile = new Map<string, number>();
  /** Somebody of each name that an end has; -1 where several have it, undefined where nobody has it yet. */
  const bearers = new Map<string, number | undefined>();
  witnesses.forEach((witness, index) => {
    const { import: source, record } = witness;
    if (!isTies[source] || !isBare(record) || isApart(witness)) return;
    const name = exact(record.name ?? record.id ?? '');
    if (!isFullName(name)) return;
    const written = asWritten(record.name ?? record.id ?? '');
    ends.push({ index, name, written, source });
    bearers.set(name, undefined);
  });
  if (ends.length === 0) return [];
  witnesses.forEach((witness, index) => {
    const { import: source, record } = witness;
    if (source < 0 || record.name === undefined || record.mentioned === true) return;
    if (isTies[source] && isBare(record)) return;
    const name = exact(record.name);
    if (!bearers.has(name) || isApart(witness)) return;
    const known = bearers.get(name);
    if (known === undefined) bearers.set(name, index);
    else if (known >= 0 && sets.find(known) !== sets.find(index)) bearers.set(name, -1);
  });
  for (const { name, source, written } of ends)
    if (bearers.get(name) !== undefined)
      perFile.set(`${source} ${written}`, (perFile.get(`${source} ${written}`) ?? 0) + 1);
  return ends.flatMap(({ index, name, written, source }) => {
    const person = bearers.get(name);
    if (person === undefined || person < 0 || perFile.get(`${source} ${written}`) !== 1) return [];
    return sets.find(index) === sets.find(person) ? [] : [{ end: index, person }];
  });
}

/** The ends of one import that stand for somebody whom another import names, by name alone. */
export function endsJoinedByName(
  evidence: Evidence,
  network: Network,
  key: string,
): readonly { readonly line: number; readonly name: string }[] {
  const source = evidence.imports.find((one) => one.key === key);
  const at = network.imports.findIndex((one) => one.key === key);
  if (source === undefined || at < 0 || evidence.imports.length < 2 || !isTieFile(source)) return [];
  const persons = network.imports[at]!.person;
  const { person: personAt } = peopleStore(network);
  const found: { readonly line: number; readonly name: string }[] = [];
  forEachOf(recordsOf(source), (record, number) => {
    const name = (record.name ?? record.id ?? '').trim();
    if (!isBare(record) || !isFullName(exact(name))) return;
    const person = personAt(persons[number]!);
    const elsewhere = person.records.some((other) => other.import !== at);
    const names = [exact(name), exact(inBrackets(name)?.name ?? name)];
    if (elsewhere && names.includes(exact(person.name))) found.push({ line: record.line, name });
  });
  return found;
}
