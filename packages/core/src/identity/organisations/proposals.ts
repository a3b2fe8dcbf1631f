import type { Statement } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { employerDomain } from '../free-mail.ts';
import { isNoEmployer } from '../no-employer.ts';
import {
  hasInitialsInside,
  isClipped,
  isInitialsOf,
  isSlip,
  LEAST_WHOLE,
  LONGEST_CLIPPED,
  type NameShape,
  nameShape,
} from './names.ts';
import { isAcross } from './statements.ts';

/** Two organisations that may be one, as indices, and why. */
export interface OrganisationProposal {
  readonly a: number;
  readonly b: number;
  /** 0 to 1; an order, not a chance. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** More organisations than this under one key tell nothing about any two of them. */
const LARGEST_BLOCK = 40;
/** Among more organisations than this, names that differ by one letter are not looked for. */
const MOST_FOR_SLIPS = 20_000;

/**
 * Pairs of organisations that may be one, best first: names that differ in umlauts, spaces and words such as Group, initials, one letter,
 * or that share the domain of their members' addresses and a word of their names, or a domain that they alone have. Nothing is joined:
 * the user decides.
 * Cost: linear in organisations and memberships for bounded blocks.
 */
export function organisationProposals(
  network: Network,
  statements: readonly Statement[] = [],
): OrganisationProposal[] {
  const { organisations } = network;
  const shapes = organisations.map(({ name }) => nameShape(name));
  const domains = domainsOf(network);
  const apart = statements.flatMap((s) => (s.kind === 'different-organisations' ? [s] : []));
  const holders = holdersOf(domains);
  const seen = new Set<number>();
  const found: OrganisationProposal[] = [];
  for (const block of blocks(network, shapes, domains))
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length; j++) {
        const [a, b] = [Math.min(block[i]!, block[j]!), Math.max(block[i]!, block[j]!)];
        const key = a * organisations.length + b;
        if (a === b || seen.has(key)) continue;
        seen.add(key);
        const domain = shared(domains[a]!, domains[b]!);
        const alone = domain !== undefined && isTheirsAlone(domain, domains[a]!, domains[b]!, holders);
        const pair = judge(shapes[a]!, shapes[b]!, domain, alone);
        if (pair === undefined) continue;
        if (apart.some((s) => isAcross(s, organisations[a]!, organisations[b]!))) continue;
        found.push({ a, b, ...pair });
      }
  return found.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b);
}

function judge(
  one: NameShape,
  other: NameShape,
  domain: string | undefined,
  /** Whether these two alone have the domain, and no other. */
  alone: boolean,
): Pick<OrganisationProposal, 'score' | 'reasons'> | undefined {
  const reason = likeness(one, other);
  const isWordShared = one.words.some((word) => word.length >= 4 && other.words.includes(word));
  if (reason === undefined && !alone && (domain === undefined || !isWordShared)) return undefined;
  const score = reason?.score ?? (isWordShared ? 0.6 : 0.45);
  return {
    score: domain === undefined ? score : Math.min(0.99, score + 0.1),
    reasons: [
      ...(reason !== undefined ? [reason.text] : isWordShared ? ['a word of their names in common'] : []),
      ...(domain === undefined ? [] : [`members of both have addresses at ${domain}`]),
    ],
  };
}

function likeness(
  one: NameShape,
  other: NameShape,
): { readonly score: number; readonly text: string } | undefined {
  if (one.joined === other.joined) return { score: 0.9, text: 'the same name, spelled in two ways' };
  if (one.core === other.core) return { score: 0.75, text: 'the same name but for a word such as Group' };
  if (isInitialsOf(one, other) || isInitialsOf(other, one))
    return { score: 0.7, text: 'one is the initials of the other' };
  if (hasInitialsInside(one, other) || hasInitialsInside(other, one))
    return { score: 0.7, text: 'the same name but for initials' };
  if (isClipped(one, other) || isClipped(other, one))
    return { score: 0.7, text: 'one is a short form of the other' };
  if (isSlip(one.joined, other.joined)) return { score: 0.65, text: 'one letter differs' };
  return undefined;
}

/** Whether two names of organisations differ in their spelling alone, or are close otherwise; undefined where neither. */
export function organisationLikeness(one: string, other: string): 'spelling' | 'close' | undefined {
  const found = likeness(nameShape(one), nameShape(other));
  return found === undefined ? undefined : found.score >= 0.9 ? 'spelling' : 'close';
}

/** Domains of the addresses of those who belong to each organisation alone, free mail left out. */
function domainsOf(network: Network): readonly ReadonlySet<string>[] {
  const found = network.organisations.map(() => new Set<string>());
  for (const { memberships, emails } of network.people) {
    const places = new Set(memberships.map(({ organisation }) => organisation));
    if (places.size !== 1) continue;
    for (const address of emails) {
      const domain = employerDomain(address);
      if (domain !== undefined) found[[...places][0]!]!.add(domain);
    }
  }
  return found;
}

/** How many organisations have each domain. */
function holdersOf(domains: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const own of domains) for (const domain of own) found.set(domain, (found.get(domain) ?? 0) + 1);
  return found;
}

const isTheirsAlone = (
  domain: string,
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  holders: ReadonlyMap<string, number>,
): boolean => one.size === 1 && other.size === 1 && holders.get(domain) === 2;

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): string | undefined =>
  [...one].find((domain) => other.has(domain));

/** Organisations that have something in common, by what it is. */
function blocks(
  network: Network,
  shapes: readonly NameShape[],
  domains: readonly ReadonlySet<string>[],
): readonly (readonly number[])[] {
  const found = new Map<string, number[]>();
  const slips = network.organisations.length <= MOST_FOR_SLIPS;
  network.organisations.forEach(({ name, index }) => {
    if (isNoEmployer(name)) return;
    for (const key of keysOf(shapes[index]!, domains[index]!, slips)) {
      const block = found.get(key);
      if (block === undefined) found.set(key, [index]);
      else block.push(index);
    }
  });
  return [...found.values()].filter(({ length }) => length > 1 && length <= LARGEST_BLOCK);
}

function keysOf(
  { joined, core, words, initials }: NameShape,
  domains: ReadonlySet<string>,
  slips: boolean,
): Set<string> {
  const keys = new Set([`joined ${joined}`, `core ${core}`]);
  for (const text of initials) keys.add(`initials ${text}`);
  if (words.length === 1) keys.add(`initials ${words[0]}`);
  else for (const word of words) if (word.length >= 4) keys.add(`word ${word}`);
  for (const domain of domains) keys.add(`domain ${domain}`);
  const last = words.at(-1) ?? '';
  if (words.length > 1) keys.add(`end ${last}`);
  else if (last.length <= LONGEST_CLIPPED)
    for (let at = 1; last.length - at >= LEAST_WHOLE; at++) keys.add(`end ${last.slice(at)}`);
  // Two texts that differ by one letter are alike without it, or without a letter each.
  if (slips && joined.length >= 6 && joined.length <= 60)
    for (let at = 0; at < joined.length; at++) keys.add(`slip ${joined.slice(0, at)}${joined.slice(at + 1)}`);
  if (slips) keys.add(`slip ${joined}`);
  return keys;
}
