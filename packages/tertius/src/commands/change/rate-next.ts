import { dependence, type Network, type Person, resolve } from '@tertius/core';
import { type RateNext, ratingsToAsk } from '@tertius/core/answers';
import { rate } from '@tertius/core/identity';
import type { Statement } from '@tertius/core/network';
import { counted } from '@tertius/core/words';
import { loadEvidence, updateNetwork } from '../../files/network.ts';
import { print, printJson, say } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { answerOptions } from '../ask/dependence.ts';
import type { Input } from '../command.ts';
import { personNamed } from '../who.ts';
import { type Keys, readKeys } from './keys.ts';

/** Asks about the ties whose rating would change the answers most; without a terminal lists them. */
export async function rateNextTies(path: string, input: Input): Promise<number> {
  const evidence = loadEvidence(path);
  if (input.flag('json') || !process.stdin.isTTY || !process.stderr.isTTY) {
    const network = resolve(evidence);
    await list(questions(network, input, 10), input, nothingLeft(network, input));
    return 0;
  }
  return walk(path, input);
}

/** Ties of whoever is at the keyboard, where that is known; those of everybody otherwise. */
function questions(network: Network, input: Input, limit: number): readonly RateNext[] {
  const said = input.text('person');
  const me = said === undefined ? network.self : personNamed(network, said).index;
  const all = { ...answerOptions(input), limit };
  return ratingsToAsk(network, me === undefined ? all : { ...all, by: (network.people[me] as Person).id });
}

/** Why there is nothing to rate: no tie leads outside, or all that do are stated. */
function nothingLeft(network: Network, input: Input): string {
  const { assumedTrust } = dependence(network, answerOptions(input));
  return assumedTrust === null
    ? 'No tie leads outside here, so there is none whose rating would change the answers.'
    : 'Nothing is left to rate: every tie that leads outside is stated.';
}

async function list(rows: readonly RateNext[], input: Input, nothing: string): Promise<void> {
  if (input.flag('json')) return printJson('rate', { rateNext: rows });
  if (rows.length === 0) return print(nothing);
  await printTable(rows, [
    { title: 'who', cell: ({ sourceName }) => sourceName },
    { title: 'about', cell: ({ targetName }) => targetName },
    { title: 'id', cell: ({ target }) => target },
    { title: 'strength', cell: ({ strength }) => strength },
    { title: 'could be', cell: ({ couldBe }) => couldBe },
  ]);
}

type RatingStatement = Extract<Statement, { kind: 'rating' }>;

/** What `u` goes back over, the last first. */
type Step = Done | { readonly skipped: string };

interface Done {
  readonly statement: RatingStatement;
  /** What stood before, to go back to. */
  readonly before: RatingStatement | undefined;
  readonly name: string;
}

const HELP =
  '0 not at all ... 5 fully;  k 0-5: how well you know each other;  j 0-5: their judgement of people;  s skip, u undo, q stop';

async function walk(path: string, input: Input): Promise<number> {
  const skipped = new Set<string>();
  const done: Step[] = [];
  const keys = readKeys();
  say(`How far would you trust each of them with a request?\n${HELP}`);
  try {
    for (;;) {
      const evidence = loadEvidence(path);
      const network = resolve(evidence);
      const next = questions(network, input, skipped.size + 1).find(
        (question) => !skipped.has(keyOf(question)),
      );
      if (next === undefined) {
        say('Nothing is left to ask.');
        break;
      }
      const answer = await ask(network, next, keys);
      if (answer === 'stop') break;
      if (answer === 'undo') await undo(path, done, skipped);
      else if (answer === 'skip') {
        skipped.add(keyOf(next));
        done.push({ skipped: keyOf(next) });
      } else done.push(await state(path, next, answer));
    }
  } finally {
    keys.close();
  }
  say(`${counted(done.filter((step) => 'statement' in step).length, 'rating')} saved.`);
  return 0;
}

const keyOf = ({ source, target }: RateNext): string => JSON.stringify([source, target]);

type Answer =
  | 'stop'
  | 'undo'
  | 'skip'
  | { readonly field: 'trust' | 'knowledge' | 'judgement'; readonly value: number };

const FIELDS = { k: 'knowledge', j: 'judgement' } as const;

async function ask(network: Network, question: RateNext, keys: Keys): Promise<Answer> {
  const person = network.people.find(({ id }) => id === question.target) as Person;
  const place = network.organisations[person.memberships[0]?.organisation ?? -1]?.name;
  say(`${question.sourceName} about ${question.targetName}${place === undefined ? '' : ` (${place})`}?`);
  let field: 'trust' | 'knowledge' | 'judgement' = 'trust';
  for (;;) {
    const key = await keys.next();
    if (key === undefined || key === 'q') return 'stop';
    if (key === 'u') return 'undo';
    if (key === 's' || key === ' ') return 'skip';
    if (key in FIELDS) field = FIELDS[key as keyof typeof FIELDS];
    else if (/^[0-5]$/.test(key)) return { field, value: Number(key) / 5 };
    else say(HELP);
    if (field !== 'trust') say(`${field}, 0 to 5?`);
  }
}

async function state(
  path: string,
  question: RateNext,
  { field, value }: Exclude<Answer, string>,
): Promise<Done> {
  const { statement, before } = await updateNetwork(path, (evidence) => {
    const { people } = resolve(evidence);
    const personOf = (id: string): Person => people.find((person) => person.id === id) as Person;
    const next = rate(evidence, personOf(question.source), personOf(question.target), { [field]: value });
    const made = next.statements.at(-1) as RatingStatement;
    const old = evidence.statements.find((s) => sameTie(s, made)) as RatingStatement | undefined;
    return { evidence: next, statement: made, before: old };
  });
  say(`  ${field} ${value}`);
  return { statement, before, name: question.targetName };
}

const sameTie = (s: Statement, { from, to }: RatingStatement): boolean =>
  s.kind === 'rating' && s.from === from && s.to === to;

async function undo(path: string, done: Step[], skipped: Set<string>): Promise<void> {
  const last = done.pop();
  if (last === undefined) return;
  if ('skipped' in last) {
    skipped.delete(last.skipped);
    return;
  }
  await updateNetwork(path, (evidence) => ({
    evidence: {
      ...evidence,
      statements: [
        ...evidence.statements.filter((s) => !sameTie(s, last.statement)),
        ...(last.before === undefined ? [] : [last.before]),
      ],
    },
  }));
  say(`  taken back: ${last.name}`);
}
