import { type Dependence, dependence, formatDay, type Network } from '@tertius/core';
import {
  type AnswerOptions,
  type DependenceOfOrganisation,
  dependenceByOrganisation,
  limitsOf,
  supportOf,
} from '@tertius/core/answers';
import { counted, limitLine } from '@tertius/core/words';
import { mergeCommand } from '../../render/merge-command.ts';
import { print, printJson, say } from '../../render/output.ts';
import { figure, printTable } from '../../render/table.ts';
import { sinking } from '../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const dependenceCommand: Command = {
  name: 'dependence',
  usage: 'dependence NET [--by organisation] [--own ORG] [--tau T]',
  summary: 'which contacts outside you lose if one colleague leaves, and what to hand on',
  positionals: [1, 1],
  files: true,
  tables: true,
  options: {
    by: {
      value: 'organisation',
      help: 'one row for each organisation outside, those first where one colleague alone knows somebody',
    },
    own: OWN,
    tau: TAU,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  run: runDependence,
};

/** The options that every answer shares. */
export function answerOptions(input: Input): AnswerOptions {
  const own = input.text('own');
  const tau = input.number('tau', 0, 1);
  return {
    asOf: input.asOf,
    ...(own === undefined ? {} : { own }),
    ...(tau === undefined ? {} : { tau }),
  };
}

async function runDependence(input: Input): Promise<number> {
  const { network, evidence } = openNetwork(input.positionals[0] as string, undefined, undefined, input.asOf);
  const options = answerOptions(input);
  if (input.oneOf('by', ['organisation'] as const) !== undefined)
    return showOrganisations(input, network, options);
  const answer = dependence(network, { ...options, statements: evidence.statements });
  if (input.flag('json')) {
    await printJson('dependence', { ...answer, asOf: formatDay(options.asOf) });
    return 0;
  }
  await print([...answer.words, ...joinHints(answer.limits)].join('\n'));
  if (answer.rateNext.length > 0) await print('tertius rate NET --next goes through these ties one by one.');
  const rows = answer.insiders.filter((row) => row.known > 0 || row.contacts > 0);
  if (rows.length === 0) return 0;
  await print('');
  const alone = answer.limits.every(({ code }) => code !== 'one-contributor' && code !== 'reporting-only');
  const told = answer.limits.every(({ code }) => code !== 'assumed-strength');
  await printTable(rows, [
    { title: 'insider', cell: (row) => row.name },
    { title: 'knows', cell: (row) => row.known },
    ...(alone ? [{ title: 'knows alone', cell: (row: Row) => row.soleKnown }] : []),
    ...(told ? [{ title: 'can ask', cell: (row: Row) => row.contacts }] : []),
    ...(alone && told
      ? [
          { title: 'can ask alone', cell: (row: Row) => row.sole },
          { title: 'share of all', cell: (row: Row) => row.share, share: true as const },
        ]
      : []),
  ]);
  say(
    `${[
      'Knows: people outside whom they are recorded to know',
      ...(told ? [`can ask: those with a tie of strength ${figure(answer.tau)} or more`] : []),
      ...(alone ? ['alone: no other colleague is recorded to'] : []),
    ].join('; ')}.`,
  );
  return 0;
}

/** How to join entries that a limit names. */
export function joinHints(limits: Dependence['limits']): string[] {
  return limits.flatMap(({ entries }) =>
    entries === undefined ? [] : [`If they are one person: ${mergeCommand(...entries)}.`],
  );
}

type Row = Dependence['insiders'][number];

async function showOrganisations(input: Input, network: Network, options: AnswerOptions): Promise<number> {
  const rows = dependenceByOrganisation(network, options);
  const { alone, limits } = supportOf(network, options);
  if (input.flag('json')) {
    await printJson('dependence', {
      asOf: formatDay(options.asOf),
      organisations: rows,
      limits: limitsOf(limits, 'dependence'),
    });
    return 0;
  }
  if (rows.length === 0) {
    const { known } = dependence(network, options);
    await print(
      known === 0
        ? dependence(network, options).words.join('\n')
        : `No organisation is known of the ${counted(known, 'person', 'people')} outside whom colleagues know; contacts with a column for the organisation would tell.`,
    );
    return 0;
  }
  const missing = limitLine(limits, 'dependence');
  if (missing.length > 0 && !sinking()) await print([...missing, ''].join('\n'));
  await printTable(rows, [
    { title: 'organisation', cell: (row: DependenceOfOrganisation) => row.organisation },
    { title: 'people known', cell: (row) => row.known },
    { title: 'known by', cell: (row) => row.knownBy },
    { title: 'can be asked', cell: (row) => row.contacts },
    { title: 'who can ask', cell: (row) => row.askedBy },
    ...(alone
      ? [{ title: 'depends on', cell: (row: DependenceOfOrganisation) => row.only?.name ?? '' }]
      : []),
  ]);
  say(
    `Known by, who can ask: how many colleagues have any tie there, and one strong enough to ask a favour${alone ? '; depends on: the one colleague who is recorded to know people there' : ''}.`,
  );
  return 0;
}
