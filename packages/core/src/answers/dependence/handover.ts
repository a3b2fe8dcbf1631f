import { PAIR } from '../../model/network.ts';
import { carries, entryOf, type Ground, type Named, named, organisationsOf } from '../ground/ground.ts';

/** One contact of somebody who leaves. */
export interface HandoverContact {
  readonly id: string;
  readonly name: string;
  readonly organisations: readonly string[];
  readonly strength: number;
  /** Colleagues who hold the contact as well, or know them, strongest first. */
  readonly alsoHeldBy: readonly (Named & { readonly strength: number })[];
  /** Whom to introduce while there is time; absent where somebody else holds the contact or no colleague is close enough. */
  readonly introduceTo?: Named & { readonly strength: number };
  /** Known from the leaver's own network alone: it is theirs and goes with them. */
  readonly theirs: boolean;
}

export interface Handover {
  readonly person: Named;
  readonly contacts: readonly HandoverContact[];
  readonly words: readonly string[];
}

/** The page for somebody who leaves: who else holds what, whom to introduce while there is time, and what goes with them. */
export function handover(on: Ground, leaver: number): Handover {
  const { network, ties, inside } = on;
  const colleagues: { person: number; strength: number }[] = [];
  const contacts: HandoverContact[] = [];
  for (let at = ties.start[leaver]!; at < ties.start[leaver + 1]!; at++) {
    const person = ties.other[at]!;
    if (inside[person] === 1 && person !== leaver) colleagues.push({ person, strength: ties.mutual[at]! });
  }
  colleagues.sort((x, y) => y.strength - x.strength || x.person - y.person);
  for (let at = ties.start[leaver]!; at < ties.start[leaver + 1]!; at++) {
    const x = ties.other[at]!;
    const p = ties.pair[at]!;
    if (inside[x] === 1 || (ties.known[p] === 0 && !carries(ties.mutual[at]!, on.tau))) continue;
    contacts.push(contactOf(on, leaver, { x, p, strength: ties.mutual[at]! }, colleagues));
  }
  contacts.sort((x, y) => x.alsoHeldBy.length - y.alsoHeldBy.length || y.strength - x.strength);
  const person = named(network, leaver);
  return { person, contacts, words: handoverWords(person.name, contacts) };
}

function contactOf(
  on: Ground,
  leaver: number,
  { x, p, strength }: { readonly x: number; readonly p: number; readonly strength: number },
  colleagues: readonly { readonly person: number; readonly strength: number }[],
): HandoverContact {
  const { network, ties, inside } = on;
  const holders: { person: number; strength: number }[] = [];
  for (let at = ties.start[x]!; at < ties.start[x + 1]!; at++) {
    const person = ties.other[at]!;
    const knows = ties.known[ties.pair[at]!] === 1 || carries(ties.mutual[at]!, on.tau);
    if (inside[person] === 1 && person !== leaver && knows)
      holders.push({ person, strength: ties.mutual[at]! });
  }
  holders.sort((one, other) => other.strength - one.strength || one.person - other.person);
  const held = holders.some((one) => carries(one.strength, on.tau));
  const next = held ? undefined : colleagues.find(({ person }) => !isStrong(on, person, x));
  const flags = network.pairs.flags[p]!;
  return {
    ...named(network, x),
    organisations: organisationsOf(network, x, on.asOf).map((o) => network.organisations[o]!.name),
    strength,
    alsoHeldBy: holders.map((one) => ({ ...named(network, one.person), strength: one.strength })),
    ...(next === undefined
      ? {}
      : { introduceTo: { ...named(network, next.person), strength: next.strength * strength } }),
    theirs: (flags & PAIR.personal) !== 0 && (flags & PAIR.organisational) === 0,
  };
}

function isStrong({ ties, tau }: Ground, insider: number, x: number): boolean {
  const at = entryOf(ties, insider, x);
  return at >= 0 && carries(ties.mutual[at]!, tau);
}

function handoverWords(name: string, contacts: readonly HandoverContact[]): string[] {
  if (contacts.length === 0) return [`${name} has no contact outside here.`];
  const alone = contacts.filter(({ alsoHeldBy }) => alsoHeldBy.length === 0);
  const next = contacts.filter((contact) => contact.introduceTo !== undefined).slice(0, 3);
  const theirs = contacts.filter((contact) => contact.theirs).length;
  return [
    alone.length === 0
      ? `${name}: all your contacts outside (${contacts.length}) are known to colleagues as well.`
      : `${name}: of your ${contacts.length} contacts outside, ${contacts.length - alone.length} ${contacts.length - alone.length === 1 ? 'is' : 'are'} known to colleagues as well.`,
    ...(next.length === 0
      ? []
      : [
          `While there is time: introduce ${next.map(({ name: contact, introduceTo }) => `${contact} to ${introduceTo!.name}`).join('; ')}.`,
        ]),
    ...(theirs === 0
      ? []
      : [
          `${theirs} of these ties ${theirs === 1 ? 'is' : 'are'} yours alone and ${theirs === 1 ? 'goes' : 'go'} with you.`,
        ]),
  ];
}
