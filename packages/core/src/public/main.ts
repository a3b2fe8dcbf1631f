import { type AnyDay, anyDay, guarded } from '../face/guard.ts';
import { datedWith, having, listOf, optional, record, text, whole, words } from '../face/kinds.ts';
import { day, EVIDENCE, NETWORK, PERSON, pairStrengths, view } from '../face/subjects.ts';
import { metricsRows as rowsOf } from '../measures/metrics-rows.ts';
import * as days from '../model/day.ts';
import * as people from '../model/network.ts';
import * as ties from '../model/tie-list.ts';
import { resolve as resolved } from '../resolve/resolve.ts';
import * as store from '../store/network-file.ts';

export type { AskAnswer } from '../answers/ask/ask.ts';
export type { Dependence } from '../answers/dependence/dependence.ts';
export type { Introductions } from '../answers/introduce/introduce.ts';
export type { Plan } from '../answers/introduce/plan.ts';
export type { OrganisationAnswer } from '../answers/organisation/shape.ts';
export type { WhatIf } from '../answers/suppose/what-if.ts';
export type { Triangulation } from '../answers/triangulate/triangulate.ts';
export { type Cure, type ErrorCode, TertiusError } from '../errors.ts';
export {
  ask,
  dependence,
  introduce,
  organisation,
  plan,
  strengths,
} from '../face/answers.ts';
export type { When } from '../face/border.ts';
export { fromGraphology, toGraphology } from '../face/graphs.ts';
export { importFiles, importFilesStreaming } from '../face/importing.ts';
export { metrics } from '../face/metrics.ts';
export { type OpenOptions, open } from '../face/open.ts';
export type { OpenNetwork, PersonSeen } from '../face/open-network.ts';
export type { NamedFile, Openable } from '../face/take.ts';
export { triangulate } from '../face/triangulate.ts';
export { whatIf } from '../face/what-if.ts';
export { betweenness } from '../measures/brokerage/betweenness.ts';
export { constraint } from '../measures/brokerage/constraint.ts';
export { effectiveSize } from '../measures/brokerage/effective-size.ts';
export { catalogue } from '../measures/catalogue.ts';
export type { Measure } from '../measures/measure.ts';
export type { MeasureId } from '../measures/measure-ids.ts';
export type { MetricsOptions } from '../measures/metrics.ts';
export type { MetricsResult } from '../measures/metrics-result.ts';
export { metricsSync } from '../measures/metrics-sync.ts';
export { today } from '../model/day.ts';
export { type Evidence, NO_EVIDENCE } from '../model/evidence.ts';
export type { Network, Organisation, Person } from '../model/network.ts';
export type { NetworkView } from '../model/network-view.ts';
export type { ModelParameters } from '../model/strength/parameters.ts';
export type { PairStrength } from '../model/strength/strength.ts';
export type { Tie } from '../model/tie-list.ts';
export type { FileReport, ImportReport, ImportResult } from '../sources/import.ts';
export type { ImportOptions, SourceFile } from '../sources/reading/reader.ts';

const TIES = ['ties', listOf(having({ source: whole, target: whole, pair: record }))] as const;

/** The network that evidence gives: who is who, people, organisations, ties. */
export const resolve: typeof resolved = guarded(resolved, EVIDENCE);
/** The evidence of a network file. Throws `not-a-network`, `damaged`, `newer-schema`. */
export const parseNetworkFile: typeof store.parseNetworkFile = guarded(
  store.parseNetworkFile,
  ['text', text],
  ['file', optional(text)],
);
/** The text of a network file: the same evidence gives the same bytes. */
export const serialise: typeof store.serialise = guarded(store.serialise, EVIDENCE);

/** The name to show of somebody. */
export const labelOf: typeof people.labelOf = guarded(people.labelOf, PERSON);
/** The number of a day such as `2024-06-30`, counted from 1970-01-01; undefined for what is no day. */
export const parseDay: typeof days.parseDay = guarded(days.parseDay, ['text', text]);
/** A day number as `2024-06-30`. */
export const formatDay: typeof days.formatDay = guarded(days.formatDay, ['day', day]);
/** The ties of a view, from strengths of pairs. */
export const tieList: typeof ties.tieList = guarded(ties.tieList, NETWORK, ['pairs', pairStrengths]);
/** A network as measures read it, directed or not; people grouped by `organisation`, `unit` or an attribute. */
export const viewOf: AnyDay<typeof ties.viewOf> = anyDay(
  ties.viewOf,
  [NETWORK, TIES],
  datedWith({ group: words }),
);

/** Measures as rows for a table: actors, ties, the whole. */
export const metricsRows: typeof rowsOf = guarded(
  rowsOf,
  ['view', view],
  ['result', having({ actors: record, ties: record, network: record })],
);
