import { formatDay, type OrganisationAnswer } from '@tertius/core';
import {
  alike,
  EI_DRAWS,
  EI_SEED,
  eiTests,
  inside,
  organisationFrom,
  peopleSet,
  shuffling,
  withheld,
} from '@tertius/core/answers';
import { shuffledEiOnWorkers } from '@tertius/core/measures';
import { shellWord } from '../../render/completion.ts';
import { print, printHeading, printJson, say } from '../../render/output.ts';
import { type Column, printTable } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, RELATION, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { showAlike } from './alike.ts';
import { showCompared } from './compared.ts';
import { showSet } from './people-set.ts';
import { showSince } from './since.ts';

export const organisationCommand: Command = {
  name: 'organisation',
  usage:
    'organisation NET [--by unit|organisation|ATTRIBUTE] [--level N] [--like P | --set P ... | --compare R,R | --since DATE]',
  summary: 'which units talk, which keep to themselves, and who holds them together',
  positionals: [1, 1],
  files: true,
  tables: 'exact',
  options: {
    by: {
      value: 'unit|organisation|ATTRIBUTE',
      help: 'what makes a unit (default: the first that tells people apart)',
    },
    level: {
      value: 'N',
      help: 'units by reporting line: whoever is N steps below the top, with all below them',
    },
    draws: { value: 'N', help: `draws of the permutation test (default ${EI_DRAWS})` },
    seed: { value: 'N', help: `the seed of the draws (default ${EI_SEED})` },
    relation: RELATION,
    compare: {
      value: 'R,R',
      help: 'how alike two relations are: advice,reporting tells whether the informal network is the reporting line',
    },
    like: {
      value: 'P',
      help: 'who is tied as P is, to the same people or to people in the same place, so could stand in',
    },
    set: {
      value: 'P',
      several: true,
      help: 'how central some people are together: degree, closeness and betweenness of the group, fragmentation without them',
    },
    since: {
      value: 'DATE',
      help: 'what changed: who was in touch from DATE to --as-of, beside as many days before',
    },
    'min-group': {
      value: 'N',
      help: 'for pages that go round: name no person, leave out units of fewer than N people',
    },
    own: OWN,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () =>
    [
      'ties / expected: how many people of two units are tied, and how many would be if only the number of ties of each person counted.',
      'balance (E-I): ties to other units minus ties inside, over all of them: -1 all inside, 1 all to others; by chance: its mean where the same people are shuffled among units; rare (p): the share of draws as far from that mean.',
      'betweenness: the share of shortest ways between others that lead through somebody; cuts off others: without them some could not reach each other (a cutpoint).',
      'Insiders of the own organisation are counted; everybody where units are organisations or nobody said which is your own.',
    ].join('\n'),
  run: runOrganisation,
};

async function runOrganisation(input: Input): Promise<number> {
  const own = input.text('own');
  const least = input.whole('min-group', 2, 10_000);
  if (least !== undefined) refusePeople(input);
  const { network, evidence } = openNetwork(
    input.positionals[0] as string,
    own,
    input.text('relation'),
    input.asOf,
  );
  if (input.text('compare') !== undefined) return showCompared(input, own);
  const asOf = input.asOf;
  const relation = input.text('relation');
  const grouping = { asOf, by: input.text('by'), level: input.whole('level', 0, 100), relation };
  if (input.text('since') !== undefined) return showSince(network, grouping, input);
  const like = input.text('like');
  if (like !== undefined) return showAlike(alike(network, like, grouping), like, input);
  if (input.list('set').length > 0) return showSet(peopleSet(network, input.list('set'), grouping), input);
  const draws = input.whole('draws', 1, 1_000_000) ?? EI_DRAWS;
  const seed = input.whole('seed', 0, 2 ** 31 - 1) ?? EI_SEED;
  const on = inside(network, grouping);
  const chance = shuffling(on, seed);
  const drawn = await shuffledEiOnWorkers(chance, draws, { onProgress: shownProgress });
  const full = organisationFrom(
    on,
    {
      asOf,
      draws,
      seed,
      relation,
      statements: evidence.statements,
      ...(relation === undefined ? {} : { lines: openNetwork(input.positionals[0] as string, own).network }),
    },
    eiTests(chance, drawn),
  );
  const answer = least === undefined ? full : withheld(full, least, network);
  if (input.flag('json')) await printJson('organisation', { asOf: formatDay(asOf), ...answer });
  else await show(answer);
  if (least === undefined) sayWhatNext(answer);
  return 0;
}

/** Answers about people in particular have nothing left where nobody may be named. */
function refusePeople(input: Input): void {
  const asked =
    input.text('like') !== undefined ? '--like' : input.list('set').length > 0 ? '--set' : undefined;
  if (asked !== undefined)
    throw wrong(
      `${asked} answers about people by name, and --min-group is for pages that name nobody; leave out one of them`,
    );
}

const worded = (text: string): string => (/^[\w./-]+$/.test(text) ? text : shellWord(text));

/** The next question people ask. */
function sayWhatNext({ supported, keyPeople: [most] }: OrganisationAnswer): void {
  if (supported && most !== undefined && most.outside > 0)
    say(
      `what if ${most.name} leaves, and who could take over: tertius what-if NET --leaves ${worded(most.name)}`,
    );
}

function shownProgress({ done, total }: { readonly done: number; readonly total: number }): void {
  if (!process.stderr.isTTY) return;
  process.stderr.write(
    done === total ? '\r\x1b[K' : `\r\x1b[Kpermutation test ${Math.floor((100 * done) / total)} %`,
  );
}

type KeyPerson = OrganisationAnswer['keyPeople'][number];

const sectionText = ({ title, lines }: OrganisationAnswer['sections'][number]): string =>
  [...(title === '' ? [] : [title]), ...lines.map((line) => (title === '' ? line : `  ${line}`))].join('\n');

/** A table below its heading; nothing where it has no rows, as of pairs of units where there is one unit. */
async function printPart<Row>(
  title: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  usual?: number,
): Promise<void> {
  if (rows.length === 0) return;
  await print('');
  await printHeading(title);
  await printTable(rows, columns, usual);
}

async function show(answer: OrganisationAnswer): Promise<void> {
  await print(answer.sections.map(sectionText).join('\n\n'));
  if (!answer.supported) return;
  // Of one unit there is nothing to compare.
  const compared = answer.units.length > 1;
  await printPart('Units', compared ? answer.units : [], [
    { title: 'unit', cell: (row) => row.unit },
    { title: 'people', cell: (row) => row.people },
    ...(answer.units.some(({ unanswered }) => unanswered > 0)
      ? [{ title: 'did not answer', cell: (row: (typeof answer.units)[number]) => row.unanswered }]
      : []),
    { title: 'ties inside', cell: (row) => row.inside },
    { title: 'to other units', cell: (row) => row.outside },
    { title: 'expected', cell: (row) => row.outsideExpected },
    { title: 'balance (E-I)', cell: (row) => row.ei },
    { title: 'by chance', cell: (row) => row.expected },
    { title: 'rare (p)', cell: (row) => row.p },
    { title: 'silo', cell: (row) => row.silo },
    { title: 'most ties out through', cell: (row) => row.gate?.name },
    { title: 'their share', cell: (row) => row.gate?.share, share: true },
  ]);
  const matrix = answer.matrix.filter(({ possible, one, other }) => possible > 0 && one !== other);
  await printPart(
    'Units by units',
    [...matrix].sort((x, y) => (x.ratio ?? 0) - (y.ratio ?? 0)),
    [
      { title: 'unit', cell: (row) => row.one },
      { title: 'and', cell: (row) => row.other },
      { title: 'ties', cell: (row) => row.ties },
      { title: 'possible', cell: (row) => row.possible },
      { title: 'density', cell: (row) => row.density },
      { title: 'expected', cell: (row) => row.expected },
      { title: 'ties / expected', cell: (row) => row.ratio },
      { title: 'mean strength', cell: (row) => row.meanStrength },
      ...(answer.lineOnly > 0
        ? [{ title: 'by reporting line alone', cell: (row: (typeof matrix)[number]) => row.lineOnly }]
        : []),
    ],
  );
  const carried = answer.carriers.flatMap(({ one, other, ties, carriers }) =>
    carriers.slice(0, 3).map((carrier) => ({ ...carrier, one, other, all: ties })),
  );
  await printPart('Who carries ties between units', carried, [
    { title: 'unit', cell: (row) => row.one },
    { title: 'and', cell: (row) => row.other },
    { title: 'person', cell: (row) => row.name },
    { title: 'in', cell: (row) => row.unit },
    { title: 'ties', cell: (row) => row.ties },
    { title: 'of', cell: (row) => row.all },
    { title: 'share', cell: (row) => row.share, share: true },
    { title: 'left without', cell: (row) => row.left },
  ]);
  await printPart(
    'Key people',
    answer.keyPeople,
    [
      { title: 'person', cell: (row) => row.name },
      ...(compared ? [{ title: 'unit', cell: (row: KeyPerson) => row.unit }] : []),
      { title: 'ties', cell: (row) => row.degree },
      ...(compared
        ? [
            { title: 'to other units', cell: (row: KeyPerson) => row.outside },
            { title: 'units', cell: (row: KeyPerson) => row.units },
          ]
        : []),
      { title: 'within 2 steps', cell: (row) => row.reach2, share: true },
      { title: 'betweenness', cell: (row) => row.betweenness },
      { title: 'cuts off others', cell: (row) => row.cutpoint },
    ],
    10,
  );
}
