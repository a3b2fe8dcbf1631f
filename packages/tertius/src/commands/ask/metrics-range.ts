import type { MetricsResult, NetworkView } from '@tertius/core';
import type { Responses } from '@tertius/core/surveys';

type Row = Readonly<Record<string, unknown>>;

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

export function responsesNote({ asked, missing }: Responses): string {
  return `${missing.length} of ${asked} who were asked did not answer: what they would have said is missing, not absent; --range gives each figure without it and with the answers that the other ends suggest, which are no bounds`;
}
