import { formatDay } from '../../model/day.ts';
import type { LogStatement, Statement } from '../../model/evidence.ts';
import { type Network, personsByKey } from '../../model/network.ts';
import { type Named, named } from '../ground/ground.ts';

export interface ContributionOptions {
  readonly statements: readonly Statement[];
  /** First and last day that counts. */
  readonly since?: number;
  readonly asOf: number;
}

/** One ask and what came of it. */
export interface AskRecord {
  readonly date: string;
  readonly quarter: string;
  readonly by: Named;
  readonly to: readonly Named[];
  /** Where it was asked in the open. */
  readonly open: string | null;
  readonly ask: string;
  readonly topic: string | null;
  readonly outcome: string;
  /** Whole days from the ask to the first thing that came of it; null while nothing has. */
  readonly days: number | null;
}

export interface Contribution {
  readonly asks: readonly AskRecord[];
  /** Asks by outcome, topic and quarter; in order of name, as no person or topic is ranked. */
  readonly byOutcome: readonly (readonly [string, number])[];
  readonly byTopic: readonly (readonly [string, number])[];
  readonly byQuarter: readonly (readonly [string, number])[];
  /** Median days to the first answer; null where nothing was answered. */
  readonly medianDays: number | null;
  readonly introductions: readonly {
    readonly date: string;
    readonly by: Named;
    readonly introduced: Named;
    readonly topic: string | null;
  }[];
}

const DAY_MS = 86_400_000;

/**
 * What the network brought in, from asks, answers and introductions that were recorded. Nothing is estimated and nobody is ranked.
 * An ask and what came of it, recorded later about the same ask to the same people, are one. Cost: linear in statements.
 * **Source** measures.md section 8.
 */
export function contribution(
  network: Network,
  { statements, since, asOf }: ContributionOptions,
): Contribution {
  const personOf = personsByKey(network);
  const nameOf = (key: string): Named => {
    const person = personOf.get(key);
    return person === undefined ? { id: key, name: key } : named(network, person);
  };
  const from = since === undefined ? '' : formatDay(since);
  const logs = statements
    .filter((s): s is LogStatement => s.kind === 'log' && s.date <= formatDay(asOf))
    .sort((x, y) => (x.date < y.date ? -1 : 1));
  const asks = new Map<string, AskRecord>();
  for (const log of logs) {
    if (log.ask === undefined) continue;
    const by = nameOf(log.from);
    const to = log.to.map(nameOf);
    const key = JSON.stringify([by.id, to.map(({ id }) => id).sort(), log.ask]);
    const known = asks.get(key);
    const outcome = log.outcome ?? 'asked';
    const date = known?.date ?? log.date;
    const isAnswer = outcome !== 'asked';
    asks.set(key, {
      date,
      quarter: quarterOf(date),
      by,
      to,
      open: log.open ?? known?.open ?? null,
      ask: log.ask,
      topic: log.topic ?? known?.topic ?? null,
      outcome: isAnswer ? outcome : (known?.outcome ?? 'asked'),
      days: known?.days ?? (isAnswer && known !== undefined ? daysBetween(date, log.date) : null),
    });
  }
  const kept = [...asks.values()].filter(({ date }) => date >= from);
  return {
    asks: kept,
    byOutcome: counted(kept.map(({ outcome }) => outcome)),
    byTopic: counted(kept.flatMap(({ topic }) => topic ?? [])),
    byQuarter: counted(kept.map(({ quarter }) => quarter)),
    medianDays: median(kept.flatMap(({ days }) => days ?? [])),
    introductions: logs.flatMap(({ introduced, to, date, topic, outcome }) => {
      const [by] = to;
      const isMade = outcome === undefined || outcome === 'done';
      if (introduced === undefined || by === undefined || date < from || !isMade) return [];
      return [{ date, by: nameOf(by), introduced: nameOf(introduced), topic: topic ?? null }];
    }),
  };
}

const quarterOf = (date: string): string => `${date.slice(0, 4)} Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

const daysBetween = (first: string, last: string): number =>
  Math.round((Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / DAY_MS);

function counted(words: readonly string[]): (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([x], [y]) => (x < y ? -1 : 1));
}

function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
