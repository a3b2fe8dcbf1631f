import { formatDay, labelOf, type Network } from '@tertius/core';
import {
  type Limit,
  type LimitCode,
  type Rhythm,
  rhythm,
  type Support,
  supportOf,
} from '@tertius/core/answers';
import { organisationProposals, proposals } from '@tertius/core/identity';
import { CHANNELS, countPeople, type Dated, isInsider } from '@tertius/core/network';
import { tieSummary } from '@tertius/core/ties';
import type { Opened } from '../../opened.ts';

export type ShareFacts = NonNullable<Network['imports'][number]['share']>;

/** How much there is. */
export interface Counts {
  readonly people: number;
  /** Mailboxes, lists, rooms, automatic senders and connections without a name, which are not among the people. */
  readonly noPersons: number;
  /** How many of these are connections without a name. */
  readonly nameless: number;
  readonly insiders: number;
  /** Insiders whom no file places and whose address has the domain of an owner. */
  readonly colleaguesByAddress: number;
  readonly outsiders: number;
  readonly organisations: number;
  /** Pairs of people who know each other, and the arcs of a directed view. */
  readonly ties: number;
  readonly arcs: number;
  readonly interactions: number;
  /** Those of them after the day asked about, which count for nothing on it. */
  readonly laterInteractions: number;
  readonly pairs: number;
  /** Pairs of which one end is a mailbox, list, room, program or a connection without a name; in no other count. */
  readonly pairsOfNoPersons: number;
  readonly pairsWithTrust: number;
  /** Ties of shares, of which only a band is known. */
  readonly pairsInBands: number;
  /** Insiders by what they or others say, whom no roster of the organisation lists; 0 without a roster. */
  readonly insidersNotInRoster: number;
  readonly dormant: number;
}

/** What `inspect --json` says. */
export interface Findings extends Readonly<Record<string, unknown>> {
  readonly asOf: string;
  readonly own: string | null;
  /** Nobody said it: it is where the owners of all shares work. */
  readonly ownFromShares: boolean;
  readonly self: string | null;
  readonly counts: Counts;
  readonly layers: { readonly personal: number; readonly organisational: number };
  readonly sources: readonly {
    readonly files: readonly string[];
    readonly format: string;
    readonly layer: string;
    readonly dated?: Dated;
    readonly share?: ShareFacts;
    readonly owner: string | null;
    readonly people: number;
    readonly key: string;
  }[];
  readonly byChannel: Readonly<Record<string, number>>;
  readonly statements: number;
  /** Files that were taken as newer than others because they were imported later. */
  readonly takenAsNewer: readonly { readonly newer: string; readonly older: string }[];
  readonly proposals: number;
  /** Pairs of organisations that may be one. */
  readonly organisationProposals: number;
  readonly supports: readonly string[];
  /** Whether trust or strength is stated on most ties, so that it is known which were once close. */
  readonly closenessStated: boolean;
  readonly rhythm: Rhythm;
  readonly limits: readonly Limit[];
}

/** What the network holds, and what it can and cannot support. */
export function findings({ network, evidence }: Opened, asOf: number): Findings {
  const insiders = insidersOf(network, asOf).length;
  const { ties, arcs, pairs, pairsOfNoPersons, rated, banded, dormant, personal, organisational } =
    tieSummary(network, {
      asOf,
    });
  const support = supportOf(network, { asOf, statements: evidence.statements });
  const { limits } = support;
  const people = countPeople(network);
  return {
    asOf: formatDay(asOf),
    own:
      network.own === undefined
        ? (network.settings.own ?? null)
        : (network.organisations[network.own]?.name ?? null),
    ownFromShares: network.own !== undefined && evidence.settings.own === undefined,
    self:
      network.self === undefined ? null : labelOf(network.people[network.self] as Network['people'][number]),
    counts: {
      people,
      noPersons: network.people.length - people,
      nameless: network.people.filter(({ noPerson }) => noPerson === 'nameless').length,
      insiders,
      insidersNotInRoster: notInRoster(network, asOf),
      colleaguesByAddress:
        network.own === undefined
          ? 0
          : network.people.filter(({ colleague, emails }) => colleague && emails.length > 0).length,
      outsiders: people - insiders,
      organisations: network.organisations.length,
      ties,
      arcs,
      interactions: network.interactions.length,
      laterInteractions: network.interactions.day.filter((day) => day > asOf).length,
      pairs,
      pairsOfNoPersons,
      pairsWithTrust: rated,
      pairsInBands: banded,
      dormant,
    },
    layers: { personal, organisational },
    sources: [...network.imports].sort(byFile).map((source) => ({
      files: source.files,
      format: source.format,
      layer: source.layer,
      ...(source.dated === undefined ? {} : { dated: source.dated }),
      ...(source.share === undefined ? {} : { share: source.share }),
      owner:
        source.owner === undefined
          ? null
          : labelOf(network.people[source.owner] as Network['people'][number]),
      people: new Set(source.person).size,
      key: source.key.slice(0, 8),
    })),
    byChannel: channels(network),
    statements: evidence.statements.length,
    takenAsNewer: evidence.statements.flatMap((s) =>
      s.kind === 'newer' ? [{ newer: fileOf(evidence, s.newer), older: fileOf(evidence, s.older) }] : [],
    ),
    proposals: proposals(network, evidence.statements).length,
    organisationProposals: organisationProposals(network, evidence.statements).length,
    supports: answerable(support, network.people.length),
    closenessStated: support.trust,
    rhythm: rhythm(network, { asOf }),
    limits,
  };
}

/** In the order of their files' names, which readers can follow. */
const byFile = (one: { readonly files: readonly string[] }, other: typeof one): number => {
  const [x, y] = [one.files.join(), other.files.join()];
  return x < y ? -1 : Number(x > y);
};

function fileOf({ imports }: Opened['evidence'], content: string): string {
  return imports.find((source) => source.content === content)?.files[0] ?? content.slice(0, 8);
}

function channels(network: Network): Record<string, number> {
  const counts = new Map<string, number>();
  for (const number of network.interactions.channel) {
    const channel = CHANNELS[number] as string;
    counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort());
}

/** What may be asked, by what the data shows. */
function answerable(support: Support, people: number): string[] {
  const { between, alone, insiders, limits, trust } = support;
  const has = (code: LimitCode): boolean => limits.some((limit) => limit.code === code);
  if (has('empty')) return [];
  const outside = insiders > 0 && insiders < people;
  if (has('reporting-only')) return ['who belongs to which unit, and who reports to whom (find, view)'];
  return [
    'who is known, by whom (find, introduce)',
    ...(between ? ['who stands between others (metrics, report)'] : []),
    ...(outside && alone ? ['which contacts outside depend on one colleague (dependence)'] : []),
    ...(outside && !alone ? ['whom the owner of these contacts knows outside (dependence)'] : []),
    ...(has('no-history')
      ? []
      : [
          trust
            ? 'which ties are alive and which are dormant (inspect, keep-in-touch)'
            : 'who was in contact of late and who was not (inspect, keep-in-touch)',
        ]),
  ];
}

/** Mailboxes, lists, rooms and programs of the own organisation are nobody's colleagues. */
const insidersOf = (network: Network, asOf: number): Network['people'][number][] =>
  network.people.filter((person) => person.noPerson === undefined && isInsider(network, person, asOf));

function notInRoster(network: Network, asOf: number): number {
  const insiders = insidersOf(network, asOf);
  const listed = insiders.filter(({ memberships }) =>
    memberships.some(({ organisation, rostered }) => organisation === network.own && rostered === true),
  ).length;
  return listed === 0 ? 0 : insiders.length - listed;
}
