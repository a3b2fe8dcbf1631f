import { type MeasureId, metricsSync } from '@tertius/core';
import type { Column } from '@tertius/core/measures';
import { dayTies, peopleView } from '@tertius/core/ties';
import type { Holding } from '../holding.ts';
import type { Readings } from '../readings.ts';
import { samplingOf } from '../sampling.ts';
import { filtered } from './apply-filter.ts';
import { type Filter, withoutRange } from './filter.ts';
import { isRangeKnown, keepRange } from './ranges.ts';
import { withPairs } from './with-pairs.ts';

/** Values of measures for everybody, as a column for each. */
export function measured(
  readings: Readings,
  ids: readonly (string | null)[],
  tell?: (share: number, doing: string) => void,
): (id: string) => Float64Array {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return () => new Float64Array();
  const { network, asOf } = withPairs(readings, readings.pairs);
  const { view, person } = peopleView(network, dayTies(network, { asOf }), {
    directed: false,
    group: 'organisation',
    asOf,
  });
  tell?.(0.1, wanted.join(', '));
  const result = metricsSync(view, {
    measures: wanted as MeasureId[],
    ...samplingOf(person.length),
  });
  const columns: Readonly<Record<string, Column | undefined>> = result.actors;
  return (id) => {
    const column = columns[id];
    const roles = result.brokerage;
    const count = roles?.roles.length ?? 0;
    // Of mailboxes and lists there is no figure.
    const values = new Float64Array(network.people.length).fill(Number.NaN);
    person.forEach((index, at) => {
      values[index] = column?.[at] ?? roles?.raw[count * at + count - 1] ?? Number.NaN;
    });
    return values;
  };
}

/** Measures who lies in the range of a filter, on what its other conditions leave; nothing where it has no range. */
export function measureRange(readings: Readings, holding: Holding, filter: Filter): void {
  const { measure, from, to } = filter;
  if (measure === null || isRangeKnown(readings, filter)) return;
  const left = filtered(readings, holding, withoutRange(filter)).readings;
  const values = measured(left, [measure])(measure);
  const [least, most] = [from ?? -Infinity, to ?? Infinity];
  keepRange(
    readings,
    filter,
    Uint8Array.from(values, (value) => Number(value >= least && value <= most)),
  );
}
