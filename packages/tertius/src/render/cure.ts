import type { Cure, TertiusError } from '@tertius/core';

/** What is wrong and what to do about it, in the words of the command line. */
export function withCure(problem: string, cure: Cure | undefined): string {
  return cure === undefined ? problem : `${problem}${problem.endsWith('?') ? ' ' : '; '}${inFlags(cure)}`;
}

export const errorText = ({ problem, cure }: TertiusError): string => withCure(problem, cure);

function inFlags(cure: Cure): string {
  if ('action' in cure)
    switch (cure.action) {
      case 'import':
        return 'make one with tertius import FILE... --into NET';
      case 'open':
        return 'name it where a command asks for NET';
      case 'memory':
        return 'give it more with NODE_OPTIONS=--max-old-space-size=4096, or split the file';
      case 'undo':
        return `tertius undo NET ${cure.key.slice(0, 8)}`;
    }
  switch (cure.option) {
    case 'scale':
      return `import the ties with --scale ${cure.value}`;
    case 'encoding':
      return 'name the encoding with --encoding';
    case 'own':
      return `say it once with --own NAME${cure.choices.length === 0 ? '' : `; the largest here: ${cure.choices.join(', ')}`}`;
    case 'map':
      return cure.likely.length === 0
        ? 'say what the columns are: --map COLUMN=name --map COLUMN=email, for ties --map COLUMN=source --map COLUMN=target, for a survey --map COLUMN=respondent --map COLUMN=nominee (tertius import --help lists the fields)'
        : `likely: ${cure.likely.map(([column, field]) => `--map ${quoted(`${column}=${field}`)}`).join(' ')} (tertius import --help lists the fields)`;
  }
}

/** As a shell takes it. */
const quoted = (text: string): string => (/\s/.test(text) ? JSON.stringify(text) : text);

/** Why a file was refused, after the place to blame. */
export function refusedLine(
  file: string,
  refused: {
    readonly line?: number;
    readonly column?: number;
    readonly message: string;
    readonly cure?: Cure;
  },
): string {
  const { line, column, message, cure } = refused;
  return [file, line, column, ` ${withCure(message, cure)}`].filter((part) => part !== undefined).join(':');
}
