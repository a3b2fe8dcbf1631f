import { labelOf, merge, resolve, split } from '@tertius/core';
import { updateNetwork } from '../files/network.ts';
import { print, printJson } from '../render/output.ts';
import { type Command, type Input, JSON_OPTION, wrong } from './command.ts';
import { personNamed } from './who.ts';

export const mergeCommand: Command = {
  name: 'merge',
  usage: 'merge NET A B',
  summary: 'say that two people are one; split takes it back',
  positionals: [3, 3],
  options: { json: JSON_OPTION },
  run: runMerge,
};

export const splitCommand: Command = {
  name: 'split',
  usage: 'split NET A',
  summary: 'take a person apart again who was joined; merge takes it back',
  positionals: [2, 2],
  options: { json: JSON_OPTION },
  run: runSplit,
};

async function runMerge(input: Input): Promise<number> {
  const [path, one, other] = input.positionals as [string, string, string];
  const { a, b } = await updateNetwork(path, (evidence) => {
    const network = resolve(evidence);
    const first = personNamed(network, one);
    const second = personNamed(network, other);
    if (first.index === second.index) throw wrong(`${one} and ${other} are one person already`);
    return { evidence: merge(evidence, first, second), a: first, b: second };
  });
  if (input.flag('json')) await printJson('merge', { merged: [a.id, b.id] });
  else await print(`${labelOf(a)} (${a.id}) and ${labelOf(b)} (${b.id}) are one person now.`);
  return 0;
}

async function runSplit(input: Input): Promise<number> {
  const [path, said] = input.positionals as [string, string];
  const { person, saved } = await updateNetwork(path, (evidence) => {
    const found = personNamed(resolve(evidence), said);
    return { evidence: split(evidence, found), person: found };
  });
  if (input.flag('json')) await printJson('split', { split: person.id, changed: saved });
  else
    await print(
      saved
        ? `${labelOf(person)} (${person.id}) is taken apart.`
        : `${labelOf(person)} stands in one row alone.`,
    );
  return 0;
}
