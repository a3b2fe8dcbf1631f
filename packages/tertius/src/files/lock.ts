import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { TertiusError } from '@tertius/core';
import { asFailure, Failure } from './failure.ts';
import { watchForStop } from './stopped.ts';

/** How long we wait for another tertius, in milliseconds, and after how long we say so. */
const PATIENCE = 60_000;
const QUIET = 1_000;
/** A lock as a folder, as tertius made them before, is given up after so long. */
const OLD_LOCK = 10_000;

/**
 * Holds `path.lock` until released. The lock names its process, so that long work cannot lose it and a process that was
 * killed does not keep it. Nothing here listens to signals: Ctrl-C ends a busy process at once, and `watchForStop` tidies up.
 */
export async function lockFile(path: string, shown: string): Promise<() => Promise<void>> {
  if (!existsSync(dirname(path)))
    throw new TertiusError('unreadable', 'there is no such folder; make it first', {
      place: { file: shown },
    });
  const lock = `${path}.lock`;
  const own = JSON.stringify({ pid: process.pid, host: hostname(), key: randomBytes(8).toString('hex') });
  const started = Date.now();
  let told = false;
  try {
    while (!taken(lock, own)) {
      const holder = holderOf(lock, shown);
      if (holder === undefined) continue;
      const waited = Date.now() - started;
      if (waited > PATIENCE)
        throw new Failure(`${holder} is at work on it; wait for it, or remove ${lock} if it is not`, shown);
      if (waited > QUIET && !told) {
        told = true;
        process.stderr.write(`${shown}: waiting for ${holder}, which is at work on it\n`);
      }
      await new Promise((done) => setTimeout(done, 10 + Math.random() * 60));
    }
  } catch (error) {
    throw asFailure(error, shown);
  }
  sweepAttempts(lock);
  watchForStop(lock, own, { path, shown });
  return async () => {
    if (contentOf(lock) === own) dropped(lock);
  };
}

/** Takes the lock if it is free; it appears with its content or not at all. */
function taken(lock: string, own: string): boolean {
  const temp = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(temp, own, { flag: 'wx', mode: 0o600 });
    return linked(temp, lock) ?? takenWithoutLink(lock, own);
  } finally {
    dropped(temp);
  }
}

/** Whether the link could be made; undefined where the disk knows none. */
function linked(temp: string, lock: string): boolean | undefined {
  try {
    linkSync(temp, lock);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? false : undefined;
  }
}

/** Removes a file of a lock if the disk lets us: one that stays is told by its process, which has ended, and removed by the next holder. */
function dropped(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {}
}

/** On disks that know no links. */
function takenWithoutLink(lock: string, own: string): boolean {
  let file: number;
  try {
    file = openSync(lock, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  writeFileSync(file, own);
  closeSync(file);
  return true;
}

/** Who holds the lock; undefined where nobody does any more and it was removed. */
function holderOf(lock: string, shown: string): string | undefined {
  const stat = lstatSync(lock, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  if (stat.isDirectory()) {
    if (Math.abs(Date.now() - stat.mtimeMs) < OLD_LOCK) return 'another tertius';
    rmSync(lock, { recursive: true, force: true });
    return undefined;
  }
  const content = contentOf(lock);
  if (content === undefined) return undefined;
  const holder = parsed(content);
  if (holder === undefined)
    throw new Failure(`${lock} is in the way and is no lock of tertius; move it elsewhere`, shown);
  if (holder.host !== hostname()) return `a tertius on ${holder.host} (process ${holder.pid})`;
  if (isAlive(holder.pid)) return `another tertius (process ${holder.pid})`;
  const aside = `${lock}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(lock, aside);
  } catch {
    return undefined;
  }
  const moved = contentOf(aside);
  if (moved !== undefined && moved !== content && !existsSync(lock)) renameSync(aside, lock);
  else rmSync(aside, { force: true });
  return undefined;
}

/** Removes what processes that were killed while they took the lock left beside it; only by its holder. */
function sweepAttempts(lock: string): void {
  const start = `${basename(lock)}.`;
  for (const name of namesIn(dirname(lock))) {
    if (!name.startsWith(start) || !/^[0-9a-f]{12}$/.test(name.slice(start.length))) continue;
    const attempt = join(dirname(lock), name);
    const maker = parsed(contentOf(attempt) ?? '');
    // One that was killed before it wrote its name is told by its age.
    const left =
      maker === undefined
        ? Date.now() - lastChange(attempt) > PATIENCE
        : maker.host === hostname() && !isAlive(maker.pid);
    if (left) dropped(attempt);
  }
}

/** What a folder holds; where it does not say, nothing is swept this time. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function lastChange(file: string): number {
  try {
    return lstatSync(file).mtimeMs;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

function contentOf(lock: string): string | undefined {
  try {
    return readFileSync(lock, 'utf8');
  } catch {
    return undefined;
  }
}

function parsed(content: string): { readonly pid: number; readonly host: string } | undefined {
  try {
    const { pid, host } = JSON.parse(content) as { pid: unknown; host: unknown };
    return Number.isInteger(pid) && typeof host === 'string' ? { pid: pid as number, host } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
