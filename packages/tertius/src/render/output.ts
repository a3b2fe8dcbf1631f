import { Failure } from '../files/failure.ts';
import { reasonOf } from '../files/read.ts';
import { cleanLines } from './clean.ts';
import { jsonText } from './json.ts';
import { hold, nameNext, sinking } from './table-sink.ts';

/** Thrown when whoever reads our output has had enough of it (`| head`). */
export class OutputClosed extends Error {}

let called: RegExp | undefined;

/** Commands that are told are told as they are called, where that is by npx. */
export function callByNpx(commands: readonly string[]): void {
  called = new RegExp(`(?<![\\w@/.-]|npx )tertius (?=(?:${commands.join('|')})\\b)`, 'g');
}

const asCalled = (text: string): string =>
  called === undefined ? text : text.replace(called, 'npx tertius ');

let closed = false;
process.stdout.on('error', () => {
  closed = true;
});

async function write(text: string | Uint8Array): Promise<void> {
  if (closed) throw new OutputClosed();
  const failure = await new Promise<NodeJS.ErrnoException | null | undefined>((done) => {
    process.stdout.write(text, done);
  });
  if (failure?.code === 'EPIPE') throw new OutputClosed();
  if (failure) throw new Failure(reasonOf(failure), 'standard output', failure);
}

/** Data as it is, to stdout. */
export async function writeData(text: string): Promise<void> {
  await write(text);
}

/** A result for people, to stdout. */
export async function print(text: string): Promise<void> {
  if (sinking()) {
    if (!hold(text) && text !== '') say(text);
    return;
  }
  await write(`${cleanLines(asCalled(text))}\n`);
}

/** Everything that is not the result: to stderr. */
export function say(text: string): void {
  process.stderr.write(`${cleanLines(asCalled(text))}\n`);
}

/** How many characters are written at once. */
const PIECE = 1 << 18;

/** `{"schema":"tertius/<command>@1", ...}` to stdout. */
export async function printJson(command: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  let chunk = '';
  for (const piece of jsonText({ schema: `tertius/${command}@1`, ...fields })) {
    if (typeof piece === 'string') chunk += piece;
    if (typeof piece === 'string' && chunk.length <= PIECE) continue;
    await write(chunk);
    chunk = '';
    if (typeof piece !== 'string') await write(piece);
  }
  await write(chunk);
}

/** Whether the result goes to a person at a terminal. */
export function onTerminal(): boolean {
  return process.stdout.isTTY === true;
}

export function terminalWidth(): number {
  // A terminal that does not know its width says 0.
  return process.stdout.columns || 100;
}

const coloured = (): boolean =>
  onTerminal() && (process.env.NO_COLOR ?? '') === '' && process.env.TERM !== 'dumb';

/** Marks a heading where colours are wanted; `print` strips sequences, so headings go through `printHeading`. */
export async function printHeading(text: string): Promise<void> {
  if (sinking()) {
    nameNext(cleanLines(text));
    hold(text);
    return;
  }
  const line = cleanLines(text);
  await write(coloured() ? `\u001b[1m${line}\u001b[0m\n` : `${line}\n`);
}
