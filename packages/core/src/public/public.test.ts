import Graph from 'graphology';
import { describe, expect, test } from 'vitest';
import * as all from './all.ts';
import * as main from './main.ts';

const PEOPLE = 'id,name,organisation\nana,Ana,Home\nben,Ben,Home\ndee,Dee,Away';
const TIES =
  'source,target,strength,timestamp,channel\nana,ben,0.6,,\nben,dee,0.9,,\nben,dee,,2024-03-01,mail\ndee,ben,,2024-03-02,mail';
const { evidence, network } = await all.open([PEOPLE, TIES], { own: 'Home', self: 'Ana' });
const [ana, ben] = network.people as [all.Person, all.Person];
const asOf = all.parseDay('2024-06-30')!;
const march = all.parseDay('2024-03-02')!;
const strengths = all.strengths(network, { asOf });
const ties = all.tieList(network, strengths);
const view = all.viewOf(network, ties, { directed: false, group: 'organisation', asOf });
const result = all.metricsSync(view, { measures: ['constraint'] });
const graph = new Graph();
graph.mergeUndirectedEdge('a', 'b');
const side = { network, strengths };
async function* stream() {
  yield new TextEncoder().encode(TIES);
}
const streams = [{ name: 'a.csv', stream }];
const files = [{ name: 'a.csv', bytes: new TextEncoder().encode(TIES) }];

const settings = { asOf };
const members = all.inside(network, settings);
const tests = all.eiTests(all.shuffling(members, 1), new Float64Array(members.groups.length + 1));
const levels = all.levelsOf(network, evidence, asOf);
const limits = all.supportOf(network).limits;
const key = 'a'.repeat(64);
const ledger = all.newLedger(key);
const made = all.makeShare(evidence, { asOf, made: '2026-11-29T08:30:00Z', randomBytes: randomBytesOf });
const group = all.measureParameters.group;
const shared = {
  ...{ own: 'Home', shares: 1, ties: 3, people: 3, alone: 3, colleagues: 1, organisations: 1, throughOne: 1 },
  named: [{ name: 'Away', people: 3, colleagues: 1 }],
};

function randomBytesOf(length: number): Uint8Array {
  return new Uint8Array(length).fill(7);
}

/** Arguments with which each function works; what may be left out is undefined. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  tieColumns: [['source', 'target']],
  channelWords: [],
  open: [TIES, undefined],
  strengths: [network, undefined],
  dependence: [network, undefined],
  introduce: [network, { to: 'dee' }],
  triangulate: [network, undefined],
  plan: [network, undefined],
  whatIf: [network, { suppose: { leaves: ['ben'] } }],
  organisation: [network, undefined],
  ask: [network, { topic: 'optics' }],
  importFiles: [evidence, files, undefined],
  importContacts: [evidence, files, undefined],
  importFilesStreaming: [evidence, streams, undefined],
  resolve: [evidence],
  parseNetworkFile: [all.serialise(evidence), 'n.json'],
  serialise: [evidence],
  serialisePieces: [evidence],
  labelOf: [ana],
  isInsider: [network, ana, asOf],
  mainMembership: [network, ana, asOf],
  personsByKey: [network],
  forgetEvidence: [all.resolve({ ...evidence })],
  ofRelation: [evidence, 'mail'],
  relationNamed: [evidence, 'mail'],
  relationsOf: [evidence],
  cachePieces: ['key', { network, ...evidence }],
  fromCache: [new Uint8Array(300), 'key'],
  tieRows: [evidence.imports[0]!.ties],
  channelNamed: ['mail'],
  formatDay: [asOf],
  parseDay: ['2024-06-30'],
  pairStrength: [network, 0, { asOf }],
  usualGroup: [network, asOf],
  tieList: [network, strengths],
  viewOf: [network, ties, { directed: false, group: 'organisation', asOf }],
  metrics: [view, undefined],
  metricsSync: [view, undefined],
  metricsRows: [view, result],
  measurePage: [all.constraint],
  measureIndex: [all.catalogue],
  constraint: [graph, undefined],
  betweenness: [graph, undefined],
  effectiveSize: [graph, undefined],
  fromGraphology: [graph, undefined],
  toGraphology: [view, undefined],
  alike: [network, 'ana', undefined],
  peopleSet: [network, ['ana'], undefined],
  since: [network, { asOf: march, since: march, by: 'organisation' }],
  inside: [network, undefined],
  whatIfInside: [network, { suppose: { leaves: ['ben'] } }],
  brief: [network, { with: 'dee', from: 'ben' }],
  contribution: [network, { statements: [] }],
  keepInTouch: [network, { from: 'ben' }],
  rhythm: [network, undefined],
  ratingsToAsk: [network, undefined],
  brokersOf: [network, { statements: [] }, undefined],
  supportOf: [network, { statements: [] }],
  find: [network, 'dee', { imports: [] }],
  finder: [network, { imports: [] }],
  findActor: [network, 'dee'],
  findPerson: [network, 'dee'],
  findOrganisation: [network, network.organisations[0]!.name],
  merge: [evidence, ana, ben],
  keepApart: [evidence, ana, ben],
  mergeOrganisations: [evidence, network.organisations[0], network.organisations[1]],
  splitOrganisation: [evidence, network.organisations[0]],
  keepOrganisationsApart: [evidence, network.organisations[0], network.organisations[1]],
  organisationProposals: [network, evidence.statements],
  split: [evidence, ana],
  describePerson: [evidence, ana, { name: 'Ana' }],
  rate: [evidence, ana, ben, { trust: 0.5 }],
  log: [evidence, network, { from: ana, to: [ben], channel: 'lunch' }, asOf],
  proposals: [network, []],
  mailKey: ['a@x.org'],
  profileKey: ['https://www.linkedin.com/in/ana'],
  foldName: ['Ana'],
  foldOrganisation: ['Home'],
  difference: [side, side, asOf],
  movesSince: [evidence, '2026-01-01', asOf],
  movesWithin: [evidence, evidence, asOf],
  withoutImport: [evidence, evidence.imports[0]!.key],
  writeCsv: [all.releaseToOwner(evidence), undefined],
  writeGexf: [all.releaseToOwner(evidence), undefined],
  writeGraphml: [all.releaseToOwner(evidence), undefined],
  writeTables: [all.releaseToOwner(evidence), undefined],
  writeGraphText: [all.releaseToOwner(evidence), { form: 'gml' }],
  setLevel: [evidence, ana, 'shared'],
  setLevels: [evidence, [ana], 'shared'],
  withoutLevels: [evidence, [ana]],
  seenBy: [evidence, made, { asOf }],
  bandNamed: [0.5],
  setTieLevel: [evidence, ana, ben, 'shared'],
  withoutLevel: [evidence, ana],
  levelsOf: [network, evidence, asOf],
  strictestSaid: [network, evidence, [0, 1], asOf],
  noLongerPrivate: [network, evidence, evidence, asOf],
  levelOfContact: [levels, 0, 1],
  addRule: [evidence, 'label', 'optics', 'shared'],
  removeRule: [all.addRule(evidence, 'everybody', '', 'shared'), 1],
  isFirstUse: [evidence],
  heldBack: [evidence, network, asOf],
  levelCounts: [evidence, network, asOf],
  proposeLevels: [evidence, network, asOf],
  ownContacts: [network, asOf],
  ownersOf: [network],
  inForce: [evidence, asOf],
  sharedWithUs: [evidence, asOf],
  sharedWords: [shared],
  sharedLines: [shared],
  erasedSince: [evidence, evidence],
  readerNamed: ['{}'],
  joinedStrictly: [evidence, evidence, { asOf }],
  nearestValues: ['Port', ['Port of Veldhaven'], 8],
  ruleValues: [network, asOf],
  shareDoubts: [evidence, { keys: [] }, { asOf }],
  shownMore: [evidence, evidence, { asOf }],
  makeShare: [evidence, { made: '2026-11-29T08:30:00Z', randomBytes: randomBytesOf }],
  shareText: [made.share],
  newLedger: [key],
  withEntry: [ledger, { at: '2026-11-29T08:30:00Z', what: 'share' }],
  readLedger: [ledger],
  tokenOf: [key, 'ana'],
  erase: [evidence, ana, { key, date: '2026-11-29' }],
  packed: [new Map([['a.csv', files[0]!.bytes]])],
  formatNamed: ['ties'],
  refusal: ['a.csv', new all.TertiusError('empty', 'the file is empty')],
  labelsOf: [network],
  noPersonsOf: [network],
  countPeople: [network],
  likelyUser: [network],
  isCurrent: [{ organisation: 0 }, asOf],
  today: [],
  union: [evidence, evidence],
  carriedOver: [evidence, evidence, evidence],
  oneSideSeen: [network, 0, asOf],
  dayTies: [network, { asOf }],
  givenAlone: [all.dayTies(network, { asOf })],
  partsOf: [network, all.dayTies(network, { asOf })],
  peopleView: [network, all.dayTies(network, { asOf }), { directed: false, group: 'organisation', asOf }],
  viewOfDay: [network, all.dayTies(network, { asOf }), { directed: false, group: 'organisation', asOf }],
  tieCounts: [strengths],
  tieSummary: [network, { asOf }],
  asIfAnswered: [view, [0]],
  responsesOf: [network],
  symmetrised: [view, 'union'],
  parameterValues: [group],
  parameterWords: [group],
  shuffledEiOnWorkers: [all.shuffling(members, 1), 1, undefined],
  chanceOf: [view, undefined],
  chanceOfActors: [view, undefined],
  whoHolds: [network, undefined],
  dependenceByOrganisation: [network, undefined],
  mainHolders: [all.whoHolds(network)],
  report: [network, undefined],
  tiesReport: [network, { asOf }],
  readKitTemplates: [{}],
  organisationFrom: [members, settings, tests],
  withheld: [all.organisation(network), 1, network],
  unitNames: [[{ unit: 'Sales', people: 3 }], network],
  compareRelations: [{ name: 'one', network }, { name: 'other', network }, undefined],
  shuffling: [members, 1],
  eiTests: [all.shuffling(members, 1), new Float64Array(members.groups.length + 1)],
  worldOf: [network, 0, asOf],
  topicEvidence: [network, 'optics', undefined],
  isMarkedPrivate: [ana],
  limitOf: [limits, 'ask'],
  limitsOf: [limits, 'ask'],
  outsideFigures: [all.whatIf(network, { suppose: { leaves: ['ben'] } })],
  limitLine: [limits, 'ask'],
  saysFirst: [limits, 'ask'],
  limitWords: [{ message: 'nobody is here', cure: 'import a file' }],
  reportWords: [all.report(network)],
  insideReportWords: [all.report(network)],
  briefParts: [all.brief(network, { with: 'dee', from: 'ben' })],
  touchWords: [{ next: { kind: 'usual', about: null, date: null, link: null }, channel: null }],
  receiverWords: [{ fromName: 'Ana' }],
  bandWords: [0.5],
  markedWords: [['Ann']],
  ruleWords: [{ field: 'label', value: 'optics', level: 'shared' }],
  counted: [2, 'person', 'people'],
  numeral: [2],
  percentOf: [1, 2],
  sayNature: [evidence, ana, true],
  readLogLine: ['lunch with Ana'],
  logsOf: [[]],
  isIntroductionMade: [{ introduced: 'id:ana' }],
  foldText: ['Ana'],
  guardCell: ['=1'],
  release: [evidence, 'me', undefined],
  releaseToOwner: [evidence, undefined],
  releaseWords: [all.releaseToOwner(evidence)],
  withModel: [network, { halfLives: { mail: 90 } }],
  checkedModel: [{ halfLives: { mail: 90 } }],
};

const WRONG: readonly (readonly [string, unknown])[] = [
  ['null', null],
  ['an unknown id', 'nobody here'],
  ['empty text', ''],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a negative number', -1],
  ['a fraction', 1.5],
  ['a wrong date', '2024-13-45'],
  ['an invalid Date', new Date(Number.NaN)],
  ['an empty array', []],
  ['an array of numbers', [1]],
  ['an array of null', [null]],
  ['a function', () => 1],
  ['a frozen object', Object.freeze({})],
  ['an object of something else', { what: 'ever' }],
  ['a Map', new Map()],
  ['a pattern', /x/],
  ['a promise', Promise.resolve(1)],
  ['true', true],
  ['a symbol', Symbol('s')],
  ['a bigint', 1n],
];

/** Functions that take any number, and the one that takes null for what is not known. */
const ANY_NUMBER = new Set(['counted', 'numeral', 'percentOf']);
const OR_NULL = new Set(['bandWords']);

/** Whether a value of the table is of the right kind, by the valid argument in its place: text for text, options for options. */
function fits(valid: unknown, value: unknown): boolean {
  // No rows of ties are a network of nobody.
  if (valid === graph || valid === view) return Array.isArray(value) && value.length === 0;
  const plain = (one: unknown): boolean =>
    typeof one === 'object' && one !== null && Object.getPrototypeOf(one) === Object.prototype;
  if (valid === undefined || plain(valid)) return plain(value);
  if (typeof valid === 'string') return typeof value === 'string';
  if (Array.isArray(valid))
    return Array.isArray(value) && (value.length === 0 || (typeof valid[0] === 'number' && value[0] === 1));
  if (valid instanceof Map) return value instanceof Map && value.size === 0;
  if (typeof valid === 'boolean') return typeof value === 'boolean';
  if (typeof valid === 'number')
    return Number.isInteger(value) || (typeof value === 'object' && value instanceof Date);
  return false;
}

type Call = (...given: readonly unknown[]) => unknown;
const functions = all as unknown as Readonly<Record<string, Call>>;

async function thrown(name: string, given: readonly unknown[]): Promise<unknown> {
  try {
    await functions[name]!(...given);
    return undefined;
  } catch (error) {
    return error;
  }
}

test('the package itself keeps to what one writes first; other names have their subpath', () => {
  expect(Object.keys(main).length).toBeLessThanOrEqual(32);
});

describe('every public function', () => {
  test('is in the table of calls, so that a new one cannot be forgotten', () => {
    const exported = Object.entries(all).filter(
      ([name, value]) => typeof value === 'function' && name !== 'TertiusError',
    );
    expect(exported.map(([name]) => name).sort()).toEqual(Object.keys(CALLS).sort());
  });

  test.each(Object.entries(CALLS))('%s works as it is meant', async (name, given) => {
    expect(await thrown(name, given)).toBeUndefined();
  });

  test.each(Object.entries(CALLS))('%s refuses wrong arguments by their name', async (name, given) => {
    const odd: string[] = [];
    for (const [place, valid] of given.entries())
      for (const [what, value] of WRONG) {
        const error = await thrown(name, given.with(place, value));
        const typed =
          error instanceof all.TertiusError &&
          (error.code !== 'wrong-argument' || /^[\w.[\]]+: expected /.test(error.message));
        // A value of the right kind may be all right, or wrong by its content; never does it fail untyped.
        const right =
          fits(valid, value) ||
          (ANY_NUMBER.has(name) && typeof value === 'number') ||
          (OR_NULL.has(name) && value === null);
        if (error === undefined ? !right : !typed)
          odd.push(`argument ${place + 1}, ${what}: ${error === undefined ? 'no error' : String(error)}`);
      }
    expect(odd).toEqual([]);
  });

  const UNDATED = new Set([
    'partsOf',
    'isInsider',
    'mainMembership',
    'tieList',
    'findActor',
    'findPerson',
    'findOrganisation',
    'proposals',
    'organisationProposals',
    'withModel',
  ]);
  const DATED = Object.entries(CALLS).filter(
    ([name, given]) =>
      given[0] === network && given.length > 1 && typeof given.at(-1) !== 'number' && !UNDATED.has(name),
  );
  const WRONG_OPTIONS: readonly (readonly [string, unknown, RegExp])[] = [
    ['asOf', '2024-13-45', /^asOf: expected/],
    ['asOf', 'yesterday', /^asOf: expected/],
    ['asOf', '', /^asOf: expected/],
    ['asOf', new Date(Number.NaN), /^asOf: expected/],
    ['asOf', Number.NaN, /^asOf: expected/],
    ['asOf', Number.POSITIVE_INFINITY, /^asOf: expected/],
    ['asOf', 1.5, /^asOf: expected/],
    ['asOf', null, /^asOf: expected/],
    ['asOf', [], /^asOf: expected/],
    [
      'weights',
      { trust: 0.5, knowledge: 0.5, history: 0.5 },
      /^weights: expected three numbers that sum to 1/,
    ],
    ['weights', null, /^weights: expected/],
    ['model', { halfLives: { mail: -1 } }, /^model\.halfLives\.mail: expected/],
    ['model', { halfLives: { pigeon: 1 } }, /^model\.halfLives\.pigeon: expected/],
  ];
  test.each(DATED.map(([name]) => name))('%s names the option that is wrong', async (name) => {
    const given = CALLS[name]!;
    const place = name === 'brokersOf' ? 1 : given.length - 1;
    for (const [option, value, message] of WRONG_OPTIONS) {
      const error = await thrown(name, given.with(place, { ...(given[place] as object), [option]: value }));
      expect(error, `${option} ${String(value)}`).toBeInstanceOf(all.TertiusError);
      expect((error as Error).message).toMatch(message);
    }
  });
});

test('every measure refuses what is no graph, and computes on a graph with nobody in it', () => {
  for (const measure of all.catalogue)
    for (const [what, value] of WRONG) {
      const work = (): unknown => measure(value as never);
      if (Array.isArray(value) && value.length === 0) expect(work, measure.id).not.toThrow();
      else expect(work, `${measure.id}: ${what}`).toThrow(all.TertiusError);
    }
});
