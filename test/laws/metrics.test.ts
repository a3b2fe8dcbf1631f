import { catalogue, type MetricsOptions, metricsRows, metricsSync } from '@tertius/core';
import type { MetricsRows } from '@tertius/core/measures';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Given, groups, network, view } from './networks.ts';
import { Slow } from './slow-definitions.ts';

type Row = MetricsRows['network'];
type RowValue = Row[string];

const runs = { numRuns: 1000 };

function measured(given: Given, options: MetricsOptions = {}): MetricsRows {
  const seen = view(given);
  return metricsRows(seen, metricsSync(seen, options));
}

/** Differences between two values however nested, 1e-9 apart and relative above 1. */
function differences(ours: RowValue, theirs: RowValue, path = ''): string[] {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const same = Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(theirs));
    return same ? [] : [`${path}: ${ours}, not ${theirs}`];
  }
  if (ours !== null && theirs !== null && typeof ours === 'object' && typeof theirs === 'object') {
    const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
    return keys.flatMap((key) => differences(ours[key] ?? null, theirs[key] ?? null, `${path}.${key}`));
  }
  return ours === theirs ? [] : [`${path}: ${String(ours)}, not ${String(theirs)}`];
}

function same(ours: readonly Row[], theirs: readonly Row[]): void {
  expect(ours.length).toBe(theirs.length);
  expect(ours.flatMap((row, at) => differences(row, theirs[at]!, `[${at}]`))).toEqual([]);
}

function without(row: Row, ...keys: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key)));
}

/** Counts of roles alone: what chance would give depends on the whole network. */
function countsOnly(row: Row): Row {
  const { brokerage, ...others } = row;
  return { ...others, brokerage: without(brokerage as Row, 'expected', 'sd', 'z') } as Row;
}

/** What a part of a network says of its actors whatever else there is. */
function ofPart(row: Row): Row {
  return without(countsOnly(row), 'betweenness', 'weightedBetweenness', 'harmonic', 'onnela');
}

function raw(row: Row, key: string, factor: number): number | null {
  return row[key] === null ? null : Number(row[key]) * factor;
}

describe('laws of measures', () => {
  test('each equals its definition, read off matrices', () => {
    fc.assert(
      fc.property(network, fc.boolean(), (given, renamed) => {
        const slow = new Slow(given);
        const ours = measured(given, { relabelFrom: renamed ? 0 : Number.POSITIVE_INFINITY });
        const actors = slow.all.map((i) => ({
          degree: slow.near(i).length,
          inDegree: given.directed ? slow.all.filter((j) => slow.arc[j]![i]).length : null,
          outDegree: given.directed ? slow.all.filter((j) => slow.arc[i]![j]).length : null,
          strength: slow.sum(i),
          effectiveSize: slow.effectiveSize(i),
          efficiency: slow.efficiency(i),
          constraint: slow.constraint(i),
          hierarchy: slow.hierarchy(i),
          clustering: slow.clustering(i),
          barrat: slow.barrat(i),
          onnela: slow.onnela(i),
          core: slow.core(i),
          cutpoint: slow.cutpoint(i),
          eiIndex: slow.eiIndex(i),
          brokerage: slow.roles(i),
          world: 'unknown',
        }));
        const local = (row: Row): Row =>
          without(countsOnly(row), 'id', 'betweenness', 'weightedBetweenness', 'harmonic');
        same(ours.actors.map(local), actors);
        const ties = given.ties.map(({ source: i, target: j }) => ({
          source: `a${i}`,
          target: `a${j}`,
          localConstraint: slow.localConstraint(i, j),
          embeddedness: slow.embeddedness(i, j),
          simmelian: slow.simmelian(i, j),
          bridge: slow.bridge(i, j),
        }));
        same(ours.ties, ties);
        const possible = (slow.n * (slow.n - 1)) / (given.directed ? 1 : 2);
        const whole = {
          actors: slow.n,
          ties: slow.tieCount(),
          ...(given.directed ? { arcs: slow.tieCount() } : {}),
          density: slow.n < 2 ? null : slow.tieCount() / possible,
          reciprocity: slow.reciprocity(),
          transitivity: slow.transitivity(),
          modularity: slow.modularity(),
          eiIndex: slow.networkEiIndex(),
          triadCensus: given.directed ? slow.triadCensus() : null,
        };
        same([without(ours.network, 'brokerage')], [whole]);
      }),
      runs,
    );
  });

  test('numbering the actors otherwise changes nothing', () => {
    const shuffled = network.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray([...given.group.keys()], { minLength: given.group.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([given, number]) => {
        const other: Given = {
          ...given,
          group: given.group.map((_, at) => given.group[number.indexOf(at)]!),
          ties: given.ties.map((t) => ({ ...t, source: number[t.source]!, target: number[t.target]! })),
        };
        const [ours, theirs] = [measured(given), measured(other)];
        const anonymous = (row: Row): Row => without(row, 'id', 'source', 'target');
        same(
          ours.actors.map(anonymous),
          number.map((at) => anonymous(theirs.actors[at]!)),
        );
        same(ours.ties.map(anonymous), theirs.ties.map(anonymous));
        same([ours.network], [theirs.network]);
      }),
      runs,
    );
  });

  test('the order of ties changes nothing', () => {
    fc.assert(
      fc.property(network, (given) => {
        const [ours, theirs] = [measured(given), measured({ ...given, ties: given.ties.toReversed() })];
        same(ours.actors, theirs.actors);
        same(ours.ties, theirs.ties.toReversed());
        same([ours.network], [theirs.network]);
      }),
      runs,
    );
  });

  test('strengths all scaled alike scale strength and harmonic and change nothing else', () => {
    fc.assert(
      fc.property(network, fc.constantFrom(0.001, 0.5, 3, 1000), (given, factor) => {
        const ties = given.ties.map((t) => ({ ...t, strength: t.strength * factor }));
        const [ours, theirs] = [measured(given), measured({ ...given, ties })];
        const scaled = (row: Row): Row => ({
          ...row,
          strength: raw(row, 'strength', factor),
          harmonic: raw(row, 'harmonic', factor),
        });
        same(ours.actors.map(scaled), theirs.actors);
        same(ours.ties, theirs.ties);
        same([ours.network], [theirs.network]);
      }),
      runs,
    );
  });

  test('two networks side by side keep their values', () => {
    fc.assert(
      fc.property(network, network, (one, two) => {
        const n = one.group.length;
        const moved = two.ties.map((t) => ({ ...t, source: t.source + n, target: t.target + n }));
        const other = { ...two, directed: one.directed };
        const both = measured({ ...one, group: [...one.group, ...two.group], ties: [...one.ties, ...moved] });
        const parts = [measured(one), measured(other)];
        const anonymous = (row: Row): Row => without(ofPart(row), 'id', 'source', 'target');
        same(
          both.actors.map(anonymous),
          parts.flatMap((part) => part.actors.map(anonymous)),
        );
        same(
          both.ties.map((row) => without(row, 'source', 'target')),
          parts.flatMap((part) => part.ties.map((row) => without(row, 'source', 'target'))),
        );
        const pathSums = (rows: readonly Row[], size: number): Row[] =>
          rows.map((row) => ({
            harmonic: raw(row, 'harmonic', size - 1) ?? 0,
            betweenness: raw(row, 'betweenness', (size - 1) * (size - 2)) ?? 0,
            weightedBetweenness: raw(row, 'weightedBetweenness', (size - 1) * (size - 2)) ?? 0,
          }));
        const sizes = [n, two.group.length];
        same(
          pathSums(both.actors, both.actors.length),
          parts.flatMap((part, at) => pathSums(part.actors, sizes[at]!)),
        );
      }),
      runs,
    );
  });

  test('an added isolate changes nobody and is itself undefined or zero', () => {
    fc.assert(
      fc.property(network, fc.nat(groups.length - 1), (given, group) => {
        const more = measured({ ...given, group: [...given.group, group] });
        const less = measured(given);
        const onnelas = (row: Row): Row => ({ ...ofPart(row), onnela: row.onnela! });
        same(more.actors.slice(0, -1).map(onnelas), less.actors.map(onnelas));
        same(more.ties, less.ties);
        const kept = ['transitivity', 'modularity', 'reciprocity', 'eiIndex', 'ties'];
        const steady = (row: Row): Row => Object.fromEntries(kept.map((key) => [key, row[key]!]));
        same([steady(more.network)], [steady(less.network)]);
        const isolate = more.actors.at(-1)!;
        expect(isolate).toMatchObject({
          degree: 0,
          strength: 0,
          effectiveSize: null,
          efficiency: null,
          constraint: null,
          hierarchy: null,
          clustering: 0,
          barrat: 0,
          onnela: 0,
          core: 0,
          cutpoint: false,
          eiIndex: null,
          harmonic: 0,
        });
      }),
      runs,
    );
  });

  test('turning all arcs round swaps in and out, gatekeeper and representative, and the triads that point', () => {
    fc.assert(
      fc.property(network, (given) => {
        const ties = given.ties.map((t) => ({ ...t, source: t.target, target: t.source }));
        const [ours, theirs] = [
          measured({ ...given, directed: true }),
          measured({ ...given, directed: true, ties }),
        ];
        const turnedRoles = (row: Row): Row => ({
          ...row,
          gatekeeper: row.representative!,
          representative: row.gatekeeper!,
        });
        const turned = (row: Row): Row => {
          const roles = row.brokerage as Record<string, Row>;
          return {
            ...without(row, 'harmonic'),
            inDegree: row.outDegree!,
            outDegree: row.inDegree!,
            brokerage: {
              ...turnedRoles(roles),
              expected: roles.expected!,
              sd: roles.sd!,
              z: turnedRoles(roles.z!),
            },
          };
        };
        same(
          ours.actors.map(turned),
          theirs.actors.map((row) => without(row, 'harmonic')),
        );
        const undirected = (row: Row): Row => without(row, 'source', 'target', 'localConstraint');
        same(ours.ties.map(undirected), theirs.ties.map(undirected));
        const census = ours.network.triadCensus as Row;
        const swaps = ['021', '111', '120'].flatMap((kind) => [
          [`${kind}D`, census[`${kind}U`]!],
          [`${kind}U`, census[`${kind}D`]!],
        ]);
        const whole = { ...ours.network, brokerage: turnedRoles(ours.network.brokerage as Row) };
        same([{ ...whole, triadCensus: { ...census, ...Object.fromEntries(swaps) } }], [theirs.network]);
      }),
      runs,
    );
  });

  test('an undirected tie says the same as two arcs of half its strength, but for paths', () => {
    fc.assert(
      fc.property(network, (given) => {
        const once = { ...given, directed: true, ties: given.ties.filter((t) => t.source < t.target) };
        const undirected = { ...once, ties: once.ties.map((t) => ({ ...t, mutual: true })) };
        const halves = once.ties.map((t) => ({ ...t, mutual: false, strength: t.strength / 2 }));
        const back = halves.map((t) => ({ ...t, source: t.target, target: t.source }));
        const [ours, theirs] = [measured(undirected), measured({ ...once, ties: [...halves, ...back] })];
        const local = (row: Row): Row => without(row, 'weightedBetweenness', 'harmonic');
        same(ours.actors.map(local), theirs.actors.map(local));
        same(ours.ties, theirs.ties.slice(0, ours.ties.length));
        same([ours.network], [theirs.network]);
      }),
      runs,
    );
  });

  test('measures asked for alone equal the same among all, and nothing else is present', () => {
    const ids = catalogue.filter((measure) => !measure.onRequest).map((measure) => measure.id);
    fc.assert(
      fc.property(network, fc.subarray(ids, { minLength: 1 }), (given, asked) => {
        const whole = measured(given);
        const part = measured(given, { measures: asked });
        const only = (row: Row, ...always: string[]): Row =>
          Object.fromEntries(Object.entries(row).filter(([key]) => [...always, ...asked].includes(key)));
        expect(part.actors).toEqual(whole.actors.map((row) => only(row, 'id')));
        expect(part.ties).toEqual(whole.ties.map((row) => only(row, 'source', 'target')));
        expect(part.network).toEqual(only(whole.network, 'actors', 'ties', 'arcs'));
      }),
      runs,
    );
  });
});
