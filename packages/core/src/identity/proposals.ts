import type { FormatFacts } from '../conventions/formats/facts.ts';
import { formatOf } from '../conventions/formats.ts';
import type { Statement } from '../model/evidence.ts';
import type { Network, Person, Proposal } from '../model/network.ts';
import { LOST_LETTER } from './damaged-name.ts';
import { foldName } from './fold.ts';
import { employerDomain } from './free-mail.ts';
import { handleProposals } from './handles.ts';
import { nameLikeness, nameWords } from './name-likeness.ts';
import { isNoEmployer } from './no-employer.ts';

/** From this score on two people are proposed as one. */
export const PROPOSED_FROM = 0.53;

/** More people than this under one key tell nothing about any two of them. */
const LARGEST_BLOCK = 120;

interface Profile {
  readonly person: Person;
  readonly words: readonly string[];
  readonly organisations: ReadonlySet<number>;
  readonly domains: ReadonlySet<string>;
  readonly phones: ReadonlySet<string>;
  readonly locals: ReadonlySet<string>;
  readonly imports: ReadonlySet<number>;
  /** Those of them that have a row for each person; mail and calendars know addresses, and one person may have several; a share holds what its owner did not join. */
  readonly listedIn: ReadonlySet<number>;
  /** Address books among them, in which one person is easily entered twice. */
  readonly booksIn: ReadonlySet<number>;
  /** Rosters that give them a number of their own: another number there is another person. */
  readonly numberedIn: ReadonlySet<number>;
  readonly script: string;
  /** Names of organisations as a domain would spell them. */
  readonly joinedNames: ReadonlySet<string>;
}

/**
 * Pairs of people who may be one, best first, with the reasons: a name that agrees and beside it an organisation,
 * a phone number, an e-mail domain or a name that nobody else has; last, a handle that fits one person alone. Never two names in different scripts, and nothing
 * is joined: the user decides. Cost: linear in people for bounded blocks.
 */
export function proposals(network: Network, statements: readonly Statement[] = []): Proposal[] {
  const decided = saidDifferent(network, statements);
  const named = network.people.filter((person) => person.name !== '' && person.onRequest !== true);
  const filesOf = filesReader(network);
  const profiles = named.map((person) => profileOf(network, person, filesOf(person)));
  const holders = nameHolders(profiles);
  const judged = new Map<number, Judged>();
  for (const block of blocks(profiles)) {
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const a = block[i] as number;
        const b = block[j] as number;
        const key = a * profiles.length + b;
        if (judged.has(key)) continue;
        const common = Math.max(holders[a]!, holders[b]!);
        const pair = judge(profiles[a] as Profile, profiles[b] as Profile, common);
        if (pair !== undefined) judged.set(key, { a, b, ...pair });
      }
  }
  const pairs = [...judged.values()];
  const standing = standings(pairs, profiles);
  const scored = pairs.map((pair): Proposal => {
    const stands = standing(pair);
    const score = logistic(pair.odds + STANDING[stands]);
    return {
      a: (profiles[pair.a] as Profile).person.index,
      b: (profiles[pair.b] as Profile).person.index,
      score,
      reasons: stands === 'only' ? [...pair.reasons, 'nobody else comes near'] : pair.reasons,
    };
  });
  const likely = neighbours(scored.filter((pair) => pair.score >= LIKELY));
  const alreadyThere = new Set(
    scored.filter(({ score }) => score >= PROPOSED_FROM).map(({ a, b }) => `${a},${b}`),
  );
  const byHandle = handleProposals(network).filter(({ a, b }) => !alreadyThere.has(`${a},${b}`));
  return [...scored.map((pair) => bridged(pair, likely)), ...byHandle]
    .filter(({ score }) => score >= PROPOSED_FROM)
    .filter(({ a, b }) => !decided.has(pairKey(network.people[a] as Person, network.people[b] as Person)))
    .sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

/** From this score on a proposal speaks for others. */
const LIKELY = 0.9;

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function neighbours(pairs: readonly Proposal[]): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  for (const { a, b } of pairs) {
    found.set(a, (found.get(a) ?? new Set()).add(b));
    found.set(b, (found.get(b) ?? new Set()).add(a));
  }
  return found;
}

/** Two who are each likely one with a third are likely one. */
function bridged(pair: Proposal, likely: ReadonlyMap<number, ReadonlySet<number>>): Proposal {
  if (pair.score >= PROPOSED_FROM) return pair;
  const others = likely.get(pair.b);
  for (const third of likely.get(pair.a) ?? [])
    if (others?.has(third))
      return {
        ...pair,
        score: PROPOSED_FROM,
        reasons: [...pair.reasons, 'both are likely one with a third entry'],
      };
  return pair;
}

/** What it adds that neither has another candidate in the other's files, or takes that one has a better. */
const STANDING: Readonly<Record<Standing, number>> = { only: 1.8, among: 0, second: -1.5 };

interface Judged {
  readonly a: number;
  readonly b: number;
  /** Log odds that the two are one. */
  readonly odds: number;
  readonly reasons: readonly string[];
}

type Standing = 'only' | 'second' | 'among';

/** How a pair stands against the other candidates for its ends in the files they stand in. */
function standings(pairs: readonly Judged[], profiles: readonly Profile[]): (pair: Judged) => Standing {
  const rivals = new Map<string, { count: number; best: number }>();
  const each = (pair: Judged, visit: (key: string) => void): void => {
    for (const [from, to] of [
      [pair.a, pair.b],
      [pair.b, pair.a],
    ] as const)
      for (const source of (profiles[to] as Profile).imports) visit(`${from}|${source}`);
  };
  for (const pair of pairs)
    each(pair, (key) => {
      const known = rivals.get(key) ?? { count: 0, best: Number.NEGATIVE_INFINITY };
      rivals.set(key, { count: known.count + 1, best: Math.max(known.best, pair.odds) });
    });
  return (pair) => {
    let standing: Standing = 'only';
    each(pair, (key) => {
      const { count, best } = rivals.get(key) as { count: number; best: number };
      if (best > pair.odds + 0.5) standing = 'second';
      else if (count > 1 && standing === 'only') standing = 'among';
    });
    return standing;
  };
}

function pairKey(a: Person, b: Person): string {
  return JSON.stringify([a.key, b.key].sort());
}

/** Pairs that the user took apart. */
function saidDifferent(network: Network, statements: readonly Statement[]): ReadonlySet<string> {
  const apart = statements.filter((s) => s.kind === 'different');
  if (apart.length === 0) return new Set();
  const byKey = new Map<string, Person>();
  for (const person of network.people)
    for (const key of [...person.keys, person.key, ...person.records.map((record) => record.key)])
      if (!byKey.has(key)) byKey.set(key, person);
  return new Set(
    apart.flatMap(({ a, b }) => {
      const one = byKey.get(a);
      const other = byKey.get(b);
      return one === undefined || other === undefined ? [] : [pairKey(one, other)];
    }),
  );
}

/** What the files are that somebody is in. */
type Files = Pick<Profile, 'imports' | 'listedIn' | 'booksIn'> & { readonly staff: ReadonlySet<number> };

/** Most people are in one file, and share what is known of it. */
function filesReader(network: Network): (person: Person) => Files {
  const known = new Map<number, Files>();
  const filesOf = (all: readonly number[]): Files => {
    const only = (is: (format: FormatFacts) => boolean): ReadonlySet<number> =>
      new Set(all.filter((i) => is(formatOf(network.imports[i]))));
    return {
      imports: new Set(all),
      listedIn: new Set(
        all.filter(
          (i) =>
            formatOf(network.imports[i]).rowTellsOf !== 'address' && network.imports[i]?.share === undefined,
        ),
      ),
      booksIn: only(({ enteredByHand }) => enteredByHand === true),
      staff: only(({ rowTellsOf }) => rowTellsOf === 'staff'),
    };
  };
  return ({ records }) => {
    const [first] = records;
    if (first === undefined || records.length > 1) return filesOf(records.map((record) => record.import));
    const files = known.get(first.import) ?? filesOf([first.import]);
    known.set(first.import, files);
    return files;
  };
}

function profileOf(network: Network, person: Person, files: Files): Profile {
  return {
    person,
    imports: files.imports,
    listedIn: files.listedIn,
    booksIn: files.booksIn,
    words: nameWords(person.name),
    organisations: setOf(person.memberships, (m) =>
      isNoEmployer(network.organisations[m.organisation]?.name ?? '') ? undefined : m.organisation,
    ),
    domains: setOf(person.emails, employerDomain),
    phones: setOf(person.phones, (phone) => {
      const digits = phone.replace(/\D/g, '').slice(-9);
      return digits.length >= 7 ? digits : undefined;
    }),
    locals: setOf(person.emails, (address) => {
      const local = address.split('@')[0]?.replace(/[^a-z]/g, '') ?? '';
      return local.length > 4 ? local : undefined;
    }),
    numberedIn: person.keys.some((key) => key.startsWith('employee:')) ? files.staff : NONE,
    script: scriptOf(person.name),
    joinedNames: setOf(person.memberships, (m) =>
      foldName(network.organisations[m.organisation]?.name ?? '').replaceAll(' ', ''),
    ),
  };
}

const NONE: ReadonlySet<never> = new Set();

/** What is found of some items; most people have none, and share one empty set. */
function setOf<Item, Of>(items: readonly Item[], of: (item: Item) => Of | undefined): ReadonlySet<Of> {
  if (items.length === 0) return NONE;
  const found = new Set<Of>();
  for (const item of items) {
    const value = of(item);
    if (value !== undefined) found.add(value);
  }
  return found;
}

const SCRIPTS = [
  /\p{sc=Latin}/u,
  /\p{sc=Cyrillic}/u,
  /\p{sc=Greek}/u,
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
  /\p{sc=Arabic}/u,
  /\p{sc=Hebrew}/u,
  /\p{sc=Hangul}/u,
];

/** One digit for each script, 1 where the name has a letter of it. */
function scriptOf(name: string): string {
  // Most names are of plain letters: nothing else is asked of them.
  if (/^[ -~]*$/.test(name)) return /[A-Za-z]/.test(name) ? '1000000' : '0000000';
  return SCRIPTS.map((script) => (script.test(name) ? '1' : '0')).join('');
}

/** How many people of one file carry the same words as each name: as many people as there are rows. */
function nameHolders(profiles: readonly Profile[]): Int32Array {
  const counts = new Map<string, Map<number, number>>();
  const perName = profiles.map(({ words, listedIn }) => {
    const key = words.length === 1 ? words[0]! : [...words].sort().join(' ');
    const perImport = counts.get(key) ?? new Map<number, number>();
    counts.set(key, perImport);
    for (const source of listedIn) perImport.set(source, (perImport.get(source) ?? 0) + 1);
    return perImport;
  });
  const most = new Map(
    [...counts.values()].map((perImport) => [perImport, Math.max(0, ...perImport.values())]),
  );
  return Int32Array.from(perName, (perImport) => most.get(perImport)!);
}

/** People who share something telling; only such pairs are looked at. */
function* blocks(profiles: readonly Profile[]): Generator<readonly number[]> {
  const index = new Map<string, number[]>();
  const put = (key: string, p: number): void => {
    const list = index.get(key);
    if (list === undefined) index.set(key, [p]);
    else if (list[list.length - 1] !== p) list.push(p);
  };
  const lost = profiles.some(({ words }) => words.some((word) => word.includes(LOST_LETTER)));
  profiles.forEach((profile, p) => {
    if (lost)
      put(
        `ends ${profile.words
          .map((word) => word.slice(-2))
          .sort()
          .join(' ')}`,
        p,
      );
    for (const phone of profile.phones) put(`phone ${phone}`, p);
    for (const local of profile.locals) put(`local ${local}`, p);
    for (const word of profile.words) {
      for (const organisation of profile.organisations) put(`org ${organisation} ${word.slice(0, 1)}`, p);
      for (const domain of profile.domains) put(`domain ${domain} ${word.slice(0, 1)}`, p);
      if (word.length < 2) continue;
      for (const other of profile.words) if (other !== word) put(`name ${word} ${other.slice(0, 1)}`, p);
    }
    if (profile.words.length > 1) put(`whole ${[...profile.words].sort().join(' ')}`, p);
    if (profile.words.length > 1) put(`bones ${profile.words.map(bones).sort().join(' ')}`, p);
  });
  for (const block of index.values()) if (block.length > 1 && block.length <= LARGEST_BLOCK) yield block;
}

/** Consonants without doubles: what most typing slips leave. */
function bones(word: string): string {
  return word.replace(/(?<!^)[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1');
}

/** The weight of evidence that two are one, on the scale of log odds, with the reasons for it. */
function judge(
  one: Profile,
  other: Profile,
  /** How many people of one file carry the more common of the two names. */
  common: number,
): Pick<Judged, 'odds' | 'reasons'> | undefined {
  if (one.words.length === 0 || other.words.length === 0 || one.script !== other.script) return undefined;
  if (common >= TOO_COMMON && haveSameWords(one, other)) return undefined;
  if (shared(one.numberedIn, other.numberedIn)) return undefined;
  const name = nameLikeness(one.words, other.words);
  const single = Math.min(one.words.length, other.words.length) === 1;
  if (name.likeness < 0.75 || (single && !name.same)) return undefined;
  const reasons: string[] = [];
  let odds = -3;
  const add = (weight: number, reason: string): void => {
    odds += weight;
    reasons.push(reason);
  };
  const respelt = !name.same && name.respelt;
  const accents = name.same && one.person.name !== other.person.name && !sameLetters(one, other);
  const twice = (accents || respelt) && isEnteredTwice(one, other);
  if (name.same || respelt) {
    add(
      single ? 0.5 : 3,
      respelt
        ? 'the same name in another spelling'
        : accents
          ? 'the same name but for accents'
          : 'the same name',
    );
    if (common > 1 && !(common === 2 && twice)) odds -= 1.2 * Math.log2(common);
    else if (!single) odds += 0.8;
  } else add(name.likeness >= 0.9 ? 2 - name.unmatched * 0.6 : 0.8 - name.unmatched * 0.8, 'a similar name');
  if (odds + MOST_ADDED <= LEAST_ODDS) return undefined;
  if (shared(one.phones, other.phones)) add(5, 'the same phone number');
  if (shared(one.organisations, other.organisations)) add(3, 'the same organisation');
  else if (relatedDomain(one, other)) add(2.6, 'an e-mail domain of the same organisation');
  else if (one.organisations.size > 0 && other.organisations.size > 0) odds -= name.same || respelt ? 0.6 : 2;
  if (shared(one.domains, other.domains)) add(1.5, 'the same e-mail domain');
  else if (one.domains.size > 0 && other.domains.size > 0) odds -= 1.5;
  else if (shared(one.locals, other.locals)) add(1, 'the same beginning of an e-mail address');
  if (one.phones.size > 0 && other.phones.size > 0 && !shared(one.phones, other.phones)) odds -= 2;
  if (shared(one.listedIn, other.listedIn)) odds -= twice ? 0.8 : 3;
  else if (!name.same && !respelt && shared(one.imports, other.imports)) odds -= 1.5;
  return odds > LEAST_ODDS ? { odds, reasons } : undefined;
}

/** Whether two are in one address book in which people type the entries. */
function isEnteredTwice(one: Profile, other: Profile): boolean {
  for (const i of one.booksIn) if (other.booksIn.has(i)) return one.words.length > 1;
  return false;
}

/** So many of one file bear a name that all else together (`MOST_ADDED`) does not make two of them likely. */
const TOO_COMMON = 2 ** (13.5 / 1.2);

function haveSameWords({ words }: Profile, other: Profile): boolean {
  if (words.length !== other.words.length) return false;
  for (let k = 0; k < words.length; k++) if (words[k] !== other.words[k]) return false;
  return true;
}

/** Names without accents, as most are: numbers or titles may tell them apart, but no accent does. */
const ASCII = /^[ -~]*$/;

/** Whether two names have the same letters and accents, whatever the order of their words and their capitals. */
function sameLetters(one: Profile, other: Profile): boolean {
  if (ASCII.test(one.person.name) && ASCII.test(other.person.name)) return true;
  const letters = ({ person }: Profile): string =>
    person.name
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .sort()
      .join(' ')
      .trim();
  return letters(one) === letters(other);
}

const LEAST_ODDS = -4;
/** What a phone number, an organisation and a domain in common add together. */
const MOST_ADDED = 9.5;

function shared<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): boolean {
  for (const item of one) if (other.has(item)) return true;
  return false;
}

/** The domain of one's address spells the organisation of the other: `kestrel-labs.example` and Kestrel Labs. */
function relatedDomain(one: Profile, other: Profile): boolean {
  return domainSpells(one, other) || domainSpells(other, one);
}

function domainSpells(address: Profile, member: Profile): boolean {
  for (const domain of address.domains) {
    const stem = domain
      .split('.')
      .slice(0, -1)
      .join('')
      .replace(/[^\p{L}\p{N}]/gu, '');
    if (stem.length >= 4) for (const joined of member.joinedNames) if (joined.startsWith(stem)) return true;
  }
  return false;
}
