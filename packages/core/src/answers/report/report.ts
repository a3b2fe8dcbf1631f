import { MOSTLY_ASSUMED } from '../../conventions/thresholds.ts';
import { proposals } from '../../identity/proposals/proposals.ts';
import { formatDay } from '../../model/day.ts';
import { countPeople, type Network } from '../../model/network.ts';
import { tieSummary } from '../../model/tie-summary.ts';
import { type Dependence, type DependenceOptions, dependence } from '../dependence/dependence.ts';
import { receiverWords } from '../dependence/hand-on.ts';
import { counted, numeral } from '../ground/numeral.ts';
import { type Plan, plan } from '../introduce/plan.ts';
import { type Broker, brokersOf } from '../support/brokers.ts';
import { type Limit, type LimitCode, limitWords } from '../support/limit.ts';
import { percentOf } from '../support/measures-limited.ts';
import { type SupportOptions, supportOf } from '../support/support.ts';

/** One page about a network: who stands between others, which contacts depend on one person, whom to introduce. */
export interface Report {
  readonly asOf: string;
  readonly own: string;
  readonly people: number;
  readonly organisations: number;
  readonly ties: number;
  /** Pairs of entries that may be one person each. */
  readonly proposals: number;
  readonly brokers: readonly Broker[];
  /** Why there are no brokers, or what to keep in mind about them. */
  readonly brokersLimit: Limit | null;
  readonly dependence: Dependence;
  readonly introductions: Plan;
  /**
   * Whether the files tell of the inside alone: all are records of the organisation (rosters, surveys, tie files), and nobody at another
   * organisation is known by them. Whoever counts as outside then left, or works at no organisation on record.
   */
  readonly insideOnly: boolean;
}

/** A heading and its lines; a section without lines is left out. */
export interface ReportSection {
  readonly title: string;
  readonly lines: readonly string[];
}

/** More lines than this of one kind nobody reads on one page. */
const MOST_LINES = 5;

/**
 * What to know of a network on one page. Throws `no-own-organisation`, `no-such-actor`, `strength-above-one`.
 * Cost: that of `dependence` and `plan`.
 */
export function report(network: Network, options: DependenceOptions): Report {
  const answer = dependence(network, options);
  const { brokers, limit } = brokersOf(network, options);
  return {
    asOf: formatDay(options.asOf),
    own: answer.own,
    people: countPeople(network),
    organisations: network.organisations.length,
    ties: tieSummary(network, options).ties,
    proposals: proposals(network, options.statements).length,
    brokers,
    brokersLimit: limit,
    dependence: answer,
    introductions: plan(network, options),
    insideOnly:
      network.imports.every(({ layer }) => layer === 'organisational') &&
      network.interactions.length === 0 &&
      answer.overKnown.organisationsReached === 0,
  };
}

export interface ReportWords {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sections: readonly ReportSection[];
}

/**
 * The page of a network of which nobody said where its owner works, so that nothing is inside or outside: who stands between others,
 * and what the data cannot tell. Cost: that of `brokersOf`. Throws `strength-above-one`.
 */
export function tiesReport(network: Network, options: SupportOptions): ReportWords {
  const { brokers, limit } = brokersOf(network, options);
  const { ties } = tieSummary(network, options);
  const others = supportOf(network, options).limits.filter(({ code }) => code !== limit?.code);
  const lines = [
    ...brokers.map((one) => brokerLine(one, false)),
    ...(limit === null ? [] : [limitWords(limit)]),
  ];
  const sections = [
    { title: 'Who stands between others', lines },
    { title: 'What this data cannot tell', lines: others.map(limitWords) },
  ];
  return {
    title: 'Our ties',
    paragraphs: [
      sizeWords(countPeople(network), network.organisations.length, ties, formatDay(options.asOf)),
    ],
    sections: sections.filter((section) => section.lines.length > 0),
  };
}

const sizeWords = (people: number, organisations: number, ties: number, asOf: string): string =>
  `${counted(people, 'person', 'people')}${organisations === 0 ? '' : ` in ${counted(organisations, 'organisation')}`}, ${counted(ties, 'tie')}, as of ${asOf}.`;

/** The page in sentences: what it is about, its first paragraphs, and its sections. */
export function reportWords(page: Report): ReportWords {
  const { own, asOf, people, organisations, ties, dependence: found, introductions } = page;
  const size = sizeWords(people, organisations, ties, asOf);
  const hasInside = found.insiders.length > 0;
  const between = [
    ...page.brokers.map((one) => brokerLine(one, hasInside)),
    ...(page.brokersLimit === null ? [] : [limitWords(page.brokersLimit)]),
  ];
  const sections = [
    { title: 'Who stands between others', lines: between },
    { title: 'Contacts that depend on one person', lines: depending(found) },
    { title: 'What to hand on, and with whom', lines: handing(found) },
    { title: 'Introductions worth making now', lines: introducing(introductions) },
  ];
  return {
    title:
      found.known > 0 || found.reach > 0
        ? `${own}: whom we reach outside, and through whom`
        : `${own}: our ties`,
    paragraphs: [
      size,
      ...(found.limits.some(({ code }) => code === 'open-pairs') ? [] : twofold(page)),
      ...found.words,
    ],
    sections: sections.filter(({ lines }) => lines.length > 0),
  };
}

/** The page of a network that tells of the inside alone, besides what is said of the inside: nobody outside is handed on or introduced. */
export function insideReportWords(page: Report): Omit<ReportWords, 'title'> {
  const { own, asOf, people, organisations, ties, dependence: found } = page;
  const between = page.brokers.map((one) => brokerLine(one, true));
  return {
    paragraphs: [sizeWords(people, organisations, ties, asOf), ...twofold(page)],
    sections: [
      { title: 'Who stands between others', lines: between },
      { title: 'Outside', lines: [beyond(own, found)] },
    ].filter(({ lines }) => lines.length > 0),
  };
}

function beyond(own: string, { known, formerColleagues: inTouch, oldLines }: Dependence): string {
  const formerColleagues = inTouch + oldLines;
  if (known + oldLines === 0) return `No tie leads from ${own} to anybody outside in these files.`;
  const first = `Whom people at ${own} know outside is not in these files`;
  const left = known - inTouch;
  const former = formerColleagues === 0 ? [] : [counted(formerColleagues, 'former colleague')];
  const others = left === 0 ? [] : [`${counted(left, 'person', 'people')} of whom no organisation is known`];
  return `${first}; besides colleagues they name ${[...former, ...others].join(' and ')}.`;
}

function twofold({ proposals: pairs }: Report): string[] {
  if (pairs === 0) return [];
  return [
    `${counted(pairs, 'pair')} of entries may be one person ${pairs === 1 ? '' : 'each '}and ${pairs === 1 ? 'counts' : 'count'} as two people until somebody says so.`,
  ];
}

/** `hasInside`: whether anybody is inside, so that others are outside. */
function brokerLine({ name, place, inside, pairs }: Broker, hasInside: boolean): string {
  const who = place === '' ? name : `${name} (${place})`;
  return `${who}${inside || !hasInside ? '' : ', outside,'} connects ${counted(pairs, 'pair')} of people who have no recorded tie with each other, though the data would show one.`;
}

/** Where the contacts of colleagues are not in the data, nobody knows which contacts one person has alone. */
const OTHERS_UNKNOWN: readonly LimitCode[] = ['left-out', 'one-contributor', 'reporting-only'];

function depending({ insiders, reach, known, assumedTrust, bandedBelow, limits }: Dependence): string[] {
  if (limits.some(({ code }) => OTHERS_UNKNOWN.includes(code))) return [];
  const noStrengths = limits.some(({ code }) => code === 'assumed-strength');
  const overKnown =
    noStrengths || reach === 0 || Math.max(assumedTrust ?? 0, bandedBelow ?? 0) > MOSTLY_ASSUMED;
  return insiders
    .map((row) => ({
      name: row.name,
      alone: overKnown ? row.soleKnown : row.sole,
      all: overKnown ? row.known : row.contacts,
    }))
    .filter(({ alone }) => alone > 0)
    .sort((x, y) => y.alone - x.alone)
    .slice(0, MOST_LINES)
    .map(
      ({ name, alone, all }) =>
        `${name}: ${numeral(alone)} of ${counted(all, 'contact')} ${alone === 1 ? 'is' : 'are'} ${overKnown ? 'known to' : 'within reach of'} no other colleague here (${percentOf(alone, overKnown ? known : reach)} of all).`,
    );
}

function handing({ handOn }: Dependence): string[] {
  return handOn
    .filter(({ toName }) => toName !== undefined)
    .slice(0, MOST_LINES)
    .map((one) => `${one.fromName}: share ${one.outsiderName} with ${one.toName}, ${receiverWords(one)}.`);
}

/** Where two colleagues or more can ask somebody already, another introduction changes little. */
function introducing({ introductions }: Plan): string[] {
  return introductions
    .filter(({ holders }) => holders < 2)
    .map(
      ({ brokerName, insiderName, outsiderName, changes }) =>
        `${brokerName} introduces ${insiderName} to ${outsiderName}: ${changes}.`,
    );
}
