/** What a network cannot tell, by a word for programs. */
export type LimitCode =
  | 'empty'
  | 'left-out'
  | 'star'
  | 'one-view'
  | 'reporting-only'
  | 'inside-unseen'
  | 'lines-among'
  | 'one-contributor'
  | 'few-contributors'
  | 'some-contacts'
  | 'assumed-strength'
  | 'assumed-trust'
  | 'few-ratings'
  | 'no-history'
  | 'one-channel'
  | 'mass-mail'
  | 'no-directions'
  | 'response-rate'
  | 'shared-names'
  | 'open-pairs'
  | 'owner-twice'
  | 'no-units'
  | 'no-groups'
  | 'organisations-unknown'
  | 'no-insiders'
  | 'shares';

/** Something the data cannot tell, and what would help. */
export interface Limit {
  readonly code: LimitCode;
  readonly message: string;
  /** Ids of measures that say nothing about the people here. */
  readonly measures?: readonly string[];
  /** Ids of two entries to join, if they are one person. */
  readonly entries?: readonly [string, string];
  readonly cure: string;
}

/** The questions that answers are given to. */
export const QUESTIONS = [
  'brokers',
  'dependence',
  'triangulate',
  'introduce',
  'plan',
  'ask',
  'brief',
  'organisation',
  'what-if',
  'metrics',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** The limits that touch each answer, the heaviest first; an answer names the first that holds. */
const TOUCHED: Readonly<Record<Question, readonly LimitCode[]>> = {
  brief: ['owner-twice'],
  brokers: [
    'empty',
    'star',
    'one-view',
    'reporting-only',
    'left-out',
    'some-contacts',
    'shared-names',
    'response-rate',
    'one-channel',
    'mass-mail',
  ],
  dependence: [
    'empty',
    'left-out',
    'reporting-only',
    'one-contributor',
    'shared-names',
    'organisations-unknown',
    'few-contributors',
    'some-contacts',
    'assumed-strength',
    'response-rate',
    'one-channel',
    'mass-mail',
    'owner-twice',
    'open-pairs',
  ],
  triangulate: [
    'empty',
    'reporting-only',
    'assumed-strength',
    'assumed-trust',
    'mass-mail',
    'organisations-unknown',
    'owner-twice',
    'open-pairs',
  ],
  introduce: [
    'empty',
    'reporting-only',
    'left-out',
    'assumed-strength',
    'assumed-trust',
    'mass-mail',
    'owner-twice',
    'open-pairs',
  ],
  plan: [
    'empty',
    'reporting-only',
    'left-out',
    'one-contributor',
    'assumed-strength',
    'assumed-trust',
    'mass-mail',
    'owner-twice',
    'open-pairs',
  ],
  ask: [
    'empty',
    'reporting-only',
    'assumed-strength',
    'assumed-trust',
    'mass-mail',
    'owner-twice',
    'open-pairs',
  ],
  organisation: [
    'empty',
    'reporting-only',
    'star',
    'one-view',
    'inside-unseen',
    'no-units',
    'shared-names',
    'response-rate',
    'one-channel',
    'mass-mail',
    'open-pairs',
  ],
  metrics: [
    'empty',
    'star',
    'one-view',
    'reporting-only',
    'lines-among',
    'no-groups',
    'shared-names',
    'assumed-strength',
    'assumed-trust',
    'few-ratings',
    'no-history',
    'one-channel',
    'mass-mail',
    'no-directions',
    'response-rate',
  ],
  'what-if': [
    'empty',
    'reporting-only',
    'left-out',
    'one-contributor',
    'shared-names',
    'few-contributors',
    'some-contacts',
    'response-rate',
    'one-channel',
    'mass-mail',
    'owner-twice',
    'open-pairs',
  ],
};

/** The limits that touch an answer, the heaviest first. */
export function limitsOf(limits: readonly Limit[], question: Question): Limit[] {
  return TOUCHED[question].flatMap((code) => limits.filter((limit) => limit.code === code));
}

/** The limit to name beside an answer; undefined where nothing touches it. */
export function limitOf(limits: readonly Limit[], question: Question): Limit | undefined {
  return limitsOf(limits, question)[0];
}

/** One line: what is missing, and what would help. */
export function limitWords({ message, cure }: Limit): string {
  return `A limit of this data: ${message}. What would help: ${cure}.`;
}

/** Limits that are said beside a heavier one: each is about something else. */
const BESIDE: readonly LimitCode[] = [
  'some-contacts',
  'response-rate',
  'mass-mail',
  'owner-twice',
  'open-pairs',
];

/**
 * The lines to set beside an answer: the heaviest limit; whose contacts are in the data, how many answered, whether an owner stands here twice and how many pairs of
 * entries are undecided, where that touches it; and over whose shares it was computed.
 */
export function limitLine(limits: readonly Limit[], question: Question): string[] {
  const [heaviest, ...others] = limitsOf(limits, question);
  const answered = others.filter(({ code }) => BESIDE.includes(code));
  const shares = limits.filter(
    ({ code }) => code === 'shares' || (code === 'left-out' && heaviest?.code !== 'left-out'),
  );
  return [...(heaviest === undefined ? [] : [heaviest]), ...answered, ...shares].map(limitWords);
}

/** Whether an answer says its limit first: what it orders and counts rests on assumed trust or strengths. */
export function saysFirst(limits: readonly Limit[], question: Question): boolean {
  const code = limitOf(limits, question)?.code;
  return code === 'assumed-strength' || code === 'assumed-trust';
}
