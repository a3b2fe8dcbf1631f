import { formatDay, resolve } from '@tertius/core';
import { compareRelations } from '@tertius/core/answers';
import { ofRelation, relationNamed } from '@tertius/core/network';
import { print, printHeading, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { type Input, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { showDifferences } from './since.ts';

/** Two relations of the same people, beside each other. */
export async function showCompared(input: Input, own: string | undefined): Promise<number> {
  const names = (input.text('compare') as string).split(',').map((name) => name.trim());
  const [one, other] = names;
  if (names.length !== 2 || !one || !other)
    throw wrong(
      `--compare takes two relations, such as advice,reporting, not ${JSON.stringify(names.join(','))}`,
    );
  const { evidence } = openNetwork(input.positionals[0] as string, own);
  const [a, b] = [one, other].map((said) => {
    const name = relationNamed(evidence, said);
    return { name, network: resolve(ofRelation(evidence, name)) };
  }) as [Parameters<typeof compareRelations>[0], Parameters<typeof compareRelations>[1]];
  const asOf = input.asOf;
  const found = compareRelations(a, b, { asOf, least: input.whole('min-group', 2, 10_000) });
  if (input.flag('json')) await printJson('organisation', { asOf: formatDay(asOf), comparison: found });
  else {
    await print(found.words.join('\n'));
    await print('');
    await printHeading('Compared');
    await printTable(
      [found],
      [
        { title: 'relation', cell: (row) => row.one },
        { title: 'and', cell: (row) => row.other },
        { title: 'people', cell: (row) => row.people },
        { title: 'ties', cell: (row) => row.ties[0] },
        { title: 'ties of the other', cell: (row) => row.ties[1] },
        { title: 'in both', cell: (row) => row.both },
        { title: 'overlap', cell: (row) => row.overlap },
        { title: 'likeness (correlation)', cell: (row) => row.correlation },
        { title: 'rare (p)', cell: (row) => row.p },
      ],
    );
    if (found.differences !== null) {
      await print('');
      await showDifferences(found.differences, [found.one, found.other]);
    }
  }
  return 0;
}
