import { counted, numeral, percentOf } from '@tertius/core/words';
import { clean } from '../../../render/clean.ts';
import { mergeCommand } from '../../../render/merge-command.ts';
import { noPersonsCounted } from '../../../render/no-persons.ts';
import { print, printHeading } from '../../../render/output.ts';
import { printTable } from '../../../render/table.ts';
import { contactLines, rhythmLines } from './contact-lines.ts';
import type { Findings, ShareFacts } from './findings.ts';

/** Counts, channels and sources as tables. */
export async function tables({ counts, byChannel, sources }: Findings): Promise<void> {
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

const noPersonTies = (ties: number): string =>
  `${counted(ties, 'more tie')}, of ${ties === 1 ? 'an entry that is no person, is' : 'entries that are no persons, are'} not counted.`;

const shareWords = ({ made, expires, reader }: ShareFacts): string =>
  `; a share of ${made.slice(0, 10)}${expires === undefined ? '' : `, counts until ${expires}`}${reader === undefined ? '' : `, made for ${clean(reader)}`}`;

/** All of it in sentences. */
export async function show(found: Findings): Promise<void> {
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
