// Reading files

// Answers: what a person wanted to know
export { type Dependence, dependence } from './answers/dependence.ts';
export { type Actor, findActor, findPerson } from './answers/find-actor.ts';
export type { AnswerOptions } from './answers/ground.ts';
export { type IntroduceOptions, type Introductions, introduce, type WarmPath } from './answers/introduce.ts';
export { type Plan, type PlanOptions, plan } from './answers/plan.ts';
// Errors
export { type ErrorCode, type Place, TertiusError } from './errors.ts';
export { foldName, foldOrganisation } from './identity/fold.ts';
export { mailKey, profileKey } from './identity/keys.ts';
export { PROPOSED_FROM, proposals } from './identity/proposals.ts';
// What only the user knows, and one person each
export { merge, type Rating, rate, split } from './identity/statements.ts';
export { catalogue } from './measures/catalogue.ts';
export type { Measure, MeasureDescription } from './measures/measure.ts';
// Measures
export { type MetricsOptions, type MetricsResult, metrics } from './measures/metrics.ts';
export { type MetricsRows, metricsRows } from './measures/metrics-rows.ts';
export { CHANNELS, type Channel, channelNamed } from './model/channel.ts';
export { formatDay, parseDay, today } from './model/day.ts';
export type { Evidence, Import, Layer, Settings, Statement } from './model/evidence.ts';
export { NO_EVIDENCE } from './model/evidence.ts';
export type { InteractionTable } from './model/interaction-table.ts';
export type {
  ImportSummary,
  Membership,
  Network,
  Organisation,
  Pairs,
  Person,
  Proposal,
  Provenance,
} from './model/network.ts';
export { isInsider, labelOf, mainMembership, PAIR } from './model/network.ts';
export type { NetworkView } from './model/network-view.ts';
export type { PairStrength, Side, StrengthOptions, StrengthWeights } from './model/strength.ts';
// Ties: trust, knowledge and shared history
export { ASSUMED_TRUST, DEFAULT_WEIGHTS, pairStrength, strengths } from './model/strength.ts';
export { countTies, NO_GROUP, type Tie, tieList, viewOf } from './model/tie-list.ts';
// The network
export { resolve } from './resolve/resolve.ts';
export { type FileReport, type ImportReport, type ImportResult, importFiles } from './sources/import.ts';
export type { Finding, FindingCode, Reject } from './sources/ledger.ts';
export type { ImportOptions, SourceFile } from './sources/reader.ts';

// The network file
export { type Difference, difference, type TieChange, withoutImport } from './store/changes.ts';
export { parseNetworkFile, serialise } from './store/network-file.ts';
// Writing files
export { type CsvFiles, type WriteOptions, writeCsv } from './writers/csv.ts';
