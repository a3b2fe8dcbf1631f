import { type FileReport, TertiusError } from '@tertius/core';
import { withModel } from '@tertius/core/ties';
import { type Command, Input } from './commands/command.ts';
import { helpOf, overview } from './commands/help.ts';
import { commands, families, nearestCommand } from './commands/index.ts';
import { withoutCache } from './files/cache.ts';
import { asFailure, Failure } from './files/failure.ts';
import { readModel } from './files/model.ts';
import { loadEvidence } from './files/network.ts';
import { readStandardInput } from './files/read.ts';
import { keepInMemory, takeFiles } from './files/taken.ts';
import { errorText, refusedLine } from './render/cure.ts';
import { callByNpx, OutputClosed, onTerminal, print, say } from './render/output.ts';
import { writeTables } from './render/table-files.ts';
import { heldBack, sinkTables } from './render/table-sink.ts';

/**
 * Runs the command line and gives its exit code: 0 done, 1 failed, 2 wrong usage, 3 rejected rows. An interrupt ends
 * the process by its signal, which shells report as 130.
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    return await dispatch(args);
  } catch (error) {
    return failed(error);
  }
}

async function dispatch(args: readonly string[]): Promise<number> {
  if (process.env.npm_command === 'exec') callByNpx(commands.map(({ name }) => name));
  const [first, ...rest] = args;
  if (first === undefined) {
    say(overview(await allFamilies()));
    return 2;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    await print(
      first === 'help' && rest[0] !== undefined
        ? helpOf(await commandNamed(rest[0]))
        : overview(await allFamilies()),
    );
    return 0;
  }
  const command = await commandNamed(first);
  const input = new Input(command, rest);
  if (input.flag('help')) {
    await print(helpOf(command));
    return 0;
  }
  if (input.positionals.includes('-')) await readStandardInput();
  if (input.flag('no-cache')) withoutCache();
  collectTables(command, input);
  const refused = command.files !== undefined && (await readInMemory(input));
  const code = await command.run(input);
  await keepTables(command, input);
  return code === 0 && refused ? 2 : code;
}

/** Writes what tables go to files, and enters them in the ledger of the network. */
async function keepTables(command: Command, input: Input): Promise<void> {
  const files: Uint8Array[] = [];
  await writeTables((bytes) => files.push(bytes));
  const [network] = input.positionals;
  if (files.length === 0 || network === undefined) return;
  const { record } = await import('./files/ledger.ts');
  for (const text of files) record(network, { what: 'export', detail: `table of ${command.name}`, text });
}

/** Reads files that are no network file, says so, and whether one of them was refused. */
async function readInMemory(input: Input): Promise<boolean> {
  const [self, own] = [input.text('self'), input.text('own')];
  const options = { ...(self === undefined ? {} : { self }), ...(own === undefined ? {} : { own }) };
  const files: FileReport[] = [];
  for (const paths of networksOf(input)) files.push(...(await takeFiles(paths, options, loadEvidence)).files);
  readWith(input);
  if (files.length === 0) return false;
  say('Read in memory; nothing is saved (tertius import FILE... --into NET keeps it).');
  for (const { file, format, rows, accepted, rejected, refused } of files)
    say(
      refused === undefined
        ? `  ${file}: ${format}, ${accepted} of ${rows} rows${rejected === 0 ? '' : `, ${rejected} rejected`}`
        : refusedLine(file, refused),
    );
  return files.some((file) => file.refused !== undefined);
}

/** The files of each network that was named. */
function networksOf({ command, positionals, paths }: Input): readonly (readonly string[])[] {
  return command.files === 'each' ? positionals.map((path) => [path]) : [paths];
}

/** Weights and half-lives for this one command. */
function readWith(input: Input): void {
  const [path] = input.positionals;
  const model = input.text('model');
  if (path === undefined || model === undefined) return;
  keepInMemory(path, withModel(loadEvidence(path), readModel(model)));
}

/** Sends the tables of a command to CSV or a workbook where that is asked for. */
function collectTables(command: Command, input: Input): void {
  if (!('json' in command.options)) return;
  const file = 'output' in command.options ? undefined : input.text('output');
  const csv = input.flag('csv');
  if (input.flag('json') && (csv || file !== undefined))
    throw new TertiusError('usage', '--json or tables (--csv, -o), not both');
  if (file !== undefined && !/\.(csv|xlsx|parquet|arrow)$/i.test(file))
    throw new TertiusError('usage', '-o takes a file that ends in .csv, .xlsx, .parquet or .arrow', {
      value: file,
    });
  const excel = input.flag('excel');
  const pipe = !csv && !excel && file === undefined;
  const toTerminal = pipe && (onTerminal() || input.flag('json') || command.tables === undefined);
  sinkTables(
    toTerminal
      ? undefined
      : { csv, file, excel, pipe, exact: command.tables === 'exact', force: input.flag('force') },
    input.whole('top', 1, 1_000_000_000),
  );
}

const allFamilies = () =>
  Promise.all(
    families.map(async ({ title, commands }) => ({
      title,
      commands: await Promise.all(commands.map(({ load }) => load())),
    })),
  );

function commandNamed(name: string): Promise<Command> {
  const command = commands.find((candidate) => candidate.name === name || candidate.alias === name);
  if (command !== undefined) return command.load();
  const near = nearestCommand(name);
  throw new TertiusError(
    'usage',
    `there is no command ${JSON.stringify(name)}; ${near === undefined ? '' : `perhaps ${near}; `}tertius --help lists them`,
  );
}

function failed(cause: unknown): number {
  // What the disk refused while nobody was looking is no riddle of ours.
  const error = asFailure(cause, (cause as NodeJS.ErrnoException | undefined)?.path ?? 'tertius');
  for (const sentence of heldBack()) say(sentence);
  if (error instanceof OutputClosed) return 0;
  if (error instanceof TertiusError) {
    const { place } = error;
    const where =
      place === undefined
        ? 'tertius'
        : [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
    say(`${where}: ${errorText(error)}`);
    return error.code === 'cancelled' ? 130 : 2;
  }
  if (error instanceof Failure) {
    say(`${error.file ?? 'tertius'}: ${error.message}`);
    return 1;
  }
  say(
    `tertius: this should not have happened: ${error instanceof Error ? (error.stack ?? error.message) : error}`,
  );
  return 1;
}
