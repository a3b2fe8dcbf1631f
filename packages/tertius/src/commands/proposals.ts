import { labelOf, type Network, type Person, proposals } from '@tertius/core';
import { print, printJson } from '../render/output.ts';
import { printTable } from '../render/table.ts';
import { type Command, type Input, JSON_OPTION } from './command.ts';
import { openNetwork } from './opened.ts';

export const proposalsCommand: Command = {
  name: 'proposals',
  usage: 'proposals NET',
  summary: 'who may be one person, and why; nothing is joined until you say so',
  positionals: [1, 1],
  options: { json: JSON_OPTION },
  run: runProposals,
};

async function runProposals(input: Input): Promise<number> {
  const path = input.positionals[0] as string;
  const { network, evidence } = openNetwork(path);
  const rows = proposals(network, evidence.statements).map(({ a, b, score, reasons }) => ({
    a: personAt(network, a),
    b: personAt(network, b),
    score,
    reasons,
  }));
  if (input.flag('json')) {
    const proposed = rows.map(({ a, b, ...rest }) => ({
      a: a.id,
      aName: labelOf(a),
      b: b.id,
      bName: labelOf(b),
      ...rest,
    }));
    await printJson('proposals', { proposals: proposed });
    return 0;
  }
  if (rows.length === 0) {
    await print('Nobody here looks like somebody else here.');
    return 0;
  }
  await printTable(
    rows,
    [
      { title: 'one', cell: ({ a }) => labelOf(a) },
      { title: 'other', cell: ({ b }) => labelOf(b) },
      { title: 'score', cell: ({ score }) => Math.round(score * 100) / 100 },
      { title: 'ids', cell: ({ a, b }) => `${a.id}  ${b.id}` },
      { title: 'because', cell: ({ reasons }) => reasons.join('; ') },
    ],
    100,
  );
  await print(`If two are one: tertius merge ${path} A B, with their ids.`);
  return 0;
}

const personAt = (network: Network, index: number): Person => network.people[index] as Person;
