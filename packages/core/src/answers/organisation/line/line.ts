import { addTo } from '../../../conventions/add-to.ts';
import { exchangedOverlaps, pairCorrelation, tied } from '../../../kernels/chance/line-draws.ts';
import { amongDraws } from '../../../kernels/groups/ei-permutation.ts';
import type { Rows } from '../../../kernels/rows.ts';
import type { Network } from '../../../model/network.ts';
import { responsesOf } from '../../../model/survey.ts';
import { type Named, named } from '../../ground/ground.ts';
import { type Inside, informalRows } from '../inside.ts';
import { orNull } from '../matrix.ts';

/** How two people stand to each other in the reporting line. */
export type Standing = 'manager and report' | 'same manager' | 'further up one line' | 'elsewhere';

/** Ties by how the two stand in the reporting line. */
export interface LineShare {
  readonly standing: Standing;
  /** Pairs of people who stand so, and how many of them are tied. */
  readonly possible: number;
  readonly ties: number;
  /** Ties / possible. */
  readonly density: number | null;
  /** Of all ties. */
  readonly share: number | null;
}

/** Somebody with the ties that no reporting line explains. */
export interface Crosser extends Named {
  readonly unit: string;
  readonly ties: number;
  readonly elsewhere: number;
}

/** A reporting line without a tie beside it. */
export interface SilentLine {
  readonly report: Named;
  readonly manager: Named;
  /** How many of the two were asked in a survey and did not answer: what they would have said is missing, not absent. */
  readonly unanswered: number;
}

/** The ties that people have beside the reporting line. */
export interface LineAnswer {
  /** Pairs of manager and report, and tied pairs that something besides the line tells of. */
  readonly lines: number;
  readonly ties: number;
  readonly standings: readonly LineShare[];
  /** Correlation of ties with lines over all pairs, and how rarely people exchanged give one as far from their mean. */
  readonly correlation: number | null;
  readonly p: number | null;
  readonly draws: number;
  /** Reports and managers of whom nothing besides the line tells that they talk. */
  readonly silent: readonly SilentLine[];
  /** Of these lines those with one end at least that was asked and did not answer, and those with two: nothing can be said of them. */
  readonly unanswered: { readonly lines: number; readonly both: number };
  /** Those with most ties elsewhere, first. */
  readonly crossers: readonly Crosser[];
}

const DRAWS = 1000;
const ORDER: readonly Standing[] = ['manager and report', 'same manager', 'further up one line', 'elsewhere'];

/**
 * Whether the ties of people follow the reporting line: ties by how the two stand in it, lines without a tie, people whose ties no
 * line explains, and the correlation with the line (QAP, Krackhardt 1988). Ties known from the line alone do not count. Null where
 * nobody's manager is known. Cost: people times the length of their line, ties, and draws times lines.
 */
export function lineAnswer(on: Inside, lines: Network = on.network, seed = 1): LineAnswer | null {
  const managers = managersAmong(on, lines);
  const pairs = new Map<number, readonly [report: number, manager: number]>();
  const n = on.member.length;
  managers.forEach((above, report) => {
    for (const manager of above)
      pairs.set(Math.min(report, manager) * n + Math.max(report, manager), [report, manager]);
  });
  if (pairs.size === 0) return null;
  const rows = informalRows(on);
  const standing = standings(managers, n);
  const counts = new Map(ORDER.map((one) => [one, { possible: 0, ties: 0 }]));
  for (const [, kind] of standing) counts.get(kind)!.possible++;
  counts.get('elsewhere')!.possible = (n * (n - 1)) / 2 - standing.size;
  const elsewhere = new Uint32Array(n);
  for (let v = 0; v < n; v++)
    for (let slot = rows.off[v]!; slot < rows.off[v + 1]!; slot++) {
      const w = rows.adj[slot]!;
      const kind = standing.get(Math.min(v, w) * n + Math.max(v, w)) ?? 'elsewhere';
      if (kind === 'elsewhere') elsewhere[v]!++;
      if (v < w) counts.get(kind)!.ties++;
    }
  const ties = rows.adj.length / 2;
  const missing = new Set(responsesOf(on.network)?.missing);
  const isMissing = (member: number): number => Number(missing.has(on.member[member]!));
  const silent = [...pairs.values()]
    .filter(([report, manager]) => !tied(rows, report, manager))
    .map(([report, manager]) => ({
      report: named(on.network, on.member[report]!),
      manager: named(on.network, on.member[manager]!),
      unanswered: isMissing(report) + isMissing(manager),
    }));
  return {
    lines: pairs.size,
    ties,
    standings: ORDER.map((one): LineShare => {
      const { possible, ties: there } = counts.get(one)!;
      return {
        standing: one,
        possible,
        ties: there,
        density: orNull(there / possible),
        share: orNull(there / ties),
      };
    }),
    ...chanceOf(rows, [...pairs.values()], seed),
    silent,
    unanswered: {
      lines: silent.filter(({ unanswered }) => unanswered > 0).length,
      both: silent.filter(({ unanswered }) => unanswered === 2).length,
    },
    crossers: [...elsewhere.keys()]
      .filter((v) => elsewhere[v]! > 0)
      .sort((v, w) => elsewhere[w]! - elsewhere[v]! || v - w)
      .map((v) => ({
        ...named(on.network, on.member[v]!),
        unit: on.groups[on.group[v]!]!,
        ties: rows.off[v + 1]! - rows.off[v]!,
        elsewhere: elsewhere[v]!,
      })),
  };
}

function chanceOf(rows: Rows, pairs: readonly (readonly [number, number])[], seed: number) {
  const columns = {
    one: Uint32Array.from(pairs, ([report]) => report),
    other: Uint32Array.from(pairs, ([, manager]) => manager),
  };
  const both = pairs.filter(([report, manager]) => tied(rows, report, manager)).length;
  const { p } = amongDraws(both, exchangedOverlaps(rows, columns, DRAWS, seed));
  const correlation = pairCorrelation(rows.n, rows.adj.length / 2, pairs.length, both);
  return {
    correlation: orNull(correlation),
    p: orNull(Number.isNaN(correlation) ? Number.NaN : p),
    draws: DRAWS,
  };
}

/** The managers of each member that are members, by number; people are matched by id where the lines are another network's. */
function managersAmong({ network, member, at }: Inside, lines: Network): number[][] {
  const place = new Map(network.people.map(({ id, index }) => [id, index]));
  const theirs = lines === network ? undefined : new Map(lines.people.map((person) => [person.id, person]));
  return member.map((v) => {
    const person = theirs === undefined ? network.people[v] : theirs.get(network.people[v]!.id);
    return (person?.managers ?? []).flatMap((manager) => {
      const index = theirs === undefined ? manager : place.get(lines.people[manager]!.id);
      const number = index === undefined ? -1 : at[index]!;
      return number < 0 ? [] : [number];
    });
  });
}

/** How each pair stands that does not stand elsewhere, by `lower * n + higher`. */
function standings(managers: readonly (readonly number[])[], n: number): Map<number, Standing> {
  const found = new Map<number, Standing>();
  const key = (v: number, w: number): number => Math.min(v, w) * n + Math.max(v, w);
  const reports = new Map<number, number[]>();
  managers.forEach((above, v) => {
    const seen = new Set([v, ...above]);
    for (const manager of above) addTo(reports, manager, v);
    for (let level = above.flatMap((w) => managers[w]!); level.length > 0; ) {
      const next = level.filter((w) => !seen.has(w));
      for (const w of next) {
        seen.add(w);
        found.set(key(v, w), 'further up one line');
      }
      level = next.flatMap((w) => managers[w]!);
    }
  });
  for (const under of reports.values())
    for (let x = 0; x < under.length; x++)
      for (let y = x + 1; y < under.length; y++) found.set(key(under[x]!, under[y]!), 'same manager');
  managers.forEach((above, v) => {
    for (const manager of above) found.set(key(v, manager), 'manager and report');
  });
  return found;
}
