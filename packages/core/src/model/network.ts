import type { Dated, Settings, ShareFacts } from './evidence.ts';
import type { InteractionTable } from './interaction-table.ts';
import { isPerson, peopleStore } from './people-store.ts';

/**
 * What an actor is that is no person: the address of a function, a mailing list, a room, a program that writes; `nameless`: a connection of which its
 * export gives an address alone, as of a closed account.
 */
export type NoPerson = 'mailbox' | 'list' | 'room' | 'automatic' | 'nameless';

/** A person's time in an organisation; days are numbers (see `formatDay`). */
export interface Membership {
  /** Index into `network.organisations`. */
  readonly organisation: number;
  readonly role?: string;
  readonly unit?: string;
  readonly from?: number;
  readonly to?: number;
  /** Stated by a roster of this organisation. */
  readonly rostered?: true;
  /** A newer statement names another organisation, title or unit; `to` is the last day before it, where that is known. */
  readonly former?: true;
}

/** Where something was read. */
export interface Provenance {
  /** Index into `network.imports`. */
  readonly import: number;
  /** The key of the one record. */
  readonly key: string;
  readonly line: number;
  readonly member?: string;
}

export interface Person {
  readonly index: number;
  readonly id: string;
  /** The key by which statements name them, whatever else is imported. */
  readonly key: string;
  /** Empty where no file names them; show `labelOf(person)`. */
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly emails: readonly string[];
  readonly profiles: readonly string[];
  readonly phones: readonly string[];
  readonly memberships: readonly Membership[];
  /** People they report to. */
  readonly managers: readonly number[];
  readonly communities: readonly string[];
  readonly attributes: readonly (readonly [string, string])[];
  /** Strong keys that found them in files. */
  readonly keys: readonly string[];
  /** True for those whose own network was imported. */
  readonly owner: boolean;
  /** True where no file says where they work and their address has the domain of the user or an owner of exports, other than free mail; or where a tie file names them by a name that several members, and nobody else, have. */
  readonly colleague?: true;
  /** What it is, where it is no person: a mailbox of a function, a list, a room, an automatic sender. */
  readonly noPerson?: NoPerson;
  /** True for a contact of whom a share does not say who it is. */
  readonly onRequest?: true;
  readonly records: readonly Provenance[];
}

export interface Organisation {
  readonly index: number;
  readonly name: string;
  readonly spellings: readonly string[];
}

/** Bits of `Pairs.flags`. */
export const PAIR = {
  /** An arc from a to b, from b to a. */
  forward: 1,
  backward: 2,
  /** Every piece of evidence holds both ways. */
  undirected: 4,
  /** An undirected tie that its file wrote as b, a. */
  turned: 8,
  personal: 16,
  organisational: 32,
  /** An address-book entry or a stated tie; a connection is an interaction. */
  stated: 64,
  /** Strength 1 was taken because the file gave none. */
  assumedForward: 128,
  assumedBackward: 256,
  /** Some piece of evidence holds both ways: the two arcs are one tie seen from both ends. */
  both: 512,
  /** The given strength is the lower end of a band. */
  bandForward: 1024,
  bandBackward: 2048,
  /** Stated otherwise than by a reporting line. */
  besides: 4096,
} as const;

/** All that is stated or recorded between two people, one entry a pair with a < b; NaN where nothing is stated. */
export interface Pairs {
  readonly count: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly flags: Uint16Array;
  /** What a states about b (`0`) and b about a (`1`). */
  readonly strength: readonly [Float64Array, Float64Array];
  readonly trust: readonly [Float64Array, Float64Array];
  readonly knowledge: readonly [Float64Array, Float64Array];
  /** How far a (`0`) or b (`1`) trusts the other's judgement of people. */
  readonly judgement: readonly [Float64Array, Float64Array];
  /** Interactions of pair p: `event[eventStart[p]]` up to `event[eventStart[p + 1] - 1]`, indices into `network.interactions`. */
  readonly eventStart: Uint32Array;
  readonly event: Uint32Array;
}

export interface Proposal {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface ImportSummary {
  readonly key: string;
  readonly files: readonly string[];
  readonly format: string;
  readonly layer: 'personal' | 'organisational';
  /** The day that its content was current, and how that is known. */
  readonly dated?: Dated;
  /** The person whose export it is. */
  readonly owner?: number;
  readonly share?: ShareFacts;
  /** The person behind each of the import's people. */
  readonly person: Int32Array;
}

/** Stands for an import where something was logged by hand. */
export const NO_IMPORT: number = 0xffffffff;

/** The network that all imports and statements together give. */
export interface Network {
  readonly settings: Settings;
  readonly people: readonly Person[];
  readonly organisations: readonly Organisation[];
  readonly pairs: Pairs;
  /** Participants are indices into `people`. */
  readonly interactions: InteractionTable;
  /** The import that each interaction came from; `NO_IMPORT` for what was logged by hand. */
  readonly interactionImport: Uint32Array;
  /** Participants of each interaction who are no longer in the network; absent where nobody has left. */
  readonly absent?: Uint32Array;
  readonly imports: readonly ImportSummary[];
  /** Index of the user, where the network knows who that is. */
  readonly self?: number;
  /** Index of the own organisation. */
  readonly own?: number;
}

/** The person behind every key by which a statement may name them. Cost: linear in people and records. */
export function personsByKey(network: Network): Map<string, number> {
  return new Map(
    network.people.flatMap(({ key, keys, records, index }) =>
      [key, ...keys, ...records.map((record) => record.key)].map((one) => [one, index] as const),
    ),
  );
}

/** How many people there are; mailboxes, lists, rooms, programs and connections without a name are none. */
export function countPeople(network: Pick<Network, 'people'>): number {
  let count = 0;
  for (const marks of peopleStore(network).marks) if (isPerson(marks)) count++;
  return count;
}

/** What to call a person: the name, else the id. */
export function labelOf(person: Person): string {
  return person.name === '' ? person.id : person.name;
}

/** Whether a membership holds on a day; unknown ends are open, but the one of a former membership is past. */
export function isCurrent(membership: Membership, day: number): boolean {
  if (membership.former === true && membership.to === undefined) return false;
  return (membership.from ?? -Infinity) <= day && day <= (membership.to ?? Infinity);
}

/** The organisation a person is grouped under: the latest-starting current membership, then by name. */
export function mainMembership(
  network: Pick<Network, 'organisations'>,
  person: Pick<Person, 'memberships'>,
  day: number,
): Membership | undefined {
  let best: Membership | undefined;
  for (const membership of person.memberships) {
    if (!isCurrent(membership, day)) continue;
    if (best === undefined || comesFirst(network, membership, best)) best = membership;
  }
  return best;
}

function comesFirst(network: Pick<Network, 'organisations'>, one: Membership, other: Membership): boolean {
  const difference = (one.from ?? -Infinity) - (other.from ?? -Infinity);
  if (difference > 0) return true;
  if (difference < 0) return false;
  const nameOf = (m: Membership): string => (network.organisations[m.organisation] as Organisation).name;
  return nameOf(one) < nameOf(other);
}

/**
 * Whether somebody is a current member of the own organisation. The owner of an export of whom no membership is known
 * counts as one: the own organisation is the one they work for. So does whoever has an address of the same domain as an owner and no
 * known membership, and whom a tie file of the organisation names by a name that several members have.
 */
export function isInsider(network: Network, person: Person, day: number): boolean {
  if (network.own === undefined) return false;
  if ((person.owner || person.colleague === true) && person.memberships.length === 0) return true;
  return person.memberships.some((m) => m.organisation === network.own && isCurrent(m, day));
}
