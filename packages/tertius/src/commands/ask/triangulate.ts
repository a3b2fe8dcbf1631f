import {
  formatDay,
  labelOf,
  type Network,
  type Person,
  type Triangulation,
  triangulate,
} from '@tertius/core';
import type { AnswerOptions } from '@tertius/core/answers';
import { isInsider } from '@tertius/core/network';
import { counted, limitLine } from '@tertius/core/words';
import { print, printHeading, printJson, say } from '../../render/output.ts';
import { type Column, figure, printTable } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { personNamed } from '../who.ts';
import { answerOptions } from './dependence.ts';

export const triangulateCommand: Command = {
  name: 'triangulate',
  usage: 'triangulate NET [--person P] [--topic T] [--own ORG]',
  summary: 'which outside voices and community stand behind somebody’s work, and which phase is weakest',
  positionals: [1, 1],
  files: true,
  tables: true,
  options: {
    person: { value: 'P', help: 'one insider (default: all)' },
    topic: { value: 'T', help: 'look through one topic or piece of work' },
    own: OWN,
    tau: TAU,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  run: runTriangulate,
};

async function runTriangulate(input: Input): Promise<number> {
  const { network, evidence } = openNetwork(input.positionals[0] as string, undefined, undefined, input.asOf);
  const person = input.text('person');
  const topic = input.text('topic');
  const options = answerOptions(input);
  if (person !== undefined) refuseOutsiders(network, personNamed(network, person), options);
  const answer = triangulate(network, {
    ...options,
    imports: evidence.imports,
    ...(person === undefined ? {} : { person: personNamed(network, person).id }),
    ...(topic === undefined ? {} : { topic }),
  });
  if (input.flag('json')) await printJson('triangulate', { asOf: formatDay(options.asOf), ...answer });
  else if (person === undefined) await showAll(answer, managed(network));
  else await showOne(answer, managed(network));
  return 0;
}

/** Somebody outside, or a mailbox, has no support outside. */
function refuseOutsiders(network: Network, person: Person, { own, asOf }: AnswerOptions): void {
  if (own !== undefined || network.own === undefined || isInsider(network, person, asOf)) return;
  const name = network.organisations[network.own]?.name ?? '';
  throw wrong(
    person.noPerson === undefined
      ? `${labelOf(person)} is outside ${name} today; triangulate is about people inside`
      : person.noPerson === 'nameless'
        ? `no file says who ${labelOf(person)} is`
        : `${labelOf(person)} is a mailbox, list, room or program here, not a person`,
  );
}

/** Ids of those above whom somebody is recorded; for others there is nobody whom an outside voice could reach. */
function managed({ people }: Network): ReadonlySet<string> {
  return new Set(people.filter(({ managers }) => managers.length > 0).map(({ id }) => id));
}

/** Left out where every tie counts the same: nothing then tells which side is weak, nor which introduction would help. */
const ADVICE: readonly Column<Insider>[] = [
  { title: 'weakest', cell: (row) => (isUnknown(row) ? '' : (row.thinnest ?? '')) },
  {
    title: 'next step',
    cell: (row) =>
      row.nextStep === null || isUnknown(row)
        ? ''
        : `${row.nextStep.brokerName} introduces ${row.nextStep.outsiderName}`,
  },
];

async function showAll({ own, insiders, limits }: Triangulation, under: ReadonlySet<string>): Promise<void> {
  if (insiders.length === 0) return print(`Nobody here is a member of ${own}.`);
  const missing = limitLine(limits, 'triangulate');
  if (missing.length > 0) await print(missing.join('\n'));
  const strongest = [...insiders].sort((x, y) => total(y) - total(x));
  await printTable(strongest, [
    { title: 'insider', cell: ({ name }) => name },
    { title: 'support', cell: (row) => (isUnknown(row) ? null : row.support.score) },
    { title: 'practice', cell: (row) => (isUnknown(row) ? null : row.practice.score) },
    {
      title: 'validation',
      cell: (row) => (under.has(row.id) && !isUnknown(row) ? row.validation.score : null),
    },
    ...(limits.some(({ code }) => code === 'assumed-strength') ? [] : ADVICE),
  ]);
  say(
    'From 0 to 1: support: people outside who are close to them; practice: a community outside to learn in; validation: outside voices that reach their managers (- where nobody is recorded above them).',
  );
  const unknown = insiders.filter(isUnknown).length;
  if (unknown > 0)
    say(
      `note: the contacts of ${counted(unknown, 'colleague')} are not in the data, so nothing is said of ${unknown === 1 ? 'this colleague' : 'them'}.`,
    );
}

/** Nothing is recorded of somebody whose contacts nobody gave. */
const isUnknown = ({ contactsSeen, support }: Insider): boolean =>
  !contactsSeen && support.evidence.length === 0;

type Insider = Triangulation['insiders'][number];

const total = ({ support, practice, validation }: Insider): number =>
  support.score + practice.score + validation.score;

async function showOne({ insiders, limits }: Triangulation, under: ReadonlySet<string>): Promise<void> {
  const told = limits.every(({ code }) => code !== 'assumed-trust' && code !== 'assumed-strength');
  const missing = limitLine(limits, 'triangulate');
  for (const row of insiders) {
    const { id, name, words, support, practice, validation } = row;
    await printHeading(name);
    if (isUnknown(row)) {
      await print(words.join('\n'));
      continue;
    }
    if (missing.length > 0) await print(missing.join('\n'));
    await print(words.join('\n'));
    const evidence: [string, readonly string[]][] = [
      [
        `Support ${figure(support.score)} of 1: ${told ? 'people outside who are close to you' : 'your strongest recorded ties outside'}`,
        support.evidence.map(voice),
      ],
      [
        `Practice ${figure(practice.score)} of 1: a community outside to learn in${practice.community === null ? '' : ` (${practice.community}${practice.detected ? ', detected' : ''})`}`,
        practice.evidence.map(voice),
      ],
      [
        `Validation ${figure(validation.score)} of 1: outside voices that reach those who decide`,
        validation.evidence.map(({ names, value }) => `${names.join(' > ')}  ${figure(value)}`),
      ],
    ];
    if (!under.has(id)) evidence.pop();
    for (const [title, lines] of evidence)
      await print(['', title, ...lines.map((line) => `  ${line}`)].join('\n'));
  }
}

const voice = ({ name, value, known }: Insider['support']['evidence'][number]): string =>
  `${name}  ${figure(value)}${known ? '' : ', without an answer on record'}`;
