import { foldName } from '../identity/fold.ts';
import { looksLikeMail, recordKey } from '../identity/keys.ts';
import type { Evidence, Import, Level, PersonRecord, Statement } from '../model/evidence.ts';
import { inForce } from '../model/in-force.ts';
import { isCurrent, isInsider, type Network, type Person, personsByKey } from '../model/network.ts';
import { resolve } from '../resolve/resolve.ts';
import { bandedTies, isPersonal } from './banded-ties.ts';
import { givenWords } from './given-words.ts';
import { type HiddenContact, hiddenContacts } from './hidden-contacts.ts';
import { leftOutWords } from './left-out-words.ts';
import { levelOfContact, strictest } from './levels/levels.ts';
import { levelsShown } from './levels/levels-shown.ts';
import { madeImport } from './made-import.ts';
import { joinedOrganisations, keptApart, organisationalImports } from './organisational-layer.ts';
import { othersWords, ownEvidence } from './own-evidence.ts';
import { RELEASE_WORDS } from './release-words.ts';
import { sharedWithUs } from './shares/shared-with-us.ts';
import { sharedWords } from './shares/shared-words.ts';
import { withoutWithheld } from './withheld.ts';

/**
 * The organisational layer as its files gave it, but for columns of hours, absence, contract and cost centre; people of the personal layer as far as their level allows, private without
 * one, and their ties as bands. Statements go, but for who is the same person.
 */
export function evidenceForColleague(evidence: Evidence, asOf: number): Evidence {
  const { evidence: mine, leftOut } = ownEvidence(inForce(evidence, asOf));
  const network = resolve(mine);
  const given = withoutWithheld(organisationalImports(evidence));
  const open = given.imports;
  const openKeys = new Set(
    open.flatMap(({ content, people }) => people.map((_, number) => recordKey(content, number))),
  );
  const listed = (person: Person): boolean => person.records.some(({ key }) => openKeys.has(key));
  const { levels } = levelsShown(network, mine, asOf);
  const isOwner = (person: number): boolean =>
    person === network.self || network.people[person]?.owner === true;
  const owners = network.people.flatMap(({ index }) => (isOwner(index) ? [index] : []));
  const levelOf = (person: number): Level =>
    isOwner(person) ? 'shared' : strictest(owners.map((owner) => levelOfContact(levels, owner, person)));
  // Whoever knows the firm has them by name already, and would take "someone" for one more.
  const isHiddenColleague = (person: number, level: Level): boolean =>
    level === 'on-request' && isInsider(network, network.people[person] as Person, asOf);
  const isShown = (flags: number, a: number, b: number): boolean => {
    const tie = levels.tie(a, b) ?? 'shared';
    const all = [levelOf(a), levelOf(b), tie];
    if (!isPersonal(flags) || all.includes('private')) return false;
    if (isHiddenColleague(a, all[0] as Level) || isHiddenColleague(b, all[1] as Level)) return false;
    // Who knows or met whom among others is the owner's to know: the levels speak of the owner's own ties.
    return isOwner(a) || isOwner(b);
  };
  const ties = bandedTies(network, asOf, isShown, { mutual: true });
  const tied = new Set(ties.flatMap(({ source, target }) => [source, target]));
  const isHidden = (person: number): boolean => levelOf(person) === 'on-request';
  const hidden = new Map(
    hiddenContacts(
      network,
      [...tied].filter(isHidden).sort((x, y) => x - y),
      asOf,
    ).map((one) => [one.person, one]),
  );
  const textOf = (person: Person): Omit<PersonRecord, 'line' | 'id'> | undefined => {
    if (isOwner(person.index)) return listed(person) ? {} : wordsOf(network, person, asOf);
    if (!tied.has(person.index)) return undefined;
    // Of the personal layer a mailbox is nobody to know; without its address nothing would tell that it is one.
    if (person.noPerson !== undefined && !listed(person)) return undefined;
    const known = hidden.get(person.index);
    if (known !== undefined) return wordsOfHidden(known);
    if (isHidden(person.index)) return undefined;
    return listed(person) ? {} : wordsOf(network, person, asOf);
  };
  const shown = network.people
    .flatMap((person) => {
      const text = textOf(person);
      return text === undefined ? [] : [{ person, text }];
    })
    .sort(
      (x, y) => compare(JSON.stringify(x.text), JSON.stringify(y.text)) || x.person.index - y.person.index,
    );
  const place = new Map(shown.map(({ person }, k) => [person.index, k]));
  const made = madeImport(
    shown.map(({ text }, k) => ({ id: `tertius-contact-${k + 1}`, ...text })),
    ties,
    (person) => place.get(person),
    'personal',
  );
  const own = evidence.settings.own;
  const self = selfName(network);
  const shared = sharedWithUs(evidence, asOf);
  const imports = shown.length === 0 ? open : [...open, made];
  const words = givenWords(given);
  const without = leftOutWords(evidence, asOf, leftOut, shared);
  return {
    settings: {
      about: [
        RELEASE_WORDS.colleague,
        ...(words === undefined ? [] : [words]),
        ...(leftOut === 0 ? [] : [othersWords(leftOut)]),
        ...(shared === undefined ? [] : [sharedWords(shared)]),
      ].join(' '),
      ...(without === undefined ? {} : { leftOut: without }),
      ...(own === undefined ? {} : { own }),
      ...(self === undefined ? {} : { self }),
    },
    imports,
    statements: [
      ...sameAsBefore(network, openKeys, made, (person) =>
        isHidden(person.index) ? undefined : place.get(person.index),
      ),
      ...natureOfListed(evidence, network, openKeys),
      ...keptApart(evidence, open),
      ...joinedOrganisations(evidence, imports),
    ],
  };
}

const compare = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

function wordsOf(network: Network, person: Person, asOf: number): Omit<PersonRecord, 'line' | 'id'> {
  const memberships = person.memberships
    .filter((membership) => isCurrent(membership, asOf))
    .map(({ organisation, role }) => ({
      organisation: network.organisations[organisation]?.name ?? '',
      ...(role === undefined ? {} : { role }),
    }));
  const own = network.own === undefined ? undefined : network.organisations[network.own]?.name;
  // Without an address nothing else would tell that they work here.
  if ((person.owner || person.colleague === true) && memberships.length === 0 && own !== undefined)
    memberships.push({ organisation: own });
  const named = person.name !== '' && !looksLikeMail(person.name);
  return {
    ...(named ? { name: person.name } : {}),
    ...(memberships.length === 0 ? {} : { memberships }),
  };
}

/** "Someone", with what three or more contacts on request have in common. */
function wordsOfHidden({ organisation, family, topics }: HiddenContact): Omit<PersonRecord, 'line' | 'id'> {
  const role = family === undefined ? {} : { role: family };
  return {
    name: organisation === undefined ? 'someone' : `someone at ${organisation}`,
    ...(organisation === undefined ? {} : { memberships: [{ organisation, ...role }] }),
    ...(topics.length === 0 ? {} : { communities: topics }),
    onRequest: true,
  };
}

/** The user by name, where nobody else has it; an address would say more than the reader needs. */
function selfName({ people, self }: Network): string | undefined {
  const name = people[self ?? -1]?.name ?? '';
  const alike = people.filter((person) => foldName(person.name) === foldName(name));
  return name === '' || looksLikeMail(name) || alike.length > 1 ? undefined : name;
}

/** What the user said of mailboxes and people, as far as files of the organisation list them. */
function natureOfListed(
  { statements }: Evidence,
  network: Network,
  openKeys: ReadonlySet<string>,
): Statement[] {
  const people = personsByKey(network);
  return statements.flatMap((statement): Statement[] => {
    if (statement.kind !== 'nature') return [];
    const records = network.people[people.get(statement.person) ?? -1]?.records ?? [];
    return records.flatMap(({ key }) => (openKeys.has(key) ? [{ ...statement, person: key }] : []));
  });
}

/** Records that were one person stay one, named by their places alone. */
function sameAsBefore(
  network: Network,
  openKeys: ReadonlySet<string>,
  made: Import,
  placeOf: (person: Person) => number | undefined,
): Statement[] {
  return network.people.flatMap((person) => {
    const at = placeOf(person);
    const open = person.records.flatMap(({ key }) => (openKeys.has(key) ? [key] : []));
    const keys = at === undefined ? open : [...open, recordKey(made.content, at)];
    return keys.slice(1).map((b): Statement => ({ kind: 'same', a: keys[0] as string, b }));
  });
}
