import { printJson } from '../../../render/output.ts';
import { sinking } from '../../../render/table-sink.ts';
import { AS_OF, type Command, type Input, JSON_OPTION } from '../../command.ts';
import { openNetwork } from '../../opened.ts';
import { findings } from './findings.ts';
import { show, tables } from './shown.ts';

export const inspect: Command = {
  name: 'inspect',
  usage: 'inspect NET [--json]',
  summary: 'what the network holds, and what it can and cannot support',
  positionals: [1, 1],
  files: true,
  options: { 'as-of': AS_OF, json: JSON_OPTION },
  run: runInspect,
};

async function runInspect(input: Input): Promise<number> {
  const opened = openNetwork(input.positionals[0] as string, undefined, undefined, input.asOf);
  const asOf = input.asOf;
  const found = findings(opened, asOf);
  if (input.flag('json')) await printJson('inspect', found);
  else if (sinking()) await tables(found);
  else await show(found);
  return 0;
}
