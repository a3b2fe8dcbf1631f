import type { InsideChange } from '@tertius/core/answers';
import { print, printHeading } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';

/** What a change does inside: sentences, figures, and the units and people it touches. */
export async function showInside(change: InsideChange): Promise<void> {
  await print(change.words.join('\n'));
  if (!change.supported) return;
  await print('');
  await printHeading('Figures inside');
  const rows = [
    ['people', change.people],
    ['ties', change.ties],
    ['parts without ties between them', change.parts],
    ['people in the largest part', change.largest],
    ['mean nearness of those who stay (1 / steps)', change.nearness],
    ['balance of ties out and in (E-I)', change.ei],
  ] as const;
  const known = rows.filter(([, { before, after }]) => before !== null || after !== null);
  await printTable(known, [
    { title: 'figure', cell: ([name]) => name },
    { title: 'before', cell: ([, { before }]) => before, compared: true },
    { title: 'after', cell: ([, { after }]) => after, compared: true },
  ]);
  const pairs = [...change.lost, ...change.gained];
  if (pairs.length > 0) {
    await print('');
    await printHeading('Units whose ties change most');
    await printTable(pairs, [
      { title: 'unit', cell: (row) => row.one },
      { title: 'and', cell: (row) => row.other },
      { title: 'ties before', cell: (row) => row.before },
      { title: 'ties after', cell: (row) => row.after },
    ]);
  }
  const takers = change.succession.flatMap(({ leaver, unit, ties, successors }) =>
    successors.map((successor) => ({ ...successor, leaver: leaver.name, to: unit, held: ties })),
  );
  if (takers.length === 0) return;
  await print('');
  await printHeading('Who could take over');
  await printTable(takers, [
    { title: 'ties of', cell: (row) => row.leaver },
    { title: 'to unit', cell: (row) => row.to },
    { title: 'number', cell: (row) => row.held },
    { title: 'could pass to', cell: (row) => row.name },
    { title: 'in', cell: (row) => row.unit },
    { title: 'own ties there', cell: (row) => row.ties },
    { title: 'common contacts', cell: (row) => row.common },
    { title: 'all ties', cell: (row) => row.degree },
    { title: 'busy', cell: (row) => row.busy },
  ]);
}
