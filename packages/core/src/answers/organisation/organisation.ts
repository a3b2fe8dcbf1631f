import { fragmentation } from '../../kernels/groups/components.ts';
import { partsOf } from '../../kernels/groups/key-players.ts';
import type { UnitsMatrix } from '../../kernels/groups/units-matrix.ts';
import type { Network } from '../../model/network.ts';
import { responsesOf } from '../../model/survey.ts';
import { NO_GROUP } from '../../model/tie-list.ts';
import { named } from '../ground/ground.ts';
import { namesakes, toldApart } from '../ground/namesakes.ts';
import { carriersOf, gatesOf } from './carriers.ts';
import { drawEi, EI_DRAWS, EI_SEED, eiTests, shuffling } from './ei.ts';
import { type Inside, type InsideOptions, inside } from './inside.ts';
import { insideSupport } from './inside-limits.ts';
import { keyPeople, keySets } from './key-people.ts';
import { lineAnswer } from './line/line.ts';
import { matrixOf, orNull, unitPairs } from './matrix.ts';
import type { EiTest, OrganisationAnswer, Unit } from './shape.ts';
import { organisationSections } from './words.ts';

export interface OrganisationOptions extends InsideOptions {
  /** Draws of the permutation test (5,000) and their seed (1). */
  readonly draws?: number;
  readonly seed?: number;
  /** Told how far the permutation test is, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
  /** Where the reporting lines are, if not in the network itself. */
  readonly lines?: Network | undefined;
}

/**
 * How an organisation's units are tied: who talks to whom, which units keep to themselves, who holds them together.
 *
 * **Definition** B counts tied pairs between units, E what the degrees alone give (Newman 2006); E-I = (E - I) / (E + I) over ties
 * (Krackhardt & Stern 1988) beside groups shuffled among people; carriers by their share of a pair's ties; key players after
 * Borgatti 2006. **Reads** the undirected view of the ties among insiders (everybody where units are organisations or the own
 * organisation is unknown). **Undefined** null, never 0. **Cost** linear in people and ties, times the draws for the test.
 * Throws `out-of-range`, `no-such-actor`. **Source** measures.md section 9.
 */
export function organisation(network: Network, options: OrganisationOptions): OrganisationAnswer {
  const on = inside(network, options);
  const { draws = EI_DRAWS, seed = EI_SEED, progress } = options;
  const chance = shuffling(on, seed);
  return organisationFrom(on, options, eiTests(chance, drawEi(chance, draws, progress)));
}

/** The answer once the permutation test is done, here or on workers. */
export function organisationFrom(
  on: Inside,
  options: OrganisationOptions,
  tests: readonly EiTest[],
): OrganisationAnswer {
  const { draws = EI_DRAWS, seed = EI_SEED, relation, lines } = options;
  const matrix = matrixOf(on);
  const none = on.groups.indexOf(NO_GROUP);
  const { limits, supported } = insideSupport(on, options);
  const figures = {
    own: on.own === undefined ? null : on.network.organisations[on.own]!.name,
    by: on.by,
    relation: relation ?? null,
    counted: on.counted,
    people: on.member.length,
    ties: matrix.pairs,
    lineOnly: on.lineOnly.size,
    withoutUnit: none < 0 ? 0 : matrix.size[none]!,
    units: unitsOf(on, matrix, tests).map((unit) => ({ ...unit, silo: supported && unit.silo })),
    matrix: unitPairs(on, matrix),
    ei: tests[on.groups.length]!,
    draws,
    seed,
    carriers: carriersOf(on),
    fragmentation: orNull(fragmentation(on.rows)),
    parts: partsOf(on.rows).parts,
    keyPlayers: keySets(on),
    keyPeople: keyPeople(on),
    line: lineAnswer(on, lines, seed),
    limits,
    supported,
  };
  const sections = organisationSections(toldApart(figures, namesakes(on.network, options.asOf)));
  return { ...figures, sections, words: sections.flatMap(({ lines }) => lines) };
}

/** Fewer than this share of the ties expected, and rarely so by chance. */
const SILO_SHARE = 0.5;
const RARE = 0.05;

function unitsOf(on: Inside, matrix: UnitsMatrix, tests: readonly EiTest[]): Unit[] {
  const gates = gatesOf(on);
  const none = on.groups.indexOf(NO_GROUP);
  const width = on.groups.length;
  const unanswered = new Uint32Array(width);
  for (const person of responsesOf(on.network)?.missing ?? [])
    if (on.at[person]! >= 0) unanswered[on.group[on.at[person]!]!]! += 1;
  return on.groups.map((unit, g) => {
    const inside = matrix.ties[g * width + g]!;
    const apart = none < 0 || g === none ? 0 : matrix.ties[g * width + none]!;
    const outside = matrix.degree[g]! - 2 * inside - apart;
    let expected = 0;
    for (let h = 0; h < width; h++) if (h !== g && h !== none) expected += matrix.expected[g * width + h]!;
    const test = tests[g]!;
    const gate = gates[g]!;
    return {
      unit,
      people: matrix.size[g]!,
      unanswered: unanswered[g]!,
      inside,
      outside,
      outsideExpected: orNull(expected),
      ...test,
      silo:
        g !== none &&
        unanswered[g]! * 2 <= matrix.size[g]! &&
        matrix.size[g]! > 2 &&
        outside < SILO_SHARE * expected &&
        (test.p ?? 1) < RARE &&
        (test.ei ?? 0) < (test.expected ?? 0),
      gate:
        gate.person < 0
          ? null
          : {
              ...named(on.network, on.member[gate.person]!),
              ties: gate.ties,
              share: gate.ties / outside,
            },
    };
  });
}
