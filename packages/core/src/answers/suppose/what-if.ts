import { TertiusError } from '../../errors.ts';
import type { MeasureId } from '../../measures/measure-ids.ts';
import { type MetricsRows, metricsRows } from '../../measures/metrics-rows.ts';
import { metricsSync } from '../../measures/metrics-sync.ts';
import type { Statement } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { strengths } from '../../model/strength/strength.ts';
import { tieList, viewOf } from '../../model/tie-list.ts';
import { type DependenceFigures, dependenceFigures } from '../dependence/dependence.ts';
import { type Handover, handover } from '../dependence/handover.ts';
import { findPerson } from '../ground/find-actor.ts';
import { type AnswerOptions, type Ground, ground, type Named, named } from '../ground/ground.ts';
import { plan } from '../introduce/plan.ts';
import type { InsideChange } from '../organisation/change/change-shape.ts';
import { whatIfInside } from '../organisation/change/suppose-inside.ts';
import type { InsideOptions } from '../organisation/inside.ts';
import type { Limit } from '../support/limit.ts';
import { privateContacts } from '../support/private-contacts.ts';
import { supportOf } from '../support/support.ts';
import { triangulate } from '../triangulate/triangulate.ts';
import { withoutPeople, withTie, withTrust } from './changed.ts';

/** What is supposed to happen; people by id or name. */
export type Supposition =
  | { readonly leaves: string | readonly string[] }
  | { readonly tie: readonly [one: string, other: string, strength: number] }
  | { readonly trust: readonly [from: string, to: string, trust: number] };

export interface WhatIfOptions extends AnswerOptions {
  readonly suppose: Supposition;
  /** The statements of the evidence: contacts marked private are not handed on. */
  readonly statements?: readonly Statement[];
  /** Ids from the catalogue of measures; none unless given. */
  readonly measures?: readonly MeasureId[] | 'all';
  readonly directed?: boolean;
  readonly group?: string;
  /** What makes a unit inside: `unit`, `organisation` or an attribute; or a level of the reporting line. */
  readonly by?: string | undefined;
  readonly level?: number | undefined;
}

export interface PhaseScores extends Named {
  readonly support: number;
  readonly practice: number;
  readonly validation: number;
}

/** How the organisation stands in one of the two networks. */
export interface Standing {
  readonly dependence: DependenceFigures;
  /** F: how many outsiders the organisation can expect to reach. */
  readonly expectedReach: number;
  readonly triangulation: readonly PhaseScores[];
  readonly measures?: MetricsRows;
}

export interface WhatIf {
  readonly own: string;
  readonly tau: number;
  readonly suppose: {
    readonly kind: 'leaves' | 'tie' | 'trust';
    readonly people: readonly Named[];
    readonly value: number | null;
  };
  readonly before: Standing;
  readonly after: Standing;
  /** For somebody who leaves; of several the first. */
  readonly handover?: Handover;
  /** One for each who leaves. */
  readonly handovers?: readonly Handover[];
  /** What happens inside; null for stated trust, which moves no tie. */
  readonly inside: InsideChange | null;
  /** What the data cannot tell. */
  readonly limits: readonly Limit[];
}

/**
 * The same answers before and after a person leaves, a tie is made, or trust is stated.
 *
 * **Definition** the network without the person, as if no file had named them; with a tie of strength S both ways in place of what
 * is stated; or with that trust stated, in place of a strength that a file gave. Nothing is stored.
 * **Cost** that of the answers, twice, and linear in the network for the change.
 * Throws `no-such-actor`, `ambiguous-actor`, `out-of-range`, `no-own-organisation`, `strength-above-one`, `unknown-measure`.
 * **Source** measures.md sections 4 to 6.
 */
export function whatIf(network: Network, options: WhatIfOptions): WhatIf {
  const { suppose } = options;
  const on = ground(network, options);
  const kind = 'leaves' in suppose ? 'leaves' : 'tie' in suppose ? 'tie' : 'trust';
  const said =
    'leaves' in suppose
      ? [suppose.leaves].flat()
      : ('tie' in suppose ? suppose.tie : suppose.trust).slice(0, 2);
  const people = [...new Set(said.map((one) => findPerson(network, String(one))))];
  const value = 'leaves' in suppose ? null : 'tie' in suppose ? suppose.tie[2] : suppose.trust[2];
  if (value !== null) checkRange(kind, value, people);
  const changed = change(network, kind, people, value ?? 0);
  return {
    own: network.organisations[on.own]!.name,
    tau: on.tau,
    suppose: { kind, people: people.map((v) => named(network, v)), value },
    before: standing(network, options),
    after: standing(changed, options),
    ...(kind === 'leaves' ? handoversOf(on, people, options.statements) : {}),
    inside: 'trust' in suppose ? null : whatIfInside(network, { ...insideOptions(options), suppose }),
    limits: supportOf(network, options).limits,
  };
}

function handoversOf(
  on: Ground,
  people: readonly number[],
  statements: readonly Statement[] | undefined,
): { handover: Handover; handovers: Handover[] } {
  const kept = privateContacts(on.network, statements, on.asOf);
  const handovers = people.map((person) => handover(on, person, kept, statements));
  return { handover: handovers[0]!, handovers };
}

function insideOptions({ asOf, weights, own, by, level, statements }: WhatIfOptions): InsideOptions {
  return { asOf, ...(weights === undefined ? {} : { weights }), own, by, level, statements };
}

function checkRange(kind: 'leaves' | 'tie' | 'trust', value: number, people: readonly number[]): void {
  if (people.length < 2)
    throw new TertiusError('out-of-range', 'a tie has two ends; name two people', { value: String(value) });
  if (value >= 0 && value <= 1 && (kind === 'trust' || value > 0)) return;
  const range = kind === 'trust' ? 'trust lies between 0 and 1' : 'strength lies above 0 and at most at 1';
  throw new TertiusError('out-of-range', range, { value: String(value) });
}

function change(
  network: Network,
  kind: 'leaves' | 'tie' | 'trust',
  people: readonly number[],
  value: number,
): Network {
  if (kind === 'leaves') return withoutPeople(network, people);
  return (kind === 'tie' ? withTie : withTrust)(network, people[0]!, people[1]!, value);
}

function standing(network: Network, options: WhatIfOptions): Standing {
  const { insiders } = triangulate(network, options);
  return {
    dependence: dependenceFigures(ground(network, options)),
    expectedReach: plan(network, { ...options, budget: 0 }).objective.before,
    triangulation: insiders.map(({ id, name, support, practice, validation }) => ({
      id,
      name,
      support: support.score,
      practice: practice.score,
      validation: validation.score,
    })),
    ...(options.measures === undefined ? {} : { measures: measured(network, options, options.measures) }),
  };
}

function measured(
  network: Network,
  options: WhatIfOptions,
  measures: readonly MeasureId[] | 'all',
): MetricsRows {
  const ties = tieList(network, strengths(network, options));
  const { directed = false, group = 'organisation', asOf } = options;
  const view = viewOf(network, ties, { directed, group, asOf });
  return metricsRows(view, metricsSync(view, { measures }));
}
