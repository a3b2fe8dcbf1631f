import { formatDay, parseDay } from '@tertius/core';
import { type Contribution, contribution } from '@tertius/core/answers';
import { counted } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';

import { print, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const contributionCommand: Command = {
  name: 'contribution',
  usage: 'contribution NET [--since D]',
  summary: 'what the network brought in: asks, answers and introductions, by quarter, topic and person',
  positionals: [1, 1],
  files: true,
  options: {
    since: { value: 'D', help: 'from this day on, such as 2026-01-01 (default: everything)' },
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () =>
    'It counts what `tertius log` and `tertius ask --record` recorded, and replies to an ask that an imported file shows: from those asked, within 30 days; to an ask in the open, public replies about the topic. It estimates nothing and ranks nobody: rows are in order of name or date.',
  run: runContribution,
};

async function runContribution(input: Input): Promise<number> {
  const said = input.text('since');
  const since = said === undefined ? undefined : parseDay(said);
  if (said !== undefined && since === undefined)
    throw wrong(`--since takes a day of the calendar such as 2026-01-01, not ${JSON.stringify(said)}`);
  const { evidence, network } = openNetwork(input.positionals[0] as string);
  const { asOf } = input;
  const of = { statements: evidence.statements, asOf, ...(since === undefined ? {} : { since }) };
  const answer = contribution(network, of);
  if (input.flag('json')) {
    await printJson('contribution', { asOf: formatDay(asOf), since: said ?? null, ...answer });
    return 0;
  }
  const { asks, introductions, byOutcome, byTopic, byPerson, byQuarter, medianDays } = answer;
  if (asks.length + introductions.length === 0) {
    await print('Nothing was recorded in this time; see tertius log --help.');
    return 0;
  }
  const outcomes = byOutcome.map(({ name, asks: count }) => `${count} ${name}`).join(', ');
  await print(
    `Asks: ${asks.length}${asks.length === 0 ? '' : ` (${outcomes})`}. Introductions made: ${introductions.length}.`,
  );
  if (medianDays !== null) await print(`Half of the answers came within ${counted(medianDays, 'day')}.`);
  for (const [title, rows] of [
    ['quarter', byQuarter],
    ['topic', byTopic],
    ['person', byPerson],
  ] as const) {
    if (rows.length === 0) continue;
    await print('');
    await printTable(rows, [
      { title, cell: (row) => row.name },
      { title: 'asks', cell: (row) => row.asks },
      { title: 'answered', cell: (row) => row.answered },
      { title: 'helped', cell: (row) => row.helped },
      { title: 'introductions', cell: (row) => row.introductions },
    ]);
  }
  if (introductions.length > 0) {
    await print('');
    for (const { date, by, introduced, topic } of introductions)
      await print(
        `${date} ${clean(by.name)} introduced ${clean(introduced.name)}${topic === null ? '' : `, ${clean(topic)}`}`,
      );
  }
  if (asks.length > 0) {
    await print('');
    await printTable(asks, [
      { title: 'date', cell: (row) => row.date },
      { title: 'asked', cell: (row) => row.to.map(({ name }) => name).join(', ') || row.open },
      { title: 'for', cell: (row) => row.ask },
      { title: 'outcome', cell: outcomeWords },
      { title: 'days', cell: (row) => row.days },
    ]);
  }
  await print(
    '\nThis page is yours. It counts what was recorded and replies that an import shows; it ranks nobody, and is shared only if you share it.',
  );
  return 0;
}

function outcomeWords({ outcome, answeredBy }: Contribution['asks'][number]): string {
  return answeredBy === null ? outcome : `${outcome} by ${answeredBy.name}, as an import shows`;
}
