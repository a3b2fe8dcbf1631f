import type { BrokerageColumns, Column } from '../measures/measure.ts';
import type { MeasureId } from '../measures/measure-ids.ts';
import type { MetricsResult } from '../measures/metrics-result.ts';
import type { NetworkView } from '../model/network-view.ts';

/**
 * Measures of people alone in the columns of a view of all actors: mailboxes, lists, rooms and automatic senders, and their ties,
 * have no value (NaN; 0 in columns of marks; an empty word). `person` gives the number among all of each actor of `people`.
 * Cost: linear in the columns.
 */
export function amongAll<Id extends MeasureId>(
  result: MetricsResult<Id>,
  all: NetworkView,
  people: NetworkView,
  person: Uint32Array,
): MetricsResult<Id> {
  if (person.length === all.actors.length) return result;
  const tie = tiesAmongAll(all, people, person);
  const actors = (column: Column): Column => spread(column, person, all.actors.length);
  const ties = (column: Column): Column => spread(column, tie, all.source.length);
  return {
    ...result,
    actors: mapped(result.actors, actors),
    ties: mapped(result.ties, ties),
    ...(result.words === undefined
      ? {}
      : { words: mapped(result.words, (words) => spreadWords(words, person, all)) }),
    ...(result.brokerage === undefined
      ? {}
      : { brokerage: spreadRoles(result.brokerage, all, people, person) }),
  } as MetricsResult<Id>;
}

function mapped<T>(columns: object, of: (column: T) => T): Record<string, T> {
  return Object.fromEntries(
    Object.entries(columns as Record<string, T>).map(([id, column]) => [id, of(column)]),
  );
}

function spread(column: Column, place: Uint32Array, length: number): Column {
  const wide =
    column instanceof Uint8Array ? new Uint8Array(length) : new Float64Array(length).fill(Number.NaN);
  place.forEach((at, k) => {
    wide[at] = column[k]!;
  });
  return wide;
}

function spreadWords(words: readonly string[], person: Uint32Array, all: NetworkView): readonly string[] {
  const wide = all.actors.map(() => '');
  person.forEach((at, k) => {
    wide[at] = words[k]!;
  });
  return wide;
}

/** Moments stay by group of people, and each actor points at theirs; whoever is no person has no role. */
function spreadRoles(
  brokerage: BrokerageColumns,
  all: NetworkView,
  people: NetworkView,
  person: Uint32Array,
): BrokerageColumns {
  const roles = brokerage.raw.length / Math.max(people.actors.length, 1);
  const raw = new Float64Array(all.actors.length * roles).fill(Number.NaN);
  const group = new Uint32Array(all.actors.length);
  person.forEach((at, k) => {
    raw.set(brokerage.raw.subarray(k * roles, (k + 1) * roles), at * roles);
    group[at] = brokerage.group[k]!;
  });
  return { ...brokerage, raw, group };
}

/** By tie of the people's view: its number in the view of all, which has the same order. */
function tiesAmongAll(all: NetworkView, people: NetworkView, person: Uint32Array): Uint32Array {
  const place = new Uint32Array(people.source.length);
  let k = 0;
  for (let at = 0; at < all.source.length && k < place.length; at++)
    if (all.source[at] === person[people.source[k]!] && all.target[at] === person[people.target[k]!])
      place[k++] = at;
  return place;
}
