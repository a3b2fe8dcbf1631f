import { contribution, formatDay, parseDay } from '@tertius/core';
import { clean } from '../../render/clean.ts';
import { print, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';

export const contributionCommand: Command = {
  name: 'contribution',
  usage: 'contribution NET [--since D]',
  summary: 'what the network brought in: asks, answers and introductions that were recorded',
  positionals: [1, 1],
  options: {
    since: { value: 'D', help: 'from this day on, such as 2026-01-01 (default: everything)' },
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () =>
    'It counts what `tertius log` and `tertius ask --record` recorded and estimates nothing. Rows are in order of date: it ranks nobody.',
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
  const { asks, introductions, byOutcome, byTopic, byQuarter, medianDays } = answer;
  if (asks.length + introductions.length === 0) {
    await print('Nothing was recorded in this time; see tertius log --help.');
    return 0;
  }
  await print(`Asks: ${asks.length} (${counts(byOutcome)}). Introductions made: ${introductions.length}.`);
  if (byTopic.length > 0) await print(`By topic: ${counts(byTopic)}.`);
  if (byQuarter.length > 0) await print(`By quarter: ${counts(byQuarter)}.`);
  if (medianDays !== null) await print(`Half of the answers came within ${medianDays} days.`);
  for (const { date, by, introduced, topic } of introductions)
    await print(
      `${date} ${clean(by.name)} introduced ${clean(introduced.name)}${topic === null ? '' : `, ${clean(topic)}`}`,
    );
  if (asks.length > 0)
    await printTable(asks, [
      { title: 'date', cell: (row) => row.date },
      { title: 'asked', cell: (row) => row.to.map(({ name }) => name).join(', ') || row.open },
      { title: 'for', cell: (row) => row.ask },
      { title: 'outcome', cell: (row) => row.outcome },
      { title: 'days', cell: (row) => row.days },
    ]);
  return 0;
}

const counts = (rows: readonly (readonly [string, number])[]): string =>
  rows.map(([word, count]) => `${clean(word)} ${count}`).join(', ');
