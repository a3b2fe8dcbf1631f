import { TertiusError } from '../errors.ts';
import { channelNamed } from '../model/channel.ts';
import { formatDay, parseDay } from '../model/day.ts';
import type { Evidence, LogStatement } from '../model/evidence.ts';
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
  const before = evidence.statements.filter((s): s is LogStatement => s.kind === 'log');
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
  const statement = { ...bare, ...aboutOf(bare, before, people) };
  const same = before.find(
    (one) =>
      sameText(people, one, statement) &&
      (one.date === statement.date || (date === undefined && statement.outcome !== undefined)),
  );
  if (same !== undefined) return { evidence, statement: same, added: false };
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
  const between = ({ introduced: _, ...one }: LogStatement): string => people(one);
  const last = before
    .filter((one) => one.ask !== undefined && between(one) === between(bare))
    .filter((one) => bare.topic === undefined || one.topic === bare.topic)
    .sort((x, y) => (x.date < y.date ? -1 : 1))
    .at(-1);
  return last === undefined ? {} : defined({ ask: last.ask, topic: last.topic, open: last.open });
}

function defined<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
