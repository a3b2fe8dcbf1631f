import type { NetworkView } from '../model/network-view.ts';
import { zScore } from './brokerage/brokerage.ts';
import type { BrokerageColumns, Column } from './measure.ts';
import type { BetweennessMethod, MetricsResult } from './metrics-result.ts';

export type RowValue = string | number | boolean | null | { readonly [key: string]: RowValue };
export type Row = { readonly [key: string]: RowValue };

/** A result as plain rows, ready for JSON: undefined is null, yes and no are booleans. */
export interface MetricsRows {
  readonly actors: readonly Row[];
  readonly ties: readonly Row[];
  readonly network: Row;
  /** Whether betweenness is exact or sampled, where it was asked for. */
  readonly betweenness?: BetweennessMethod;
  /** Of measures that are undefined for the whole network: why. */
  readonly undefinedBecause?: Readonly<Record<string, string>>;
}

export function metricsRows(view: NetworkView, result: MetricsResult): MetricsRows {
  const { brokerage } = result;
  const actorColumns = actorColumnsOf(result);
  const tieColumns = tieColumnsOf(result);
  const actor = (id: string, at: number): Row => ({
    id,
    ...cells(actorColumns, at),
    ...(brokerage === undefined ? {} : { brokerage: rolesOf(brokerage, at) }),
  });
  const tie = (source: number, at: number): Row => ({
    source: view.actors[source]!,
    target: view.actors[view.target[at]!]!,
    ...cells(tieColumns, at),
  });
  let actors: readonly Row[] | undefined;
  let ties: readonly Row[] | undefined;
  return {
    // Made when somebody looks at them: there may be a million.
    get actors() {
      actors ??= view.actors.map(actor);
      return actors;
    },
    get ties() {
      ties ??= Array.from(view.source, tie);
      return ties;
    },
    network: plain(result.network as unknown as Numbers) as Row,
    ...(result.betweenness === undefined ? {} : { betweenness: result.betweenness }),
    ...(result.undefinedBecause === undefined ? {} : { undefinedBecause: result.undefinedBecause }),
  };
}

/** The columns of actors: numbers, then words. */
export function actorColumnsOf({
  actors,
  words = {},
}: MetricsResult): readonly (readonly [string, AnyColumn])[] {
  return [...entries<AnyColumn>(actors), ...entries<AnyColumn>(words)];
}

export function tieColumnsOf({ ties }: MetricsResult): readonly (readonly [string, Column])[] {
  return entries<Column>(ties);
}

const entries = <Value>(columns: object): [string, Value][] =>
  Object.entries<Value>(columns as Record<string, Value>);

function cells(columns: readonly (readonly [string, AnyColumn])[], at: number): Row {
  return Object.fromEntries(columns.map(([id, column]) => [id, valueAt(column, at)]));
}

type AnyColumn = Column | readonly string[];

/** What a column says of one actor or tie: a number, null where undefined, yes or no, or a word. */
export function valueAt(column: AnyColumn, at: number): string | number | boolean | null {
  if (column instanceof Uint8Array) return column[at] !== 0;
  const value = column[at]!;
  return typeof value === 'string' ? value : orNull(value);
}

function rolesOf(columns: BrokerageColumns, actor: number): Row {
  const { roles, raw, group, expected, sd } = columns;
  const own = 6 * group[actor]!;
  const byRole = (value: (role: number) => number): Row =>
    Object.fromEntries(roles.map((name, role) => [name, orNull(value(role))]));
  const count = (role: number): number => raw[6 * actor + role]!;
  return {
    ...byRole(count),
    expected: byRole((role) => expected[own + role]!),
    sd: byRole((role) => sd[own + role]!),
    z: byRole((role) => zScore(count(role), expected[own + role]!, sd[own + role]!)),
  };
}

type Numbers = number | { readonly [key: string]: Numbers };

function plain(value: Numbers): RowValue {
  if (typeof value === 'number') return orNull(value);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
