import { labelOf, type Network } from '@tertius/core';
import { isIntroductionMade } from '@tertius/core/identity';
import { type LogStatement, personsByKey } from '@tertius/core/network';
import { clean } from '../../render/clean.ts';

/** One record as `--json` gives it: people by id, with their names beside. */
export interface LogEntry {
  readonly date: string;
  readonly person: string;
  readonly personName: string;
  readonly with: readonly string[];
  readonly withNames: readonly string[];
  readonly channel: string | null;
  readonly topic: string | null;
  readonly note: string | null;
  readonly ask: string | null;
  readonly open: string | null;
  readonly outcome: string | null;
  readonly introduced: string | null;
  readonly introducedName: string | null;
}

/** Statements with people by id; one who is no longer in the network by the key they were named by. */
export function entriesOf(network: Network, logs: readonly LogStatement[]): LogEntry[] {
  const byKey = personsByKey(network);
  return logs.map((log) => entryOf(network, byKey, log));
}

function entryOf(network: Network, byKey: ReadonlyMap<string, number>, log: LogStatement): LogEntry {
  const idOf = (key: string): string => network.people[byKey.get(key) ?? -1]?.id ?? key;
  const nameOf = (key: string): string => {
    const person = network.people[byKey.get(key) ?? -1];
    return person === undefined ? key : labelOf(person);
  };
  return {
    date: log.date,
    person: idOf(log.from),
    personName: nameOf(log.from),
    with: log.to.map(idOf),
    withNames: log.to.map(nameOf),
    channel: log.channel ?? null,
    topic: log.topic ?? null,
    note: log.note ?? null,
    ask: log.ask ?? null,
    open: log.open ?? null,
    outcome: log.outcome ?? null,
    introduced: log.introduced === undefined ? null : idOf(log.introduced),
    introducedName: log.introduced === undefined ? null : nameOf(log.introduced),
  };
}

const OUTCOME_WORDS: ReadonlyMap<string, string> = new Map([
  ['asked', 'no answer recorded yet'],
  ['none', 'nothing came of it'],
]);

/** Records as lines in their order, an ask and what came of it as one. */
export function logLines(entries: readonly LogEntry[]): string[] {
  const outcomes = new Map<LogEntry, LogEntry[]>();
  for (const entry of entries) {
    const ask = entry.outcome === 'asked' ? undefined : entries.findLast((one) => isAskOf(one, entry));
    if (ask !== undefined) outcomes.set(ask, [...(outcomes.get(ask) ?? []), entry]);
  }
  const told = new Set([...outcomes.values()].flat());
  return entries.filter((entry) => !told.has(entry)).map((entry) => logWords(entry, outcomes.get(entry)));
}

function isAskOf(one: LogEntry, { ask, outcome, date, ...entry }: LogEntry): boolean {
  if (one.outcome !== 'asked' || outcome === null || ask === null || one.ask !== ask || one.date > date)
    return false;
  const about = (of: Pick<LogEntry, 'person' | 'with' | 'topic' | 'open'>): string =>
    JSON.stringify([of.person, of.with, of.topic, of.open]);
  return about(one) === about(entry);
}

/** One record; of an ask with what came of it later, where that is given. */
export function logWords(entry: LogEntry, later: readonly LogEntry[] = []): string {
  const { date, personName, withNames, channel, topic, note, ask, open, outcome, introducedName } = entry;
  const others = withNames.length === 0 ? 'everybody' : withNames.join(', ');
  const parts = [
    `${date} ${personName} ${ask === null ? 'and' : 'asked'} ${others}`,
    ask === null ? '' : `"${ask}"`,
    open === null ? '' : `in the open at ${open}`,
    channel ?? '',
    topic === null ? '' : `about ${topic}`,
    outcome === null || later.length > 0 ? '' : outcomeWords(outcome),
    introducedName === null ? '' : introductionWords(introducedName, outcome),
    note === null ? '' : `note: ${note}`,
    ...later.flatMap((one) => [
      `${outcomeWords(one.outcome ?? '')} on ${one.date}`,
      one.channel ?? '',
      one.introducedName === null ? '' : introductionWords(one.introducedName, one.outcome),
      one.note === null ? '' : `note: ${one.note}`,
    ]),
  ];
  return parts
    .filter((part) => part !== '')
    .map(clean)
    .join('; ');
}

const outcomeWords = (outcome: string): string => OUTCOME_WORDS.get(outcome) ?? outcome;

function introductionWords(name: string, outcome: string | null): string {
  const made = isIntroductionMade({ introduced: name, ...(outcome === null ? {} : { outcome }) });
  return made ? `introduced ${name}` : `no introduction to ${name} yet`;
}
