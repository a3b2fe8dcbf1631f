import { labelOf } from '@tertius/core';
import { sayNature } from '@tertius/core/identity';
import { networkOf, updateNetwork } from '../../files/network.ts';
import { print, printJson } from '../../render/output.ts';
import { type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { personNamed } from '../who.ts';

export const mark: Command = {
  name: 'mark',
  usage: 'mark NET A person|mailbox',
  summary: 'say that somebody is a person, or no person but a mailbox, list, room or program',
  positionals: [3, 3],
  options: { json: JSON_OPTION },
  more: () =>
    'Addresses such as info@ and noreply@, lists, rooms and automatic senders, and connections of which an export gives no name (closed accounts), are marked as no persons when they are read: they are counted apart and left out of reach and advice. This command says otherwise; it can be said again.',
  run: runMark,
};

async function runMark(input: Input): Promise<number> {
  const [path, said, nature] = input.positionals as [string, string, string];
  if (nature !== 'person' && nature !== 'mailbox')
    throw wrong(`mark takes person or mailbox, not ${JSON.stringify(nature)}`);
  const isPerson = nature === 'person';
  const { actor, saved } = await updateNetwork(path, (evidence) => {
    const found = personNamed(networkOf(evidence), said);
    return { evidence: sayNature(evidence, found, isPerson), actor: found };
  });
  if (input.flag('json')) await printJson('mark', { id: actor.id, person: isPerson, changed: saved });
  else await print(`${labelOf(actor)} (${actor.id}) is ${isPerson ? 'a person' : 'no person'} here.`);
  return 0;
}
