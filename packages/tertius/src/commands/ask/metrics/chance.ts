import type { MeasureId, NetworkView } from '@tertius/core';
import { type ActorChance, chanceOf, chanceOfActors, type FigureChance } from '@tertius/core/measures';
import { print, printHeading } from '../../../render/output.ts';
import { printTable } from '../../../render/table.ts';
import type { Input } from '../../command.ts';

/** What networks with the same degrees give for each figure of the whole. */
export function chanceFor(
  view: NetworkView,
  measures: readonly MeasureId[] | 'all',
  input: Input,
): Promise<readonly FigureChance[]> {
  return chanceOf(view, drawing(measures, input));
}

/** What the same networks give for the figures of each person. */
export function chanceForPeople(
  view: NetworkView,
  measures: readonly MeasureId[] | 'all',
  input: Input,
): Promise<readonly ActorChance[]> {
  return chanceOfActors(view, drawing(measures, input));
}

const drawing = (measures: readonly MeasureId[] | 'all', input: Input) => ({
  measures,
  draws: input.whole('draws', 1, 1_000_000),
  seed: input.whole('seed', 0, 2 ** 31 - 1),
  onProgress: ({ done, total }: { readonly done: number; readonly total: number }) => {
    if (process.stderr.isTTY)
      process.stderr.write(
        done === total ? '\r\x1b[K' : `\r\x1b[Knetworks by chance ${Math.floor((100 * done) / total)} %`,
      );
  },
});

/** Those farthest from chance first. */
export async function showChancePeople(
  chance: readonly ActorChance[],
  name: (actor: number) => string,
): Promise<void> {
  const far = ({ value, mean, sd }: ActorChance): number => (sd > 0 ? Math.abs(value - mean) / sd : 0);
  await print('');
  await printHeading('Each person beside chance, those farthest from it first');
  await print('Of figures that are chance alone, 1 in 20 lies outside its range.');
  await printTable(
    [...chance].sort((x, y) => far(y) - far(x)),
    [
      { title: 'person', cell: (row) => name(row.actor) },
      { title: 'figure', cell: (row) => row.figure },
      { title: 'value', cell: (row) => row.value, compared: true },
      { title: 'by chance', cell: (row) => row.mean, compared: true },
      { title: 'from', cell: (row) => row.low, compared: true },
      { title: 'to', cell: (row) => row.high, compared: true },
      { title: 'rare (p)', cell: (row) => row.p, compared: true },
      { title: 'draws', cell: (row) => row.draws },
    ],
  );
}

export async function showChance(chance: readonly FigureChance[]): Promise<void> {
  await print('');
  await printHeading('Beside chance');
  await printTable(chance, [
    { title: 'network', cell: (row) => row.figure },
    { title: 'value', cell: (row) => row.value, compared: true },
    { title: 'by chance', cell: (row) => row.mean, compared: true },
    { title: 'from', cell: (row) => row.low, compared: true },
    { title: 'to', cell: (row) => row.high, compared: true },
    { title: 'rare (p)', cell: (row) => row.p, compared: true },
    { title: 'draws', cell: (row) => row.draws },
  ]);
}
