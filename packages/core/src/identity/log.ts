import { TertiusError } from '../errors.ts';
import { channelNamed } from '../model/channel.ts';
import { formatDay, parseDay } from '../model/day.ts';
import type { Evidence, LogStatement } from '../model/evidence.ts';
import { logsOf } from '../model/logged.ts';
import { type Network, type Person, personsByKey } from '../model/network.ts';

export const OUTCOMES = ['asked', 'agreed', 'declined', 'helped', 'done', 'failed', 'none'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What no export knows. */
export interface Logged {
  readonly from: Person;
  readonly to: readonly Person[];
  /** A channel or another word for one, such as `lunch`. */
  readonly channel?: string;
  /** `YYYY-MM-DD`; today unless given. */
  readonly date?: string;
  readonly topic?: string;
  readonly note?: string;
  readonly ask?: string;
  readonly open?: string;
  readonly outcome?: Outcome;
  readonly introduced?: Person;
}

/**
 * Evidence with something logged, and the statement it became. The same again changes nothing. An ask without an outcome
 * is `asked`; an outcome without an ask is that of the last ask of the same people (and topic, if given).
 * Throws `out-of-range` for a channel nobody knows, a day the calendar has not, or somebody logged with themselves.
 */
export function log(
  evidence: Evidence,
  network: Network,
  logged: Logged,
  today: number,
): { readonly evidence: Evidence; readonly statement: LogStatement; readonly added: boolean } {
  const { from, to, introduced, date, ...said } = logged;
  check(logged);
  const before = logsOf(evidence.statements);
  const people = peopleOf(network);
  const keys = to.map((person) => person.key).sort();
  const channel = said.channel === undefined ? undefined : channelNamed(said.channel);
  const bare: LogStatement = {
    kind: 'log',
    from: from.key,
    to: keys,
    date: date ?? formatDay(today),
    ...defined({ ...said, channel, introduced: introduced?.key }),
  };
  const told = { ...bare, ...aboutOf(bare, before, people) };
  const same = before.find(
    (one) =>
      sameText(people, one, told) &&
      (one.date === told.date || (date === undefined && told.outcome !== undefined)) &&
      lastOf(before, one, people) === one,
  );
  if (same !== undefined) return { evidence, statement: same, added: false };
  const statement = { ...told, ...defined({ saying: sayingOf(told, before, people) }) };
  return {
    evidence: { ...evidence, statements: [...evidence.statements, statement] },
    statement,
    added: true,
  };
}

function check({ from, to, introduced, date, channel }: Logged): void {
  if (channel !== undefined && channelNamed(channel) === undefined)
    throw new TertiusError('out-of-range', 'no channel is called so', { value: channel });
  if (date !== undefined && parseDay(date) === undefined)
    throw new TertiusError('out-of-range', 'a day of the calendar such as 2026-03-31 is needed', {
      value: date,
    });
  const named = [from, ...to, ...(introduced === undefined ? [] : [introduced])];
  if (new Set(named.map((person) => person.index)).size < named.length)
    throw new TertiusError(
      'out-of-range',
      'the same person twice: who logs, with whom and who was introduced differ',
      {
        value: named.map((person) => person.id).join(', '),
      },
    );
}

/** The last said of the same ask to the same people; itself, where it is of no ask. */
function lastOf(before: readonly LogStatement[], said: LogStatement, people: PeopleOf): LogStatement {
  if (said.ask === undefined) return said;
  return before.filter((one) => isSameAsk(one, said, people)).at(-1) ?? said;
}

/** Which of several outcomes of one ask on one day this would be; undefined for the first. */
function sayingOf(said: LogStatement, before: readonly LogStatement[], people: PeopleOf): number | undefined {
  if (said.ask === undefined || said.outcome === 'asked') return undefined;
  const earlier = before.filter(
    (one) => one.date === said.date && one.outcome !== 'asked' && isSameAsk(one, said, people),
  );
  return earlier.length === 0 ? undefined : Math.max(...earlier.map(({ saying }) => saying ?? 1)) + 1;
}

const isSameAsk = (one: LogStatement, other: LogStatement, people: PeopleOf): boolean =>
  one.ask === other.ask && askedOf(one, people) === askedOf(other, people);

/** Who asked whom, whoever was introduced. */
const askedOf = ({ introduced: _, ...log }: LogStatement, people: PeopleOf): string => people(log);

type PeopleOf = (s: LogStatement) => string;

/** Who logged with whom, in whatever keys a statement names them. */
function peopleOf(network: Network): PeopleOf {
  const byKey = personsByKey(network);
  const who = (key: string): string => String(byKey.get(key) ?? key);
  return (s) =>
    JSON.stringify([who(s.from), s.to.map(who).sort(), s.introduced === undefined ? '' : who(s.introduced)]);
}

function sameText(people: PeopleOf, one: LogStatement, other: LogStatement): boolean {
  const fields = ['channel', 'topic', 'note', 'ask', 'open', 'outcome'] as const;
  return people(one) === people(other) && fields.every((field) => one[field] === other[field]);
}

function aboutOf(
  bare: LogStatement,
  before: readonly LogStatement[],
  people: PeopleOf,
): Partial<LogStatement> {
  if (bare.ask !== undefined) return bare.outcome === undefined ? { outcome: 'asked' } : {};
  if (bare.outcome === undefined) return {};
  const last = before
    .filter((one) => one.ask !== undefined && askedOf(one, people) === askedOf(bare, people))
    .filter((one) => bare.topic === undefined || one.topic === bare.topic)
    .at(-1);
  return last === undefined ? {} : defined({ ask: last.ask, topic: last.topic, open: last.open });
}

function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
