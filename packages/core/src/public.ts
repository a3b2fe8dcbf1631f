// What @tertius/core gives: everything that index.ts lists, with arguments checked at the border.

import { brief as briefOf } from './answers/brief/brief.ts';
import * as finding from './answers/find/find.ts';
import * as actors from './answers/ground/find-actor.ts';
import { alike as alikeOf } from './answers/organisation/alike.ts';
import { inside as insideOf } from './answers/organisation/inside.ts';
import { whatIfInside as supposeInside } from './answers/organisation/suppose-inside.ts';
import { brokersOf as brokers } from './answers/support/brokers.ts';
import { supportOf as support } from './answers/support/support.ts';
import { contribution as contributionOf } from './answers/upkeep/contribution.ts';
import { keepInTouch as touch } from './answers/upkeep/keep-in-touch.ts';
import { ratingsToAsk as ratings } from './answers/upkeep/rate-next.ts';
import { rhythm as rhythmOf } from './answers/upkeep/rhythm.ts';
import {
  bytes,
  call,
  dated,
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
} from './face/kinds.ts';
import { fromGraphology as fromGraph } from './given/from-graphology.ts';
import * as graphs from './graphology/to-graphology.ts';
import * as fold from './identity/fold.ts';
import * as keys from './identity/keys.ts';
import { log as logOf } from './identity/log.ts';
import { proposals as proposalsOf } from './identity/proposals.ts';
import * as stating from './identity/statements.ts';
import { metricsRows as rowsOf } from './measures/metrics-rows.ts';
import * as pages from './measures/page.ts';
import * as channels from './model/channel.ts';
import { checkedModel } from './model/checked-model.ts';
import * as days from './model/day.ts';
import * as people from './model/network.ts';
import { withModel as modelled } from './model/parameters.ts';
import * as relation from './model/relation.ts';
import * as strength from './model/strength.ts';
import * as ties from './model/tie-list.ts';
import { resolve as resolved } from './resolve/resolve.ts';
import * as levels from './sharing/levels.ts';
import { releaseToOwner as releasedToOwner } from './sharing/release-to-owner.ts';
import { release as released } from './sharing/released.ts';
import { importFiles as imported } from './sources/import.ts';
import { importFilesStreaming as streamed } from './sources/import-streams.ts';
import * as changes from './store/changes.ts';
import * as store from './store/network-file.ts';
import { writeCsv as csv } from './writers/csv.ts';
import { writeGexf as gexf } from './writers/gexf.ts';
import { writeGraphml as graphml } from './writers/graphml.ts';

export * from './index.ts';

const NETWORK = ['network', network] as const;
const EVIDENCE = ['evidence', evidence] as const;
const OPTIONS = ['options', dated] as const;
const PERSON = ['person', person] as const;
const FILES = ['files', listOf(having({ name: text, bytes }))] as const;
const STREAMS = ['files', listOf(having({ name: text, stream: call }))] as const;

export const importFiles: typeof imported = guarded(imported, EVIDENCE, FILES, ['options', optional(record)]);
export const importFilesStreaming: typeof streamed = guardedPromise(streamed, EVIDENCE, STREAMS, [
  'options',
  optional(record),
]);
export const resolve: typeof resolved = guarded(resolved, EVIDENCE);
export const parseNetworkFile: typeof store.parseNetworkFile = guarded(
  store.parseNetworkFile,
  ['text', text],
  ['file', optional(text)],
);
export const serialise: typeof store.serialise = guarded(store.serialise, EVIDENCE);
export const serialisePieces: typeof store.serialisePieces = guarded(store.serialisePieces, EVIDENCE);

export const labelOf: typeof people.labelOf = guarded(people.labelOf, PERSON);
export const isInsider: typeof people.isInsider = guarded(people.isInsider, NETWORK, PERSON, ['day', day]);
export const mainMembership: typeof people.mainMembership = guarded(people.mainMembership, NETWORK, PERSON, [
  'day',
  day,
]);
export const personsByKey: typeof people.personsByKey = guarded(people.personsByKey, NETWORK);
export const ofRelation: typeof relation.ofRelation = guarded(relation.ofRelation, EVIDENCE, [
  'relation',
  words,
]);
export const relationNamed: typeof relation.relationNamed = guarded(relation.relationNamed, EVIDENCE, [
  'relation',
  words,
]);
export const relationsOf: typeof relation.relationsOf = guarded(relation.relationsOf, EVIDENCE);
export const channelNamed: typeof channels.channelNamed = guarded(channels.channelNamed, ['word', text]);
export const formatDay: typeof days.formatDay = guarded(days.formatDay, ['day', day]);
export const parseDay: typeof days.parseDay = guarded(days.parseDay, ['text', text]);
export const pairStrength: typeof strength.pairStrength = guarded(
  strength.pairStrength,
  NETWORK,
  ['pair', whole],
  OPTIONS,
);
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
const MEASURE = having({ id: words, title: words, levels: list });
export const measurePage: typeof pages.measurePage = guarded(pages.measurePage, ['measure', MEASURE]);
export const measureIndex: typeof pages.measureIndex = guarded(pages.measureIndex, [
  'catalogue',
  listOf(MEASURE),
]);
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
export const ratingsToAsk: typeof ratings = guarded(ratings, NETWORK, OPTIONS);
export const brokersOf: typeof brokers = guarded(brokers, NETWORK, OPTIONS, ['limit', optional(whole)]);
export const supportOf: typeof support = guarded(support, NETWORK, OPTIONS);
export const find: typeof finding.find = guarded(finding.find, NETWORK, ['words', text], OPTIONS);
export const finder: typeof finding.finder = guarded(finding.finder, NETWORK, OPTIONS);
export const findActor: typeof actors.findActor = guarded(actors.findActor, NETWORK, ['name', words]);
export const findPerson: typeof actors.findPerson = guarded(actors.findPerson, NETWORK, ['name', words]);

export const merge: typeof stating.merge = guarded(stating.merge, EVIDENCE, ['a', person], ['b', person]);
export const keepApart: typeof stating.keepApart = guarded(
  stating.keepApart,
  EVIDENCE,
  ['a', person],
  ['b', person],
);
export const split: typeof stating.split = guarded(stating.split, EVIDENCE, PERSON);
export const rate: typeof stating.rate = guarded(
  stating.rate,
  EVIDENCE,
  ['from', person],
  ['to', person],
  ['rating', record],
);
export const log: typeof logOf = guarded(
  logOf,
  EVIDENCE,
  NETWORK,
  ['logged', having({ from: person, to: listOf(person) })],
  ['today', day],
);
export const proposals: typeof proposalsOf = guarded(proposalsOf, NETWORK, [
  'statements',
  optional(listOf(having({ kind: words }))),
]);
export const mailKey: typeof keys.mailKey = guarded(keys.mailKey, ['address', text]);
export const profileKey: typeof keys.profileKey = guarded(keys.profileKey, ['address', text]);
export const foldName: typeof fold.foldName = guarded(fold.foldName, ['name', text]);
export const foldOrganisation: typeof fold.foldOrganisation = guarded(fold.foldOrganisation, ['name', text]);

const SIDE = having({ network, strengths: list });
export const difference: typeof changes.difference = guarded(
  changes.difference,
  ['before', SIDE],
  ['after', SIDE],
  ['asOf', optional(day)],
);
export const withoutImport: typeof changes.withoutImport = guarded(changes.withoutImport, EVIDENCE, [
  'named',
  words,
]);
const RELEASED = ['released', having({ network, evidence })] as const;
export const writeCsv: typeof csv = guarded(csv, RELEASED, OPTIONS);
export const writeGexf: typeof gexf = guarded(gexf, RELEASED, OPTIONS);
export const writeGraphml: typeof graphml = guarded(graphml, RELEASED, OPTIONS);

const LEVEL = ['level', words] as const;
export const setLevel: typeof levels.setLevel = guarded(levels.setLevel, EVIDENCE, PERSON, LEVEL);
export const release: typeof released = guarded(released, EVIDENCE, ['purpose', words], OPTIONS);
export const releaseToOwner: typeof releasedToOwner = guarded(releasedToOwner, EVIDENCE, [
  'network',
  optional(network),
]);

const settled = having({ settings: record });
export const withModel: typeof modelled = guarded(modelled, ['of', settled], ['model', checkedModel]);
