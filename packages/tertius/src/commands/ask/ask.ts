import { type AskAnswer, ask, resolve, today } from '@tertius/core';
import type { Asked } from '@tertius/core/answers';
import { log } from '@tertius/core/identity';
import { limitLine, numeral, saysFirst } from '@tertius/core/words';
import { updateNetwork } from '../../files/network.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { personWith, userOf } from '../who.ts';
import { answerOptions } from './dependence.ts';

export const askCommand: Command = {
  name: 'ask',
  usage: 'ask NET --topic T [--person P] [--record N]',
  summary: 'whom to ask about a topic, directly or through whom',
  positionals: [1, 1],
  files: true,
  tables: true,
  options: {
    topic: { value: 'T', help: 'what you need to know about, such as "procurement law"' },
    person: {
      value: 'P',
      help: 'who asks (default: you; where nobody said who you are, any of your organisation)',
    },
    record: { value: 'N', help: 'record that you asked number N of the list, or whoever leads there' },
    own: OWN,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () =>
    'tertius who is the same command. Positions, attributes, communities, endorsements, titles of meetings and mails, and titles of posts are searched; every word of ' +
    'the topic must be in one of them (its beginning is enough, small slips are forgiven). The score is the evidence times the strength ' +
    'of the way. What came of an ask is recorded with tertius log NET --with P --outcome O; an ask in the open with log --ask TEXT --open URL.',
  run: runAsk,
};

async function runAsk(input: Input): Promise<number> {
  const topic = input.text('topic')?.trim();
  if (!topic) throw wrong('about what? add --topic T');
  const record = input.whole('record', 1, 1000);
  const path = input.positionals[0] as string;
  const { evidence, network } = openNetwork(path, input.text('own'), undefined, input.asOf);
  const said = input.text('person');
  const known = said !== undefined || network.self !== undefined;
  const owners = network.people.filter(({ owner }) => owner).length;
  const from = known || owners === 1 ? { from: userOf(network, said).id } : {};
  const { imports, statements } = evidence;
  const answer = ask(network, { ...answerOptions(input), topic, ...from, imports, statements });
  const recorded = record === undefined ? undefined : await recordAsk(path, answer, record, input);
  if (input.flag('json')) {
    await printJson('ask', { ...answer, ...(recorded === undefined ? {} : { recorded }) });
    return 0;
  }
  if (recorded === undefined) await show(answer);
  else await print(`Recorded: you asked ${clean(recorded)} about ${clean(topic)}.`);
  return 0;
}

/** Records the ask of whoever is first on the way; returns their name. */
async function recordAsk(
  path: string,
  { people, topic }: AskAnswer,
  at: number,
  input: Input,
): Promise<string> {
  const row = people[at - 1];
  const first = row && firstOf(row);
  if (row === undefined || first === undefined)
    throw wrong(`--record takes a number of the list, which has ${people.length}, not ${at}`);
  await updateNetwork(path, (evidence) => {
    const network = resolve(evidence);
    const from =
      row.path[0] === undefined ? userOf(network, input.text('person')) : personWith(network, row.path[0].id);
    const asked = first.id === row.id ? topic : `${topic} (to ${row.name})`;
    return log(evidence, network, { from, to: [personWith(network, first.id)], ask: asked, topic }, today());
  });
  return first.name;
}

async function show({ topic, people, outOfReach, revive, looked, limits }: AskAnswer): Promise<void> {
  const missing = people.length > 0 ? limitLine(limits, 'ask') : [];
  const isFirst = saysFirst(limits, 'ask');
  if (missing.length > 0 && isFirst) await print(missing.join('\n'));
  const open = people.filter(({ openly }) => openly.length > 0);
  if (open.length > 0) {
    await print('Online and in public, where nobody needs to introduce you:');
    for (const { name, openly } of open.slice(0, 5))
      await print(`  ${clean(name)}  ${clean(openly.join(' '))}`);
  }
  if (people.length > 0)
    await printTable(
      people.map((row, at) => ({ ...row, at: at + 1 })),
      [
        { title: 'no.', cell: (row) => row.at },
        { title: 'ask', cell: (row) => firstOf(row)?.name },
        ...(people.some(({ path }) => path.length > 2)
          ? [{ title: 'to reach', cell: (row: Asked) => (row.path.length > 2 ? row.name : '') }]
          : []),
        { title: 'score', cell: (row) => row.score },
        { title: 'knows about it', cell: evidenceWords },
        {
          title: 'your tie',
          cell: (row) =>
            row.nearer === null ? row.says : 'a colleague; no tie that carries it is on record',
        },
      ],
    );
  for (const { fromName, toName, lastContact } of revive)
    await print(
      `Worth reviving: ${clean(fromName)} and ${clean(toName)}, last in touch ${lastContact ?? 'at an unknown date'}.`,
    );
  const [askable, unreached] = [
    outOfReach.filter(hasColleagues),
    outOfReach.filter((one) => !hasColleagues(one)),
  ];
  for (const { name, colleagues } of askable.slice(0, MOST_OUT_OF_REACH))
    await print(
      `No way on record leads to ${clean(name)}, but you can ask a colleague with a tie of their own to them: ${colleagues
        .slice(0, 3)
        .map((one) => clean(one.name))
        .join(', ')}.`,
    );
  if (unreached.length > 0)
    await print(
      `Nobody leads to: ${clean(
        unreached
          .slice(0, MOST_OUT_OF_REACH)
          .map(({ name }) => name)
          .join(', '),
      )}.`,
    );
  if (missing.length > 0 && !isFirst) await print(missing.join('\n'));
  if (people.length + outOfReach.length === 0) await print(`Nothing about ${clean(topic)} was found.`);
  await print(
    `Looked at positions, attributes, communities, endorsements, posts and asks that were helped with, of ${looked.people} people and at ${looked.titles} titles of meetings, mails and comments; ${looked.found === 1 ? '1 person has' : `${numeral(looked.found)} people have`} something on it.`,
  );
}

/** Whom to ask first: the one behind a detour where that is a colleague, else the next on the way. */
const firstOf = ({ nearer, path }: Asked): Asked['path'][number] | undefined => nearer ?? path[1];

const MOST_OUT_OF_REACH = 10;

const hasColleagues = ({ colleagues }: AskAnswer['outOfReach'][number]): boolean => colleagues.length > 0;

/** The best evidence in a few words. */
function evidenceWords({ traces }: Asked): string {
  const [first] = traces;
  if (first === undefined) return '';
  const more = traces.length > 1 ? ` and ${traces.length - 1} more` : '';
  return `${first.kind === 'contact' ? '' : `${first.kind}: `}${first.text}${first.date === null ? '' : `, ${first.date}`}${more}`;
}
