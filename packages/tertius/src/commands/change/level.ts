import { LEVELS, type Level, labelOf, resolve, setLevel } from '@tertius/core';
import { updateNetwork } from '../../files/network.ts';
import { print, printJson } from '../../render/output.ts';
import { type Command, type Input, JSON_OPTION, wrong } from '../command.ts';
import { personNamed } from '../who.ts';

export const levelCommand: Command = {
  name: 'level',
  usage: 'level NET private|on-request|shared --with P...',
  summary: 'set how much of a contact an export for others shows',
  positionals: [2, 2],
  options: {
    with: { value: 'P', several: true, help: 'the contact; may be given several times' },
    json: JSON_OPTION,
  },
  more: () =>
    '`private`, which holds for contacts without a level: not in an export for others, unless a roster or network file lists the person. `on-request`: an organisation (if three or more such contacts belong to it) and a strength band, no name. ' +
    '`shared`: name, organisation, role and band.',
  run: runLevel,
};

async function runLevel(input: Input): Promise<number> {
  const [path, word] = input.positionals as [string, string];
  const level = LEVELS.find((known): known is Level => known === word);
  if (level === undefined) throw wrong(`a level is ${LEVELS.join(', ')}, not ${JSON.stringify(word)}`);
  const said = input.list('with');
  if (said.length === 0) throw wrong('whose level? add --with and the name of a contact');
  const { people } = await updateNetwork(path, (evidence) => {
    const network = resolve(evidence);
    const named = said.map((one) => personNamed(network, one));
    return {
      evidence: named.reduce((next, person) => setLevel(next, person, level), evidence),
      people: named,
    };
  });
  if (input.flag('json')) await printJson('level', { level, people: people.map(({ id }) => id) });
  else for (const person of people) await print(`${labelOf(person)} (${person.id}) is ${level} now.`);
  return 0;
}
