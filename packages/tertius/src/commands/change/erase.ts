import { randomBytes } from 'node:crypto';
import { type Evidence, formatDay, labelOf, type Network, type Person, resolve, today } from '@tertius/core';
import { proposals } from '@tertius/core/identity';
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

/** Other entries that may be the same person: proposed as one, or with the same telephone number. */
function secondEntries(network: Network, statements: Evidence['statements'], person: Person): Person[] {
  const proposed = new Set(
    proposals(network, statements).flatMap(({ a, b }) =>
      a === person.index ? [b] : b === person.index ? [a] : [],
    ),
  );
  const phones = new Set(person.phones);
  return network.people.filter(
    ({ index, phones: theirs }) =>
      index !== person.index && (proposed.has(index) || theirs.some((phone) => phones.has(phone))),
  );
}

async function runErase(input: Input): Promise<number> {
  const [path, said] = input.positionals as [string, string];
  const { identifiers, person, alike } = await updateNetwork(path, (evidence) => {
    const network = resolve(evidence);
    const found = personNamed(network, said);
    const key = randomBytes(32).toString('hex');
    const others = secondEntries(network, evidence.statements, found);
    return { ...erase(evidence, found, { key, date: formatDay(today()) }), person: found, alike: others };
  });
  const { removed, elsewhere } = removeTraces(path, { texts: identifiers, person: person.key });
  if (input.flag('json')) {
    await printJson('erase', {
      ...{ erased: 1, removed, elsewhere },
      mayRemain: alike.map(({ id, name }) => ({ id, name })),
    });
    return 0;
  }
  await print(`${labelOf(person)} is erased from ${path}; the copy before this change is gone too.`);
  for (const file of removed) await print(`  removed ${file}, which named them`);
  for (const other of alike)
    await print(
      `${labelOf(other)} (${other.id}) may be the same person and is still there: tertius erase ${path} ${other.id} forgets that entry too.`,
    );
  await print('Importing the same files again leaves them out. Copies you gave away stay where they are.');
  if (elsewhere > 0)
    await print(
      `${counted(elsewhere, 'file')} that you wrote from ${path} ${elsewhere === 1 ? 'is' : 'are'} not in its folder as written, and may still name them: tertius ledger ${path} lists what you wrote.`,
    );
  return 0;
}
