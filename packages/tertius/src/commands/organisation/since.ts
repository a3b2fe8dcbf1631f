import { formatDay, parseDay } from '@tertius/core';
import { type Differences, type SinceAnswer, since } from '@tertius/core/answers';
import { print, printHeading, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { type Input, wrong } from '../command.ts';

type Given = Parameters<typeof since>;

/** What changed since a day, for units and for people. */
export async function showSince(
  network: Given[0],
  grouping: Omit<Given[1], 'since'>,
  input: Input,
): Promise<number> {
  const text = input.text('since') as string;
  const day = parseDay(text);
  if (day === undefined)
    throw wrong(`--since takes a day of the calendar such as 2026-03-31, not ${JSON.stringify(text)}`);
  const found: SinceAnswer = since(network, {
    ...grouping,
    since: day,
    least: input.whole('min-group', 2, 10_000),
  });
  if (input.flag('json')) {
    await printJson('organisation', { asOf: formatDay(input.asOf), changed: found });
    return 0;
  }
  await print(found.words.join('\n'));
  await print('');
  await showDifferences(found, ['before', 'since']);
  return 0;
}

/** Units and people for whom two sets of ties differ. */
export async function showDifferences(
  { units, people }: Differences,
  [before, after]: readonly [before: string, after: string],
): Promise<void> {
  await printHeading('Units');
  await printTable(units, [
    { title: 'unit', cell: (row) => row.one },
    { title: 'and', cell: (row) => row.other },
    { title: before, cell: (row) => row.before },
    { title: after, cell: (row) => row.after },
  ]);
  // Nobody: nothing changed, or nobody may be named.
  if (people.length === 0) return;
  await print('');
  await printHeading('People');
  await printTable(
    people,
    [
      { title: 'person', cell: (row) => row.name },
      { title: 'unit', cell: (row) => row.unit },
      { title: before, cell: (row) => row.before },
      { title: after, cell: (row) => row.after },
      { title: `only ${after}`, cell: (row) => row.gained },
      { title: `only ${before}`, cell: (row) => row.lost },
    ],
    10,
  );
}
