import { formatDay } from '@tertius/core';
import type { Alike } from '@tertius/core/answers';
import { print, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import type { Input } from '../command.ts';

const SHOWN = 3;

/** From this correlation on the contacts of two people are called the same. */
const NEAR = 0.3;

/** Who could stand in for somebody, by what their ties have in common. */
export async function showAlike(found: readonly Alike[], who: string, input: Input): Promise<number> {
  if (input.flag('json')) {
    await printJson('organisation', { asOf: formatDay(input.asOf), alike: found });
    return 0;
  }
  await print(wordsOf(found, who).join('\n'));
  await print('');
  await printTable(found, [
    { title: 'person', cell: (row) => row.name },
    { title: 'unit', cell: (row) => row.unit },
    { title: 'same contacts (correlation)', cell: (row) => row.correlation },
    { title: 'distance', cell: (row) => row.distance },
    { title: 'same role', cell: (row) => row.role },
  ]);
  return 0;
}

function wordsOf(found: readonly Alike[], who: string): string[] {
  const near = found.filter(({ correlation }) => (correlation ?? 0) > 0).slice(0, SHOWN);
  const best = near[0]?.correlation ?? 0;
  const named = (rows: readonly Alike[], figure: (row: Alike) => number | null): string =>
    rows.map((row) => `${row.name} (${(figure(row) ?? 0).toFixed(2)})`).join(', ');
  const roles = [...found].filter(({ role }) => role !== null).sort((x, y) => (y.role ?? 0) - (x.role ?? 0));
  return [
    near.length === 0
      ? `Nobody inside is tied to the same people as ${who}.`
      : best < NEAR
        ? `Nobody inside comes near: most alike to the contacts of ${who} are those of ${named(near, (row) => row.correlation)}, where 1 would be all the same contacts and 0 no more than chance.`
        : `Tied to the same people as ${who}, so could take over their contacts: ${named(near, (row) => row.correlation)}; 1 would be all the same contacts, 0 no more than chance.`,
    roles.length === 0
      ? 'Who has the same role cannot be told: there are no units, and ties here are as strong one way as the other, or too many to compare.'
      : `In the same role as ${who}, tied as closely to the same units, though to other people there: ${named(roles.slice(0, SHOWN), (row) => row.role)}; 1 would be the very same role.`,
  ];
}
