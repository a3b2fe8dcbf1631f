import { formatDay } from '../../model/day.ts';
import type { Statement } from '../../model/evidence.ts';
import { isIntroductionMade, logsOf } from '../../model/logged.ts';
import { type Network, personsByKey } from '../../model/network.ts';
import { type Named, named } from '../ground/ground.ts';
import { type AskRecord, askRecords } from './asks.ts';

export interface ContributionOptions {
  readonly statements: readonly Statement[];
  /** First and last day that counts. */
  readonly since?: number;
  readonly asOf: number;
}

/** What came in under one topic, from one person or in one quarter. */
export interface ContributionCount {
  readonly name: string;
  readonly asks: number;
  /** Of which something came: an answer, help, a refusal. */
  readonly answered: number;
  /** Of which came what was asked for: helped or done. */
  readonly helped: number;
  readonly introductions: number;
}

export interface ContributionAsk extends AskRecord {
  readonly quarter: string;
}

export interface Contribution {
  readonly asks: readonly ContributionAsk[];
  readonly byOutcome: readonly { readonly name: string; readonly asks: number }[];
  /** In order of name: no person or topic is ranked. A person is who was asked, answered in the open, or introduced somebody. */
  readonly byTopic: readonly ContributionCount[];
  readonly byPerson: readonly ContributionCount[];
  readonly byQuarter: readonly ContributionCount[];
  /** Median days to the first answer; null where nothing was answered. */
  readonly medianDays: number | null;
  readonly introductions: readonly {
    readonly date: string;
    readonly by: Named;
    readonly introduced: Named;
    readonly topic: string | null;
  }[];
}

/**
 * What the network brought in, from asks, answers and introductions that were recorded, and from replies that an import shows. Nothing
 * is estimated and nobody is ranked. Cost: linear in statements, and in interactions where an ask waits.
 * **Source** measures.md section 8.
 */
export function contribution(
  network: Network,
  { statements, since, asOf }: ContributionOptions,
): Contribution {
  const from = since === undefined ? '' : formatDay(since);
  const asks = askRecords(network, statements, asOf)
    .filter(({ date }) => date >= from)
    .map((ask) => ({ ...ask, quarter: quarterOf(ask.date) }));
  const introductions = introductionsIn(network, statements, from, formatDay(asOf));
  return {
    asks,
    byOutcome: counted(asks, ({ outcome }) => [outcome]).map(({ name, asks: count }) => ({
      name,
      asks: count,
    })),
    byTopic: withIntroductions(
      counted(asks, ({ topic }) => (topic === null ? [] : [topic])),
      introductions.flatMap(({ topic }) => topic ?? []),
    ),
    byPerson: withIntroductions(
      counted(asks, ({ to, answeredBy }) => [
        ...new Set([...to, ...(answeredBy === null ? [] : [answeredBy])].map(({ name }) => name)),
      ]),
      introductions.map(({ by }) => by.name),
    ),
    byQuarter: withIntroductions(
      counted(asks, ({ quarter }) => [quarter]),
      introductions.map(({ date }) => quarterOf(date)),
    ),
    medianDays: median(asks.flatMap(({ days }) => days ?? [])),
    introductions,
  };
}

function introductionsIn(
  network: Network,
  statements: readonly Statement[],
  from: string,
  until: string,
): Contribution['introductions'] {
  const personOf = personsByKey(network);
  const nameOf = (key: string): Named => {
    const person = personOf.get(key);
    return person === undefined ? { id: key, name: key } : named(network, person);
  };
  return logsOf(statements)
    .filter(({ date }) => date >= from && date <= until)
    .flatMap((log) => {
      const { introduced, to, date, topic } = log;
      const [by] = to;
      if (introduced === undefined || by === undefined || !isIntroductionMade(log)) return [];
      return [{ date, by: nameOf(by), introduced: nameOf(introduced), topic: topic ?? null }];
    });
}

const quarterOf = (date: string): string => `${date.slice(0, 4)} Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

function counted<T extends AskRecord>(
  asks: readonly T[],
  under: (ask: T) => readonly string[],
): ContributionCount[] {
  const counts = new Map<string, ContributionCount>();
  for (const ask of asks)
    for (const name of under(ask)) {
      const before = counts.get(name) ?? { name, asks: 0, answered: 0, helped: 0, introductions: 0 };
      const isHelp = ask.outcome === 'helped' || ask.outcome === 'done';
      counts.set(name, {
        ...before,
        asks: before.asks + 1,
        answered: before.answered + (ask.outcome === 'asked' ? 0 : 1),
        helped: before.helped + (isHelp ? 1 : 0),
      });
    }
  return inOrder([...counts.values()]);
}

function withIntroductions(
  counts: readonly ContributionCount[],
  names: readonly string[],
): ContributionCount[] {
  const all = new Map(counts.map((count) => [count.name, count]));
  for (const name of names) {
    const before = all.get(name) ?? { name, asks: 0, answered: 0, helped: 0, introductions: 0 };
    all.set(name, { ...before, introductions: before.introductions + 1 });
  }
  return inOrder([...all.values()]);
}

const inOrder = (counts: readonly ContributionCount[]): ContributionCount[] =>
  counts.toSorted((x, y) => (x.name < y.name ? -1 : 1));

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
