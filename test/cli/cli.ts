import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const bin: string = fileURLToPath(new URL('../../packages/tertius/bin/tertius.js', import.meta.url));
/** The command as a module, for processes that run it many times. */
export const mainModule: string = fileURLToPath(
  new URL('../../packages/tertius/dist/main.js', import.meta.url),
);
export const pageIsBuilt: boolean = existsSync(join(mainModule, '..', 'page.html'));
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** The built command, run to its end in a folder. */
export function tertius(folder: string, args: readonly string[], input?: string | Buffer): Ended {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 512 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  return { code: status, signal, out: stdout, err: stderr };
}

export interface Started {
  readonly ended: Promise<Ended>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves once this much of its output is there. */
  readonly said: (pattern: RegExp) => Promise<RegExpExecArray>;
}

/** The built command, left to run. */
export function start(folder: string, args: readonly string[]): Started {
  const child = spawn(process.execPath, [bin, ...args], { cwd: folder });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += String(data);
  });
  child.stderr.on('data', (data) => {
    err += String(data);
  });
  const ended = new Promise<Ended>((done) =>
    child.on('close', (code, signal) => done({ code, signal, out, err })),
  );
  const said = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((done, refuse) => {
      const look = (): void => {
        const found = pattern.exec(out);
        if (found !== null) done(found);
      };
      child.stdout.on('data', look);
      child.on('close', () => refuse(new Error(`ended before it said ${pattern}: ${out}${err}`)));
      look();
    });
  return { ended, said, kill: (signal) => child.kill(signal) };
}

/** A folder of one's own, removed after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tertius-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What `--json` printed. */
export function json<T = Record<string, unknown>>({ out, err, code }: Omit<Ended, 'signal'>): T {
  try {
    return JSON.parse(out);
  } catch (cause) {
    throw new Error(`no JSON (exit ${code}): ${err || out.slice(0, 300)}`, { cause });
  }
}
