import {
  catalogue,
  type MeasureDescription,
  type MeasureId,
  metricsSync,
  tieList,
  viewOf,
} from '@tertius/core';
import { nameOf, type Readings } from './readings.ts';

/** Measures of the Brokerage tab, in its order; each is drawn from its own description. */
const SHOWN: readonly MeasureId[] = [
  'degree',
  'effectiveSize',
  'efficiency',
  'constraint',
  'betweenness',
  'cutpoint',
  'brokerage',
];

export interface BrokerageRow {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly organisation: string;
  /** By measure id; of the roles their total. */
  readonly values: Readonly<Record<string, number>>;
  readonly roles: readonly number[];
}

export interface Brokerage {
  readonly rows: readonly BrokerageRow[];
  readonly measures: readonly Pick<MeasureDescription, 'id' | 'title' | 'meaning'>[];
  readonly roles: readonly string[];
  /** One person holds every tie: most measures say nothing about such a network. */
  readonly star: string | null;
}

/** Computed when somebody looks, never before. */
export function brokerageOf(readings: Readings): Brokerage {
  const { network, asOf, pairs } = readings;
  const view = viewOf(network, tieList(network, pairs), { directed: false, group: 'organisation', asOf });
  const result = metricsSync(view, { measures: SHOWN });
  const roles = result.brokerage;
  const count = roles?.roles.length ?? 0;
  const rows = network.people.map((person, index): BrokerageRow => {
    const values: Record<string, number> = {};
    for (const [id, column] of Object.entries(result.actors)) values[id] = column[index]!;
    const own = roles === undefined ? [] : [...roles.raw.subarray(count * index, count * (index + 1))];
    if (count > 0) values.brokerage = own[count - 1]!;
    return {
      id: person.id,
      index,
      name: nameOf(readings, index),
      organisation: readings.organisation[index] ?? '',
      values,
      roles: own,
    };
  });
  return {
    rows,
    measures: catalogue
      .filter(({ id }) => SHOWN.includes(id))
      .map(({ id, title, meaning }) => ({ id, title, meaning })),
    roles: roles?.roles ?? [],
    star: starOf(readings),
  };
}

function starOf(readings: Readings): string | null {
  const { pairs, pairStart } = readings;
  if (pairs.length < 3) return null;
  const centre = pairStart.findIndex((start, person) => pairStart[person + 1]! - start === pairs.length);
  return centre < 0 ? null : nameOf(readings, centre);
}
