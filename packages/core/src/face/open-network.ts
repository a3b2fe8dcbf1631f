import type { AskAnswer, AskOptions } from '../answers/ask/ask.ts';
import type { Dependence, DependenceOptions } from '../answers/dependence/dependence.ts';
import type { IntroduceOptions, Introductions } from '../answers/introduce/introduce.ts';
import type { Plan, PlanOptions } from '../answers/introduce/plan.ts';
import type { OrganisationOptions } from '../answers/organisation/organisation.ts';
import type { OrganisationAnswer } from '../answers/organisation/shape.ts';
import type { WhatIf, WhatIfOptions } from '../answers/suppose/what-if.ts';
import type { TriangulateOptions, Triangulation } from '../answers/triangulate/triangulate.ts';
import type { GraphologyGraph } from '../given/graph.ts';
import type { Positions } from '../given/positions.ts';
import { toGraphology } from '../graphology/to-graphology.ts';
import type { MeasureId } from '../measures/measure-ids.ts';
import { type MetricsOptions, metrics } from '../measures/metrics.ts';
import type { MetricsResult } from '../measures/metrics-result.ts';
import type { Evidence } from '../model/evidence.ts';
import { countPeople, labelOf, mainMembership, type Network } from '../model/network.ts';
import type { NetworkView } from '../model/network-view.ts';
import { peopleView } from '../model/people-only.ts';
import { dayTies } from '../model/strength/day-ties.ts';
import type { PairStrength, StrengthOptions } from '../model/strength/strength.ts';
import { tieList, viewOf } from '../model/tie-list.ts';
import { resolve } from '../resolve/resolve.ts';
import { releaseToOwner } from '../sharing/release-to-owner.ts';
import type { Released } from '../sharing/released-type.ts';
import type { ImportReport } from '../sources/import.ts';
import { type CsvFiles, type WriteOptions, writeCsv } from '../writers/csv.ts';
import { writeGexf } from '../writers/gexf.ts';
import { writeGraphml } from '../writers/graphml.ts';
import { ask, dependence, introduce, organisation, plan, strengths } from './answers.ts';
import { type AtBorder, dayNumber, type When } from './border.ts';
import { graphColumns, resultFor, type WithMeasures } from './graph-columns.ts';
import { amongAll } from './people-metrics.ts';
import { triangulate } from './triangulate.ts';
import { whatIf } from './what-if.ts';

/** A person with what is usually shown of them. */
export interface PersonSeen {
  readonly id: string;
  readonly name: string;
  /** By name; null where none is known on the day. */
  readonly organisation: string | null;
}

export interface ViewOptions extends AtBorder<StrengthOptions> {
  readonly directed?: boolean;
  readonly group?: string;
}

/** Which view of the network is measured, and how. */
export type NetworkMetricsOptions<Id extends MeasureId = MeasureId> = ViewOptions & MetricsOptions<Id>;

/** What is written beside people and ties: measures, and where people are drawn. */
export interface DrawnOptions extends ViewOptions {
  readonly measures?: WithMeasures | undefined;
  readonly positions?: Positions | undefined;
}

/** What `open` gives: people, ties and answers, as of a day. */
export class OpenNetwork {
  readonly evidence: Evidence;
  readonly network: Network;
  /** What reading the files gave and what was refused; undefined where there was nothing to read. */
  readonly report: ImportReport | undefined;
  private readonly day: number;

  constructor(evidence: Evidence, report: ImportReport | undefined, day: number) {
    this.evidence = evidence;
    this.network = resolve(evidence);
    this.report = report;
    this.day = day;
  }

  get people(): readonly PersonSeen[] {
    const { people, organisations } = this.network;
    return people.map((person) => {
      const main = mainMembership(this.network, person, this.day);
      const organisation = main === undefined ? null : organisations[main.organisation]!.name;
      return { id: person.id, name: labelOf(person), organisation };
    });
  }

  get organisations(): readonly string[] {
    return this.network.organisations.map(({ name }) => name);
  }

  /** Strength of every tie. */
  ties(options?: AtBorder<StrengthOptions>): PairStrength[] {
    return strengths(this.network, { asOf: this.day, ...options });
  }

  introduce(options: AtBorder<IntroduceOptions>): Introductions {
    return introduce(this.network, { asOf: this.day, statements: this.evidence.statements, ...options });
  }

  dependence(options?: AtBorder<DependenceOptions>): Dependence {
    return dependence(this.network, { asOf: this.day, statements: this.evidence.statements, ...options });
  }

  triangulate(options?: AtBorder<TriangulateOptions>): Triangulation {
    return triangulate(this.network, { asOf: this.day, imports: this.evidence.imports, ...options });
  }

  plan(options?: AtBorder<PlanOptions>): Plan {
    return plan(this.network, { asOf: this.day, statements: this.evidence.statements, ...options });
  }

  whatIf(options: AtBorder<WhatIfOptions>): WhatIf {
    return whatIf(this.network, { asOf: this.day, statements: this.evidence.statements, ...options });
  }

  /** Who talks to whom by unit, and which units keep to themselves. */
  organisation(options?: AtBorder<OrganisationOptions>): OrganisationAnswer {
    return organisation(this.network, { asOf: this.day, ...options });
  }

  /** Whom to ask about a topic, directly or through whom. */
  ask(options: AtBorder<AskOptions>): AskAnswer {
    const { imports, statements } = this.evidence;
    return ask(this.network, { asOf: this.day, imports, statements, ...options });
  }

  /** The network in the columns that measures read. */
  view(options: ViewOptions = {}): NetworkView {
    const { directed = false, group = 'organisation' } = options;
    return viewOf(this.network, tieList(this.network, this.ties(options)), {
      directed,
      group,
      asOf: dayNumber(options.asOf ?? this.day),
    });
  }

  /**
   * Measures of the people, off the caller's thread where that helps. Columns have the order of `people` and of `view().source`; mailboxes, lists,
   * rooms and automatic senders take no part and have no value.
   */
  async metrics<Id extends MeasureId = MeasureId>(
    options: NetworkMetricsOptions<Id> = {},
  ): Promise<MetricsResult<Id>> {
    const { directed = false, group = 'organisation', ...rest } = options;
    const all = this.view(options);
    if (countPeople(this.network) === all.actors.length) return metrics(all, rest);
    const asOf = dayNumber(options.asOf ?? this.day);
    const ties = dayTies(this.network, { ...options, asOf });
    const { view, person } = peopleView(this.network, ties, { directed, group, asOf });
    return amongAll(await metrics(view, rest), all, view, person);
  }

  /** A graphology graph, with people's names as labels, that sigma draws as it is; or your own graph, filled. */
  toGraphology<G extends GraphologyGraph = GraphologyGraph>(
    options: DrawnOptions & { readonly into?: G } = {},
  ): G {
    const view = this.view(options);
    const { measures, positions, into } = options;
    const labels = this.network.people.map(labelOf);
    return toGraphology(view, { into, labels, positions, result: resultFor(view, measures) });
  }

  /** GEXF for Gephi, with measures as attributes and positions where they are asked for. */
  toGexf(options: DrawnOptions = {}): string {
    return writeGexf(this.own(), this.drawn(options)).text;
  }

  toGraphml(options: DrawnOptions = {}): string {
    return writeGraphml(this.own(), this.drawn(options)).text;
  }

  toCsv(options: { readonly asOf?: When | undefined } = {}): CsvFiles {
    return writeCsv(this.own(), { asOf: dayNumber(options.asOf ?? this.day) });
  }

  private drawn(options: DrawnOptions): WriteOptions {
    const view = this.view(options);
    const columns = graphColumns(view, resultFor(view, options.measures), options.positions);
    return { asOf: dayNumber(options.asOf ?? this.day), columns };
  }

  private own(): Released {
    return releaseToOwner(this.evidence, this.network);
  }
}
