import { formatDay, labelOf, type Network } from '@tertius/core';
import {
  type Limit,
  type LimitCode,
  type Rhythm,
  type RhythmTie,
  rhythm,
  type Support,
  supportOf,
} from '@tertius/core/answers';
import { organisationProposals, proposals } from '@tertius/core/identity';
import { CHANNELS, countPeople, type Dated, isInsider } from '@tertius/core/network';
import { tieSummary } from '@tertius/core/ties';
import { counted, numeral, percentOf } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';
import { mergeCommand } from '../../render/merge-command.ts';
import { noPersonsCounted } from '../../render/no-persons.ts';
import { print, printHeading, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { sinking } from '../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION } from '../command.ts';
import { type Opened, openNetwork } from '../opened.ts';

export const inspect: Command = {
  name: 'inspect',
  usage: 'inspect NET [--json]',
  summary: 'what the network holds, and what it can and cannot support',
  positionals: [1, 1],
  files: true,
  options: { 'as-of': AS_OF, json: JSON_OPTION },
  run: runInspect,
};

async function runInspect(input: Input): Promise<number> {
  const opened = openNetwork(input.positionals[0] as string, undefined, undefined, input.asOf);
  const asOf = input.asOf;
  const found = findings(opened, asOf);
  if (input.flag('json')) await printJson('inspect', found);
  else if (sinking()) await tables(found);
  else await show(found);
  return 0;
}

async function tables({ counts, byChannel, sources }: Findings): Promise<void> {
  await printHeading('Counts');
  await printTable(Object.entries(counts), [
    { title: 'what', cell: ([name]) => name },
    { title: 'count', cell: ([, count]) => count },
  ]);
  await printHeading('Interactions by channel');
  await printTable(Object.entries(byChannel), [
    { title: 'channel', cell: ([name]) => name },
    { title: 'interactions', cell: ([, count]) => count },
  ]);
  await printHeading('Sources');
  await printTable(sources, [
    { title: 'files', cell: (row) => row.files.join(', ') },
    { title: 'format', cell: (row) => row.format },
    { title: 'layer', cell: (row) => row.layer },
    { title: 'owner', cell: (row) => row.owner },
    { title: 'people', cell: (row) => row.people },
  ]);
}

interface Counts {
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

interface Findings extends Readonly<Record<string, unknown>> {
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

function findings({ network, evidence }: Opened, asOf: number): Findings {
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

const noPersonTies = (ties: number): string =>
  `${counted(ties, 'more tie')}, of ${ties === 1 ? 'an entry that is no person, is' : 'entries that are no persons, are'} not counted.`;

type ShareFacts = NonNullable<Network['imports'][number]['share']>;

const shareWords = ({ made, expires, reader }: ShareFacts): string =>
  `; a share of ${made.slice(0, 10)}${expires === undefined ? '' : `, counts until ${expires}`}${reader === undefined ? '' : `, made for ${clean(reader)}`}`;

async function show(found: Findings): Promise<void> {
  const { counts, layers } = found;
  await printHeading(
    `${counted(counts.people, 'person', 'people')}${counts.noPersons > 0 ? ` and ${noPersonsCounted(counts.noPersons, counts.nameless)}` : ''}, ${counted(counts.organisations, 'organisation')}, ${counted(counts.ties, 'tie')}, ${counted(counts.interactions, 'interaction')}${counts.laterInteractions > 0 ? ` (${numeral(counts.laterInteractions)} of them later)` : ''}, as of ${found.asOf}`,
  );
  const lines = [
    `Own organisation: ${clean(found.own ?? 'not said')}${found.ownFromShares ? ', where the owners of the shares work' : ''} (${counted(counts.insiders, 'insider')}${counts.colleaguesByAddress > 0 ? `, ${numeral(counts.colleaguesByAddress)} of them by the domain of their address` : ''}${counts.insidersNotInRoster > 0 ? `, ${numeral(counts.insidersNotInRoster)} of them in no roster` : ''}, ${counted(counts.outsiders, 'outsider')}). You: ${clean(found.self ?? 'not said')}.`,
    `${counted(counts.pairs, 'pair')} of people ${counts.pairs === 1 ? 'is' : 'are'} tied: ${numeral(layers.personal)} in somebody’s own network, ${numeral(layers.organisational)} in data of the organisation. Trust or strength is stated for ${percentOf(counts.pairsWithTrust, counts.pairs)} of them${counts.pairsInBands > 0 ? `; of ${numeral(counts.pairsInBands)} only a band is known (low, medium or high)` : ''}.${counts.pairsOfNoPersons > 0 ? ` ${noPersonTies(counts.pairsOfNoPersons)}` : ''}`,
    ...contactLines(found),
    '',
    'Sources:',
    ...found.sources.map(
      ({ files, format, layer, owner, people, dated, share }) =>
        `  ${clean(files.join(', '))} (${format}, ${layer}${owner === null ? '' : ` of ${clean(owner)}`}${dated === undefined ? '' : `, as of ${dated.day}`}): ${counted(people, 'person', 'people')}${share === undefined ? '' : shareWords(share)}`,
    ),
  ];
  for (const { newer, older } of found.takenAsNewer)
    lines.push(
      `  ${clean(newer)} is taken as newer than ${clean(older)}, as it was imported later and no date tells; import it again with --dated DATE if that is wrong.`,
    );
  const channelCounts = Object.entries(found.byChannel);
  if (channelCounts.length > 0)
    lines.push(
      '',
      `Interactions: ${channelCounts.map(([channel, count]) => `${numeral(count)} ${channel === 'unrecorded' ? 'meetings (how is not recorded)' : channel}`).join(', ')}.`,
    );
  if (found.statements > 0)
    lines.push(`You have stated ${counted(found.statements, 'thing')} (ratings, joins and the like).`);
  if (found.proposals > 0)
    lines.push(
      `${counted(found.proposals, 'pair')} of people may be one and ${found.proposals === 1 ? 'counts' : 'count'} as two, so counts of people may be too high: tertius proposals NET.`,
    );
  if (found.organisationProposals > 0)
    lines.push(
      `${counted(found.organisationProposals, 'pair')} of organisations may be one: tertius proposals NET.`,
    );
  lines.push(...rhythmLines(found.rhythm));
  if (found.supports.length > 0)
    lines.push('', 'It can answer:', ...found.supports.map((text) => `  ${text}`));
  // How many pairs may be one is said above.
  const limits = found.limits.filter(({ code }) => code !== 'open-pairs');
  if (limits.length > 0)
    lines.push(
      '',
      'Limits of what it can tell:',
      ...limits.flatMap(({ message, cure, entries }) => [
        `  ${clean(message)}.`,
        `    What would help: ${cure}${entries === undefined ? '' : ` (${mergeCommand(...entries)})`}.`,
      ]),
    );
  await print(lines.join('\n'));
}

/** How much of the contact on record is of late, and which ties are dormant where that can be told; nothing where no contact is dated. */
function contactLines({
  rhythm: { withContact, quietForAYear, recordBegins },
  counts,
  closenessStated,
}: Findings): string[] {
  if (withContact === 0) return [];
  const dormant = `${numeral(counts.dormant)} ${counts.dormant === 1 ? 'is' : 'are'} dormant: close before, with next to no contact left`;
  const close =
    closenessStated || counts.dormant > 0
      ? `${dormant}${closenessStated ? '' : ', as far as contact alone tells'}`
      : 'which of them were close before is not stated, so none is called dormant';
  return [
    `Contact is on record for ${numeral(withContact)} of these pairs, from ${recordBegins} on; ${quietForAYear === 0 ? 'all of them had some in the last year' : `${numeral(quietForAYear)} of them had none in the last year`}; ${close}.`,
  ];
}

const MOST_NAMED = 3;

function rhythmLines({ dormant, cooling, fresh, freshUntold, recordBegins }: Rhythm): string[] {
  const about = (what: string, ties: readonly RhythmTie[]): string[] => {
    if (ties.length === 0) return [];
    const shown = ties.slice(0, MOST_NAMED).map(({ between, lastContact }) => {
      const names = between.map(({ name }) => clean(name)).join(' and ');
      return `${names}${lastContact === null ? '' : ` (last ${lastContact})`}`;
    });
    const more = ties.length - shown.length;
    return [`  ${what}: ${shown.join('; ')}${more > 0 ? `; and ${more} more (--json lists all)` : ''}`];
  };
  const lines = [
    ...about('once close, with little contact now', dormant),
    ...about('cooling: less than half of the contact of a year ago, and none in the last 90 days', cooling),
    ...about('first contact on record in the last 90 days', fresh),
    ...(freshUntold > 0
      ? [`  the contact on record begins on ${recordBegins}, so which ties are new cannot be told`]
      : []),
  ];
  return lines.length === 0 ? [] : ['', 'Of late:', ...lines];
}
