import { FIT, type Fit } from '../../identity/match-words.ts';
import type { Import } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import type { StrengthOptions } from '../../model/strength/strength.ts';
import { supportOf } from '../support/support.ts';
import { type FindableKind, type Subject, subjectsOf } from './findables.ts';
import { nearness } from './nearness.ts';
import { type Match, WordIndex } from './word-index.ts';

export interface FindOptions extends StrengthOptions {
  /** The evidence the network comes from: endorsements are in it. */
  readonly imports?: readonly Import[];
}

/** A person, an organisation, a title or a topic that holds all the words. */
export interface Found {
  readonly kind: FindableKind;
  /** `mailbox`, `list`, `room` or `automatic` (a program): what an entry among the people is that names no person. */
  readonly noPerson?: Subject['noPerson'];
  /** The id of a person; of the others their name. */
  readonly id: string;
  readonly name: string;
  /** A person's position and organisation. */
  readonly detail: string;
  /** How the word that fits worst was found. */
  readonly fit: 'same' | 'begins' | 'inside' | 'slip';
  /** Where it was found, such as `name`, `title`, `former organisation` or the name of an attribute, and the text there. */
  readonly field: string;
  readonly text: string;
  /** How many people it stands for: 1, the members, or those with this title or topic. */
  readonly people: number;
  /** How many of them are contacts on request, without a name, who may be the same people as others with one. */
  readonly onRequest: number;
  /** Warmest way of at most two ties from you (else from your colleagues) to the closest of them; null where nobody said who you are, and where nothing tells close ties from others. */
  readonly closeness: number | null;
}

export type Finder = (words: string) => readonly Found[];

const FITS: Readonly<Record<Fit, Found['fit']>> = {
  [FIT.same]: 'same',
  [FIT.begins]: 'begins',
  [FIT.inside]: 'inside',
  [FIT.slip]: 'slip',
  [FIT.none]: 'slip',
};

/**
 * People, organisations, titles and topics that hold every word: without case and accents, other scripts as they are written, by
 * parts of words, and with small slips. First those that hold the words as typed, then their beginnings, parts, and slips; names
 * before other texts; of equal ones the closest to you first. All hits are given.
 * Cost: linear in the network for `finder`, then in distinct words for each search. Throws nothing; without a letter nothing is found.
 */
export function find(network: Network, words: string, options: FindOptions): readonly Found[] {
  return finder(network, options)(words);
}

/** `find` for many searches: what it searches is read once. */
export function finder(network: Network, options: FindOptions): Finder {
  const subjects = subjectsOf(network, { asOf: options.asOf, imports: options.imports ?? [] });
  const index = new WordIndex(subjects);
  const near = nearness(network, options);
  const told = near !== undefined && supportOf(network, options).closeness;
  const closenessOf = ({ people }: Subject): number | null =>
    near === undefined ? null : people.reduce((best, person) => Math.max(best, near[person]!), 0);
  return (words) =>
    index
      .search(words)
      .map((match) => ({ match, closeness: closenessOf(subjects[match.entry]!) }))
      .sort((x, y) => order(subjects, x.match, y.match, x.closeness, y.closeness))
      .map(({ match, closeness }) =>
        foundOf(network, subjects[match.entry]!, match, told ? closeness : null),
      );
}

function order(
  subjects: readonly Subject[],
  one: Match,
  other: Match,
  near: number | null,
  otherNear: number | null,
): number {
  const [x, y] = [subjects[one.entry]!, subjects[other.entry]!];
  return (
    other.fit - one.fit ||
    Number(one.text > 0) - Number(other.text > 0) ||
    (otherNear ?? 0) - (near ?? 0) ||
    y.people.length - x.people.length ||
    (x.name < y.name ? -1 : x.name > y.name ? 1 : one.entry - other.entry)
  );
}

function foundOf(network: Network, subject: Subject, match: Match, closeness: number | null): Found {
  const { field, text } = subject.texts[match.text]!;
  const { kind, noPerson, id, name, detail, people } = subject;
  const onRequest = people.filter((person) => network.people[person]!.onRequest === true).length;
  const what = noPerson === undefined ? { kind } : { kind, noPerson };
  return {
    ...what,
    id,
    name,
    detail,
    fit: FITS[match.fit],
    field,
    text,
    people: people.length,
    onRequest,
    closeness,
  };
}
