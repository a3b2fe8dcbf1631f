import type { Statement } from '../../model/evidence.ts';
import type { Network, Person } from '../../model/network.ts';

/** Two people in whichever order. */
export function pairKey(a: Person, b: Person): string {
  return JSON.stringify([a.key, b.key].sort());
}

/** Pairs that the user took apart. */
export function saidDifferent(network: Network, statements: readonly Statement[]): ReadonlySet<string> {
  const apart = statements.filter((s) => s.kind === 'different');
  if (apart.length === 0) return new Set();
  const byKey = new Map<string, Person>();
  for (const person of network.people)
    for (const key of [...person.keys, person.key, ...person.records.map((record) => record.key)])
      if (!byKey.has(key)) byKey.set(key, person);
  return new Set(
    apart.flatMap(({ a, b }) => {
      const one = byKey.get(a);
      const other = byKey.get(b);
      return one === undefined || other === undefined ? [] : [pairKey(one, other)];
    }),
  );
}
