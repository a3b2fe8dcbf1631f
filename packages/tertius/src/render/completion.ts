/** What a shell needs to know of a command to complete it. */
export interface Completable {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly {
    readonly name: string;
    readonly value?: string | undefined;
    readonly help: string;
  }[];
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** A script for the shell that completes commands, options and their choices; where a file may stand, files. */
export function completionScript(shell: Shell, commands: readonly Completable[]): string {
  return { bash, zsh, fish }[shell](commands);
}

function bash(commands: readonly Completable[]): string {
  return `_tertius() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" options=""
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${names(commands)}" -- "$word"))
    return
  fi
  case "\${COMP_WORDS[1]}:$before" in
${choices(commands)
  .map(
    ({ command, option, words }) =>
      `    ${command}:--${option}) COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`,
  )
  .join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${commands.map(({ name, options }) => `    ${name}) options="${options.map((option) => `--${option.name}`).join(' ')}" ;;`).join('\n')}
  esac
  case "$word" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
    *) compopt -o filenames; COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -F _tertius tertius`;
}

function zsh(commands: readonly Completable[]): string {
  return `#compdef tertius
_tertius() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${shellWord(`${name}:${summary}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  case "$words[2]" in
${commands.map(zshCommand).join('\n')}
  esac
}
compdef _tertius tertius`;
}

function zshCommand({ name, options }: Completable): string {
  const specs = options.map((option) => {
    const text = option.help.replace(/[[\]:]/g, ' ');
    const words = choicesOf(option.value);
    if (option.value === undefined) return shellWord(`--${option.name}[${text}]`);
    const action = words.length > 0 ? `(${words.join(' ')})` : /FILE|NET/.test(option.value) ? '_files' : ' ';
    return shellWord(`--${option.name}[${text}]:${option.value.replace(/[[\]:]/g, ' ')}:${action}`);
  });
  return `    ${name}) shift words; (( CURRENT-- )); _arguments ${specs.join(' ')} '*:file:_files' ;;`;
}

function fish(commands: readonly Completable[]): string {
  const none = 'not __fish_seen_subcommand_from';
  return [
    ...commands.map(
      ({ name, summary }) =>
        `complete -c tertius -f -n ${shellWord(`${none} ${names(commands)}`)} -a ${name} -d ${shellWord(summary)}`,
    ),
    ...commands.flatMap(({ name, options }) =>
      options.map((option) => {
        const words = choicesOf(option.value);
        const takes =
          option.value === undefined ? '' : words.length > 0 ? ` -x -a ${shellWord(words.join(' '))}` : ' -r';
        return `complete -c tertius -n ${shellWord(`__fish_seen_subcommand_from ${name}`)} -l ${option.name}${takes} -d ${shellWord(option.help)}`;
      }),
    ),
  ].join('\n');
}

const names = (commands: readonly Completable[]): string => commands.map(({ name }) => name).join(' ');

/** The words of `personal|organisational`; capitals stand for something of the reader's own. */
const choicesOf = (value = ''): readonly string[] =>
  value.split('|').filter((word) => /^[a-z][a-z0-9-]*$/.test(word));

function choices(commands: readonly Completable[]) {
  return commands.flatMap(({ name, options }) =>
    options.flatMap((option) => {
      const words = choicesOf(option.value);
      return words.length === 0 ? [] : [{ command: name, option: option.name, words }];
    }),
  );
}

/** One word of a shell, whatever it holds. */
/** A text as one word of a shell. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
