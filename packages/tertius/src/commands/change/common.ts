import { existsSync, readFileSync, rmSync } from 'node:fs';
import { labelOf, type Network, TertiusError } from '@tertius/core';
import { levelOfContact, levelsOf, ownContacts, ownersOf } from '@tertius/core/sharing';
import { messageText, readMessage } from '../../common/messages.ts';
import { type Asked, answer, ask, finish } from '../../common/run.ts';
import { entriesOf, record } from '../../files/ledger.ts';
import { readBytes } from '../../files/read.ts';
import { saveFile } from '../../files/save.ts';
import { writeNew } from '../../files/write-new.ts';
import { clean } from '../../render/clean.ts';
import { print, printJson, say } from '../../render/output.ts';
import { AS_OF, type Command, FORCE, type Input, JSON_OPTION, wrong } from '../command.ts';
import { type Opened, openNetwork } from '../opened.ts';

export const commonCommand: Command = {
  name: 'common',
  usage: 'common NET --ask -o FILE  |  common NET --answer FILE -o REPLY  |  common NET --finish REPLY',
  summary: 'find the contacts that you and a colleague have in common without showing each other your lists',
  positionals: [1, 1],
  options: {
    ask: { help: 'begin: write a request for your colleague' },
    answer: {
      value: 'FILE',
      help: 'agree to your colleague’s request and write the reply; once for each request',
    },
    finish: { value: 'REPLY', help: 'read the reply and print whom you have in common' },
    output: { value: 'FILE', short: 'o', help: 'where to write the request or the reply' },
    'as-of': AS_OF,
    force: FORCE,
    json: JSON_OPTION,
  },
  more: () =>
    'Two files pass between you: the request and the reply. Each holds only points of a curve that nobody can turn back into addresses; who asks learns the common contacts, who answers learns how many ' +
    'identifiers the other has. Contacts are compared by e-mail address and profile. Private contacts take no part. A list of up to 20,000 identifiers is compared.',
  run: runCommon,
};

async function runCommon(input: Input): Promise<number> {
  const [path] = input.positionals as [string];
  const steps = [input.flag('ask'), input.text('answer') !== undefined, input.text('finish') !== undefined];
  if (steps.filter(Boolean).length !== 1)
    throw wrong('one of --ask, --answer FILE and --finish REPLY is needed');
  const opened = openNetwork(path, undefined, undefined, input.asOf);
  const mine = identifiersOf(opened, input.asOf);
  if (mine.size === 0)
    throw wrong(`no contact takes part: set some to on-request or shared with tertius level ${path}`);
  if (input.flag('ask')) return begin(input, path, mine);
  const file = input.text('answer');
  return file === undefined ? end(input, path, opened.network, mine) : reply(input, path, file, mine);
}

/** The contact behind each address and profile of those who are not private. */
function identifiersOf({ network, evidence }: Opened, asOf: number): ReadonlyMap<string, number> {
  const levels = levelsOf(network, evidence, asOf);
  const [owner = -1] = ownersOf(network);
  const found = new Map<string, number>();
  for (const person of ownContacts(network, asOf).keys()) {
    if (levelOfContact(levels, owner, person) === 'private') continue;
    for (const key of network.people[person]!.keys)
      if (/^(mail|linkedin|profile):/.test(key)) found.set(key, person);
  }
  return found;
}

const keptPath = (path: string): string => `${path}.common`;

async function begin(input: Input, path: string, mine: ReadonlyMap<string, number>): Promise<number> {
  const output = input.text('output');
  if (output === undefined) throw wrong('where to? add -o FILE, for example -o request.json');
  const { request, kept } = ask([...mine.keys()]);
  writeNew(output, Buffer.from(messageText(request)), input.flag('force'));
  saveFile(keptPath(path), Buffer.from(JSON.stringify(kept)));
  record(path, { what: 'common', detail: `asked ${request.session}` });
  return told(
    input,
    { request: output, identifiers: mine.size },
    `${output} holds your request; give it to your colleague, who runs tertius common NET --answer ${output} -o REPLY.`,
  );
}

async function reply(
  input: Input,
  path: string,
  file: string,
  mine: ReadonlyMap<string, number>,
): Promise<number> {
  const output = input.text('output');
  if (output === undefined) throw wrong('where to? add -o FILE, for example -o reply.json');
  const request = readMessage(textOf(file), 'request', file);
  if (entriesOf(path).some(({ detail }) => detail === `answered ${request.session}`))
    throw new TertiusError('wrong-argument', 'this request was answered before; each one is answered once', {
      place: { file },
    });
  writeNew(output, Buffer.from(messageText(answer(request, [...mine.keys()]))), input.flag('force'));
  record(path, { what: 'common', detail: `answered ${request.session}` });
  return told(
    input,
    { reply: output, theirs: request.points.length },
    `${output} holds the reply; give it back. Your colleague compares ${request.points.length} identifiers with yours.`,
  );
}

async function end(
  input: Input,
  path: string,
  network: Network,
  mine: ReadonlyMap<string, number>,
): Promise<number> {
  const file = input.text('finish') as string;
  const message = readMessage(textOf(file), 'reply', file);
  if (!existsSync(keptPath(path)))
    throw new TertiusError(
      'wrong-argument',
      'no request of yours waits for a reply: it was finished before, or made from another network file',
      {
        place: { file },
      },
    );
  const kept = JSON.parse(readFileSync(keptPath(path), 'utf8')) as Asked;
  const people = [...new Set(finish(message, kept, [...mine.keys()]).map((key) => mine.get(key)!))].sort(
    (x, y) => x - y,
  );
  rmSync(keptPath(path));
  record(path, { what: 'common', detail: `finished ${message.session}`, people: people.length });
  if (input.flag('json')) {
    await printJson('common', { people: people.map((person) => network.people[person]!.id) });
    return 0;
  }
  await print(
    people.length === 0 ? 'You have no contact in common.' : `You have ${people.length} in common:`,
  );
  for (const person of people) await print(`  ${clean(labelOf(network.people[person]!))}`);
  say('Your colleague does not learn who they are unless you say so.');
  return 0;
}

const textOf = (file: string): string => Buffer.from(readBytes(file)).toString('utf8');

async function told(input: Input, fields: Record<string, unknown>, words: string): Promise<number> {
  if (input.flag('json')) await printJson('common', fields);
  else await print(words);
  return 0;
}
