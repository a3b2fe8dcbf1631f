import { formatDay, type Network, type Supposition, type WhatIf, whatIf } from '@tertius/core';
import { print, printHeading, printJson } from '../render/output.ts';
import { printTable } from '../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU, wrong } from './command.ts';
import { answerOptions } from './dependence.ts';
import { openNetwork } from './opened.ts';
import { personNamed } from './who.ts';

export const whatIfCommand: Command = {
  name: 'what-if',
  usage: 'what-if NET --leaves P | --tie A,B,S | --trust A,B,T',
  summary: 'the answers before and after somebody leaves, a tie is made, or trust is stated',
  positionals: [1, 1],
  options: {
    leaves: { value: 'P', help: 'somebody leaves; with what to hand over while there is time' },
    tie: { value: 'A,B,S', help: 'A and B have a tie of strength S' },
    trust: { value: 'A,B,T', help: 'A trusts B this far' },
    measure: { value: 'LIST|all', help: 'measures to compare as well (in --json)' },
    own: OWN,
    tau: TAU,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () => 'Nothing is stored. Where a name holds a comma, use the id.',
  run: runWhatIf,
};

async function runWhatIf(input: Input): Promise<number> {
  const { network } = openNetwork(input.positionals[0] as string);
  const options = answerOptions(input);
  const measure = input.text('measure');
  const answer = whatIf(network, {
    ...options,
    suppose: suppositionOf(network, input),
    ...(measure === undefined
      ? {}
      : { measures: measure === 'all' ? 'all' : measure.split(',').map((id) => id.trim()) }),
  });
  if (input.flag('json')) await printJson('what-if', { asOf: formatDay(options.asOf), ...answer });
  else await show(answer);
  return 0;
}

function suppositionOf(network: Network, input: Input): Supposition {
  const given = (['leaves', 'tie', 'trust'] as const).filter((kind) => input.text(kind) !== undefined);
  const [kind] = given;
  if (kind === undefined || given.length > 1)
    throw wrong('suppose one thing: --leaves P, --tie A,B,S or --trust A,B,T');
  const text = input.text(kind) as string;
  if (kind === 'leaves') return { leaves: personNamed(network, text).id };
  const parts = text.split(',').map((part) => part.trim());
  const value = Number(parts[2]);
  if (parts.length !== 3 || parts.some((part) => part === '') || !(value >= 0 && value <= 1))
    throw wrong(
      `--${kind} takes two people and a number from 0 to 1, such as ana,ben,0.5, not ${JSON.stringify(text)}`,
    );
  const ends = [
    personNamed(network, parts[0] as string).id,
    personNamed(network, parts[1] as string).id,
  ] as const;
  return kind === 'tie' ? { tie: [...ends, value] } : { trust: [...ends, value] };
}

async function show({ suppose, before, after, handover }: WhatIf): Promise<void> {
  const [one, other] = suppose.people.map(({ name }) => name);
  await printHeading(
    suppose.kind === 'leaves'
      ? `If ${one} leaves`
      : `If ${one} and ${other} have ${suppose.kind === 'tie' ? 'a tie of' : 'trust of'} ${suppose.value}`,
  );
  const rows: [string, number | null, number | null][] = [
    ['people outside who can be asked', before.dependence.reach, after.dependence.reach],
    ['of them through two or more colleagues', before.dependence.triangulated, after.dependence.triangulated],
    ['organisations reached', before.dependence.organisationsReached, after.dependence.organisationsReached],
    ['people outside who are known', before.dependence.known, after.dependence.known],
    [
      'colleagues whose leaving loses half',
      before.dependence.leaversToLoseHalf.greedy,
      after.dependence.leaversToLoseHalf.greedy,
    ],
    ['people reached if each strength is a chance', before.expectedReach, after.expectedReach],
  ];
  await printTable(rows, [
    { title: '', cell: ([name]) => name },
    { title: 'before', cell: ([, was]) => was },
    { title: 'after', cell: ([, , is]) => is },
  ]);
  if (handover !== undefined) await showHandover(handover);
}

async function showHandover({ words, contacts }: NonNullable<WhatIf['handover']>): Promise<void> {
  await print(['', ...words].join('\n'));
  if (contacts.length === 0) return;
  await print('');
  await printTable(contacts, [
    { title: 'contact', cell: (row) => row.name },
    { title: 'at', cell: (row) => row.organisations.join(', ') },
    { title: 'strength', cell: (row) => row.strength },
    { title: 'known to', cell: (row) => row.alsoHeldBy.map(({ name }) => name).join(', ') || 'nobody else' },
    { title: 'introduce to', cell: (row) => row.introduceTo?.name ?? '' },
  ]);
}
