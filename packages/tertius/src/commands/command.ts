import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseDay, TertiusError, today } from '@tertius/core';
import { DEFAULT_TAU } from '@tertius/core/answers';

export interface Option {
  /** What stands for the value in help; absent for a switch. */
  readonly value?: string;
  readonly short?: string;
  /** May be given several times. */
  readonly several?: boolean;
  readonly help: string;
}

/** One command of the program; its help is drawn from here. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly positionals: readonly [least: number, most: number];
  /**
   * NET may also be any files or a folder that `import` reads, taken in memory: all positionals together, the `first` alone
   * where other words follow, or `each` as a network of its own.
   */
  readonly files?: true | 'first' | 'each';
  /** Answers with a table: through a pipe only the table is data, its sentences go beside it; `exact` ones keep all digits there, others read as people read. */
  readonly tables?: true | 'exact';
  /** Paragraphs for the end of its help. */
  readonly more?: () => string;
  readonly run: (input: Input) => Promise<number>;
}

export const JSON_OPTION: Option = { help: 'print one JSON object, numbers at full precision' };
export const AS_OF: Option = {
  value: 'DATE',
  help: 'read history as of this day, such as 2026-03-31 (default: today)',
};
export const OWN: Option = {
  value: 'ORG',
  help: 'the organisation you work for (default: the one remembered)',
};
export const MODEL: Option = {
  value: 'FILE',
  help: 'weights and half-lives from a JSON file, such as {"halfLives": {"mail": 90}}',
};
export const RELATION: Option = {
  value: 'R',
  help: 'ties of one kind alone: a tie file or its column relation, reporting, mail, meetings, calls, messages',
};
export const FORCE: Option = { help: 'replace an output that exists' };
export const TAU: Option = {
  value: 'T',
  help: `mutual strength from which a tie carries a request, 0 to 1 (default ${DEFAULT_TAU})`,
};

const TABLES: Readonly<Record<string, Option>> = {
  csv: { help: 'print the main table as CSV' },
  output: {
    value: 'FILE.csv|.xlsx|.parquet|.arrow',
    short: 'o',
    help: 'write every table: CSV, Parquet or Arrow, one file each, or a workbook, one sheet each',
  },
  excel: {
    help: 'CSV as spreadsheets expect it: a mark for UTF-8, and ; with decimal comma where the locale has it',
  },
  top: { value: 'N', help: 'the first N rows of each table' },
  force: FORCE,
};

/** What a command may be told: its own options, what becomes of its tables, whose files it reads. */
export function optionsOf(command: Command): Readonly<Record<string, Option>> {
  return {
    ...('json' in command.options ? TABLES : {}),
    ...(command.files === undefined ? {} : FILES),
    ...command.options,
  };
}

const FILES: Readonly<Record<string, Option>> = {
  self: { value: 'EMAIL-OR-NAME', help: 'whose export it is, where NET is files read in memory' },
  own: OWN,
  model: MODEL,
  'no-cache': { help: 'work a large network out anew; do not read or write NET.cache' },
};

const EVERYWHERE: Readonly<Record<string, Option>> = { help: { short: 'h', help: 'this page' } };

export function wrong(message: string, value?: string): TertiusError {
  return new TertiusError('usage', message, { value });
}

/** What a command was given, read and checked option by option. */
/** Where an option was given that takes one value each time, how to give it more. */
function againWords({ options }: Command, values: Readonly<Record<string, unknown>>): string {
  const several = Object.entries(options).find(
    ([name, option]) => 'several' in option && option.several === true && values[name] !== undefined,
  );
  return several === undefined ? '' : ` (several of them? write --${several[0]} before each)`;
}

export class Input {
  readonly command: Command;
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(command: Command, args: readonly string[]) {
    const options = { ...EVERYWHERE, ...optionsOf(command) };
    const parsed = parse(command, options, args);
    this.command = command;
    this.positionals = parsed.positionals;
    this.#values = parsed.values;
    if (this.flag('help')) return;
    const [least, most] = command.positionals;
    const given = parsed.positionals.length;
    if (given < least) throw wrong(`something is missing; usage: tertius ${command.usage}`);
    if (given > most && command.files !== true)
      throw wrong(
        `${JSON.stringify(parsed.positionals[most])} is too much${againWords(command, parsed.values)}; usage: tertius ${command.usage}`,
      );
  }

  /** The paths that name the network: all positionals, or, where words follow, those at the beginning that are files. */
  get paths(): readonly string[] {
    return this.positionals.slice(0, this.positionals.length - this.words.length);
  }

  /** The words after the network. */
  get words(): readonly string[] {
    if (this.command.files !== 'first') return [];
    const isFile = (given: string): boolean => given.includes('.') && existsSync(given);
    const end = this.positionals.findIndex((given, at) => at > 0 && !isFile(given));
    return end < 0 ? [] : this.positionals.slice(end);
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    return this.#values[name] as string | undefined;
  }

  list(name: string): readonly string[] {
    const given = this.#values[name] as string | readonly string[] | undefined;
    return given === undefined ? [] : [given].flat();
  }

  number(name: string, least: number, most: number): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i.test(text.trim())
      ? Number(text)
      : Number.NaN;
    if (!(value >= least && value <= most))
      throw wrong(`--${name} takes a number from ${least} to ${most}, not ${JSON.stringify(text)}`);
    return value;
  }

  whole(name: string, least: number, most: number): number | undefined {
    const value = this.number(name, least, most);
    if (value !== undefined && !Number.isInteger(value))
      throw wrong(`--${name} takes a whole number, not ${JSON.stringify(this.text(name))}`);
    return value;
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!choices.includes(text as T))
      throw wrong(`--${name} takes ${choices.join(' or ')}, not ${JSON.stringify(text)}`);
    return text as T;
  }

  /** The day number of `--as-of`, today without it. */
  get asOf(): number {
    const text = this.text('as-of');
    if (text === undefined) return today();
    const day = parseDay(text);
    if (day === undefined)
      throw wrong(`--as-of takes a day of the calendar such as 2026-03-31, not ${JSON.stringify(text)}`);
    return day;
  }
}

function parse(
  command: Command,
  options: Readonly<Record<string, Option>>,
  args: readonly string[],
): { positionals: string[]; values: Record<string, unknown> } {
  const config = Object.fromEntries(
    Object.entries(options).map(([name, { value, short, several }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
        ...(several === true ? { multiple: true } : {}),
      },
    ]),
  );
  try {
    const { positionals, values } = parseArgs({
      args: joined(args, options),
      options: config,
      allowPositionals: true,
      strict: true,
    });
    return { positionals, values };
  } catch (error) {
    throw wrong(explained(error as Error & { code?: string }, command, options));
  }
}

/** `--strength -1` is a value, not an option: values of options that take one are glued to them. */
function joined(args: readonly string[], options: Readonly<Record<string, Option>>): string[] {
  const result: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] as string;
    if (arg === '--') return [...result, ...args.slice(i)];
    const long = arg.startsWith('--') ? arg.slice(2) : undefined;
    const takes = long !== undefined && Object.hasOwn(options, long) && options[long]?.value !== undefined;
    const next = args[i + 1];
    if (takes && next !== undefined && (!next.startsWith('--') || next === '-')) {
      result.push(`${arg}=${next}`);
      i++;
    } else result.push(arg);
  }
  return result;
}

function explained(
  error: Error & { code?: string },
  command: Command,
  options: Readonly<Record<string, Option>>,
): string {
  const named = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  const help = `see tertius ${command.name} --help`;
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const bare = named.replace(/^-+/, '');
    const near = Object.keys(options).find(
      (name) => bare !== '' && (name.startsWith(bare) || bare.startsWith(name)),
    );
    return `there is no option ${named}; ${near === undefined ? help : `did you mean --${near}? ${help}`}`;
  }
  const option = Object.entries(options).find(([name]) => named === `--${name}`);
  if (error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && option !== undefined) {
    const [name, { value }] = option;
    return value === undefined
      ? `--${name} takes no value; ${help}`
      : `--${name} needs its value ${value}; ${help}`;
  }
  return `${error.message.split('. ')[0]}; ${help}`;
}
