import { DEFAULT_TAU } from '../../conventions/thresholds.ts';
import { cured } from '../../cured.ts';
import { TertiusError } from '../../errors.ts';
import { foldOrganisation } from '../../identity/fold.ts';
import { isNoEmployer } from '../../identity/no-employer.ts';
import { isCurrent, isInsider, labelOf, type Network, type Person } from '../../model/network.ts';
import { isMassMailOnly } from '../../model/strength/mass-mail.ts';
import { type PairStrength, pairStrength, type StrengthOptions } from '../../model/strength/strength.ts';
import { strengthColumns, TIE } from '../../model/strength/strength-columns.ts';
import { isOldLine } from './line-only.ts';

/** What every answer may be told. */
export interface AnswerOptions extends StrengthOptions {
  /** From this mutual strength on a tie carries a request; 0.3 unless given. */
  readonly tau?: number;
  /** The own organisation by name, where it is not the one the network remembers. */
  readonly own?: string;
}

/** Mutual strengths of all ties on a day: rows of neighbours in both directions, and columns by pair. */
export interface TieRows {
  /** The neighbours of person v are `other[start[v]]` up to `other[start[v + 1] - 1]`, in order of id. */
  readonly start: Uint32Array;
  readonly other: Uint32Array;
  readonly mutual: Float64Array;
  /** Index into `network.pairs` of each entry. */
  readonly pair: Uint32Array;
  /** By pair; a mutual strength of 0 is no tie. */
  readonly known: Uint8Array;
  /** Pairs who know each other at a mutual strength of 0, as by a trust of 0: no row names them. */
  readonly knownWithoutStrength: readonly number[];
  /** Pairs left out because an old reporting line alone tells of them. */
  readonly oldLines: readonly number[];
  /** Pairs left out because mass mail alone tells of them. */
  readonly massMail: readonly number[];
  readonly trustAssumed: Uint8Array;
  /** Pairs whose strength is a band of a share: its lower end. */
  readonly banded: Uint8Array;
  readonly dormant: Uint8Array;
  /** The first pair with a strength above 1, which no answer about people can use. */
  readonly aboveOne?: PairStrength;
}

/** What answers stand on: who is in, who is out, and how strong every tie is. */
export interface Ground {
  readonly network: Network;
  readonly options: StrengthOptions;
  readonly asOf: number;
  readonly tau: number;
  readonly ties: TieRows;
  /** Index of the own organisation. */
  readonly own: number;
  /** 1 for insiders. */
  readonly inside: Uint8Array;
  readonly insiders: readonly number[];
}

/** A person as answers name them. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

const made = new WeakMap<Network, { readonly options: StrengthOptions; readonly rows: TieRows }>();

/**
 * The ties that answers run on, kept for as long as the network is; mailboxes, lists, rooms and automatic senders have none, nor has who left and is
 * named by a reporting line alone, nor whom mass mail alone joins. Cost: linear in pairs and interactions.
 * Throws `strength-above-one`: chances multiply, so strengths must be at most 1.
 */
export function tieRows(network: Network, options: StrengthOptions): TieRows {
  const rows = tieRowsOfAnyStrength(network, options);
  if (rows.aboveOne !== undefined) throw strengthAboveOne(network, rows.aboveOne);
  return rows;
}

function tieRowsOfAnyStrength(network: Network, options: StrengthOptions): TieRows {
  const known = made.get(network);
  const same = (key: 'asOf' | 'weights'): boolean => known?.options[key] === options[key];
  if (known !== undefined && same('asOf') && same('weights')) return known.rows;
  const rows = makeRows(network, options);
  made.set(network, { options, rows });
  return rows;
}

function makeRows(network: Network, options: StrengthOptions): TieRows {
  const { pairs, people } = network;
  const mutual = new Float64Array(pairs.count);
  const known = new Uint8Array(pairs.count);
  const trustAssumed = new Uint8Array(pairs.count);
  const banded = new Uint8Array(pairs.count);
  const dormant = new Uint8Array(pairs.count);
  const weak: number[] = [];
  const oldLines: number[] = [];
  const massMail: number[] = [];
  let aboveOne: PairStrength | undefined;
  const start = new Uint32Array(people.length + 1);
  const strengths = strengthColumns(network, options);
  for (let k = 0; k < strengths.count; k++) {
    const p = strengths.pair[k]!;
    const [a, b] = [pairs.a[p]!, pairs.b[p]!];
    if (people[a]?.noPerson !== undefined || people[b]?.noPerson !== undefined) continue;
    if (isOldLine(network, p, options.asOf)) {
      oldLines.push(p);
      continue;
    }
    const flags = strengths.flags[k]!;
    if ((flags & TIE.known) === 0 && isMassMailOnly(network, p, options.asOf)) {
      massMail.push(p);
      continue;
    }
    const both = strengths.mutual[k]!;
    if (!(both > 0)) {
      if (flags & TIE.known) weak.push(p);
      continue;
    }
    if (flags & TIE.aboveOne) aboveOne ??= pairStrength(network, p, options);
    mutual[p] = both;
    known[p] = flags & TIE.known ? 1 : 0;
    trustAssumed[p] = flags & TIE.trustAssumed ? 1 : 0;
    banded[p] = flags & TIE.banded ? 1 : 0;
    dormant[p] = flags & TIE.dormant ? 1 : 0;
    start[a + 1]! += 1;
    start[b + 1]! += 1;
  }
  for (let v = 0; v < people.length; v++) start[v + 1]! += start[v]!;
  const next = start.slice();
  const entries = start[people.length]!;
  const other = new Uint32Array(entries);
  const strength = new Float64Array(entries);
  const pair = new Uint32Array(entries);
  const put = (from: number, to: number, p: number): void => {
    const at = next[from]!++;
    other[at] = to;
    strength[at] = mutual[p]!;
    pair[at] = p;
  };
  // Pairs are sorted by a, then b: what is below a person comes first, so one pass each leaves every row in order.
  for (let p = 0; p < pairs.count; p++) if (mutual[p]! > 0) put(pairs.b[p]!, pairs.a[p]!, p);
  for (let p = 0; p < pairs.count; p++) if (mutual[p]! > 0) put(pairs.a[p]!, pairs.b[p]!, p);
  return {
    start,
    other,
    mutual: strength,
    pair,
    known,
    knownWithoutStrength: weak,
    oldLines,
    massMail,
    trustAssumed,
    banded,
    dormant,
    ...(aboveOne === undefined ? {} : { aboveOne }),
  };
}

const largestOf = ({ sides }: PairStrength): number => Math.max(sides[0].adopted, sides[1].adopted);

function strengthAboveOne(network: Network, pair: PairStrength): TertiusError {
  const largest = largestOf(pair);
  const [one, other] = [network.people[pair.a] as Person, network.people[pair.b] as Person];
  return cured(
    'strength-above-one',
    `the tie between ${labelOf(one)} and ${labelOf(other)} has strength ${largest}; this answer needs strengths of at most 1`,
    { value: String(largest), cure: { option: 'scale', value: 'max' } },
  );
}

/**
 * Insiders, outsiders and mutual strengths on a day. The owner of an export of whom no membership is known works for the own
 * organisation. Throws `no-own-organisation` where nobody said which that is, `no-such-actor` where it is not in the
 * network, `strength-above-one`.
 */
export function ground(network: Network, options: AnswerOptions): Ground {
  return { ...groundOfAnyStrength(network, options), ties: tieRows(network, options) };
}

/** The same without a look at strengths: where one is above 1, `ties.aboveOne` is set. */
export function groundOfAnyStrength(network: Network, options: AnswerOptions): Ground {
  const own = options.own === undefined ? network.own : organisationNamed(network, options.own);
  if (own === undefined) throw noOwn(network, options.asOf);
  const { tau = DEFAULT_TAU } = options;
  if (!(tau >= 0 && tau <= 1))
    throw new TertiusError('out-of-range', 'tau lies between 0 and 1', { value: String(tau) });
  return {
    network,
    options,
    asOf: options.asOf,
    tau,
    ties: tieRowsOfAnyStrength(network, options),
    own,
    ...membersOf(network, own, options.asOf),
  };
}

type Members = Pick<Ground, 'inside' | 'insiders'>;

const members = new WeakMap<
  Network,
  { readonly own: number; readonly asOf: number; readonly found: Members }
>();

function membersOf(network: Network, own: number, asOf: number): Members {
  const known = members.get(network);
  if (known?.own === own && known.asOf === asOf) return known.found;
  const owned = own === network.own ? network : { ...network, own };
  const insiders = network.people.filter((person) => isInsider(owned, person, asOf));
  const inside = new Uint8Array(network.people.length);
  for (const { index } of insiders) inside[index] = 1;
  const found = { inside, insiders: insiders.map(({ index }) => index) };
  members.set(network, { own, asOf, found });
  return found;
}

/** Whether a tie carries a request; no rounding decides. */
export function carries(strength: number, tau: number): boolean {
  return strength >= tau - 1e-12;
}

/** Where the row of one person names another; -1 if it does not. */
export function entryOf({ start, other }: TieRows, one: number, another: number): number {
  let low = start[one]!;
  let high = start[one + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = other[middle]!;
    if (found === another) return middle;
    if (found < another) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export function named(network: Network, index: number): Named {
  const person = network.people[index] as Person;
  return { id: person.id, name: labelOf(person) };
}

/** The same without what people write who have no employer, such as Freelance or Retired. */
export function employersOf(network: Network, index: number, day: number): number[] {
  let none = noEmployers.get(network);
  if (none === undefined) {
    const found = network.organisations.filter(({ name }) => isNoEmployer(name));
    none = new Set(found.map((organisation) => organisation.index));
    noEmployers.set(network, none);
  }
  const members = organisationsOf(network, index, day);
  return none.size === 0 ? members : members.filter((organisation) => !none.has(organisation));
}

const noEmployers = new WeakMap<Network, ReadonlySet<number>>();

/** Organisations of which somebody is a member on the day, as indices. */
export function organisationsOf(network: Network, index: number, day: number): number[] {
  const { memberships } = network.people[index] as Person;
  return [...new Set(memberships.filter((m) => isCurrent(m, day)).map((m) => m.organisation))];
}

const spelled = new WeakMap<Network, ReadonlyMap<string, number>>();

/** Index of an organisation by any of its spellings. */
export function organisationIndex(network: Network, name: string): number | undefined {
  let index = spelled.get(network);
  if (index === undefined) {
    index = new Map(
      network.organisations.flatMap((o) => o.spellings.map((s) => [foldOrganisation(s), o.index] as const)),
    );
    spelled.set(network, index);
  }
  return index.get(foldOrganisation(name));
}

function organisationNamed(network: Network, name: string): number {
  const index = organisationIndex(network, name);
  if (index !== undefined) return index;
  throw new TertiusError('no-such-actor', `nobody here belongs to an organisation named ${name}`, {
    value: name,
  });
}

function noOwn(network: Network, asOf: number): TertiusError {
  const members = new Map<number, number>();
  for (let v = 0; v < network.people.length; v++)
    for (const o of organisationsOf(network, v, asOf)) members.set(o, (members.get(o) ?? 0) + 1);
  const candidates = [...members].sort(([x, n], [y, m]) => m - n || x - y).slice(0, 5);
  const choices = candidates.map(([o, n]) => `${network.organisations[o]?.name} (${n})`);
  const problem =
    choices.length === 0
      ? 'no organisation of anybody here is known, so nobody is inside or outside: import a roster, or people with a column for the organisation'
      : 'which organisation do you work for?';
  return cured('no-own-organisation', problem, { cure: { option: 'own', choices } });
}
