import { catalogue, type MeasureId, metricsSync, type NetworkView } from '@tertius/core';
import { limitOf, supportOf } from '@tertius/core/answers';
import type { MeasureDescription } from '@tertius/core/measures';
import { dayTies, NO_GROUP, peopleView, usualGroup } from '@tertius/core/ties';
import { limitWords } from '@tertius/core/words';
import { nameOf, type Readings } from '../readings.ts';
import { samplingOf } from '../sampling.ts';

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
  /** The unit or organisation that the roles are counted by; empty where it is not known. */
  readonly place: string;
  /** By measure id; of the roles their total. */
  readonly values: Readonly<Record<string, number>>;
  readonly roles: readonly number[];
}

export interface Brokerage {
  /** What the roles are counted between. */
  readonly group: 'organisation' | 'unit';
  readonly rows: readonly BrokerageRow[];
  readonly measures: readonly Pick<MeasureDescription, 'id' | 'title' | 'meaning'>[];
  readonly roles: readonly string[];
  /** Why most of these measures say nothing about the people here; null where they do. */
  readonly limit: string | null;
  /** What else to keep in mind: ties that reporting lines or mass mail alone tell of. */
  readonly besides: readonly string[];
}

/** Computed when somebody looks, never before. */
export function brokerageOf(readings: Readings, tell?: (share: number, doing: string) => void): Brokerage {
  const { network, asOf } = readings;
  const group = usualGroup(network, asOf);
  const { view, person } = peopleView(network, dayTies(network, { asOf }), { directed: false, group, asOf });
  const { limits } = supportOf(network, { asOf, group });
  const limit = limitOf(limits, 'brokers');
  tell?.(0, 'degree, effective size, constraint and roles');
  const near = metricsSync(view, { measures: SHOWN.filter((id) => id !== 'betweenness') });
  tell?.(0.5, 'betweenness');
  const far = metricsSync(view, { measures: ['betweenness'], ...samplingOf(person.length) });
  const result = { ...near, actors: { ...near.actors, ...far.actors }, betweenness: far.betweenness };
  const estimated = result.betweenness?.method === 'sampled';
  const roles = result.brokerage;
  const count = roles?.roles.length ?? 0;
  const rows = Array.from(person, (index, at): BrokerageRow => {
    const values: Record<string, number> = {};
    for (const [id, column] of Object.entries(result.actors)) values[id] = column[at]!;
    const own = roles === undefined ? [] : [...roles.raw.subarray(count * at, count * (at + 1))];
    if (count > 0) values.brokerage = own[count - 1]!;
    return {
      id: view.actors[at]!,
      index,
      name: nameOf(readings, index),
      place: placeOf(view, at),
      values,
      roles: own,
    };
  });
  return {
    group,
    rows,
    measures: catalogue
      .filter(({ id }) => SHOWN.includes(id))
      .map(({ id, title, meaning }) =>
        estimated && id === 'betweenness'
          ? {
              id,
              title: `${title}, estimated`,
              meaning: `${meaning} Estimated here from a sample of paths, because the network is large.`,
            }
          : { id, title, meaning },
      ),
    roles: roles?.roles ?? [],
    limit: limit === undefined ? null : limitWords(limit),
    besides: limits.filter(({ code }) => code === 'lines-among' || code === 'mass-mail').map(limitWords),
  };
}

function placeOf({ groups, group }: NetworkView, index: number): string {
  const name = groups[group[index] as number] as string;
  return name === NO_GROUP ? '' : name;
}
