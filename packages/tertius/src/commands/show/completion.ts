import { completionScript, SHELLS, type Shell } from '../../render/completion.ts';
import { print } from '../../render/output.ts';
import { type Command, type Input, optionsOf, wrong } from '../command.ts';

/** The command that prints a completion script; it is given all commands, since the script is drawn from them. */
export const completionCommand = (all: () => Promise<readonly Command[]>): Command => ({
  name: 'completion',
  usage: `completion ${SHELLS.join('|')}`,
  summary: 'print a script that lets your shell complete commands and options',
  positionals: [1, 1],
  options: {},
  more: () =>
    [
      'bash: tertius completion bash >> ~/.bashrc',
      'zsh:  tertius completion zsh > a file named _tertius in a folder of $fpath',
      'fish: tertius completion fish > ~/.config/fish/completions/tertius.fish',
    ].join('\n'),
  run: async (input: Input) => {
    const shell = SHELLS.find((name) => name === input.positionals[0]);
    if (shell === undefined)
      throw wrong(`completion takes ${SHELLS.join(', ')}, not ${JSON.stringify(input.positionals[0])}`);
    await print(completionScript(shell satisfies Shell, (await all()).map(completable)));
    return 0;
  },
});

const completable = (command: Command) => ({
  name: command.name,
  summary: command.summary,
  options: [
    ...Object.entries(optionsOf(command)).map(([name, { value, help }]) => ({ name, value, help })),
    { name: 'help', value: undefined, help: 'how to use it' },
  ],
});
