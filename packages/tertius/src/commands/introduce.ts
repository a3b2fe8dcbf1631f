import { formatDay, type Introductions, introduce, type WarmPath } from '@tertius/core';
import { clean } from '../render/clean.ts';
import { print, printHeading, printJson } from '../render/output.ts';
import { figure } from '../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, wrong } from './command.ts';
import { answerOptions } from './dependence.ts';
import { openNetwork } from './opened.ts';
import { personNamed } from './who.ts';

export const introduceCommand: Command = {
  name: 'introduce',
  usage: 'introduce NET --to P-OR-ORG [--from P] [-k N] [--kit]',
  summary: 'who could introduce you, and whom to ask first',
  positionals: [1, 1],
  options: {
    to: { value: 'P-OR-ORG', help: 'the person or organisation to reach' },
    from: { value: 'P', help: 'who wants to reach them (default: any insider)' },
    paths: { value: 'N', short: 'k', help: 'how many ways, 1 to 50 (default 3)' },
    kit: { help: 'add the texts to send: the request, the note to pass on, the question to them' },
    topic: { value: 'T', help: 'what the texts are about' },
    own: OWN,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  run: runIntroduce,
};

async function runIntroduce(input: Input): Promise<number> {
  const to = input.text('to');
  if (to === undefined) throw wrong('to whom? add --to P-OR-ORG');
  const { network, evidence } = openNetwork(input.positionals[0] as string);
  const from = input.text('from');
  const k = input.whole('paths', 1, 50);
  const topic = input.text('topic');
  const options = answerOptions(input);
  const answer = introduce(network, {
    ...options,
    to: to.includes('/') ? personNamed(network, to).id : to,
    statements: evidence.statements,
    kit: input.flag('kit'),
    ...(from === undefined ? {} : { from: personNamed(network, from).id }),
    ...(k === undefined ? {} : { k }),
    ...(topic === undefined ? {} : { topic }),
  });
  if (input.flag('json')) await printJson('introduce', { asOf: formatDay(options.asOf), ...answer });
  else await show(answer);
  return 0;
}

async function show({ to, paths, atLeastOne, revive, publicFirst }: Introductions): Promise<void> {
  if (publicFirst.length > 0)
    await print(
      `${clean(to.name)} is active in public: answering there needs nobody between (${publicFirst.join(', ')}).`,
    );
  if (paths.length === 0) await print(`Nobody here leads to ${clean(to.name)} over at most four ties.`);
  for (const [at, path] of paths.entries()) await showPath(path, at + 1);
  if (paths.length > 1)
    await print(
      `\nIf each strength is a chance, one of these ${paths.length} ways carries with ${figure(atLeastOne)}.`,
    );
  if (revive.length > 0) {
    await print('\nAsleep, and worth reviving:');
    for (const { fromName, toName, lastContact } of revive)
      await print(
        `  ${clean(fromName)} and ${clean(toName)}, last in touch ${lastContact ?? 'at a time nobody recorded'}`,
      );
  }
}

async function showPath(path: WarmPath, number: number): Promise<void> {
  await printHeading(
    `${number > 1 ? '\n' : ''}${number}. ${path.names.map(clean).join(' > ')}  (${figure(path.strength)})`,
  );
  for (const { fromName, toName, strength, form, asked, reasons } of path.steps) {
    const why = [
      reasons.given !== null ? 'strength as given' : trustWords(reasons.trust, reasons.assumed),
      reasons.evidence > 0 ? `${reasons.evidence} on record` : '',
      reasons.lastContact === null ? '' : `last contact ${reasons.lastContact}`,
      reasons.shared.length === 0 ? '' : `both in ${reasons.shared.slice(0, 2).map(clean).join(', ')}`,
      asked > 0 ? `asked ${asked} times lately` : '',
    ].filter((part) => part !== '');
    const how = form === 'both' ? 'message, then meet' : form;
    await print(
      `   ${clean(fromName)} asks ${clean(toName)}: ${how}; ${figure(strength)} (${why.join('; ')})`,
    );
  }
  if (path.kit === undefined) return;
  const { request, notes, question } = path.kit;
  const texts: [string, string][] = [
    ...(request === undefined ? [] : [['To ask first', request] as [string, string]]),
    ...notes.map((note): [string, string] => ['To pass on', note]),
    [request === undefined ? 'To send' : 'To ask them', question],
  ];
  for (const [title, text] of texts) await print(`\n   ${title}:\n${indented(text)}`);
}

function trustWords(trust: number | null, assumed: readonly string[]): string {
  if (trust === null) return '';
  return assumed.includes('trust') ? `trust ${figure(trust)} assumed` : `trust ${figure(trust)}`;
}

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `     ${line}`))
    .join('\n');
