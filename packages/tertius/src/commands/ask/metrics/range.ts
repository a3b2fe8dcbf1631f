import type { MetricsResult, NetworkView } from '@tertius/core';
import type { Responses } from '@tertius/core/surveys';
import { onTerminal, print, printHeading } from '../../../render/output.ts';
import { type Cell, printTable } from '../../../render/table.ts';
import { nameNext } from '../../../render/table-sink.ts';
import { type Row, sortedBy } from './tables.ts';

/** The figures of actors and of the whole, the smaller first: ties of those who did not answer absent, or as their other end says. No bounds. */
export interface Range {
  readonly actors: readonly Row[];
  readonly network: Row;
}

export function rangeOf(view: NetworkView, absent: MetricsResult, answered: MetricsResult): Range {
  const answeredActors: Readonly<Record<string, ArrayLike<number> | undefined>> = answered.actors;
  const answeredWhole = new Map(Object.entries(answered.network));
  const actors = view.actors.map((id, at) => {
    const row: Record<string, unknown> = { id };
    for (const [measure, column] of Object.entries(absent.actors))
      row[measure] = span(Number(column[at]), Number(answeredActors[measure]?.[at]));
    return row;
  });
  const network: Record<string, unknown> = {};
  for (const [measure, value] of Object.entries(absent.network))
    if (typeof value === 'number') network[measure] = span(value, Number(answeredWhole.get(measure)));
  return { actors, network };
}

/** Undefined at one end is undefined there, and stands first. */
function span(one: number, other: number): readonly [number, number] {
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) ? [one, other] : [other, one];
  return one <= other ? [one, other] : [other, one];
}

/** How many are silent, and what that means; `ranged`: whether the figures were asked for as a range. */
export function responsesNote({ asked, missing }: Responses, ranged: boolean): string {
  const range = ranged
    ? ''
    : '; --range gives each figure without it and with the answers that the other ends suggest, which are no bounds';
  return `${missing.length} of ${asked} who were asked did not answer: what they would have said is missing, not absent${range}`;
}

export async function showRange({ actors, network }: Range, name: (at: number) => string): Promise<void> {
  const measures = Object.keys(actors[0] ?? {}).filter((column) => column !== 'id');
  const key = measures.length === 0 ? undefined : (sortedBy(actors[0] ?? {}) ?? measures[0]);
  await print('');
  await printHeading(
    `Range of people and of the network: without the answers that are missing, and with those that the other ends suggest${key === undefined ? '' : `; sorted by the high end of ${key}`}`,
  );
  await print(
    'No bounds: whom only those who did not answer would have named is in neither, so the true figure can lie outside, and two equal figures do not mean that it is sure.',
  );
  const highest = (row: Row): number => (key === undefined ? 0 : (row[key] as readonly number[])[1]!);
  const rows: Row[] = actors.map((row, at) => ({ ...row, name: name(at) }));
  nameNext('Range of people');
  await printTable(
    rows.sort((x, y) => inOrder(highest(x), highest(y))),
    [
      { title: 'id', cell: (row: Row) => row.id as Cell },
      { title: 'name', cell: (row: Row) => row.name as Cell },
      ...measures.flatMap((measure) => lowAndHigh(measure, (row: Row) => row[measure])),
    ].filter(({ title }) => !onTerminal() || title !== 'id'),
  );
  await print('');
  nameNext('Range of the network');
  await printTable(Object.entries(network), [
    { title: 'network', cell: ([measure]) => measure },
    ...lowAndHigh('', ([, value]: readonly [string, unknown]) => value),
  ]);
}

/** The larger first, what is undefined last. */
const inOrder = (x: number, y: number): number =>
  Number.isNaN(x) || Number.isNaN(y) ? Number(Number.isNaN(x)) - Number(Number.isNaN(y)) : y - x;

/** The two ends of a range as columns of numbers; what is undefined is empty. */
function lowAndHigh<R>(
  measure: string,
  range: (row: R) => unknown,
): { title: string; cell: (row: R) => Cell; compared: true }[] {
  return ['low', 'high'].map((end, at) => ({
    compared: true,
    title: measure === '' ? end : `${measure} ${end}`,
    cell: (row: R) => {
      const value = (range(row) as readonly number[])[at];
      return value === undefined || Number.isNaN(value) ? null : value;
    },
  }));
}
