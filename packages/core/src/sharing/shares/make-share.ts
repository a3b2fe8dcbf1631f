import { TertiusError } from '../../errors.ts';
import { isFreeMail } from '../../identity/free-mail.ts';
import { looksLikeMail } from '../../identity/keys.ts';
import type { Evidence, Level } from '../../model/evidence.ts';
import { inForce } from '../../model/in-force.ts';
import { isCurrent, isInsider, type Network, type Person, personsByKey } from '../../model/network.ts';
import { withOwnOrganisation } from '../../resolve/employers/own-organisation.ts';
import { resolve } from '../../resolve/resolve.ts';
import { said } from '../../sources/reading/said.ts';
import type { RequestContact, Share, SharedContact } from '../../sources/shares/share-file.ts';
import { bandNamed } from '../bands.ts';
import { hiddenContacts } from '../hidden-contacts.ts';
import { levelOfContact } from '../levels/levels.ts';
import { levelsShown, namesOfHeld } from '../levels/levels-shown.ts';
import { organisationalImports } from '../organisational-layer.ts';
import { ownContacts, ownersOf } from '../own-contacts.ts';

export interface ShareOptions {
  /** Day number: strengths and memberships are those of this day. */
  readonly asOf: number;
  /** Time in UTC to the second, such as `2026-11-29T08:30:00Z`. */
  readonly made: string;
  /** The last day on which it counts, `YYYY-MM-DD`. */
  readonly expires?: string;
  /** For whom it is made. */
  readonly reader?: string;
  /** Random bytes, unpredictable: handles are made of them. */
  readonly randomBytes: (length: number) => Uint8Array;
}

/** A share, and how many of the owner's contacts of each level are not in it, which the owner alone may know. */
export interface MadeShare {
  readonly share: Share;
  readonly counts: Readonly<Record<Level, number>>;
  /** For each contact of the share the key of the person in the owner's network. */
  readonly keys: readonly string[];
  /** Whom a rule shares and who are left out as private, since a contact of whom others see less may be the same person; by name. */
  readonly held: readonly { readonly name: string; readonly other: string }[];
  /**
   * Contacts that are not private and are left out all the same: too weak a tie; colleagues on request, whom a roster names; fewer
   * than three like them on request; people who are tied to the owner by shares of others alone.
   */
  readonly leftOut: {
    readonly weak: number;
    readonly colleagues: number;
    readonly few: number;
    readonly ofShares: number;
  };
}

/**
 * What the owner's levels allow others to see of their contacts, and nothing else. Shared: name, organisation, role, addresses and
 * profiles by which people are joined, band. On request: a random handle, what three or more have in common, band.
 * Throws `no-owner` where nobody said whose network it is. Cost: linear in the evidence.
 */
export function makeShare(evidence: Evidence, options: ShareOptions): MadeShare {
  const { asOf, made, expires, reader } = options;
  const whole = inForce(evidence, asOf);
  const mine = withoutShares(whole);
  const network = resolve(mine);
  const owner = ownerOf(network);
  const { levels, held } = levelsShown(network, evidence, asOf);
  const counts: Record<Level, number> = { private: 0, 'on-request': 0, shared: 0 };
  const shown = { 'on-request': new Map<number, number>(), shared: new Map<number, number>() };
  let weak = 0;
  let colleagues = 0;
  for (const { person, strength } of ownContacts(network, asOf).values()) {
    const level = levelOfContact(levels, owner.index, person);
    counts[level]++;
    if (level === 'private') continue;
    if (bandNamed(strength) === undefined || network.people[person]!.onRequest === true) weak++;
    else if (level === 'on-request' && isInsider(network, network.people[person]!, asOf)) colleagues++;
    else shown[level].set(person, strength);
  }
  const shared = [...shown.shared].map(([person, strength]) => ({
    person,
    contact: sharedContact(network, person, strength, asOf),
  }));
  const hidden = hiddenContacts(network, [...shown['on-request'].keys()], asOf).map(
    ({ person, topics, organisation, family }) => ({
      person,
      contact: said<RequestContact>({
        level: 'on-request',
        handle: hexOf(options.randomBytes(12)),
        organisation,
        family,
        topics: topics.length === 0 ? undefined : topics,
        band: bandNamed(shown['on-request'].get(person)!)!,
      }),
    }),
  );
  const all = [...sorted(shared), ...sorted(hidden)];
  return {
    share: {
      owner: ownerRecord(evidence, network, owner, asOf),
      made,
      ...(expires === undefined ? {} : { expires }),
      ...(reader === undefined ? {} : { reader }),
      contacts: all.map(({ contact }) => contact),
    },
    keys: all.map(({ person }) => network.people[person]!.key),
    counts,
    held: namesOfHeld(network, held),
    leftOut: {
      weak,
      colleagues,
      few: shown['on-request'].size - hidden.length,
      ofShares: mine === whole ? 0 : ofShares(whole, network, asOf),
    },
  };
}

/** How many contacts the owner has by the shares of others alone: whoever gave one stands in it beside the owner. */
function ofShares(whole: Evidence, mine: Network, asOf: number): number {
  const network = resolve(whole);
  const byKey = personsByKey(network);
  const known = new Set(
    [...ownContacts(mine, asOf).keys()].map((person) => byKey.get(mine.people[person]!.key)),
  );
  return [...ownContacts(network, asOf).keys()].filter((person) => !known.has(person)).length;
}

/** What the owner knows without the shares of others: those are not passed on. */
function withoutShares(evidence: Evidence): Evidence {
  const imports = evidence.imports.filter(({ share }) => share === undefined);
  if (imports.length === evidence.imports.length) return evidence;
  return { ...evidence, settings: withOwnOrganisation(evidence), imports };
}

function ownerOf(network: Network): Person {
  const owners = ownersOf(network);
  const [only] = owners;
  if (only === undefined || owners.length > 1)
    throw new TertiusError(
      'no-owner',
      owners.length > 1
        ? 'this network holds the exports of several people; a share is made from the network of one'
        : 'nobody has said whose network this is, so there are no contacts to share',
    );
  return network.people[only]!;
}

/** What is written of a person of the owner's network. */
interface Placed<T> {
  readonly person: number;
  readonly contact: T;
}

/** By what is written, so that the order says nothing of when or how contacts came; random handles come last in it. */
function sorted<T extends SharedContact | RequestContact>(contacts: readonly Placed<T>[]): Placed<T>[] {
  const textOf = (contact: T): string =>
    'handle' in contact
      ? JSON.stringify({ ...contact, handle: '' }) + contact.handle
      : JSON.stringify(contact);
  return contacts
    .map((placed) => ({ placed, text: textOf(placed.contact) }))
    .sort((x, y) => (x.text < y.text ? -1 : 1))
    .map(({ placed }) => placed);
}

function sharedContact(network: Network, person: number, strength: number, asOf: number): SharedContact {
  const { name, emails, profiles } = network.people[person]!;
  return said<SharedContact>({
    level: 'shared',
    name: name === '' ? (emails[0] ?? profiles[0] ?? 'no name') : name,
    memberships: currentMemberships(network, network.people[person]!, asOf),
    emails,
    profiles,
    band: bandNamed(strength)!,
  });
}

function currentMemberships(
  network: Network,
  { memberships }: Person,
  asOf: number,
): { organisation: string; role?: string }[] {
  return memberships
    .filter((membership) => isCurrent(membership, asOf))
    .map(({ organisation, role }) => ({
      organisation: network.organisations[organisation]!.name,
      ...(role === undefined ? {} : { role }),
    }));
}

/**
 * The owner with the addresses to be known by: first the one they gave, else one at work, else any; then those under which the
 * files of the organisation list them, by which a colleague who holds these files has one person of the two.
 */
function ownerRecord(evidence: Evidence, network: Network, owner: Person, asOf: number): Share['owner'] {
  const self = /[^\s<>]+@[^\s<>]+/.exec((network.settings.self ?? '').slice(0, 500))?.[0]?.toLowerCase();
  const atWork = owner.emails.find((address) => !isFreeMail(address.slice(address.lastIndexOf('@') + 1)));
  const address = owner.emails.find((one) => one === self) ?? atWork ?? owner.emails[0];
  const files = organisationalImports(evidence);
  const inRoster = new Set(
    files.flatMap(({ people }) =>
      people.flatMap(({ emails = [] }) => emails.map((one) => one.toLowerCase())),
    ),
  );
  const addresses = new Set([
    ...(address === undefined ? [] : [address]),
    ...owner.emails.filter((one) => inRoster.has(one.toLowerCase())),
  ]);
  const memberships = currentMemberships(network, owner, asOf);
  const own = network.organisations[network.own ?? -1]?.name;
  if (memberships.length === 0 && own !== undefined) memberships.push({ organisation: own });
  return said<Share['owner']>({
    name: owner.name === '' || looksLikeMail(owner.name) ? undefined : owner.name,
    emails: addresses.size === 0 ? undefined : [...addresses],
    memberships,
  });
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
