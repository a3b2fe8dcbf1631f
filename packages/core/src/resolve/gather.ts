import type { RowTellsOf } from '../conventions/formats/facts.ts';
import { formatOf } from '../conventions/formats.ts';
import { foldName } from '../identity/fold.ts';
import { givenFirst } from '../identity/given-first.ts';
import { looksLikeMail, mailKey, recordKey, strongKeys } from '../identity/keys.ts';
import type { Evidence, Import } from '../model/evidence.ts';
import { namedEnds } from './named-ends.ts';
import { joinBracketedNames } from './names/bracketed-names.ts';
import { IdsApart } from './names/ids-apart.ts';
import { joinPaddedNumbers } from './names/padded-numbers.ts';
import { repeatedRows } from './repeated-rows.ts';
import { sameConnections } from './same-connection.ts';
import { UnionFind } from './union-find.ts';
import type { Witness } from './witnesses/witness.ts';
import { WitnessKeys } from './witnesses/witness-keys.ts';
import { Witnesses } from './witnesses/witnesses.ts';

export interface Gathered {
  readonly witnesses: Witnesses;
  /** The set each witness belongs to. */
  readonly sets: UnionFind;
  /** First witness of each import's people, and the witness of its owner (-1: none). */
  readonly firstOf: readonly number[];
  readonly ownerOf: readonly number[];
  readonly self: number;
  readonly byKey: WitnessKeys;
}

/** Joins what files say by strong keys, the user's own statements and, for the owner of an export, an unambiguous name. */
export function gather(evidence: Evidence): Gathered {
  const apart = new Set(evidence.statements.flatMap((s) => (s.kind === 'different' ? [s.a] : [])));
  const witnesses = new Witnesses(evidence.imports, apart);
  const { firstOf } = witnesses;

  const owners = new Map<string, number>();
  const ownerWitness = (named: string | null): number => {
    const said = named ?? evidence.settings.self ?? '';
    const known = owners.get(said);
    if (known !== undefined) return known;
    const made = witnesses.add(ownerNamed(said));
    owners.set(said, made);
    return made;
  };
  const ownerOf = evidence.imports.map((source) =>
    source.owner === undefined ? -1 : ownerWitness(source.owner),
  );
  const self = evidence.settings.self === undefined ? -1 : ownerWitness(evidence.settings.self);

  const described: [number, number][] = [];
  evidence.imports.forEach((source, index) => {
    const record = source.ownerRecord;
    if (record === undefined || (ownerOf[index] as number) < 0) return;
    const made = witnesses.add({
      import: index,
      record,
      keys: strongKeys(record, formatOf(source).idSpace),
      at: recordKey(source.content, -1),
    });
    described.push([ownerOf[index] as number, made]);
  });

  const sets = new UnionFind(witnesses.length);
  for (const [owner, witness] of described) sets.join(owner, witness);
  const byKey = new WitnessKeys(evidence.imports, firstOf);
  const ids = new IdsApart(evidence.imports, witnesses, byKey);
  witnesses.forEach((witness, index) => {
    const given = witness.keys;
    const keys = mapped(given, (key) => ids.keyOf(key, witness));
    if (keys !== given) witnesses.enterUnder(index, keys);
    for (const key of keys) sets.join(byKey.enter(key, index), index);
    if (!witnesses.isListed(index)) sets.join(byKey.enter(witness.at, index), index);
  });
  for (const [one, other] of byKey.sameRecords())
    if (areOneRecord(witnesses.at(one), witnesses.at(other))) sets.join(one, other);
  joinRepeatedRows(evidence.imports, witnesses, firstOf, apart, sets);
  joinSameConnections(evidence, witnesses, firstOf, byKey, apart, sets);
  // Ratings given before the user said who they are hold for the one they turned out to be.
  if (self >= 0) byKey.enter('owner:', self);
  joinMentionedEmployees(evidence.imports, witnesses, byKey, sets);
  joinPaddedNumbers(evidence.imports, witnesses, byKey, apart, sets);
  for (const statement of evidence.statements) {
    if (statement.kind !== 'same') continue;
    const a = byKey.get(statement.a);
    const b = byKey.get(statement.b);
    if (a !== undefined && b !== undefined) sets.join(a, b);
  }
  for (const { end, person } of namedEnds(evidence.imports, witnesses, apart, sets)) sets.join(person, end);
  joinBracketedNames(evidence.imports, witnesses, apart, sets);
  joinOwnersByName(owners, evidence.imports, witnesses, sets);
  joinThoseMet(evidence.imports, witnesses, apart, sets);
  return { witnesses, sets, firstOf, ownerOf, self, byKey };
}

/**
 * Whether records of one number are of one person where a file was imported twice: read in another way, its names may come in another
 * order, so that where several stand in a row something must agree.
 */
function areOneRecord({ record: one, keys }: Witness, { record: other, keys: others }: Witness): boolean {
  if (one.line !== other.line || one.member !== other.member) return false;
  if (one.mentioned !== true && other.mentioned !== true) return true;
  return (
    keys.some((key) => others.includes(key)) ||
    (one.id !== undefined && one.id === other.id) ||
    (one.name !== undefined && one.name === other.name)
  );
}

/** What is made of each text: the list itself where all of them stay. */
function mapped(texts: readonly string[], of: (text: string) => string): readonly string[] {
  for (const text of texts) if (of(text) !== text) return texts.map(of);
  return texts;
}

/** An import does not count people who were already there. */
function joinRepeatedRows(
  imports: readonly Import[],
  witnesses: Witnesses,
  firstOf: readonly number[],
  apart: ReadonlySet<string>,
  sets: UnionFind,
): void {
  const firstOfText = new Map<string, number>();
  const at = (source: number, number: number): number => (firstOf[source] as number) + number;
  repeatedRows(
    imports,
    (source, number, text) => {
      const index = at(source, number);
      const first = firstOfText.get(text);
      if (first === undefined) firstOfText.set(text, index);
      else sets.join(first, index);
    },
    (source, number) => {
      const { keys, at: key } = witnesses.at(at(source, number));
      return keys.length === 0 && !apart.has(key);
    },
  );
}

/** Two exports of one owner name one connection, whose address or employer may have changed between them. */
function joinSameConnections(
  { imports, statements }: Evidence,
  witnesses: Witnesses,
  firstOf: readonly number[],
  byKey: WitnessKeys,
  setApart: ReadonlySet<string>,
  sets: UnionFind,
): void {
  const apart = statements.flatMap((s) => {
    const [a, b] = s.kind === 'different' ? [byKey.get(s.a), byKey.get(s.b)] : [];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  const profileOf = (index: number): string | undefined =>
    witnesses.at(index).keys.find((key) => key.startsWith('linkedin:'));
  const firstOfText = new Map<string, number>();
  sameConnections(imports, (source, number, text) => {
    const index = (firstOf[source] as number) + number;
    if (setApart.size > 0 && setApart.has(witnesses.at(index).at)) return;
    const first = firstOfText.get(text);
    if (first === undefined) {
      firstOfText.set(text, index);
      return;
    }
    const [one, other] = [profileOf(first), profileOf(index)];
    if (one !== undefined && other !== undefined && one !== other) return;
    const ends = new Set([sets.find(first), sets.find(index)]);
    if (apart.some(([a, b]) => a !== b && ends.has(sets.find(a)) && ends.has(sets.find(b)))) return;
    sets.join(first, index);
  });
}

/** `Noor Haddad <noor@work.example>` gives both, an address or a name alone one of them. */
function ownerNamed(said: string): Witness {
  const at = `owner:${said}`;
  if (said === '') return { import: -1, record: { line: 0 }, keys: ['owner:'], at: 'owner:' };
  const both = /^([^<>]{1,200})<([^<>]{3,320})>$/.exec(said.trim());
  const mail = (both?.[2] ?? said).trim();
  if (looksLikeMail(mail)) {
    const name = both?.[1]?.trim();
    return {
      import: -1,
      record: { line: 0, emails: [mail], ...(name ? { name } : {}) },
      keys: [mailKey(mail)],
      at,
    };
  }
  return { import: -1, record: { line: 0, name: said }, keys: [`owner:${foldName(said)}`], at };
}

/** A tie file may name people of a roster by employee number. */
function joinMentionedEmployees(
  imports: readonly Import[],
  witnesses: Witnesses,
  byKey: WitnessKeys,
  sets: UnionFind,
): void {
  if (!imports.some((source) => formatOf(source).idSpace === 'employee')) return;
  const described = new Set<string>();
  witnesses.forEach(({ record, keys }) => {
    if (!record.mentioned) for (const key of keys) described.add(key);
  });
  witnesses.forEach((witness, index) => {
    if (!witness.record.mentioned || witness.record.id === undefined) return;
    if (formatOf(imports[witness.import]).idSpace === 'employee' || described.has(`id:${witness.record.id}`))
      return;
    const employee = byKey.get(`employee:${witness.record.id}`);
    if (employee !== undefined) sets.join(employee, index);
  });
}

const LISTS: ReadonlySet<RowTellsOf> = new Set(['staff', 'person']);

/** The user's name, such as "Noor Haddad", means the one person with it, or the one whom a list of people has where several bear it. */
function joinOwnersByName(
  owners: ReadonlyMap<string, number>,
  imports: readonly Import[],
  witnesses: Witnesses,
  sets: UnionFind,
): void {
  for (const [said, owner] of owners) {
    const { record: own } = witnesses.at(owner);
    if (own.name === undefined || own.emails !== undefined) continue;
    const folded = foldName(said);
    const found = new Set<number>();
    const listed = new Set<number>();
    witnesses.forEach(({ record, import: source }, index) => {
      if (source < 0 || record.name === undefined || foldName(record.name) !== folded) return;
      found.add(sets.find(index));
      if (LISTS.has(formatOf(imports[source]).rowTellsOf)) listed.add(sets.find(index));
    });
    const [one] = found.size === 1 ? found : listed;
    if (one !== undefined && (found.size === 1 || listed.size === 1)) sets.join(one, owner);
  }
}

/** A list of meetings typed by the user names people as they are known: a name that only one person has means that person. */
function joinThoseMet(
  imports: readonly Import[],
  witnesses: Witnesses,
  apart: ReadonlySet<string>,
  sets: UnionFind,
): void {
  if (!imports.some((source) => formatOf(source).rowTellsOf === 'nickname')) return;
  const met: number[] = [];
  const isMeeting = ({ import: source }: Witness): boolean =>
    formatOf(imports[source]).rowTellsOf === 'nickname';
  witnesses.forEach((witness, index) => {
    const { record, keys } = witness;
    if (isMeeting(witness) && keys.length === 0 && record.name !== undefined && !apart.has(witness.at))
      met.push(index);
  });
  if (met.length === 0) return;
  const bearers = new Map<string, Set<number>>();
  const metName = (index: number): string => foldName(givenFirst(witnesses.at(index).record.name as string));
  for (const index of met) bearers.set(metName(index), new Set());
  witnesses.forEach((witness, index) => {
    const { name } = witness.record;
    if (name === undefined || isMeeting(witness)) return;
    for (const known of new Set([name, givenFirst(name)]))
      bearers.get(foldName(known))?.add(sets.find(index));
  });
  for (const index of met) {
    const found = bearers.get(metName(index)) as ReadonlySet<number>;
    const [one] = found;
    if (one !== undefined && found.size === 1) sets.join(one, index);
  }
}
