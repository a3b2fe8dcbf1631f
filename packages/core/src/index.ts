// Open files, and ask
export type { NamedFile, Openable } from './face/take.ts';
export { open, type OpenOptions } from './face/open.ts';
export type { DrawnOptions, OpenNetwork, PersonSeen, ViewOptions } from './face/open-network.ts';
export type { AtBorder, When } from './face/border.ts';
export {
  ask,
  dependence,
  introduce,
  organisation,
  plan,
  strengths,
  triangulate,
  whatIf,
} from './face/answers.ts';

// Reading files
export { type FileReport, type ImportReport, type ImportResult, importFiles } from './sources/import.ts';
export { importFilesStreaming, type StreamedFile, type StreamOptions } from './sources/import-streams.ts';
export { packed } from './sources/archive/pack.ts';
export type { ImportOptions, SourceFile } from './sources/reading/reader.ts';
export type { Finding, FindingCode, Reject } from './sources/reading/ledger.ts';
export { FORMATS as formats, formatNamed } from './conventions/formats.ts';
export type { FormatFacts } from './conventions/formats/facts.ts';
export { refusal } from './sources/reading/file-report.ts';

// The network
export { resolve } from './resolve/resolve.ts';
export { NO_EVIDENCE } from './model/evidence.ts';
export type { Dated, Evidence, Import, Layer, LogStatement, Settings, Statement } from './model/evidence.ts';
export {
  countPeople,
  isCurrent,
  isInsider,
  labelOf,
  mainMembership,
  NO_IMPORT,
  PAIR,
  personsByKey,
} from './model/network.ts';
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
export { ofRelation, relationNamed, relationsOf } from './model/relation.ts';
export { CHANNELS, type Channel, channelNamed } from './model/channel.ts';
export type { InteractionTable } from './model/interaction-table.ts';
export { formatDay, parseDay, today } from './model/day.ts';

// Ties: trust, knowledge and shared history
export { oneSideSeen } from './model/one-sided.ts';
export { ASSUMED_TRUST, pairStrength } from './model/strength.ts';
export {
  DEFAULT_WEIGHTS,
  type ModelParameters,
  type StrengthWeights,
  withModel,
} from './model/parameters.ts';
export { checkedModel } from './model/checked-model.ts';
export type { PairStrength, Side, StrengthOptions } from './model/strength.ts';
export { asIfAnswered, type Responses, responsesOf, symmetrised } from './model/survey.ts';
export { NO_GROUP, type Tie, type TieCounts, tieCounts, tieList, viewOf } from './model/tie-list.ts';

// Measures
export { type Metrics, metrics } from './face/metrics.ts';
export type { AssignOptions } from './graphology/assign-metrics.ts';
export type { MetricsOptions, MetricsProgress } from './measures/metrics.ts';
export { type MetricsSyncOptions, metricsSync } from './measures/metrics-sync.ts';
export type { MetricsResult } from './measures/metrics-result.ts';
export type { MeasureId } from './measures/measure-ids.ts';
export { type MetricsRows, metricsRows, type Row, type RowValue } from './measures/metrics-rows.ts';
export { betweenness } from './measures/brokerage/betweenness.ts';
export { constraint } from './measures/brokerage/constraint.ts';
export { effectiveSize } from './measures/brokerage/effective-size.ts';
export { catalogue } from './measures/catalogue.ts';
export { measureIndex, measurePage } from './measures/page.ts';
export {
  PARAMETERS as measureParameters,
  type ParameterDescription,
  parameterValues,
  parameterWords,
} from './measures/measure-parameters.ts';
export type { BrokerageColumns, Column, Measure, MeasureDescription } from './measures/measure.ts';
export type { NetworkView } from './model/network-view.ts';
export type { Given, TieRow } from './given/as-view.ts';
export { type FromGraphologyOptions, fromGraphology } from './given/from-graphology.ts';
export type { Point, Positions } from './given/positions.ts';
export { type ToGraphologyOptions, toGraphology } from './graphology/to-graphology.ts';

// Answers: what a person wanted to know
export type { Dependence, DependenceOptions } from './answers/dependence/dependence.ts';
export { DEFAULT_TAU, MOSTLY_ASSUMED } from './conventions/thresholds.ts';
export { type WhoHolds, whoHolds } from './answers/dependence/who-holds.ts';
export type { IntroduceOptions, Introductions, WarmPath } from './answers/introduce/introduce.ts';
export {
  KIT_PLACES,
  KIT_TEMPLATES,
  type KitTemplates,
  readKitTemplates,
} from './answers/introduce/kit-templates.ts';
export type { Triangulation, TriangulateOptions } from './answers/triangulate/triangulate.ts';
export { type RateNext, ratingsToAsk } from './answers/upkeep/rate-next.ts';
export type { Plan, PlanOptions } from './answers/introduce/plan.ts';
export type { Supposition, WhatIf, WhatIfOptions } from './answers/suppose/what-if.ts';
export {
  type OrganisationOptions,
  organisationFrom,
} from './answers/organisation/organisation.ts';
export { type Alike, alike } from './answers/organisation/alike.ts';
export { withheld } from './answers/organisation/withheld.ts';
export { type Comparison, compareRelations } from './answers/organisation/compare.ts';
export { type Inside, type InsideOptions, inside } from './answers/organisation/inside.ts';
export {
  type InsideSupposition,
  type WhatIfInsideOptions,
  whatIfInside,
} from './answers/organisation/suppose-inside.ts';
export type { InsideChange, Succession, Successor } from './answers/organisation/change-shape.ts';
export { EI_DRAWS, EI_SEED, eiTests, shuffling } from './answers/organisation/ei.ts';
export type {
  Carried,
  Carrier,
  EiTest,
  KeyPerson,
  KeySet,
  OrganisationAnswer,
  Unit,
  UnitPair,
} from './answers/organisation/shape.ts';
export { shuffledEiOnWorkers } from './measures/shuffled-ei.ts';
export type { AskAnswer, Asked, AskOptions } from './answers/ask/ask.ts';
export { type Report, type ReportSection, report, reportWords } from './answers/report/report.ts';
export { type Brief, type BriefOptions, brief } from './answers/brief/brief.ts';
export { type BriefPart, briefParts } from './answers/brief/brief-words.ts';
export {
  type Contribution,
  type ContributionAsk,
  type ContributionCount,
  type ContributionOptions,
  contribution,
} from './answers/upkeep/contribution.ts';
export type { TopicTrace } from './answers/ask/traces.ts';
export {
  type KeepInTouch,
  type KeepInTouchOptions,
  keepInTouch,
  type Quiet,
} from './answers/upkeep/keep-in-touch.ts';
export { touchWords } from './answers/upkeep/touch-words.ts';
export { worldOf } from './answers/ground/worlds.ts';
export type { NextTouch } from './answers/upkeep/next-touch.ts';
export { type Rhythm, rhythm, type RhythmTie } from './answers/upkeep/rhythm.ts';
export { type FindOptions, type Finder, type Found, find, finder } from './answers/find/find.ts';
export { type Actor, findActor, findPerson } from './answers/ground/find-actor.ts';
export type { AnswerOptions } from './answers/ground/ground.ts';
export { guardCell } from './conventions/guard-cell.ts';
export { topicEvidence } from './answers/ground/topic.ts';
export { counted, numeral } from './answers/ground/numeral.ts';
export { type Broker, type Brokers, brokersOf } from './answers/support/brokers.ts';
export {
  type Limit,
  type LimitCode,
  limitLine,
  limitOf,
  limitsOf,
  limitWords,
  type Question,
} from './answers/support/limit.ts';
export { percentOf } from './answers/support/measures-limited.ts';
export { type Support, type SupportOptions, supportOf } from './answers/support/support.ts';
export { isMarkedPrivate } from './answers/support/private-contacts.ts';
export { receiverWords } from './answers/dependence/hand-on.ts';

// Who is who, and what only the user knows
export { keepApart, merge, type Rating, rate, sayNature, split } from './identity/statements.ts';
export { type LogLine, readLogLine } from './identity/log-line.ts';
export { type Logged, log, OUTCOMES, type Outcome } from './identity/log.ts';
export { PROPOSED_FROM, proposals } from './identity/proposals.ts';
export { mailKey, profileKey } from './identity/keys.ts';
export { foldName, foldOrganisation } from './identity/fold.ts';
export { foldText } from './identity/match-words.ts';

// The network file
export { parseNetworkFile, serialise, serialisePieces } from './store/network-file.ts';
export {
  type Difference,
  difference,
  type EmployerChange,
  type TieChange,
  withoutImport,
} from './store/changes.ts';

export { carriedOver, union } from './store/union.ts';

// Writing files
export { type CsvFiles, type WriteOptions, writeCsv } from './writers/csv.ts';
export { type GexfOptions, writeGexf, type XmlFile } from './writers/gexf.ts';
export { writeGraphml } from './writers/graphml.ts';

// What leaves, and for whom
export {
  LEVELS,
  levelOfContact,
  type Levels,
  levelsOf,
  setLevel,
  setTieLevel,
  withoutLevel,
} from './sharing/levels.ts';
export { addRule, removeRule } from './sharing/rules.ts';
export { ruleWords } from './sharing/rule-words.ts';
export { isFirstUse, levelCounts, type LevelProposal, proposeLevels } from './sharing/proposal.ts';
export { type OwnContact, ownContacts, ownersOf } from './sharing/own-contacts.ts';
export { bandWords } from './answers/introduce/reasons.ts';
export { inForce } from './sharing/in-force.ts';
export { type MadeShare, makeShare, type ShareOptions } from './sharing/make-share.ts';
export { type Share, shareText } from './sources/shares/share-file.ts';
export {
  type LedgerEntry,
  type LedgerEvent,
  newLedger,
  readLedger,
  withEntry,
} from './sharing/ledger.ts';
export { tokenOf } from './platform/hmac.ts';
export { type Erasure, erase } from './identity/erasure/erase.ts';
export { type Level, RULE_FIELDS, type RuleField } from './model/evidence.ts';
export { PURPOSES, type Purpose, type Released } from './sharing/released-type.ts';
export { release, type ReleaseOptions } from './sharing/released.ts';
export { releaseToOwner } from './sharing/release-to-owner.ts';

// Errors
export { type Cure, type ErrorCode, type Place, TertiusError } from './errors.ts';
