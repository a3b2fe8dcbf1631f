import {
  type Broker,
  brokersOf,
  counted,
  countPeople,
  type Dependence,
  type DependenceOptions,
  dependence,
  formatDay,
  type Limit,
  type LimitCode,
  limitWords,
  MOSTLY_ASSUMED,
  type Network,
  numeral,
  type OrganisationAnswer,
  percentOf,
  plan,
  receiverWords,
  strengths,
  tieCounts,
} from '@tertius/core';
import { clean } from './clean.ts';

export interface Report {
  readonly asOf: string;
  readonly own: string;
  readonly people: number;
  readonly organisations: number;
  readonly ties: number;
  readonly brokers: readonly Broker[];
  /** Why there are no brokers, or what to keep in mind about them. */
  readonly brokersLimit: Limit | null;
  readonly dependence: Dependence;
  readonly introductions: ReturnType<typeof plan>;
}

/** What a manager wants to know of a network: who stands between, which contacts depend on one person, whom to introduce. */
export function reportOf(network: Network, options: DependenceOptions): Report {
  const answer = dependence(network, options);
  const { brokers, limit } = brokersOf(network, options);
  return {
    asOf: formatDay(options.asOf),
    own: answer.own,
    people: countPeople(network),
    organisations: network.organisations.length,
    ties: tieCounts(strengths(network, options)).ties,
    brokers,
    brokersLimit: limit,
    dependence: answer,
    introductions: plan(network, options),
  };
}

const WIDTH = 96;

/** The report as plain text of one page. */
export function reportText(report: Report): string {
  const { own, asOf, people, organisations, ties, dependence: found, introductions } = report;
  const title = `${own}: whom we reach outside, and through whom`;
  return [
    title,
    '='.repeat(title.length),
    ...wrapped(
      `${counted(people, 'person', 'people')} in ${counted(organisations, 'organisation')}, ${counted(ties, 'tie')}, as of ${asOf}.`,
    ),
    '',
    ...found.words.flatMap((sentence) => wrapped(sentence)),
    ...section('Who stands between others', [
      ...report.brokers.map(brokerLine),
      ...(report.brokersLimit === null ? [] : [limitWords(report.brokersLimit)]),
    ]),
    ...section('Contacts that depend on one person', depending(found)),
    ...section('What to hand on, and with whom', handing(found)),
    ...section('Introductions worth making now', introducing(introductions)),
  ].join('\n');
}

/** How the units inside are tied, as a section of the page. */
export function insideText({ words }: OrganisationAnswer): string {
  return section('Inside: which units talk, and who holds them together', words).slice(1).join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', title, '-'.repeat(title.length), ...lines.flatMap((line) => wrapped(line, '  '))];
}

function brokerLine({ name, place, inside, pairs }: Broker): string {
  const who = place === '' ? name : `${name} (${place})`;
  return `${who}${inside ? '' : ', outside,'} connects ${counted(pairs, 'pair')} of people who have no recorded tie with each other.`;
}

function depending({ insiders, reach, known, assumedTrust, limits }: Dependence): string[] {
  const unknown: readonly LimitCode[] = ['one-contributor', 'reporting-only'];
  if (limits.some(({ code }) => unknown.includes(code))) return [];
  const noStrengths = limits.some(({ code }) => code === 'assumed-strength');
  const thin = noStrengths || reach === 0 || (assumedTrust ?? 0) > MOSTLY_ASSUMED;
  return insiders
    .map((row) => ({
      name: row.name,
      alone: thin ? row.soleKnown : row.sole,
      all: thin ? row.known : row.contacts,
    }))
    .filter(({ alone }) => alone > 0)
    .sort((x, y) => y.alone - x.alone)
    .slice(0, 5)
    .map(
      ({ name, alone, all }) =>
        `${name}: ${numeral(alone)} of ${counted(all, 'contact')} ${alone === 1 ? 'is' : 'are'} ${thin ? 'known to' : 'within reach of'} no other colleague here (${percentOf(alone, thin ? known : reach)} of all).`,
    );
}

function handing({ handOn }: Dependence): string[] {
  return handOn
    .filter(({ toName }) => toName !== undefined)
    .slice(0, 5)
    .map((one) => `${one.fromName}: share ${one.outsiderName} with ${one.toName}, ${receiverWords(one)}.`);
}

function introducing({ introductions }: Report['introductions']): string[] {
  return introductions.map(
    ({ brokerName, insiderName, outsiderName, changes }) =>
      `${brokerName} introduces ${insiderName} to ${outsiderName}: ${changes}.`,
  );
}

function wrapped(text: string, indent = ''): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of clean(text).split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > WIDTH - indent.length && line !== '') {
      lines.push(line);
      line = `  ${word}`;
    } else line = longer;
  }
  return [...lines, line].map((found) => indent + found);
}
