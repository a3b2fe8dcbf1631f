import type { MeasureId, NetworkView } from '@tertius/core';
import { chanceOf, type FigureChance } from '@tertius/core/measures';
import { print, printHeading } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import type { Input } from '../command.ts';

/** What networks with the same degrees give for each figure of the whole. */
export function chanceFor(
  view: NetworkView,
  measures: readonly MeasureId[] | 'all',
  input: Input,
): Promise<readonly FigureChance[]> {
  return chanceOf(view, {
    measures,
    draws: input.whole('draws', 1, 1_000_000),
    seed: input.whole('seed', 0, 2 ** 31 - 1),
    onProgress: ({ done, total }) => {
      if (process.stderr.isTTY)
        process.stderr.write(
          done === total ? '\r\x1b[K' : `\r\x1b[Knetworks by chance ${Math.floor((100 * done) / total)} %`,
        );
    },
  });
}

export async function showChance(chance: readonly FigureChance[]): Promise<void> {
  await print('');
  await printHeading('Beside chance');
  await printTable(chance, [
    { title: 'network', cell: (row) => row.figure },
    { title: 'value', cell: (row) => row.value },
    { title: 'by chance', cell: (row) => row.mean },
    { title: 'from', cell: (row) => row.low },
    { title: 'to', cell: (row) => row.high },
    { title: 'p', cell: (row) => row.p },
    { title: 'draws', cell: (row) => row.draws },
  ]);
}
