import { type Evidence, importFiles, type Network, NO_EVIDENCE, resolve } from '@tertius/core';
import fc from 'fast-check';

export interface GivenPerson {
  readonly id: string;
  readonly own: boolean;
  readonly manager: number;
  readonly communities: readonly string[];
}

export interface GivenTie {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

export interface GivenEvent {
  readonly source: number;
  readonly target: number;
  readonly channel: string;
  readonly at: string;
}

export interface GivenWorld {
  readonly people: readonly GivenPerson[];
  readonly ties: readonly GivenTie[];
  readonly events: readonly GivenEvent[];
}

export const asOf = 20_780;

const strength: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0.3, 0.5, 0.6, 1),
  fc.integer({ min: 1, max: 1000 }).map((s) => s / 1000),
);

/** Small worlds with insiders and outsiders, managers, communities, and ties of every strength up to 1. */
export function world(size: {
  readonly inside: number;
  readonly outside: number;
  readonly ties: number;
  readonly events?: number;
}): fc.Arbitrary<GivenWorld> {
  return fc
    .tuple(fc.integer({ min: 1, max: size.inside }), fc.integer({ min: 1, max: size.outside }))
    .chain(([inside, outside]) => {
      const n = inside + outside;
      const ends = { source: fc.nat(n - 1), target: fc.nat(n - 1) };
      return fc.record({
        people: fc.tuple(
          ...Array.from({ length: n }, (_, at) =>
            fc.record({
              id: fc.constant(`${at < inside ? 'i' : 'x'}${at}`),
              own: fc.constant(at < inside),
              manager: at < inside ? fc.integer({ min: -1, max: inside - 1 }) : fc.constant(-1),
              communities: fc.subarray(['Forum', 'Guild']),
            }),
          ),
        ),
        ties: fc
          .uniqueArray(fc.record({ ...ends, strength }), {
            maxLength: size.ties,
            selector: ({ source, target }) => Math.min(source, target) * n + Math.max(source, target),
          })
          .map((ties) => ties.filter(({ source, target }) => source !== target)),
        events: fc.array(
          fc.record({
            source: fc.nat(Math.min(1, n - 1)),
            target: fc.nat(n - 1),
            channel: fc.constantFrom('in-person', 'in-person', 'mail', 'post', 'like'),
            at: fc.constantFrom('2026-10-01', '2026-10-01T10:00:00Z'),
          }),
          { maxLength: size.events ?? 0 },
        ),
      });
    });
}

/** Files of the own organisation `Own` given as texts, imported. */
export function files(texts: Readonly<Record<string, readonly string[]>>): {
  readonly evidence: Evidence;
  readonly network: Network;
} {
  const given = Object.entries(texts).map(([name, rows]) => ({
    name,
    bytes: new TextEncoder().encode(`${rows.join('\n')}\n`),
  }));
  const { evidence } = importFiles(NO_EVIDENCE, given, { own: 'Own', today: asOf });
  return { evidence, network: resolve(evidence) };
}

/** The world with a trust beside the strength of each tie, empty where nobody said any. */
export function importedWith({ people, ties }: GivenWorld, trusts: readonly string[]): Network {
  return files({
    'people.csv': [
      'id,name,organisation',
      ...people.map(({ id, own }, at) => `${id},${id.toUpperCase()},${own ? 'Own' : `Org ${at % 3}`}`),
    ],
    'ties.csv': [
      'source,target,strength,trust,directed',
      ...ties.map(
        ({ source, target, strength: given }, at) =>
          `${people[source]!.id},${people[target]!.id},${given},${trusts[at]},no`,
      ),
    ],
  }).network;
}

/** The world as files that name nobody in `without`, imported. */
export function imported({ people, ties, events }: GivenWorld, without = -1): Network {
  const idOf = (at: number): string => people[at]!.id;
  const kept = (row: { readonly source: number; readonly target: number }): boolean =>
    row.source !== without && row.target !== without;
  const file = (name: string, rows: readonly string[]): { name: string; bytes: Uint8Array } => ({
    name,
    bytes: new TextEncoder().encode(`${rows.join('\n')}\n`),
  });
  const files = [
    file('people.csv', [
      'id,name,organisation,manager,community',
      ...people.flatMap(({ id, own, manager, communities }, at) =>
        at === without
          ? []
          : `${id},${id.toUpperCase()},${own ? 'Own' : `Org ${at % 3}`},${manager < 0 || manager === at || manager === without ? '' : idOf(manager)},${communities.join(';')}`,
      ),
    ]),
  ];
  if (ties.some(kept))
    files.push(
      file('ties.csv', [
        'source,target,strength,directed',
        ...ties.filter(kept).map((tie) => `${idOf(tie.source)},${idOf(tie.target)},${tie.strength},no`),
      ]),
    );
  const met = events.filter((event) => kept(event) && event.source !== event.target);
  if (met.length > 0)
    files.push(
      file('events.csv', [
        'source,target,timestamp,channel',
        ...met.map((event) => `${idOf(event.source)},${idOf(event.target)},${event.at},${event.channel}`),
      ]),
    );
  return resolve(importFiles(NO_EVIDENCE, files, { own: 'Own', today: asOf }).evidence);
}
