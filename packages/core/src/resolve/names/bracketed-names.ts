import { formatOf } from '../../conventions/formats.ts';
import { foldName } from '../../identity/fold.ts';
import type { Import, PersonRecord } from '../../model/evidence.ts';
import type { UnionFind } from '../union-find.ts';
import type { Witnesses } from '../witnesses/witnesses.ts';
import { exact, inBrackets, isBare, isFullName } from './full-names.ts';

interface Marked {
  readonly index: number;
  readonly mark: string;
}

/** Everybody of one name, and what units, titles and organisations each has. */
interface Namesakes {
  readonly ends: Marked[];
  readonly bearers: Map<number, Set<string>>;
}

/**
 * Who is meant where a survey or a list of ties names somebody with a word in brackets: of all who have the name, the one whose unit,
 * title or organisation the word is; or the only one who has it, unless the word is the unit of others. Nobody is joined whom the user
 * set apart. Cost: linear in witnesses, nothing where no name has brackets.
 */
export function joinBracketedNames(
  imports: readonly Import[],
  witnesses: Witnesses,
  apart: ReadonlySet<string>,
  sets: UnionFind,
): void {
  const wanted = bracketed(imports, witnesses, apart);
  if (wanted.size === 0) return;
  const units = new Set<string>();
  witnesses.forEach(({ import: source, record, at }, index) => {
    if (source < 0) return;
    for (const unit of unitsOf(record)) units.add(unit);
    const known = record.name === undefined ? undefined : wanted.get(exact(record.name));
    if (known === undefined || (apart.size > 0 && apart.has(at))) return;
    const set = sets.find(index);
    const said = known.bearers.get(set) ?? new Set<string>();
    known.bearers.set(set, said);
    for (const word of placesOf(record)) said.add(word);
  });
  for (const { ends, bearers } of wanted.values()) {
    const marks = new Set(ends.map(({ mark }) => mark));
    for (const { index, mark } of ends) {
      const named = [...bearers].filter(([, said]) => said.has(mark));
      const unique = bearers.size === 1 && marks.size === 1 && !units.has(mark) ? [...bearers][0] : undefined;
      const meant = named.length === 1 ? named[0] : named.length === 0 ? unique : undefined;
      if (meant !== undefined) sets.join(meant[0], index);
    }
  }
}

function bracketed(
  imports: readonly Import[],
  witnesses: Witnesses,
  apart: ReadonlySet<string>,
): ReadonlyMap<string, Namesakes> {
  const isTies = imports.map((source) => formatOf(source).rowTellsOf === 'tie');
  const wanted = new Map<string, Namesakes>();
  if (!isTies.includes(true)) return wanted;
  witnesses.forEach(({ import: source, record, at }, index) => {
    if (source < 0 || !isTies[source] || !isBare(record) || (apart.size > 0 && apart.has(at))) return;
    const found = inBrackets(record.name ?? record.id ?? '');
    if (found === undefined) return;
    const name = exact(found.name);
    if (!isFullName(name)) return;
    const known: Namesakes = wanted.get(name) ?? { ends: [], bearers: new Map() };
    wanted.set(name, known);
    known.ends.push({ index, mark: foldName(found.mark) });
  });
  return wanted;
}

/** The units that a record says, as they are compared. */
function unitsOf({ memberships = [], attributes = [] }: PersonRecord): string[] {
  const said = [
    ...memberships.map(({ unit }) => unit),
    ...attributes.map(([key, is]) => (key === 'unit' ? is : '')),
  ];
  return said.flatMap((unit) => (unit === undefined || unit === '' ? [] : foldName(unit)));
}

/** Everything that a word in brackets may say of somebody. */
function placesOf(record: PersonRecord): string[] {
  const more = (record.memberships ?? []).flatMap(({ role, organisation }) => [
    role ?? '',
    organisation ?? '',
  ]);
  return [...unitsOf(record), ...more.filter((text) => text !== '').map(foldName)];
}
