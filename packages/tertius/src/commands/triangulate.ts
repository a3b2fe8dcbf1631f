import { formatDay, type Triangulation, triangulate } from '@tertius/core';
import { print, printHeading, printJson } from '../render/output.ts';
import { figure, printTable } from '../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU } from './command.ts';
import { answerOptions } from './dependence.ts';
import { openNetwork } from './opened.ts';
import { personNamed } from './who.ts';

export const triangulateCommand: Command = {
  name: 'triangulate',
  usage: 'triangulate NET [--person P] [--topic T] [--own ORG]',
  summary: 'which outside voices and community stand behind somebody’s work, and which phase is weakest',
  positionals: [1, 1],
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
  const { network, evidence } = openNetwork(input.positionals[0] as string);
  const person = input.text('person');
  const topic = input.text('topic');
  const options = answerOptions(input);
  const answer = triangulate(network, {
    ...options,
    imports: evidence.imports,
    ...(person === undefined ? {} : { person: personNamed(network, person).id }),
    ...(topic === undefined ? {} : { topic }),
  });
  if (input.flag('json')) await printJson('triangulate', { asOf: formatDay(options.asOf), ...answer });
  else if (person === undefined) await showAll(answer);
  else await showOne(answer);
  return 0;
}

async function showAll({ own, insiders }: Triangulation): Promise<void> {
  if (insiders.length === 0) return print(`Nobody here is a member of ${own}.`);
  const strongest = [...insiders].sort((x, y) => total(y) - total(x));
  await printTable(strongest, [
    { title: 'insider', cell: ({ name }) => name },
    { title: 'support', cell: ({ support }) => support.score },
    { title: 'practice', cell: ({ practice }) => practice.score },
    { title: 'validation', cell: ({ validation }) => validation.score },
    { title: 'weakest', cell: ({ weakest }) => weakest },
    {
      title: 'next step',
      cell: ({ nextStep }) =>
        nextStep === null ? '' : `${nextStep.brokerName} introduces ${nextStep.outsiderName}`,
    },
  ]);
}

type Insider = Triangulation['insiders'][number];

const total = ({ support, practice, validation }: Insider): number =>
  support.score + practice.score + validation.score;

async function showOne({ insiders }: Triangulation): Promise<void> {
  for (const { name, words, support, practice, validation } of insiders) {
    await printHeading(name);
    await print(words.join('\n'));
    const evidence: [string, readonly string[]][] = [
      [`Support ${figure(support.score)}`, support.evidence.map(voice)],
      [
        `Practice ${figure(practice.score)}${practice.community === null ? '' : ` (${practice.community}${practice.detected ? ', detected' : ''})`}`,
        practice.evidence.map(voice),
      ],
      [
        `Validation ${figure(validation.score)}`,
        validation.evidence.map(({ names, value }) => `${names.join(' > ')}  ${figure(value)}`),
      ],
    ];
    for (const [title, lines] of evidence)
      await print(['', title, ...lines.map((line) => `  ${line}`)].join('\n'));
  }
}

const voice = ({ name, value }: { readonly name: string; readonly value: number }): string =>
  `${name}  ${figure(value)}`;
