import { TertiusError } from '../../errors.ts';
import {
  exchangedOverlaps,
  type PairColumns,
  pairCorrelation,
  tied,
} from '../../kernels/chance/line-draws.ts';
import { amongDraws } from '../../kernels/groups/ei-permutation.ts';
import { type SymmetricRows, symmetricRows } from '../../kernels/rows.ts';
import type { Network } from '../../model/network.ts';
import { isOfRecords } from '../../model/relation.ts';
import { responsesOf } from '../../model/survey.ts';
import { counted, numeral } from '../ground/numeral.ts';
import { type Differences, differencesOf } from './differences/differences.ts';
import { type Inside, type InsideOptions, inside } from './inside.ts';
import { orNull } from './matrix.ts';
import { withheldDifferences } from './withheld/withheld-differences.ts';

/** Two relations among the people who answered a survey. */
export interface AnsweredAlone {
  readonly asked: number;
  readonly people: number;
  readonly ties: readonly [number, number];
  readonly both: number;
}

/** How alike two relations among the same people are. */
export interface Comparison {
  readonly one: string;
  readonly other: string;
  readonly people: number;
  /** Tied pairs in each, and in both. */
  readonly ties: readonly [number, number];
  readonly both: number;
  /** Pairs in both / pairs in either. */
  readonly overlap: number | null;
  /** Correlation of ties over all pairs, and where it stands among people exchanged (QAP). */
  readonly correlation: number | null;
  readonly p: number | null;
  readonly draws: number;
  /** Where people were asked and some did not answer: the same among those who did; null else. */
  readonly answered: AnsweredAlone | null;
  /** Units and people for whom the two differ; null where not the same people are counted in both. */
  readonly differences: Differences | null;
  readonly words: readonly string[];
}

export interface CompareOptions extends InsideOptions {
  /** For pages that go round: nobody is named, and units of fewer people are left out. */
  readonly least?: number | undefined;
}

const MOST_PEOPLE = 2000;
const DRAWS = 1000;
const SEED = 1;

/**
 * Two networks of the same people compared: overlap of their ties and the QAP correlation (Krackhardt 1988) in the undirected view,
 * people matched by id. Cost: ties, times 1,000 draws. Throws `too-large` above 2,000 people.
 */
export function compareRelations(
  one: { readonly name: string; readonly network: Network },
  other: { readonly name: string; readonly network: Network },
  options: CompareOptions,
): Comparison {
  const [a, b] = [one, other].map(({ network, name: relation }) =>
    inside(network, { ...options, relation }, true),
  ) as [Inside, Inside];
  const ids = a.member.map((v) => a.network.people[v]!.id);
  const n = ids.length;
  if (n > MOST_PEOPLE)
    throw new TertiusError('too-large', `relations are compared among at most ${MOST_PEOPLE} people`, {
      value: String(n),
    });
  const place = new Map(ids.map((id, at) => [id, at]));
  const [x, y] = [pairsFor(a, place), pairsFor(b, place)];
  const rows = symmetricRows(
    n,
    y.one,
    y.other,
    new Float64Array(y.one.length).fill(1),
    new Uint8Array(y.one.length).fill(1),
  );
  const ties = [x.one.length, y.one.length] as const;
  const both = x.one.reduce((sum, v, k) => sum + (tied(rows, v, x.other[k]!) ? 1 : 0), 0);
  const correlation = pairCorrelation(n, ties[0], ties[1], both);
  // Exchanging people keeps the number of ties, so that the correlation rises with the ties in both.
  const { p } = amongDraws(both, exchangedOverlaps(rows, x, DRAWS, SEED));
  const figures = {
    one: one.name,
    other: other.name,
    people: n,
    ties,
    both,
    overlap: orNull(both / (ties[0] + ties[1] - both)),
    correlation: orNull(correlation),
    p: orNull(Number.isNaN(correlation) ? Number.NaN : p),
    draws: DRAWS,
    answered: [one, other].every(({ name }) => isOfRecords(name)) ? null : amongAnswered(a, x, y, rows),
    differences:
      b.member.length === n && b.member.every((v, at) => b.network.people[v]!.id === ids[at])
        ? differencesFor(a, b, options.least)
        : null,
  };
  return { ...figures, words: comparisonWords(figures) };
}

/** Who did not answer named nobody, so that a tie which one of the two relations has is missing in the other. */
function amongAnswered(
  on: Inside,
  x: PairColumns,
  y: PairColumns,
  rows: SymmetricRows,
): AnsweredAlone | null {
  const silent = new Set((responsesOf(on.network)?.missing ?? []).map((person) => on.at[person]!));
  silent.delete(-1);
  if (silent.size === 0) return null;
  const told = (one: number, other: number): boolean => !silent.has(one) && !silent.has(other);
  const count = ({ one, other }: PairColumns, holds = told): number =>
    one.reduce((sum, v, k) => sum + (holds(v, other[k]!) ? 1 : 0), 0);
  return {
    asked: on.member.length,
    people: on.member.length - silent.size,
    ties: [count(x), count(y)],
    both: count(x, (v, w) => told(v, w) && tied(rows, v, w)),
  };
}

function differencesFor(a: Inside, b: Inside, least: number | undefined): Differences {
  const full = differencesOf(a, a.rows, b.rows);
  return least === undefined ? full : withheldDifferences(full, a, least);
}

/** The tied pairs once each, by the numbers of `place`. */
function pairsFor({ rows, network, member }: Inside, place: ReadonlyMap<string, number>): PairColumns {
  const at = member.map((v) => place.get(network.people[v]!.id));
  const [one, other]: [number[], number[]] = [[], []];
  for (let v = 0; v < rows.n; v++)
    for (let slot = rows.off[v]!; slot < rows.off[v + 1]!; slot++) {
      const [i, j] = [at[v], at[rows.adj[slot]!]];
      if (i === undefined || j === undefined || i >= j) continue;
      one.push(i);
      other.push(j);
    }
  return { one: Uint32Array.from(one), other: Uint32Array.from(other) };
}

const percent = (part: number, all: number): string => `${Math.round((100 * part) / all)} %`;

function comparisonWords(found: Omit<Comparison, 'words'>): string[] {
  const { one, other, ties, both, correlation, p, answered } = found;
  if (ties[0] === 0 || ties[1] === 0) return [`One of ${one} and ${other} has no tie among these people.`];
  return [
    `${one}: ${counted(ties[0], 'tie')}; ${other}: ${counted(ties[1], 'tie')}; both: ${numeral(both)} (${percent(both, ties[0])} of ${one}, ${percent(both, ties[1])} of ${other}).`,
    ...(correlation === null || p === null
      ? []
      : [
          p < 0.05
            ? `They are ${correlation > 0 ? 'more' : 'less'} alike than chance: correlation ${correlation.toFixed(2)}, p = ${p.toFixed(3)} by exchanging people.`
            : `They are no more alike than chance: correlation ${correlation.toFixed(2)}, p = ${p.toFixed(3)} by exchanging people.`,
        ]),
    ...(answered === null ? [] : [answeredWords(found, answered)]),
  ];
}

function answeredWords(
  { one, other }: Pick<Comparison, 'one' | 'other'>,
  { asked, people, ties, both }: AnsweredAlone,
): string {
  const silent = asked - people;
  const rest =
    ties[0] === 0 || ties[1] === 0
      ? `among the ${people} who did, one of the two has no tie.`
      : `among the ${people} who did, ${one} has ${counted(ties[0], 'tie')}, ${other} ${numeral(ties[1])}, both ${numeral(both)} (${percent(both, ties[0])} and ${percent(both, ties[1])}).`;
  return `${numeral(silent)} of ${numeral(asked)} people did not answer, so ties of theirs are missing and what both have is too low; ${rest}`;
}
