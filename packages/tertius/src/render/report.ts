import {
  type AnswerOptions,
  type Dependence,
  dependence,
  formatDay,
  isInsider,
  labelOf,
  mainMembership,
  metrics,
  type Network,
  type OrganisationAnswer,
  type Person,
  plan,
  strengths,
  tieList,
  viewOf,
} from '@tertius/core';
import { clean } from './clean.ts';
import { many } from './import-summary.ts';
import { figure } from './table.ts';

/** Somebody who stands between people who are not tied to each other. */
export interface Broker {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly inside: boolean;
  readonly betweenness: number;
  /** Pairs of people whom they alone join by one step. */
  readonly between: number;
}

export interface Report {
  readonly asOf: string;
  readonly own: string;
  readonly people: number;
  readonly organisations: number;
  readonly ties: number;
  readonly brokers: readonly Broker[];
  readonly dependence: Dependence;
  readonly introductions: ReturnType<typeof plan>;
}

/** What a manager wants to know of a network: who stands between, what hangs on one person, whom to introduce. */
export function reportOf(network: Network, options: AnswerOptions): Report {
  const answer = dependence(network, options);
  return {
    asOf: formatDay(options.asOf),
    own: answer.own,
    people: network.people.length,
    organisations: network.organisations.length,
    ties: tieList(network, strengths(network, options)).length,
    brokers: brokersOf(network, options),
    dependence: answer,
    introductions: plan(network, options),
  };
}

function brokersOf(network: Network, { asOf }: AnswerOptions): Broker[] {
  const view = viewOf(network, tieList(network, strengths(network, { asOf })), {
    directed: false,
    group: 'organisation',
    asOf,
  });
  const { actors, brokerage } = metrics(view, { measures: ['betweenness', 'brokerage'] });
  const betweenness = actors.betweenness as Float64Array;
  return [...network.people.keys()]
    .filter((at) => (betweenness[at] as number) > 0)
    .sort((x, y) => (betweenness[y] as number) - (betweenness[x] as number) || x - y)
    .slice(0, 5)
    .map((at) => {
      const person = network.people[at] as Person;
      const membership = mainMembership(network, person, asOf);
      const inside = isInsider(network, person, asOf);
      const organisation = network.organisations[membership?.organisation ?? -1]?.name ?? '';
      return {
        id: person.id,
        name: labelOf(person),
        place: (inside ? membership?.unit : undefined) ?? organisation,
        inside,
        betweenness: betweenness[at] as number,
        // Both directions of a pair are counted in undirected data.
        between: Math.round((brokerage?.raw[6 * at + 5] ?? 0) / 2),
      };
    });
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
      `${many(people, 'person', 'people')} in ${many(organisations, 'organisation')}, ${many(ties, 'tie')}, as of ${asOf}.`,
    ),
    '',
    ...found.words.flatMap((sentence) => wrapped(sentence)),
    ...section('Who stands between', report.brokers.map(brokerLine)),
    ...section('What hangs on one person', hanging(found)),
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

function brokerLine({ name, place, inside, between }: Broker): string {
  const who = place === '' ? name : `${name} (${place})`;
  return `${who}${inside ? '' : ', outside,'} joins ${many(between, 'pair')} of people who are not tied to each other.`;
}

function hanging({ insiders, reach, known, assumedTrust }: Dependence): string[] {
  const thin = reach === 0 || (assumedTrust ?? 0) > 0.5;
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
        `${name}: ${alone} of ${all} contacts have no other colleague here (${Math.round((100 * alone) / (thin ? known : reach))} % of all).`,
    );
}

function handing({ handOn }: Dependence): string[] {
  return handOn
    .filter(({ toName }) => toName !== undefined)
    .slice(0, 5)
    .map(({ fromName, outsiderName, toName, because, organisation }) => {
      const why =
        because === 'knows-the-organisation' ? `knows people at ${organisation}` : 'is closest to them';
      return `${fromName}: share ${outsiderName} with ${toName}, who ${why}.`;
    });
}

function introducing({ introductions, objective }: ReturnType<typeof plan>): string[] {
  if (introductions.length === 0) return [];
  return [
    ...introductions.map(
      ({ brokerName, insiderName, outsiderName }) =>
        `${brokerName} introduces ${insiderName} to ${outsiderName}.`,
    ),
    `Together they raise the number of people outside whom we can expect to reach by ${figure(round(objective.after - objective.before))}.`,
  ];
}

const round = (value: number): number => Math.round(value * 10) / 10;

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
