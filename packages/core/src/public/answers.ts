import { brief as briefOf } from '../answers/brief/brief.ts';
import * as organisations from '../answers/dependence/by-organisation.ts';
import * as holding from '../answers/dependence/who-holds.ts';
import * as finding from '../answers/find/find.ts';
import * as actors from '../answers/ground/find-actor.ts';
import { topicEvidence as concern } from '../answers/ground/topic.ts';
import { worldOf as world } from '../answers/ground/worlds.ts';
import { readKitTemplates as templates } from '../answers/introduce/kit-templates.ts';
import { alike as alikeOf } from '../answers/organisation/alike.ts';
import { whatIfInside as supposeInside } from '../answers/organisation/change/suppose-inside.ts';
import { compareRelations as compared } from '../answers/organisation/compare.ts';
import { since as sinceDay } from '../answers/organisation/differences/since.ts';
import * as chance from '../answers/organisation/ei.ts';
import { inside as insideOf } from '../answers/organisation/inside.ts';
import { organisationFrom as fromTests } from '../answers/organisation/organisation.ts';
import { peopleSet as setOfPeople } from '../answers/organisation/people-set.ts';
import { unitNames as namesOfUnits } from '../answers/organisation/withheld/unit-names.ts';
import { withheld as withheldFrom } from '../answers/organisation/withheld/withheld.ts';
import { report as reportOf, tiesReport as reportOfTies } from '../answers/report/report.ts';
import { type Brokers, brokersOf as brokers } from '../answers/support/brokers.ts';
import * as limit from '../answers/support/limit.ts';
import { type SupportOptions, supportOf as support } from '../answers/support/support.ts';
import { contribution as contributionOf } from '../answers/upkeep/contribution.ts';
import { keepInTouch as touch } from '../answers/upkeep/keep-in-touch.ts';
import { ratingsToAsk as ratings } from '../answers/upkeep/rate-next.ts';
import { rhythm as rhythmOf } from '../answers/upkeep/rhythm.ts';
import type { AtBorder } from '../face/border.ts';
import { type AnyDay, anyDay, guarded } from '../face/guard.ts';
import {
  dated,
  datedWith,
  having,
  list,
  listOf,
  mapOf,
  nullable,
  number,
  numbers,
  optional,
  record,
  text,
  whole,
  words,
} from '../face/kinds.ts';
import { DAY, limits, membersInside, NETWORK, network, question, shuffled } from '../face/subjects.ts';
import { isMarkedPrivate as markedPrivate } from '../identity/marked-private.ts';
import type { Network } from '../model/network.ts';

export type { Asked, AskOptions } from '../answers/ask/ask.ts';
export type { TopicTrace } from '../answers/ask/traces.ts';
export type { Brief, BriefOptions } from '../answers/brief/brief.ts';
export type { DependenceOfOrganisation } from '../answers/dependence/by-organisation.ts';
export type { DependenceOptions } from '../answers/dependence/dependence.ts';
export type { WhoHolds } from '../answers/dependence/who-holds.ts';
export type { Finder, FindOptions, Found } from '../answers/find/find.ts';
export type { Actor } from '../answers/ground/find-actor.ts';
export type { AnswerOptions } from '../answers/ground/ground.ts';
export type { IntroduceOptions } from '../answers/introduce/introduce.ts';
export { KIT_PLACES, KIT_TEMPLATES, type KitTemplates } from '../answers/introduce/kit-templates.ts';
export type { PlanOptions } from '../answers/introduce/plan.ts';
export type { WarmPath } from '../answers/introduce/way.ts';
export type { Alike } from '../answers/organisation/alike.ts';
export type { InsideChange, Succession, Successor } from '../answers/organisation/change/change-shape.ts';
export type {
  InsideSupposition,
  WhatIfInsideOptions,
} from '../answers/organisation/change/suppose-inside.ts';
export type { Comparison } from '../answers/organisation/compare.ts';
export type { ChangedPerson, Differences } from '../answers/organisation/differences/differences.ts';
export type { SinceAnswer, SinceOptions } from '../answers/organisation/differences/since.ts';
export { EI_DRAWS, EI_SEED } from '../answers/organisation/ei.ts';
export type { Inside, InsideOptions } from '../answers/organisation/inside.ts';
export type { OrganisationOptions } from '../answers/organisation/organisation.ts';
export type { PeopleSet } from '../answers/organisation/people-set.ts';
export type {
  Carried,
  Carrier,
  EiTest,
  KeyPerson,
  KeySet,
  Unit,
  UnitPair,
} from '../answers/organisation/shape.ts';
export type { Report, ReportSection, ReportWords } from '../answers/report/report.ts';
export type { Broker, Brokers } from '../answers/support/brokers.ts';
export type { Limit, LimitCode, Question } from '../answers/support/limit.ts';
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

const NAME = ['name', words] as const;
const RELATION = having({ name: words, network });
const LIMITS = [
  ['limits', limits],
  ['question', question],
] as const;
const TESTS = listOf(having({ ei: optional(nullable(number)) }));

/** People, organisations, titles and topics that hold all the words, the best match first. */
export const find: AnyDay<typeof finding.find> = anyDay(finding.find, [NETWORK, ['words', text]]);
/** A search made once for many words: `find` at each key press. */
export const finder: AnyDay<typeof finding.finder> = anyDay(finding.finder, [NETWORK]);
/** The person or organisation of an id or a name. Throws `no-such-actor`, `ambiguous-actor`. */
export const findActor: typeof actors.findActor = guarded(actors.findActor, NETWORK, NAME);
/** The person of an id or a name, as an index. Throws `no-such-actor`, `ambiguous-actor`. */
export const findPerson: typeof actors.findPerson = guarded(actors.findPerson, NETWORK, NAME);
/** The organisation that a name means; a part of it is enough where it fits one alone. */
export const findOrganisation: typeof actors.findOrganisation = guarded(
  actors.findOrganisation,
  NETWORK,
  NAME,
);
/** What to know before a meeting with somebody. */
export const brief: AnyDay<typeof briefOf> = anyDay(
  briefOf,
  [NETWORK],
  datedWith({ with: words, from: words }),
);
/** One page about a network: brokers, which contacts depend on one person, whom to introduce. */
export const report: AnyDay<typeof reportOf> = anyDay(reportOf, [NETWORK]);
/** The page where nobody said which organisation is the own one: who stands between others, and what the data cannot tell. */
export const tiesReport: AnyDay<typeof reportOfTies> = anyDay(reportOfTies, [NETWORK]);
/** Which outsiders the own organisation reaches, and through whom. */
export const whoHolds: AnyDay<typeof holding.whoHolds> = anyDay(holding.whoHolds, [NETWORK]);
/** Whom colleagues know and can ask at each organisation outside, those first that hang on one person. */
export const dependenceByOrganisation: AnyDay<typeof organisations.dependenceByOrganisation> = anyDay(
  organisations.dependenceByOrganisation,
  [NETWORK],
);
/** Of what `whoHolds` gives: those who hold most, and most alone; at most six. */
export const mainHolders: typeof holding.mainHolders = guarded(holding.mainHolders, [
  'holding',
  having({ insiders: mapOf(having({ contacts: whole, sole: list })) }),
]);
/** Who stands between others, the most such pairs first; or why that cannot be said. `limit`: 5 unless given. */
export const brokersOf: (network: Network, options?: AtBorder<SupportOptions>, limit?: number) => Brokers =
  guarded(brokers, NETWORK, ['options', dated], ['limit', optional(whole)]) as never;
/** What a network can tell, and its limits. */
export const supportOf: AnyDay<typeof support> = anyDay(support, [NETWORK]);
/** The limits that touch an answer, the heaviest first. */
export const limitsOf: typeof limit.limitsOf = guarded(limit.limitsOf, ...LIMITS);
/** The limit to name beside an answer; undefined where nothing touches it. */
export const limitOf: typeof limit.limitOf = guarded(limit.limitOf, ...LIMITS);
/** Whether the address book that a person comes from marks the entry as private. */
export const isMarkedPrivate: typeof markedPrivate = guarded(markedPrivate, [
  'person',
  having({ attributes: list }),
]);
/** How much each person has to do with a topic, from 0 to 1, aligned with `network.people`. */
export const topicEvidence: AnyDay<typeof concern> = anyDay(concern, [NETWORK, ['topic', words]]);
/** Where somebody keeps in touch: face to face, in writing, in public; `person` is an index. */
export const worldOf: typeof world = guarded(world, NETWORK, ['person', whole], DAY);
/** Templates for a request as a user gives them. Throws `out-of-range` for a text or a place that there is not. */
export const readKitTemplates: typeof templates = guarded(templates, ['templates', record]);

/** What somebody put into a network and got out of it. */
export const contribution: AnyDay<typeof contributionOf> = anyDay(
  contributionOf,
  [NETWORK],
  datedWith({ statements: list }),
);
/** Ties that have gone quiet by their own rhythm, closest first, and what to do next. */
export const keepInTouch: AnyDay<typeof touch> = anyDay(touch, [NETWORK], datedWith({ from: words }));
/** How often two people are in touch, for every tie. */
export const rhythm: AnyDay<typeof rhythmOf> = anyDay(rhythmOf, [NETWORK]);
/** The ratings that would tell most. */
export const ratingsToAsk: AnyDay<typeof ratings> = anyDay(ratings, [NETWORK]);

/** The ties among insiders by unit, as the answers on an organisation read them. */
export const peopleSet: AnyDay<typeof setOfPeople> = anyDay(setOfPeople, [NETWORK, ['who', listOf(words)]]);
export const since: AnyDay<typeof sinceDay> = anyDay(
  sinceDay,
  [NETWORK],
  datedWith({ since: whole, least: optional(whole) }),
);
export const inside: typeof insideOf = guarded(insideOf, NETWORK, ['options', dated]);
/** The answer of `organisation` once the permutation test is done, here or on workers. */
export const organisationFrom: typeof fromTests = guarded(
  fromTests,
  ['on', membersInside],
  ['options', dated],
  ['tests', TESTS],
);
/** The answer for pages that go round: no person is named, and units of fewer people than `least` are left out. */
export const withheld: typeof withheldFrom = guarded(
  withheldFrom,
  ['answer', having({ units: list, matrix: list, carriers: list, keyPlayers: record })],
  ['least', whole],
  NETWORK,
);
/** What to call each unit where nobody may be named: by number where its name is that of a person. */
export const unitNames: typeof namesOfUnits = guarded(
  namesOfUnits,
  ['units', listOf(having({ unit: words, people: whole }))],
  NETWORK,
);
/** Who could stand in for somebody: people with the same neighbours. */
export const alike: AnyDay<typeof alikeOf> = anyDay(alikeOf, [NETWORK, ['who', words]]);
/** Two networks of the same people compared: overlap of their ties and QAP correlation. */
export const compareRelations: AnyDay<typeof compared> = anyDay(compared, [
  ['one', RELATION],
  ['other', RELATION],
]);
/** What the draws of the permutation test are made from. */
export const shuffling: typeof chance.shuffling = guarded(
  chance.shuffling,
  ['on', membersInside],
  ['seed', whole],
);
/** The E-I index of each unit and (last) of the whole, beside what chance gives. */
export const eiTests: typeof chance.eiTests = guarded(
  chance.eiTests,
  ['shuffling', shuffled],
  ['drawn', numbers],
);
/** What would change inside an organisation if somebody left or two people were tied. */
export const whatIfInside: AnyDay<typeof supposeInside> = anyDay(
  supposeInside,
  [NETWORK],
  datedWith({ suppose: record }),
);
