import { type Evidence, type Network, type Person, parseDay, today } from '@tertius/core';
import { log, logsOf, OUTCOMES, type Outcome } from '@tertius/core/identity';
import { CHANNELS, channelNamed, type LogStatement } from '@tertius/core/network';
import { networkOf, updateNetwork } from '../../files/network.ts';
import { print, printJson, say } from '../../render/output.ts';
import { type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { personNamed, userOf } from '../who.ts';
import { entriesOf, type LogEntry, logLines, logWords } from './log-words.ts';

/** What one may say of a contact; how a meeting of a file was is at times not recorded, which nobody says. */
const SAID = CHANNELS.filter((channel) => channel !== 'unrecorded');

export const logCommand: Command = {
  name: 'log',
  usage:
    'log NET [--with P]... [--channel C] [--date D] [--topic T] [--note TEXT] [--ask TEXT [--open URL]] [--outcome O] [--introduced P]',
  summary: 'record what no export knows: a lunch, an ask and what came of it, an introduction made',
  positionals: [1, 1],
  options: {
    with: { value: 'P', several: true, help: 'with whom, or whom you asked; may be given several times' },
    channel: { value: 'C', help: `how: ${SAID.join(', ')}; lunch, phone and the like are understood` },
    date: { value: 'D', help: 'when, such as 2026-03-31 (default: today)' },
    topic: { value: 'T', help: 'what it was about' },
    note: { value: 'TEXT', help: 'anything to remember; never shared' },
    ask: { value: 'TEXT', help: 'what you asked for' },
    open: { value: 'URL', help: 'where you asked it in the open, so that nobody in particular was asked' },
    outcome: { value: 'O', help: `what came of an ask: ${OUTCOMES.join(', ')}` },
    introduced: { value: 'P', help: 'whom the one given by --with introduced you to' },
    person: { value: 'ME', help: 'who is recording (default: you, or the owner of the only export)' },
    json: JSON_OPTION,
  },
  more: () =>
    'With a channel it counts as contact of that day; --introduced counts as an introduction, unless the outcome says that none was made. ' +
    'An outcome without --ask is that of your last ask of the same person (and topic). Who was asked lately, or declined, is asked less readily by `introduce`. ' +
    'Repeating it changes nothing. Without more than --with, it lists what is recorded; `tertius undo NET` takes the last record back.',
  run: runLog,
};

const SAYING = ['channel', 'date', 'topic', 'note', 'ask', 'open', 'outcome', 'introduced'] as const;

async function runLog(input: Input): Promise<number> {
  const path = input.positionals[0] as string;
  if (SAYING.every((option) => input.text(option) === undefined)) return list(path, input);
  check(input);
  const { network, statement, added } = await updateNetwork(path, (evidence) => logged(evidence, input));
  const entries = entriesOf(network, [statement]);
  if (input.flag('json')) await printJson('log', { added: added ? 1 : 0, entries });
  else await print(`${added ? 'Recorded' : 'Already recorded'}: ${logWords(entries[0] as LogEntry)}`);
  if (added && (parseDay(statement.date) as number) > today() + 1)
    say(`${statement.date} is yet to come; it counts from that day on.`);
  return 0;
}

function check(input: Input): void {
  const channel = input.text('channel');
  if (channel !== undefined && channelNamed(channel) === undefined)
    throw wrong(`--channel takes ${SAID.join(', ')}, not ${JSON.stringify(channel)}`);
  const date = input.text('date');
  if (date !== undefined && parseDay(date) === undefined)
    throw wrong(`--date takes a day of the calendar such as 2026-03-31, not ${JSON.stringify(date)}`);
  input.oneOf('outcome', OUTCOMES);
  for (const option of ['topic', 'note', 'ask'] as const)
    if (input.text(option)?.trim() === '') throw wrong(`--${option} is empty`);
  const open = input.text('open');
  if (open !== undefined && !/^https?:\/\/[^\s/]+/i.test(open))
    throw wrong(`--open takes an address that begins with https://, not ${JSON.stringify(open)}`);
  if (open !== undefined && input.text('ask') === undefined)
    throw wrong('--open says where you asked; add --ask TEXT');
  const others = input.list('with').length;
  if (others === 0 && open === undefined) throw wrong('with whom? add --with P');
  if (input.text('introduced') !== undefined && others !== 1)
    throw wrong('--introduced goes with one --with P, who made the introduction');
  if (SAYING.every((option) => option === 'date' || input.text(option) === undefined))
    throw wrong('what happened? add --channel, --ask, --outcome, --introduced or --note');
}

function logged(
  evidence: Evidence,
  input: Input,
): { evidence: Evidence; network: Network; statement: LogStatement; added: boolean } {
  const network = networkOf(evidence);
  const people = new Map(
    input
      .list('with')
      .map((said) => personNamed(network, said))
      .map((person): [number, Person] => [person.index, person]),
  );
  const introduced = input.text('introduced');
  const texts = (['channel', 'date', 'topic', 'note', 'ask', 'open'] as const).flatMap((option) => {
    const text = input.text(option)?.trim();
    return text === undefined ? [] : [[option, text] as const];
  });
  const outcome = input.text('outcome') as Outcome | undefined;
  const record = {
    from: userOf(network, input.text('person')),
    to: [...people.values()],
    ...Object.fromEntries(texts),
    ...(outcome === undefined ? {} : { outcome }),
    ...(introduced === undefined ? {} : { introduced: personNamed(network, introduced) }),
  };
  return { ...log(evidence, network, record, today()), network };
}

async function list(path: string, input: Input): Promise<number> {
  const { evidence, network } = openNetwork(path);
  const about = input.list('with').map((said) => personNamed(network, said).id);
  const me = input.text('person');
  const by = me === undefined ? undefined : personNamed(network, me).id;
  const entries = entriesOf(network, logsOf(evidence.statements))
    .filter((entry) => by === undefined || entry.person === by)
    .filter((entry) => about.every((id) => entry.with.includes(id) || entry.introduced === id));
  if (input.flag('json')) await printJson('log', { added: 0, entries });
  else if (entries.length === 0) await print('Nothing is recorded yet; see tertius log --help.');
  else await print(logLines(entries).join('\n'));
  return 0;
}
