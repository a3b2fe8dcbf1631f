import { print, printJson } from '../render/output.ts';
import { reportOf, reportText } from '../render/report.ts';
import { AS_OF, type Command, type Input, JSON_OPTION, OWN, TAU } from './command.ts';
import { answerOptions } from './dependence.ts';
import { openNetwork } from './opened.ts';

export const report: Command = {
  name: 'report',
  usage: 'report NET [--own ORG]',
  summary: 'one page: who stands between, what hangs on one person, whom to introduce',
  positionals: [1, 1],
  files: true,
  options: { own: OWN, tau: TAU, 'as-of': AS_OF, json: JSON_OPTION },
  run: runReport,
};

async function runReport(input: Input): Promise<number> {
  const { network } = openNetwork(input.positionals[0] as string, input.text('own'));
  const found = reportOf(network, answerOptions(input));
  if (input.flag('json')) await printJson('report', { ...found });
  else await print(reportText(found));
  return 0;
}
