import { randomBytes } from 'node:crypto';
import { formatDay, labelOf, resolve, today } from '@tertius/core';
import { erase } from '@tertius/core/sharing';
import { counted } from '@tertius/core/words';
import { removeTraces } from '../../files/erasure-traces.ts';
import { updateNetwork } from '../../files/network.ts';
import { print, printJson } from '../../render/output.ts';
import { type Command, type Input, JSON_OPTION } from '../command.ts';
import { personNamed } from '../who.ts';

export const eraseCommand: Command = {
  name: 'erase',
  usage: 'erase NET P',
  summary: 'forget a person: out of the network file, its copy and the files written from it',
  positionals: [2, 2],
  options: { json: JSON_OPTION },
  more: () =>
    'Takes the person, their ties, ratings and log entries out of NET, and their name and addresses out of other texts in it; removes NET.bak (so that undo does not bring them back) and NET.cache ' +
    'and every export, share, report and list of rejected rows in the folder of NET, and up to three folders down, that names them, as far as NET.ledger knows the file. ' +
    'What stays is a keyed token, by which importing the same files again leaves the person out. Files you imported from and copies you gave away are not touched.',
  run: runErase,
};

async function runErase(input: Input): Promise<number> {
  const [path, said] = input.positionals as [string, string];
  const { identifiers, person } = await updateNetwork(path, (evidence) => {
    const found = personNamed(resolve(evidence), said);
    const key = randomBytes(32).toString('hex');
    return { ...erase(evidence, found, { key, date: formatDay(today()) }), person: found };
  });
  const { removed, elsewhere } = removeTraces(path, { texts: identifiers, person: person.key });
  if (input.flag('json')) {
    await printJson('erase', { erased: 1, removed, elsewhere });
    return 0;
  }
  await print(`${labelOf(person)} is erased from ${path}; the copy before this change is gone too.`);
  for (const file of removed) await print(`  removed ${file}, which named them`);
  await print('Importing the same files again leaves them out. Copies you gave away stay where they are.');
  if (elsewhere > 0)
    await print(
      `${counted(elsewhere, 'file')} that you wrote from ${path} ${elsewhere === 1 ? 'is' : 'are'} not in its folder as written, and may still name them: tertius ledger ${path} lists what you wrote.`,
    );
  return 0;
}
