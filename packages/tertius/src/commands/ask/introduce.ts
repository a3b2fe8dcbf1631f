import { formatDay, type Introductions, introduce, type Network } from '@tertius/core';
import { KIT_TEMPLATES } from '@tertius/core/answers';
import { counted, limitLine, saysFirst } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';
import {
  bridgeWords,
  colleagueKitLines,
  colleagueWords,
  kitLines,
  knowingColleagues,
  noWayWords,
  pathHeading,
  stepLines,
  strengthWords,
} from '../../render/introductions.ts';
import { print, printHeading, printJson, say, writeData } from '../../render/output.ts';
import { printTable } from '../../render/table.ts';
import { sinking } from '../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { personNamed } from '../who.ts';
import { answerOptions } from './dependence.ts';
import { placesHelp, templatesFrom, templatesToEdit } from './kit-file.ts';

export const introduceCommand: Command = {
  name: 'introduce',
  usage: 'introduce NET --to P-OR-ORG [--from P] [-k N] [--kit]  |  introduce --print-templates',
  summary: 'who could introduce you, and whom to ask first',
  positionals: [0, 1],
  files: true,
  options: {
    to: { value: 'P-OR-ORG', help: 'the person or organisation to reach' },
    from: { value: 'P', help: 'who wants to reach them (default: any insider)' },
    paths: { value: 'N', short: 'k', help: 'how many ways, 1 to 50 (default 3)' },
    kit: { help: 'add the texts to send: the request, the note to pass on, the question to them' },
    topic: { value: 'T', help: 'what the texts are about' },
    'shared-places': {
      help: 'let the texts to others say where two people were both employed (left out unless you add this)',
    },
    templates: { value: 'FILE', help: 'texts of your own for the kit, as JSON' },
    'print-templates': { help: 'print the texts of the kit, to edit and give to --templates' },
    own: OWN,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: placesHelp,
  run: runIntroduce,
};

async function runIntroduce(input: Input): Promise<number> {
  if (input.flag('print-templates')) {
    if (input.flag('json')) await printJson('introduce', { templates: KIT_TEMPLATES });
    else await writeData(templatesToEdit());
    return 0;
  }
  const [path] = input.positionals;
  if (path === undefined) throw wrong(`something is missing; usage: tertius ${input.command.usage}`);
  const to = input.text('to');
  if (to === undefined) throw wrong('to whom? add --to P-OR-ORG');
  const from = input.text('from');
  const k = input.whole('paths', 1, 50);
  const topic = input.text('topic');
  const file = input.text('templates');
  const templates = file === undefined ? undefined : templatesFrom(file);
  const kit = input.flag('kit') || templates !== undefined;
  const { network, evidence } = openNetwork(path, undefined, undefined, input.asOf);
  const options = answerOptions(input);
  if (
    from === undefined &&
    options.own === undefined &&
    network.own === undefined &&
    !network.people.some(({ owner }) => owner)
  )
    throw wrong('who wants to reach them? Add --from P, or say which organisation is yours: --own ORG');
  const answer = introduce(network, {
    ...options,
    to: isPerson(network, to) ? personNamed(network, to).id : to,
    statements: evidence.statements,
    kit,
    sharedPlaces: input.flag('shared-places'),
    ...(from === undefined ? {} : { from: personNamed(network, from).id }),
    ...(k === undefined ? {} : { k }),
    ...(topic === undefined ? {} : { topic }),
    ...(templates === undefined ? {} : { templates }),
  });
  if (input.flag('json')) await printJson('introduce', { asOf: formatDay(options.asOf), ...answer });
  else {
    if (answer.slip)
      say(
        `note: nobody and nothing here is called ${JSON.stringify(clean(to))}; this is about ${clean(answer.to.name)}`,
      );
    await show(answer, selfOf(network));
  }
  if (kit && topic === undefined) say('Say what it is about with --topic T, and the texts say it too.');
  return 0;
}

/** Whether an id or a profile address is meant, which no organisation has. */
const isPerson = ({ people }: Network, said: string): boolean =>
  /^id:|:\/\/|linkedin\.com\//i.test(said) || people.some(({ id }) => id === said);

/** The user, where they are one of the organisation: only then do others' ties serve them too. */
function selfOf({ people, self, own }: Network): { readonly id: string; readonly name: string } | undefined {
  if (self === undefined || own === undefined) return undefined;
  const { id, name } = people[self]!;
  return name === '' ? undefined : { id, name };
}

async function show(
  answer: Introductions,
  self: { readonly id: string; readonly name: string } | undefined,
): Promise<void> {
  const { to, from, paths, revive, publicFirst, tooWeak, limits } = answer;
  if (sinking()) {
    await printHeading('Ways');
    await printTable(
      paths.flatMap((path, at) =>
        path.steps.map((step) => ({ ...step, way: at + 1, wayStrength: path.strength })),
      ),
      [
        { title: 'way', cell: (row) => row.way },
        { title: 'strength of the way', cell: (row) => row.wayStrength },
        { title: 'who asks', cell: (row) => row.fromName },
        { title: 'whom', cell: (row) => row.toName },
        { title: 'strength of the tie', cell: (row) => row.strength },
        { title: 'form', cell: (row) => row.form },
        { title: 'last contact', cell: (row) => row.reasons.lastContact },
      ],
    );
    return;
  }
  const shown = answer.colleagues.length === 0 ? paths : paths.filter(({ detour }) => !detour);
  const detours = paths.length - shown.length;
  const missing = limitLine(limits, 'introduce');
  const isFirst = saysFirst(limits, 'introduce');
  if (missing.length > 0 && isFirst) await print(missing.join('\n'));
  if (publicFirst.length > 0)
    await print(
      `${clean(to.name)} is active in public: answering there needs nobody between (${publicFirst.join(', ')}).`,
    );
  if (from === null) await print(bridgeWords(answer, self));
  else if (shown.length > 0 && answer.colleagues.length > 0) await print(knowingColleagues(answer));
  if (detours > 0 && shown.length === 0) await print(colleagueWords(answer));
  if (paths.length === 0) {
    const who = from === null ? 'Nobody here leads' : `Nothing leads from ${clean(from.name)}`;
    await print(
      tooWeak
        ? `Every way to ${clean(to.name)} runs over a tie too weak to ask through (strength under 0.05, or trust rated 0), so none is offered.`
        : `${who} to ${clean(to.name)} over at most four ties.`,
    );
    if (answer.colleagues.length > 0) await print(colleagueWords(answer));
    if (from !== null) for (const line of noWayWords(to.name, answer)) await print(line);
  }
  const asks = from === null ? [] : colleagueKitLines(answer);
  if (asks.length > 0) await print(asks.join('\n'));
  for (const [at, path] of shown.entries()) {
    await print('');
    await printHeading(pathHeading(path, at + 1));
    await print(stepLines(path, paths).join('\n'));
    if (path.kit !== undefined) await print(kitLines(path.kit).join('\n'));
  }
  if (detours > 0)
    await print(
      `\nLeft out: ${counted(detours, 'way')} over somebody outside to a colleague whom ${clean(from?.name ?? '')} can ask directly (--json has ${detours === 1 ? 'it' : 'them'}).`,
    );
  if (shown.length > 0)
    await print(
      `\n${strengthWords(detours === 0 ? answer : { ...answer, paths: shown, chanceStated: false })}`,
    );
  if (missing.length > 0 && !isFirst) await print(['', ...missing].join('\n'));
  if (revive.length === 0) return;
  await print('\nOnce close, without contact of late; worth getting in touch again:');
  for (const { fromName, toName, lastContact } of revive)
    await print(
      `  ${clean(fromName)} and ${clean(toName)}, last in touch ${lastContact ?? 'at a time nobody recorded'}`,
    );
}
