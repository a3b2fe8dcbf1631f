import {
  bytes,
  call,
  datedWith,
  day,
  evidence,
  graph,
  guarded,
  guardedPromise,
  having,
  list,
  listOf,
  network,
  optional,
  person,
  record,
  text,
  view,
  whole,
  words,
} from '../face/kinds.ts';
import { fromGraphology as fromGraph } from '../given/from-graphology.ts';
import * as graphs from '../graphology/to-graphology.ts';
import { metricsRows as rowsOf } from '../measures/metrics-rows.ts';
import * as days from '../model/day.ts';
import * as people from '../model/network.ts';
import * as ties from '../model/tie-list.ts';
import { resolve as resolved } from '../resolve/resolve.ts';
import { importFiles as imported } from '../sources/import.ts';
import { importFilesStreaming as streamed } from '../sources/import-streams.ts';
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
  triangulate,
  whatIf,
} from '../face/answers.ts';
export type { When } from '../face/border.ts';
export { metrics } from '../face/metrics.ts';
export { type OpenOptions, open } from '../face/open.ts';
export type { OpenNetwork, PersonSeen } from '../face/open-network.ts';
export type { NamedFile, Openable } from '../face/take.ts';
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
export type { ModelParameters } from '../model/parameters.ts';
export type { PairStrength } from '../model/strength.ts';
export type { Tie } from '../model/tie-list.ts';
export type { FileReport, ImportReport, ImportResult } from '../sources/import.ts';
export type { ImportOptions, SourceFile } from '../sources/reading/reader.ts';

const EVIDENCE = ['evidence', evidence] as const;
const FILES = ['files', listOf(having({ name: text, bytes }))] as const;
const STREAMS = ['files', listOf(having({ name: text, stream: call }))] as const;
const PERSON = ['person', person] as const;
const NETWORK = ['network', network] as const;
export const importFiles: typeof imported = guarded(imported, EVIDENCE, FILES, ['options', optional(record)]);
export const importFilesStreaming: typeof streamed = guardedPromise(streamed, EVIDENCE, STREAMS, [
  'options',
  optional(record),
]);
export const resolve: typeof resolved = guarded(resolved, EVIDENCE);
export const labelOf: typeof people.labelOf = guarded(people.labelOf, PERSON);
export const parseNetworkFile: typeof store.parseNetworkFile = guarded(
  store.parseNetworkFile,
  ['text', text],
  ['file', optional(text)],
);
export const serialise: typeof store.serialise = guarded(store.serialise, EVIDENCE);
export const parseDay: typeof days.parseDay = guarded(days.parseDay, ['text', text]);
export const formatDay: typeof days.formatDay = guarded(days.formatDay, ['day', day]);
export const tieList: typeof ties.tieList = guarded(ties.tieList, NETWORK, [
  'pairs',
  listOf(having({ pair: whole, sides: list })),
]);
export const viewOf: typeof ties.viewOf = guarded(
  ties.viewOf,
  NETWORK,
  ['ties', listOf(having({ source: whole, target: whole, pair: record }))],
  ['options', datedWith({ group: words })],
);
export const metricsRows: typeof rowsOf = guarded(
  rowsOf,
  ['view', view],
  ['result', having({ actors: record, ties: record, network: record })],
);
export const fromGraphology: typeof fromGraph = guarded(
  fromGraph,
  ['graph', graph],
  ['options', optional(record)],
);
export const toGraphology: typeof graphs.toGraphology = guarded(
  graphs.toGraphology,
  ['view', view],
  ['options', optional(record)],
);
