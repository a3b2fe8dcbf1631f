import { wrong } from '../errors.ts';
import { type Positions, pointsOf } from '../given/positions.ts';
import type { MeasureId } from '../measures/measure-ids.ts';
import type { MetricsResult } from '../measures/metrics-result.ts';
import { actorColumnsOf, tieColumnsOf, valueAt } from '../measures/metrics-rows.ts';
import { metricsSync } from '../measures/metrics-sync.ts';
import type { NetworkView } from '../model/network-view.ts';
import type { ExtraColumn, ExtraColumns } from '../writers/csv.ts';

/** Measures by id, all of them (`true` or `all`), or a result that is there already. */
export type WithMeasures = readonly MeasureId[] | 'all' | boolean | MetricsResult;

/** The measures that a file or a graph is to carry, computed where they are not there yet. Throws `wrong-argument`, `unknown-measure`. */
export function resultFor(view: NetworkView, measures: WithMeasures | undefined): MetricsResult | undefined {
  if (measures === undefined || measures === false) return undefined;
  if (measures === true || measures === 'all') return metricsSync(view);
  if (Array.isArray(measures)) return metricsSync(view, { measures: measures as readonly MeasureId[] });
  const result = measures as MetricsResult;
  if (typeof result === 'object' && result !== null && result.network?.actors === view.actors.length)
    return result;
  throw wrong('measures', 'ids of measures, "all", or a result for this network', measures);
}

/** Measures as columns of people and ties, and a point for each person. */
export function graphColumns(
  view: NetworkView,
  result: MetricsResult | undefined,
  positions: Positions | undefined,
): ExtraColumns {
  const points = positions === undefined ? undefined : pointsOf(positions, view.actors, view.group);
  if (result === undefined) return { positions: points };
  return {
    people: [
      ...actorColumnsOf(result).map(([name, column]) => columnOf(name, column, view.actors.length)),
      ...rolesOf(result, view.actors.length),
    ],
    ties: tieColumnsOf(result).map(([name, column]) => columnOf(name, column, view.source.length)),
    positions: points,
  };
}

function columnOf(name: string, column: Parameters<typeof valueAt>[0], length: number): ExtraColumn {
  return { name, values: Array.from({ length }, (_, at) => valueAt(column, at)) };
}

function rolesOf({ brokerage }: MetricsResult, length: number): ExtraColumn[] {
  if (brokerage === undefined) return [];
  const { roles, raw } = brokerage;
  return roles.map((name, role) => ({
    name: `brokerage ${name}`,
    values: Array.from({ length }, (_, actor) => raw[roles.length * actor + role]!),
  }));
}
