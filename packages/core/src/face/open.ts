import type { Dependence, DependenceOptions } from '../answers/dependence/dependence.ts';
import type { IntroduceOptions, Introductions } from '../answers/introduce/introduce.ts';
import type { Plan, PlanOptions } from '../answers/introduce/plan.ts';
import type { WhatIf, WhatIfOptions } from '../answers/suppose/what-if.ts';
import type { TriangulateOptions, Triangulation } from '../answers/triangulate/triangulate.ts';
import { wrong } from '../errors.ts';
import type { GraphologyGraph } from '../given/graph.ts';
import { toGraphology } from '../graphology/to-graphology.ts';
import type { MeasureId } from '../measures/measure-ids.ts';
import { type MetricsOptions, metrics } from '../measures/metrics.ts';
import type { MetricsResult } from '../measures/metrics-result.ts';
import { metricsSync } from '../measures/metrics-sync.ts';
import { checkedModel } from '../model/checked-model.ts';
import type { Evidence } from '../model/evidence.ts';
import { labelOf, mainMembership, type Network } from '../model/network.ts';
import type { NetworkView } from '../model/network-view.ts';
import { type ModelParameters, withModel } from '../model/parameters.ts';
import type { PairStrength, StrengthOptions } from '../model/strength.ts';
import { tieList, viewOf } from '../model/tie-list.ts';
import { resolve } from '../resolve/resolve.ts';
import type { ImportReport } from '../sources/import.ts';
import { importFilesStreaming, type StreamOptions } from '../sources/import-streams.ts';
import { type CsvFiles, writeCsv } from '../writers/csv.ts';
import { writeGexf } from '../writers/gexf.ts';
import { writeGraphml } from '../writers/graphml.ts';
import { dependence, introduce, plan, strengths, triangulate, whatIf } from './answers.ts';
import { type AtBorder, dayNumber, type When } from './border.ts';
import { type Openable, taken } from './take.ts';

export interface OpenOptions extends StreamOptions {
  /** The day that questions are asked about unless they say another; today unless given. */
  readonly asOf?: When;
}

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

/** Measures by id, all of them, or a result that is there already. */
export type WithMeasures = readonly MeasureId[] | 'all' | MetricsResult;

/**
 * A network to ask: a thin face over the functions of the same names, which stay for those who want them.
 * Files that could not be read are in `report`. Throws `wrong-argument` for what is no file, evidence or graph.
 */
export async function open(
  given: Openable | readonly Openable[],
  options: OpenOptions = {},
): Promise<OpenNetwork> {
  if (typeof options !== 'object' || options === null)
    throw wrong('options', 'an object of options', options);
  for (const name of ['self', 'own', 'format', 'encoding'] as const)
    if (options[name] !== undefined && typeof options[name] !== 'string')
      throw wrong(name, 'text', options[name]);
  const { asOf, ...rest } = options;
  const model = checkedModel(options.model);
  const day = dayNumber(asOf);
  const { evidence, files } = taken(Array.isArray(given) ? given : [given as Openable]);
  if (files.length === 0) return new OpenNetwork(remembering(evidence, rest, model), undefined, day);
  const read = await importFilesStreaming(evidence, files, rest);
  return new OpenNetwork(read.evidence, read.report, day);
}

function resultFor(view: NetworkView, measures: WithMeasures): MetricsResult {
  return measures === 'all' || Array.isArray(measures)
    ? metricsSync(view, { measures: measures as readonly MeasureId[] | 'all' })
    : (measures as MetricsResult);
}

/** Evidence that is already there, with what the options say of it. */
function remembering(evidence: Evidence, { self, own }: OpenOptions, model?: ModelParameters): Evidence {
  const said = { ...(own === undefined ? {} : { own }), ...(self === undefined ? {} : { self }) };
  return withModel({ ...evidence, settings: { ...evidence.settings, ...said } }, model);
}

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

  /** The network in the columns that measures read. */
  view(options: ViewOptions = {}): NetworkView {
    const { directed = false, group = 'organisation' } = options;
    return viewOf(this.network, tieList(this.network, this.ties(options)), {
      directed,
      group,
      asOf: dayNumber(options.asOf ?? this.day),
    });
  }

  /** Measures of the network, off the caller's thread where that helps. */
  metrics<Id extends MeasureId = MeasureId>(
    options: NetworkMetricsOptions<Id> = {},
  ): Promise<MetricsResult<Id>> {
    const { directed: _, group: __, ...rest } = options;
    return metrics(this.view(options), rest);
  }

  toGraphology(options: ViewOptions & { readonly measures?: WithMeasures } = {}): GraphologyGraph {
    const view = this.view(options);
    const { measures } = options;
    return toGraphology(view, measures === undefined ? {} : { result: resultFor(view, measures) });
  }

  toGexf(options: { readonly asOf?: When } = {}): string {
    return writeGexf(this.network, this.written(options)).text;
  }

  toGraphml(options: { readonly asOf?: When } = {}): string {
    return writeGraphml(this.network, this.written(options)).text;
  }

  toCsv(options: { readonly asOf?: When } = {}): CsvFiles {
    return writeCsv(this.network, this.written(options));
  }

  private written(options: { readonly asOf?: When }): { asOf: number; evidence: Evidence } {
    return { asOf: dayNumber(options.asOf ?? this.day), evidence: this.evidence };
  }
}
