import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mainModule } from '../cli/cli.ts';

interface Main {
  readonly run: (args: readonly string[]) => Promise<number>;
}

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process as a terminal of 100 columns sees it; what it prints is returned. */
export async function said(args: readonly string[]): Promise<Said> {
  const { run } = (await import(mainModule)) as Main;
  const { stdout, stderr } = process;
  const before = { out: stdout.write, err: stderr.write, tty: stdout.isTTY, columns: stdout.columns };
  const colour = process.env.NO_COLOR;
  let out = '';
  let err = '';
  const caught =
    (add: (text: string) => void) =>
    (text: string | Uint8Array, ...more: readonly unknown[]): boolean => {
      add(typeof text === 'string' ? text : Buffer.from(text).toString());
      const done = more.find((one) => typeof one === 'function') as (() => void) | undefined;
      done?.();
      return true;
    };
  stdout.write = caught((text) => {
    out += text;
  }) as typeof stdout.write;
  stderr.write = caught((text) => {
    err += text;
  }) as typeof stderr.write;
  Object.assign(stdout, { isTTY: true, columns: 100 });
  process.env.NO_COLOR = '1';
  try {
    return { code: await run(args), out, err };
  } finally {
    Object.assign(stdout, { write: before.out, isTTY: before.tty, columns: before.columns });
    stderr.write = before.err;
    if (colour === undefined) delete process.env.NO_COLOR;
    else process.env.NO_COLOR = colour;
  }
}

/** A network file made of these files, and how to remove it. */
export async function network(
  imports: readonly (readonly string[])[],
): Promise<{ readonly path: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-scene-'));
  const path = join(folder, 'n.json');
  for (const args of imports) {
    const { code, err } = await said(['import', ...args, '--into', path]);
    if (code !== 0) throw new Error(`import ${args.join(' ')} ended with ${code}: ${err}`);
  }
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
