import { type Command, type Option, optionsOf } from './command.ts';

export function overview(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    'tertius: whom you reach, through whom, and which contacts you lose if one person leaves.',
    '',
    'usage: tertius COMMAND ...',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'Start:  tertius import Connections.csv --self you@example.org --into mine.json',
    '        tertius inspect mine.json',
    '',
    'tertius COMMAND --help says more. NET is your network file, or any files that import reads.',
    '`-` is standard input or output.',
    'Exit codes: 0 done, 1 failed, 2 wrong usage or a refused file, 3 rejected rows under --strict, 130 interrupted.',
  ].join('\n');
}

export function helpOf(command: Command): string {
  const options = { ...optionsOf(command), help: { short: 'h', help: 'this page' } };
  const rows = Object.entries(options).map(([name, option]) => [spelled(name, option), option.help] as const);
  const width = Math.min(34, Math.max(...rows.map(([left]) => left.length)));
  const lines = rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
  const more = command.more?.();
  return [
    `tertius ${command.name}: ${command.summary}`,
    '',
    `usage: tertius ${command.usage}`,
    '',
    ...lines,
    ...(more === undefined ? [] : ['', more]),
  ].join('\n');
}

function spelled(name: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  return `${short}--${name}${option.value === undefined ? '' : ` ${option.value}`}${option.several === true ? ' ...' : ''}`;
}
