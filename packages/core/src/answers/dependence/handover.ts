import type { Statement } from '../../model/evidence.ts';
import type { Proposal } from '../../model/network.ts';
import { carries, type Ground, type Named, named, organisationsOf } from '../ground/ground.ts';
import { endsOf } from '../ground/line-only.ts';
import { formerColleagues } from '../support/former-colleagues.ts';
import { openPairs } from '../support/limits/open-pairs.ts';
import { isPersonalAlone, perhapsPrivate } from '../support/private-contacts.ts';
import { handoverWords, outsiderWords } from './handover-words.ts';
import { type Receiver, Receivers } from './receivers.ts';

/** One contact of somebody who leaves. */
export interface HandoverContact {
  readonly id: string;
  readonly name: string;
  readonly organisations: readonly string[];
  readonly strength: number;
  /** Colleagues who hold the contact as well, or know them, strongest first. */
  readonly alsoHeldBy: readonly (Named & { readonly strength: number })[];
  /** Whom to introduce while there is time: the twenty most important contacts, spread over colleagues; `strength` is that of the new tie. */
  readonly introduceTo?: Receiver;
  /** Known from the leaver's own network alone, and to no colleague: it is theirs and goes with them. */
  readonly theirs: boolean;
  /** Private by a level, by a rule about who they are or by the mark of an address book: never handed on. */
  readonly private: boolean;
  /** May be private: without a known organisation in the leaver’s own lists alone, or under a label such as Family; gets no proposal. */
  readonly perhapsPrivate: boolean;
  /** A contact on request of a share, without a name. */
  readonly onRequest: boolean;
  /** Names under which the contact may stand here a second time and be known to colleagues; nobody has said whether it is one person. */
  readonly maybeKnownTo: readonly Named[];
  /** Left the own organisation, without another that is known: colleagues know them already. */
  readonly former: boolean;
}

export interface Handover {
  readonly person: Named;
  readonly contacts: readonly HandoverContact[];
  /** People outside who wrote to the leaver or were written to without an answer on record; they are no contacts. */
  readonly unanswered: number;
  /** People who left and whom an old reporting line alone joins to the leaver; they are no contacts. */
  readonly oldLines: number;
  readonly words: readonly string[];
}

/** Contacts for whom a colleague is looked for. */
const MOST = 20;

/**
 * The page for somebody who leaves: who else holds what, whom to introduce while there is time, and what goes with them. Contacts
 * that a colleague can ask already, those marked private, and entries of an address book without an organisation are not handed on.
 * The most important come first: those nobody else knows before others, strong ones before weak ones. Cost: the ties of the leaver's contacts.
 */
export function handover(
  on: Ground,
  leaver: number,
  kept: ReadonlySet<number>,
  statements: readonly Statement[] = [],
): Handover {
  const { ties, inside, tau } = on;
  if (inside[leaver] === 0) return ofOutsider(on, leaver);
  const former = formerColleagues(on.network, on.own, on.asOf);
  const perhaps = perhapsPrivate(on.network, statements);
  const second = secondEntries(openPairs(on.network, statements));
  const rows: { readonly contact: HandoverContact; readonly person: number; readonly held: boolean }[] = [];
  for (let at = ties.start[leaver]!; at < ties.start[leaver + 1]!; at++) {
    const x = ties.other[at]!;
    const p = ties.pair[at]!;
    if (inside[x] === 1 || (ties.known[p] === 0 && !carries(ties.mutual[at]!, tau))) continue;
    const found = contactOf(on, leaver, { x, p, strength: ties.mutual[at]! }, kept);
    const maybeKnownTo = second
      .get(x)
      ?.flatMap((entry) => knowersOf(on, entry, leaver))
      .filter(({ person }, k, all) => all.findIndex((one) => one.person === person) === k)
      .map((one) => named(on.network, one.person));
    const sounds = perhaps.has(x) || (found.theirs && found.organisations.length === 0);
    const contact = {
      ...found,
      perhapsPrivate: sounds && !found.private,
      former: former.has(x),
      maybeKnownTo: maybeKnownTo ?? [],
    };
    const held = contact.alsoHeldBy.some(({ strength }) => carries(strength, tau));
    rows.push({ contact, person: x, held });
  }
  rows.sort(
    (one, other) =>
      Number(one.held) - Number(other.held) ||
      Number(isOurs(other.contact)) - Number(isOurs(one.contact)) ||
      Math.min(1, one.contact.alsoHeldBy.length) - Math.min(1, other.contact.alsoHeldBy.length) ||
      other.contact.strength - one.contact.strength ||
      one.person - other.person,
  );
  const receivers = new Receivers(on);
  const first = rows.filter(({ contact, held }) => !held && isOurs(contact)).slice(0, MOST);
  const given = new Map<number, Receiver>();
  // Whoever knows a contact already comes first, before others have used up what they can take on.
  const known = ({ contact }: (typeof first)[number]): number => Number(contact.alsoHeldBy.length > 0);
  for (const { person, contact } of first.toSorted((x, y) => known(y) - known(x))) {
    const to = receivers.next(leaver, person);
    if (to !== undefined) given.set(person, { ...to, strength: to.strength * contact.strength });
  }
  const unanswered = unansweredBy(on, leaver, new Set(rows.map(({ person }) => person)));
  const oldLines = endsOf(on.network, ties.oldLines, leaver).filter((x) => inside[x] === 0).length;
  const contacts = rows.map(({ contact, person }) => {
    const introduceTo = given.get(person);
    return introduceTo === undefined ? contact : { ...contact, introduceTo };
  });
  const person = named(on.network, leaver);
  return {
    person,
    contacts,
    unanswered,
    oldLines,
    words: handoverWords(person.name, on.network.organisations[on.own]!.name, contacts, {
      unanswered,
      oldLines,
      outsideSeen: contacts.length > 0 || isOutsideSeen(on),
    }),
  };
}

/** Somebody outside has no contacts that the organisation could keep: who here knows them is said instead. */
function ofOutsider(on: Ground, leaver: number): Handover {
  const { network, ties, inside, own } = on;
  const person = named(network, leaver);
  const organisation = network.organisations[own]!.name;
  const { noPerson } = network.people[leaver]!;
  if (noPerson !== undefined)
    return {
      person,
      contacts: [],
      unanswered: 0,
      oldLines: 0,
      words: [
        noPerson === 'nameless'
          ? `No file says who ${person.name} is.`
          : `${person.name} is a mailbox, list, room or program here, not a person.`,
      ],
    };
  const knowing: { index: number; strength: number }[] = [];
  for (let at = ties.start[leaver]!; at < ties.start[leaver + 1]!; at++)
    if (inside[ties.other[at]!] === 1 && ties.known[ties.pair[at]!] === 1)
      knowing.push({ index: ties.other[at]!, strength: ties.mutual[at]! });
  knowing.sort((x, y) => y.strength - x.strength || x.index - y.index);
  const oneWay: string[] = [];
  for (let at = ties.start[leaver]!; at < ties.start[leaver + 1]!; at++)
    if (inside[ties.other[at]!] === 1 && ties.known[ties.pair[at]!] === 0)
      oneWay.push(named(network, ties.other[at]!).name);
  const names = knowing.map(({ index }) => named(network, index).name);
  const lines = endsOf(network, ties.oldLines, leaver).filter((x) => inside[x] === 1);
  const before = lines.map((index) => named(network, index).name);
  return {
    person,
    contacts: [],
    unanswered: 0,
    oldLines: lines.length,
    words: [outsiderWords(person.name, organisation, names, before, oneWay)],
  };
}

/** Whether any file tells of a tie between somebody inside and somebody outside. */
function isOutsideSeen({ ties, inside, insiders }: Ground): boolean {
  return insiders.some((i) =>
    ties.other.subarray(ties.start[i]!, ties.start[i + 1]!).some((other) => inside[other] === 0),
  );
}

/** Outsiders with whom contact of the leaver's is on record, without an answer. */
function unansweredBy({ ties, inside, network }: Ground, leaver: number, known: ReadonlySet<number>): number {
  let count = 0;
  for (let at = ties.start[leaver]!; at < ties.start[leaver + 1]!; at++) {
    const [x, p] = [ties.other[at]!, ties.pair[at]!];
    const isContact = network.pairs.eventStart[p] !== network.pairs.eventStart[p + 1];
    if (inside[x] === 0 && !known.has(x) && isContact) count++;
  }
  return count;
}

/** What an organisation may ask to have handed on: not private, no former colleague, and not somebody of whom only an address book knows. */
const isOurs = ({ private: isPrivate, perhapsPrivate: perhaps, former }: HandoverContact): boolean =>
  !isPrivate && !perhaps && !former;

function contactOf(
  on: Ground,
  leaver: number,
  { x, p, strength }: { readonly x: number; readonly p: number; readonly strength: number },
  kept: ReadonlySet<number>,
): Omit<HandoverContact, 'former' | 'maybeKnownTo' | 'perhapsPrivate'> {
  const { network } = on;
  const holders = knowersOf(on, x, leaver);
  return {
    ...named(network, x),
    organisations: organisationsOf(network, x, on.asOf).map((o) => network.organisations[o]!.name),
    strength,
    alsoHeldBy: holders.map((one) => ({ ...named(network, one.person), strength: one.strength })),
    theirs: isPersonalAlone(network, p) && holders.length === 0,
    private: kept.has(x),
    onRequest: network.people[x]!.onRequest === true,
  };
}

/** Insiders other than the leaver who hold or know somebody, strongest first. */
function knowersOf(on: Ground, x: number, leaver: number): { person: number; strength: number }[] {
  const { ties, inside, tau } = on;
  const found: { person: number; strength: number }[] = [];
  for (let at = ties.start[x]!; at < ties.start[x + 1]!; at++) {
    const person = ties.other[at]!;
    const knows = ties.known[ties.pair[at]!] === 1 || carries(ties.mutual[at]!, tau);
    if (inside[person] === 1 && person !== leaver && knows)
      found.push({ person, strength: ties.mutual[at]! });
  }
  return found.sort((one, other) => other.strength - one.strength || one.person - other.person);
}

/** The other entries of each that may be the same person. */
function secondEntries(pairs: readonly Proposal[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  for (const { a, b } of pairs)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      found.set(one, [...(found.get(one) ?? []), other]);
  return found;
}
