import { labelOf, type MetricsResult, type Network, type NetworkView } from '@tertius/core';
import { type DayTies, oneSideSeen, partsOf } from '@tertius/core/ties';
import { jsonValue, RowTexts } from '../../render/json.ts';

type Field = readonly [name: string, text: (row: number) => string];

/** What a measure says of each actor or tie. */
type Column = ArrayLike<number> | readonly string[];

/** The actors of a result as JSON, with all that is asked of them. */
export function actorTexts(
  network: Network,
  view: NetworkView,
  result: MetricsResult,
  roles: readonly unknown[],
): RowTexts {
  const groups = view.groups.map(jsonValue);
  return RowTexts.of(view.actors.length, [
    ['id', (row) => jsonValue(view.actors[row])],
    ['name', (row) => jsonValue(labelOf(network.people[row]!))],
    ['group', (row) => groups[view.group[row]!]!],
    ...measured({ ...result.actors, ...result.words }),
    ...(result.brokerage === undefined
      ? []
      : [['brokerage', (row: number) => jsonValue(roles[row])] as const]),
  ]);
}

/** The ties of a result as JSON, with what their strengths are made of unless they were made one of two. */
export function tieTexts(
  network: Network,
  view: NetworkView,
  result: MetricsResult,
  ties: DayTies | undefined,
): RowTexts {
  const ids = view.actors.map(jsonValue);
  return RowTexts.of(view.source.length, [
    ['source', (row) => ids[view.source[row]!]!],
    ['target', (row) => ids[view.target[row]!]!],
    ...(ties === undefined
      ? [['strength', (row: number) => numberText(view.strength[row]!)] as const]
      : stated(network, view, ties)),
    ...measured(result.ties),
  ]);
}

function stated(network: Network, view: NetworkView, ties: DayTies): Field[] {
  const strength = strengthsShown(view, ties);
  const { pair } = ties.strengths;
  const { eventStart } = network.pairs;
  const partsAt = partsOf(network, ties);
  const seen = (p: number): boolean =>
    eventStart[p] !== eventStart[p + 1] && oneSideSeen(network, p, ties.options.asOf);
  // All parts in one text: of a tie whose strength a file gives they are much alike.
  const parts = (row: number): string => {
    const { trust, knowledge, history, mutual, confidence, assumed, dormant } = partsAt(row);
    const stated = `${numberText(trust)},"knowledge":${numberText(knowledge)},"history":${numberText(history)}`;
    const taken = assumed.length === 0 ? '[]' : jsonValue(assumed);
    return `${stated},"mutual":${numberText(mutual)},"confidence":${numberText(confidence)},"assumed":${taken},"dormant":${dormant}`;
  };
  return [
    ['strength', (row) => numberText(strength(row))],
    ['trust', parts],
    ['oneSideSeen', (row) => String(seen(pair[ties.row[row]!]!))],
  ];
}

/** The strength of each tie as its source holds it, in the undirected view what both arcs of its pair come to there. */
export function strengthsShown(view: NetworkView, { row, strengths }: DayTies): (tie: number) => number {
  if (view.directed) return (tie) => view.strength[tie]!;
  const sums = new Float64Array(strengths.count);
  for (let tie = 0; tie < row.length; tie++) sums[row[tie]!]! += view.strength[tie]!;
  return (tie) => sums[row[tie]!]!;
}

const measured = (columns: object): Field[] =>
  Object.entries<Column>(columns as Record<string, Column>).map(([id, column]) => [
    id,
    column instanceof Uint8Array
      ? (row) => (column[row] === 0 ? 'false' : 'true')
      : (row) => {
          const value = column[row]!;
          return typeof value === 'number' ? numberText(value) : jsonValue(value);
        },
  ]);

const numberText = (value: number): string => (Number.isFinite(value) ? String(value) : 'null');
