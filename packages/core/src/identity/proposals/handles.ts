import type { Network, Person, Proposal } from '../../model/network.ts';
import { nameLikeness, nameWords } from '../name-likeness.ts';

/** A handle by itself is weak: such a proposal comes last, and nobody is joined. */
const HANDLE_SCORE = 0.55;
const SHORTEST = 4;
const OF_WORDS = 7;
/** Words that many have as a handle or in front of an address. */
const COMMON =
  /^(info|mail|contact|office|admin|hello|news|team|support|sales|noreply|hallo|kontakt|webmaster|press|jobs)$/;

/** A handle as it is compared: letters and digits alone. */
const bare = (handle: string): string => handle.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Accounts by which services name people: attributes that end in `handle`, and addresses of profiles. */
function handlesOf({ attributes, profiles }: Person): string[] {
  if (attributes.length === 0 && profiles.length === 0) return [];
  return [
    ...attributes.flatMap(([key, value]) => (/\bhandle$/i.test(key) ? [value] : [])),
    ...profiles.flatMap((profile) => {
      const found =
        /^https?:\/\/[^/]+\/(?:@|users?\/|u\/)([\w.-]+)\/?$|^https?:\/\/github\.com\/([\w-]+)\/?$|^https?:\/\/bsky\.app\/profile\/([\w-]+)/i.exec(
          profile,
        );
      const name = found?.[1] ?? found?.[2] ?? found?.[3];
      return name === undefined ? [] : [name];
    }),
  ].map(bare);
}

/** What a handle may be made of: the first part of an address, or the words of a name. */
function formsOf({ emails, name }: Person): readonly (readonly [string, string])[] {
  const words = nameWords(name);
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [
    ...emails.map(
      (mail) =>
        [
          bare(mail.split('@')[0]!),
          'the handle of one is the first part of an address of the other',
        ] as const,
    ),
    ...(words.length < 2
      ? []
      : [words.join(''), `${first}${last}`, `${last}${first}`, `${first[0]}${last}`]
          .filter((form) => form.length >= OF_WORDS)
          .map((form) => [form, 'the handle of one is made of the name of the other'] as const)),
  ];
}

/**
 * Pairs of whom one has a handle that is also a handle of the other, the first part of an address of theirs, or made of their name,
 * where nobody else comes into question. A handle proposes; it never joins. Cost: linear in people.
 */
export function handleProposals(network: Network): Proposal[] {
  const handles = new Map<Person, readonly string[]>();
  const holders = new Map<string, Map<number, string>>();
  for (const person of network.people) {
    const own = handlesOf(person).filter((handle) => handle.length >= SHORTEST && !COMMON.test(handle));
    if (own.length === 0) continue;
    handles.set(person, own);
    for (const handle of own) holders.set(handle, new Map());
  }
  if (handles.size === 0) return [];
  const put = (form: string, person: Person, reason: string): void => {
    const known = holders.get(form);
    if (known !== undefined && !known.has(person.index)) known.set(person.index, reason);
  };
  for (const person of network.people) {
    for (const handle of handles.get(person) ?? []) put(handle, person, 'the same handle');
    for (const [form, reason] of formsOf(person)) put(form, person, reason);
  }
  const found = new Map<string, Proposal>();
  for (const [person, own] of handles)
    for (const handle of own) {
      const others = [...(holders.get(handle) ?? [])].filter(([other]) => other !== person.index);
      if (others.length !== 1) continue;
      const [index, reason] = others[0]!;
      if (!mayBeOne(person, network.people[index]!)) continue;
      const [a, b] = person.index < index ? [person.index, index] : [index, person.index];
      found.set(`${a},${b}`, { a, b, score: HANDLE_SCORE, reasons: [reason, 'nobody else comes near'] });
    }
  return [...found.values()];
}

/** Two names that disagree speak louder than a handle; so do two numbers of one service. */
function mayBeOne(one: Person, other: Person): boolean {
  if (one.noPerson !== undefined || other.noPerson !== undefined) return false;
  const services = (person: Person): string[] => person.keys.filter((key) => key.startsWith('id:x:'));
  if (services(one).length > 0 && services(other).length > 0) return false;
  if (one.name === '' || other.name === '') return true;
  return nameLikeness(nameWords(one.name), nameWords(other.name)).likeness > 0;
}
