import { formatOf } from '../../conventions/formats.ts';
import { foldName } from '../../identity/fold.ts';
import type { Import, PersonRecord } from '../../model/evidence.ts';
import type { UnionFind } from '../union-find.ts';
import type { Witnesses } from '../witnesses/witnesses.ts';
import { exact, inBrackets, isBare, isFullName } from './full-names.ts';

interface Marked {
  readonly index: number;
  readonly mark: string;
  /** Whether the mark stands in brackets behind the name, or in a column of units beside it. */
  readonly isInName: boolean;
}

/** Everybody of one name, and what units, titles and organisations each has. */
interface Namesakes {
  readonly ends: Marked[];
  readonly bearers: Map<number, Set<string>>;
  /** Those of them whom a list of people has, and not a survey or list of ties alone. */
  readonly listed: Set<number>;
}

/**
 * Who is meant where a survey or a list of ties names somebody with a word in brackets: of all who have the name, the one whose unit,
 * title or organisation the word is; or the only one who has it, unless the word is the unit of others. A unit in a column of its own
 * tells people of one list apart in the same way. Nobody is joined whom the user set apart. Cost: linear in witnesses.
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
  witnesses.forEach((witness, index) => {
    const { import: source, record } = witness;
    if (source < 0) return;
    for (const unit of unitsOf(record)) units.add(unit);
    const known = record.name === undefined ? undefined : wanted.get(exact(record.name));
    if (known === undefined || (apart.size > 0 && apart.has(witness.at))) return;
    const set = sets.find(index);
    const said = known.bearers.get(set) ?? new Set<string>();
    known.bearers.set(set, said);
    if (record.mentioned !== true) known.listed.add(set);
    for (const word of placesOf(record)) said.add(word);
  });
  for (const { ends, bearers, listed } of wanted.values()) {
    const marks = new Set(ends.map(({ mark }) => mark));
    // Units in columns first: what they join is one for the names in brackets.
    for (const { index, mark, isInName } of ends.toSorted(
      (x, y) => Number(x.isInName) - Number(y.isInName),
    )) {
      const all = [...bearers.keys()].filter((set) => isInName || listed.has(set));
      const may = [...new Set(all.map((set) => sets.find(set)))];
      const named = [
        ...new Set(all.filter((set) => bearers.get(set)?.has(mark)).map((set) => sets.find(set))),
      ];
      const alone = isInName && may.length === 1 && marks.size === 1 && !units.has(mark);
      const meant = named.length === 1 ? named[0] : named.length === 0 && alone ? may[0] : undefined;
      if (meant !== undefined) sets.join(meant, index);
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
  witnesses.forEach((witness, index) => {
    const { import: source, record } = witness;
    if (source < 0 || !isTies[source]) return;
    const said = record.name ?? record.id ?? '';
    // Of a million ends hardly one has either.
    const isMarked = said.endsWith(')') || said.endsWith(']');
    if (!isMarked && record.attributes?.some(([key]) => key === 'unit') !== true) return;
    if (!isBare(record) || (apart.size > 0 && apart.has(witness.at))) return;
    const found = inBrackets(said);
    const [unit] = found === undefined ? unitsOf(record) : [];
    const mark = found === undefined ? unit : foldName(found.mark);
    if (mark === undefined) return;
    const name = exact(found?.name ?? said);
    if (!isFullName(name)) return;
    const known: Namesakes = wanted.get(name) ?? { ends: [], bearers: new Map(), listed: new Set() };
    wanted.set(name, known);
    known.ends.push({ index, mark, isInName: found !== undefined });
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
