import {
  dependence,
  type Evidence,
  type Network,
  type Person,
  rate,
  resolve,
  type Statement,
} from '@tertius/core';
import { loadEvidence, updateNetwork } from '../files/network.ts';
import { many } from '../render/import-summary.ts';
import { print, printJson, say } from '../render/output.ts';
import { printTable } from '../render/table.ts';
import type { Input } from './command.ts';
import { type Keys, readKeys } from './keys.ts';
import { userOf } from './who.ts';

interface Question {
  readonly source: string;
  readonly sourceName: string;
  readonly target: string;
  readonly targetName: string;
  readonly strength: number;
  readonly couldBe: number;
}

/** Asks about the ties whose rating would change the answers most; without a terminal lists them. */
export async function rateNextTies(path: string, input: Input): Promise<number> {
  const evidence = loadEvidence(path);
  if (input.flag('json') || !process.stdin.isTTY || !process.stderr.isTTY) {
    await list(questions(evidence, input), input);
    return 0;
  }
  return walk(path, input);
}

function questions(given: Evidence, input: Input): readonly Question[] {
  const own = input.text('own');
  const tau = input.number('tau', 0, 1);
  const network = resolve(given);
  const all = dependence(network, {
    asOf: input.asOf,
    ...(own === undefined ? {} : { own }),
    ...(tau === undefined ? {} : { tau }),
  }).rateNext;
  const me = input.text('person');
  return me === undefined ? all : all.filter(({ source }) => source === userOf(network, me).id);
}

async function list(rows: readonly Question[], input: Input): Promise<void> {
  if (input.flag('json')) return printJson('rate', { rateNext: rows });
  if (rows.length === 0) return print('Nothing is left to rate: every tie that leads outside is stated.');
  await printTable(rows, [
    { title: 'who', cell: ({ sourceName }) => sourceName },
    { title: 'about', cell: ({ targetName }) => targetName },
    { title: 'id', cell: ({ target }) => target },
    { title: 'strength', cell: ({ strength }) => strength },
    { title: 'could be', cell: ({ couldBe }) => couldBe },
  ]);
}

type RatingStatement = Extract<Statement, { kind: 'rating' }>;

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
  const done: Done[] = [];
  const keys = readKeys();
  say(`How far would you trust each of them with a request?\n${HELP}`);
  try {
    for (;;) {
      const evidence = loadEvidence(path);
      const network = resolve(evidence);
      const next = nextQuestion(network, evidence, input, skipped);
      if (next === undefined) {
        say('Nothing is left to ask.');
        break;
      }
      const answer = await ask(network, next, keys);
      if (answer === 'stop') break;
      if (answer === 'undo') await undo(path, done, skipped);
      else if (answer === 'skip') skipped.add(keyOf(next));
      else done.push(await state(path, next, answer));
    }
  } finally {
    keys.close();
  }
  say(`${many(done.length, 'rating')} saved.`);
  return 0;
}

const keyOf = ({ source, target }: Question): string => JSON.stringify([source, target]);

function nextQuestion(
  network: Network,
  evidence: Evidence,
  input: Input,
  skipped: ReadonlySet<string>,
): Question | undefined {
  const open = questions(evidence, input).filter((question) => !skipped.has(keyOf(question)));
  const me = input.text('person') === undefined ? network.self : undefined;
  const mine = me === undefined ? open : open.filter(({ source }) => source === network.people[me]?.id);
  return mine[0] ?? open[0];
}

type Answer =
  | 'stop'
  | 'undo'
  | 'skip'
  | { readonly field: 'trust' | 'knowledge' | 'judgement'; readonly value: number };

const FIELDS = { k: 'knowledge', j: 'judgement' } as const;

async function ask(network: Network, question: Question, keys: Keys): Promise<Answer> {
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
  question: Question,
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

async function undo(path: string, done: Done[], skipped: Set<string>): Promise<void> {
  const last = done.pop();
  if (last === undefined) {
    if (skipped.size > 0) skipped.delete([...skipped].at(-1) as string);
    say('  back');
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
