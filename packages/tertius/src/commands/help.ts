import { AS_OF, type Command, FORCE, JSON_OPTION, MODEL, type Option, OWN, optionsOf } from './command.ts';

/** The first page of help: every command with its summary, family by family. */
export function overview(families: readonly { title: string; commands: readonly Command[] }[]): string {
  const width = Math.max(...families.flatMap(({ commands }) => commands.map(({ name }) => name.length)));
  return [
    'tertius: whom you reach, through whom, and which contacts you lose if one person leaves.',
    '',
    'usage: tertius COMMAND ...',
    '',
    ...families.flatMap(({ title, commands }) => [
      `${title}:`,
      ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
      '',
    ]),
    'Start:  tertius import Connections.csv --self you@example.org --into mine.json',
    '        tertius inspect mine.json',
    '',
    'tertius COMMAND --help says more. NET is your network file, or any files that import reads.',
    '`-` is standard input or output.',
    'Exit codes: 0 done, 1 failed, 2 wrong usage or a refused file, 3 rejected rows under --strict, 130 interrupted.',
  ].join('\n');
}

/** The help of one command: its own options first, then those that many commands share. */
export function helpOf(command: Command): string {
  const all = Object.entries({ ...optionsOf(command), help: { short: 'h', help: 'this page' } });
  const width = Math.min(34, Math.max(...all.map(([name, option]) => spelled(name, option).length)));
  const line = ([name, option]: [string, Option]) => {
    const left = spelled(name, option);
    return left.length > width
      ? `  ${left}\n  ${' '.repeat(width)}  ${option.help}`
      : `  ${left.padEnd(width)}  ${option.help}`;
  };
  const isOwn = ([name, option]: [string, Option]) =>
    Object.hasOwn(command.options, name) && !SHARED.has(option);
  const more = command.more?.();
  return [
    `tertius ${command.name}: ${command.summary}`,
    '',
    `usage: tertius ${command.usage}`,
    '',
    ...all.filter(isOwn).map(line),
    ...(all.some(isOwn) ? [''] : []),
    ...all.filter((entry) => !isOwn(entry)).map(line),
    ...(more === undefined ? [] : ['', more]),
  ].join('\n');
}

/** Options that mean the same in many commands. */
const SHARED = new Set<Option>([OWN, MODEL, AS_OF, JSON_OPTION, FORCE]);

function spelled(name: string, option: Option): string {
  const short = option.short === undefined ? '' : `-${option.short}, `;
  return `${short}--${name}${option.value === undefined ? '' : ` ${option.value}`}${option.several === true ? ' ...' : ''}`;
}
