import { type Evidence, labelOf, type Network } from '@tertius/core';
import { type Rating, rate } from '@tertius/core/identity';
import { networkOf, updateNetwork } from '../../files/network.ts';
import { print, printJson } from '../../render/output.ts';
import { figure } from '../../render/table.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU, wrong } from '../command.ts';
import { personNamed, userOf } from '../who.ts';
import { rateNextTies } from './rate-next.ts';

export const rateCommand: Command = {
  name: 'rate',
  usage: 'rate NET --with P [--trust X] [--knowledge Y] [--judgement Z]  |  rate NET --next',
  summary: 'say what only you know of a tie: trust, knowledge, judgement of people',
  positionals: [1, 1],
  options: {
    with: { value: 'P', help: 'whom you rate: an id, e-mail address, profile address or name' },
    person: { value: 'ME', help: 'who is rating (default: you, or the owner of the only export)' },
    trust: { value: 'X', help: 'how far you trust them, 0 to 1' },
    knowledge: { value: 'Y', help: 'how well you know each other, 0 to 1' },
    judgement: { value: 'Z', help: 'how far you trust their judgement of people, 0 to 1' },
    next: {
      help: 'go through the ties whose rating would change the answers most; without a terminal, list them',
    },
    own: OWN,
    tau: TAU,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  more: () => 'A rating replaces an earlier one of the same tie; a field left out stays as it was.',
  run: runRate,
};

async function runRate(input: Input): Promise<number> {
  const path = input.positionals[0] as string;
  const said = input.text('with');
  if (input.flag('next')) {
    if (said !== undefined) throw wrong('--with or --next, not both');
    return rateNextTies(path, input);
  }
  if (said === undefined) throw wrong('whom? add --with P, or --next to be asked');
  const rating: Rating = Object.fromEntries(
    ['trust', 'knowledge', 'judgement'].flatMap((field) => {
      const value = input.number(field, 0, 1);
      return value === undefined ? [] : [[field, value]];
    }),
  );
  if (Object.keys(rating).length === 0)
    throw wrong('nothing to state; add --trust, --knowledge or --judgement');
  const { from, to, stated } = await updateNetwork(path, (evidence) =>
    rated(evidence, said, input.text('person'), rating),
  );
  if (input.flag('json')) await printJson('rate', { source: from.id, target: to.id, ...stated });
  else {
    const parts = Object.entries(stated).map(([field, value]) => `${field} ${figure(value as number)}`);
    await print(`${labelOf(from)} about ${labelOf(to)}: ${parts.join(', ')}.`);
  }
  return 0;
}

function rated(evidence: Evidence, said: string, me: string | undefined, rating: Rating) {
  const network: Network = networkOf(evidence);
  const from = userOf(network, me);
  const to = personNamed(network, said);
  const next = rate(evidence, from, to, rating);
  const { kind: _kind, from: _from, to: _to, ...stated } = next.statements.at(-1) as Record<string, unknown>;
  return { evidence: next, from, to, stated };
}
