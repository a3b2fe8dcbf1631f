import { dependence, formatDay, type Network, type Plan, plan } from '@tertius/core';
import type { PlanOptions } from '@tertius/core/answers';
import { limitLine, saysFirst } from '@tertius/core/words';
import { clean } from '../../render/clean.ts';
import { onTerminal, print, printJson } from '../../render/output.ts';
import { figure, printTable } from '../../render/table.ts';
import { sinking } from '../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU } from '../command.ts';
import { openNetwork } from '../opened.ts';
import { answerOptions } from './dependence.ts';

export const planCommand: Command = {
  name: 'plan',
  usage: 'plan NET [--budget N] [--per-insider N] [--tau T] [--own ORG]',
  summary: 'whom to introduce to whom this month',
  positionals: [1, 1],
  files: true,
  tables: true,
  options: {
    budget: { value: 'N', help: 'how many introductions, 0 to 1000 (default 5)' },
    'per-insider': { value: 'N', help: 'most introductions of one colleague, 1 to 1000 (default 2)' },
    own: OWN,
    tau: TAU,
    'as-of': AS_OF,
    json: JSON_OPTION,
  },
  run: runPlan,
};

async function runPlan(input: Input): Promise<number> {
  const { network, evidence } = openNetwork(input.positionals[0] as string, undefined, undefined, input.asOf);
  const budget = input.whole('budget', 0, 1000);
  const perInsider = input.whole('per-insider', 1, 1000);
  const options: PlanOptions = {
    ...answerOptions(input),
    statements: evidence.statements,
    ...(budget === undefined ? {} : { budget }),
    ...(perInsider === undefined ? {} : { perInsider }),
  };
  const answer = plan(network, options);
  if (input.flag('json')) {
    await printJson('plan', { asOf: formatDay(options.asOf), ...answer });
    return 0;
  }
  const { introductions } = answer;
  if (introductions.length === 0) {
    await print([whyNone(network, options, answer), ...limitLine(answer.limits, 'plan')].join('\n'));
    return 0;
  }
  const limits = limitLine(answer.limits, 'plan');
  const isFirst = saysFirst(answer.limits, 'plan');
  if (limits.length > 0 && isFirst) await print(limits.join('\n'));
  if (onTerminal() && !sinking()) await print(introductions.map(told).join('\n'));
  else
    await printTable(introductions, [
      { title: 'who introduces', cell: (row) => row.brokerName },
      { title: 'colleague', cell: (row) => row.insiderName },
      { title: 'to', cell: (row) => row.outsiderName },
      { title: 'strength', cell: (row) => row.strength },
      { title: 'what changes', cell: (row) => row.changes },
    ]);
  if (limits.length > 0 && !isFirst) await print(limits.join('\n'));
  return 0;
}

/** One introduction: who makes it, what it changes for whom, and how each of the two asks. */
function told(row: Plan['introductions'][number]): string {
  const { brokerName, insiderName, outsiderName, changes, strength, steps } = row;
  const [first, second] = steps;
  return [
    `${clean(brokerName)} introduces ${clean(insiderName)} to ${clean(outsiderName)}: ${clean(changes)} (the new tie: ${figure(strength)}).`,
    `  ${clean(insiderName)} asks ${clean(brokerName)}: ${first?.how}.`,
    `  ${clean(brokerName)} then asks ${clean(outsiderName)}: ${second?.how}.`,
  ].join('\n');
}

function whyNone(network: Network, options: PlanOptions, { objective, waitsFor }: Plan): string {
  if (options.budget === 0) return 'No introduction was asked for.';
  const { reach, known, own, insiders, words } = dependence(network, options);
  if (reach === 0 && known === 0) return words[0] ?? '';
  if (insiders.length === 1)
    return `${insiders[0]?.name} is the only one of ${own} here, so there is no colleague to introduce to anybody.`;
  if (reach > 0 && Math.abs(objective.before - reach) < 1e-9)
    return `None adds anything: everybody outside whom ${own} could introduce a colleague to is reached already, with ties as strong as can be. Where every tie counts the same, rating some tells which matter (tertius rate NET --next).`;
  if (waitsFor.length > 0) {
    const names = waitsFor
      .slice(0, 3)
      .map((tie) => `${clean(tie.sourceName)} about ${clean(tie.targetName)}`);
    const more = waitsFor.length > 3 ? ' and others' : '';
    return `Nobody here can introduce a colleague yet: there are strong contacts outside, but whoever has them has no tie to a colleague of strength ${options.tau ?? 0.3} or more, the strength that a request takes, and nobody has rated these ties. Rate them, and the introductions appear (tertius rate NET --next begins with them): ${names.join('; ')}${more}.`;
  }
  return 'Nobody here can introduce a colleague to somebody outside over ties strong enough; rating ties may change that (tertius rate NET --next).';
}
