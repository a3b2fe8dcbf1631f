import { type Dependence, dependence, formatDay } from '@tertius/core';
import type { AnswerOptions } from '@tertius/core/answers';
import { print, printJson, say } from '../../render/output.ts';
import { figure, printTable } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const dependenceCommand: Command = {
  name: 'dependence',
  usage: 'dependence NET [--own ORG] [--tau T]',
  summary: 'which contacts outside you lose if one colleague leaves, and what to hand on',
  positionals: [1, 1],
  files: true,
  tables: true,
  options: { own: OWN, tau: TAU, 'as-of': AS_OF, json: JSON_OPTION },
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
  const answer = dependence(network, { ...options, statements: evidence.statements });
  if (input.flag('json')) {
    await printJson('dependence', { ...answer, asOf: formatDay(options.asOf) });
    return 0;
  }
  await print(answer.words.join('\n'));
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
          { title: 'share of all', cell: (row: Row) => row.share },
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

type Row = Dependence['insiders'][number];
