import type { Network } from '@tertius/core';
import { type Purpose, type Released, release } from '@tertius/core/sharing';
import type { Layout } from '../layout/layout-types.ts';
import { dayOf } from '../questions/day.ts';
import { holdingOf } from '../questions/holding.ts';
import { type Readings, readingsFrom } from '../questions/readings.ts';
import type { Subject } from '../questions/subject.ts';

/** A network as it may leave for a purpose, ready to be drawn. */
export function subjectFor(subject: Subject, purpose: Purpose): Subject {
  if (purpose === 'me') return subject;
  const { evidence, asOf } = subject.readings;
  return subjectOf(release(evidence, purpose, { asOf }), asOf, subject.tau);
}

export function subjectOf({ evidence, network }: Released, asOf: number, tau: number): Subject {
  const readings = readingsFrom(evidence, network, dayOf(network, asOf));
  return { readings, holding: holdingOf(readings, tau), tau };
}

/** Who of a network is who in the released one: by id, else by a name and organisation that one person alone has in both. */
export function matched(before: Readings, after: Readings): Int32Array {
  if (before.network === after.network) return Int32Array.from(after.network.people.keys());
  const [known, there] = [wordsOf(before), wordsOf(after)];
  return Int32Array.from(after.network.people, ({ id }, index) => {
    const same = before.byId.get(id);
    if (same !== undefined && sameName(before.network, same, after.network, index)) return same;
    const words = keyOf(after, index);
    return there.get(words) === index ? (known.get(words) ?? -1) : -1;
  });
}

const sameName = (one: Network, a: number, other: Network, b: number): boolean =>
  one.people[a]!.name === other.people[b]!.name;

const keyOf = ({ network, organisation }: Readings, index: number): string =>
  JSON.stringify([network.people[index]!.name, organisation[index]]);

/** People by name and organisation; -1 where several share both. */
function wordsOf(readings: Readings): Map<string, number> {
  const found = new Map<string, number>();
  for (const { index, name } of readings.network.people) {
    const key = keyOf(readings, index);
    found.set(key, name === '' || found.has(key) ? -1 : index);
  }
  return found;
}

/** An earlier layout for the people of the released network, so that who is in both stands where they stood. */
export function carried(layout: Layout, ids: readonly string[], places: Int32Array): Layout {
  const idOf = new Map<number, string>();
  for (const [index, before] of places.entries()) if (before >= 0) idOf.set(before, ids[index]!);
  return { ...layout, ids: layout.ids.map((_, at) => idOf.get(at) ?? `\u0000${at}`) };
}
