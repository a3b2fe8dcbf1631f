import { brief as briefOf } from '../answers/brief/brief.ts';
import * as finding from '../answers/find/find.ts';
import * as actors from '../answers/ground/find-actor.ts';
import { alike as alikeOf } from '../answers/organisation/alike.ts';
import { whatIfInside as supposeInside } from '../answers/organisation/change/suppose-inside.ts';
import { inside as insideOf } from '../answers/organisation/inside.ts';
import { brokersOf as brokers } from '../answers/support/brokers.ts';
import { supportOf as support } from '../answers/support/support.ts';
import { contribution as contributionOf } from '../answers/upkeep/contribution.ts';
import { keepInTouch as touch } from '../answers/upkeep/keep-in-touch.ts';
import { ratingsToAsk as ratings } from '../answers/upkeep/rate-next.ts';
import { rhythm as rhythmOf } from '../answers/upkeep/rhythm.ts';
import {
  dated,
  datedWith,
  guarded,
  list,
  network,
  optional,
  record,
  text,
  whole,
  words,
} from '../face/kinds.ts';

export type { Asked, AskOptions } from '../answers/ask/ask.ts';
export type { TopicTrace } from '../answers/ask/traces.ts';
export type { Brief, BriefOptions } from '../answers/brief/brief.ts';
export type { DependenceOptions } from '../answers/dependence/dependence.ts';
export { type WhoHolds, whoHolds } from '../answers/dependence/who-holds.ts';
export type { Finder, FindOptions, Found } from '../answers/find/find.ts';
export type { Actor } from '../answers/ground/find-actor.ts';
export type { AnswerOptions } from '../answers/ground/ground.ts';
export { topicEvidence } from '../answers/ground/topic.ts';
export { worldOf } from '../answers/ground/worlds.ts';
export type { IntroduceOptions, WarmPath } from '../answers/introduce/introduce.ts';
export {
  KIT_PLACES,
  KIT_TEMPLATES,
  type KitTemplates,
  readKitTemplates,
} from '../answers/introduce/kit-templates.ts';
export type { PlanOptions } from '../answers/introduce/plan.ts';
export type { Alike } from '../answers/organisation/alike.ts';
export type { InsideChange, Succession, Successor } from '../answers/organisation/change/change-shape.ts';
export type {
  InsideSupposition,
  WhatIfInsideOptions,
} from '../answers/organisation/change/suppose-inside.ts';
export { type Comparison, compareRelations } from '../answers/organisation/compare.ts';
export { EI_DRAWS, EI_SEED, eiTests, shuffling } from '../answers/organisation/ei.ts';
export type { Inside, InsideOptions } from '../answers/organisation/inside.ts';
export { type OrganisationOptions, organisationFrom } from '../answers/organisation/organisation.ts';
export type {
  Carried,
  Carrier,
  EiTest,
  KeyPerson,
  KeySet,
  Unit,
  UnitPair,
} from '../answers/organisation/shape.ts';
export { withheld } from '../answers/organisation/withheld.ts';
export { type Report, type ReportSection, report } from '../answers/report/report.ts';
export type { Broker, Brokers } from '../answers/support/brokers.ts';
export { type Limit, type LimitCode, limitOf, limitsOf, type Question } from '../answers/support/limit.ts';
export { isMarkedPrivate } from '../answers/support/private-contacts.ts';
export type { Support, SupportOptions } from '../answers/support/support.ts';
export type { Supposition, WhatIfOptions } from '../answers/suppose/what-if.ts';
export type { TriangulateOptions } from '../answers/triangulate/triangulate.ts';
export type {
  Contribution,
  ContributionAsk,
  ContributionCount,
  ContributionOptions,
} from '../answers/upkeep/contribution.ts';
export type { KeepInTouch, KeepInTouchOptions, Quiet } from '../answers/upkeep/keep-in-touch.ts';
export type { NextTouch } from '../answers/upkeep/next-touch.ts';
export type { RateNext } from '../answers/upkeep/rate-next.ts';
export type { Rhythm, RhythmTie } from '../answers/upkeep/rhythm.ts';
export { DEFAULT_TAU, MOSTLY_ASSUMED } from '../conventions/thresholds.ts';
export type { AtBorder } from '../face/border.ts';
export type { DrawnOptions, ViewOptions } from '../face/open-network.ts';

const NETWORK = ['network', network] as const;
const OPTIONS = ['options', dated] as const;
export const ratingsToAsk: typeof ratings = guarded(ratings, NETWORK, OPTIONS);
export const alike: typeof alikeOf = guarded(alikeOf, NETWORK, ['who', words], OPTIONS);
export const inside: typeof insideOf = guarded(insideOf, NETWORK, OPTIONS);
export const whatIfInside: typeof supposeInside = guarded(supposeInside, NETWORK, [
  'options',
  datedWith({ suppose: record }),
]);
export const brief: typeof briefOf = guarded(briefOf, NETWORK, [
  'options',
  datedWith({ with: words, from: words }),
]);
export const contribution: typeof contributionOf = guarded(contributionOf, NETWORK, [
  'options',
  datedWith({ statements: list }),
]);
export const keepInTouch: typeof touch = guarded(touch, NETWORK, ['options', datedWith({ from: words })]);
export const rhythm: typeof rhythmOf = guarded(rhythmOf, NETWORK, OPTIONS);
export const find: typeof finding.find = guarded(finding.find, NETWORK, ['words', text], OPTIONS);
export const finder: typeof finding.finder = guarded(finding.finder, NETWORK, OPTIONS);
export const findActor: typeof actors.findActor = guarded(actors.findActor, NETWORK, ['name', words]);
export const findPerson: typeof actors.findPerson = guarded(actors.findPerson, NETWORK, ['name', words]);
export const brokersOf: typeof brokers = guarded(brokers, NETWORK, OPTIONS, ['limit', optional(whole)]);
export const supportOf: typeof support = guarded(support, NETWORK, OPTIONS);
