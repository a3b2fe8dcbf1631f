import { formatDay } from '@tertius/core';
import type { PeopleSet } from '@tertius/core/answers';
import { print, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import type { Input } from '../command.ts';

/** How central some people are together. */
export async function showSet(found: PeopleSet, input: Input): Promise<number> {
  if (input.flag('json')) {
    await printJson('organisation', { asOf: formatDay(input.asOf), set: found });
    return 0;
  }
  await print(found.words.join('\n'));
  await print('');
  const rows: readonly (readonly [name: string, now: number | null, without: number | null])[] = [
    ['others tied to them', found.contacts, null],
    ['group degree (share of others)', found.degree, null],
    ['group closeness', found.closeness, null],
    ['group betweenness (pairs of others)', found.between, null],
    ['group betweenness (share)', found.betweenness, null],
    ['reach within two steps', found.reach, null],
    ['fragmentation', found.fragmentation.before, found.fragmentation.after],
    ['fragmentation by distance', found.distanceFragmentation.before, found.distanceFragmentation.after],
  ];
  await printTable(rows, [
    { title: 'figure', cell: ([name]) => name },
    { title: 'value', cell: ([, now]) => now },
    { title: 'without them', cell: ([, , without]) => without },
  ]);
  return 0;
}
