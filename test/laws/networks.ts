import type { NetworkView } from '@tertius/core';
import fc from 'fast-check';

export interface Tie {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
  readonly mutual: boolean;
}

export interface Given {
  readonly directed: boolean;
  /** One group per actor. */
  readonly group: readonly number[];
  readonly ties: readonly Tie[];
}

export const groups = ['North', 'South', 'West'];

const tie = (n: number): fc.Arbitrary<Tie> =>
  fc.record({
    source: fc.nat(n - 1),
    target: fc.nat(n - 1),
    strength: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(0.1, 0.15, 0.2, 0.25, 0.5, 1) },
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 3000 }).map((s) => s / 1000) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    mutual: fc.boolean(),
  });

/** Small networks of every kind: isolates, sinks, parts, strengths of 0, undirected ties among arcs. */
export const network: fc.Arbitrary<Given> = fc.integer({ min: 1, max: 9 }).chain((n) =>
  fc.record({
    directed: fc.boolean(),
    group: fc.array(fc.nat(groups.length - 1), { minLength: n, maxLength: n }),
    ties: fc
      .uniqueArray(tie(n), { maxLength: 3 * n, selector: (t) => t.source * n + t.target })
      .map((ties) => ties.filter((t) => t.source !== t.target)),
  }),
);

export function view(given: Given): NetworkView {
  return {
    actors: given.group.map((_, actor) => `a${actor}`),
    directed: given.directed,
    source: Uint32Array.from(given.ties, (t) => t.source),
    target: Uint32Array.from(given.ties, (t) => t.target),
    strength: Float64Array.from(given.ties, (t) => t.strength),
    mutual: Uint8Array.from(given.ties, (t) => Number(t.mutual)),
    group: Int32Array.from(given.group),
    groups,
  };
}
