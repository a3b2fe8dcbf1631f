import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Cached, cachePieces, fromCache } from '@tertius/core/network';

/** A smaller network file is read and worked out as soon as its cache would be. */
const CACHED_FROM = 200_000;

let isUsed = true;

/** For this run, networks are worked out anew and nothing is kept beside their files. */
export function withoutCache(): void {
  isUsed = false;
}

/** Whether a network file of these bytes has a cache. */
export const isCached = (bytes: Uint8Array): boolean => isUsed && bytes.length >= CACHED_FROM;

/** Where the worked-out network of a file is kept. */
const cacheOf = (path: string): string => `${existsSync(path) ? realpathSync(path) : path}.cache`;

/** What a cache stands for: the bytes of the network file, and the program that worked it out. */
function keyOf(bytes: Uint8Array): string {
  const { mtimeMs, size } = statSync(new URL(import.meta.url));
  return createHash('sha256')
    .update(`${import.meta.url} ${mtimeMs} ${size}\n`)
    .update(bytes)
    .digest('hex');
}

/** The network kept beside a file of these bytes; undefined where there is none, or it is stale or damaged. */
export function readCache(path: string, bytes: Uint8Array): Cached | undefined {
  try {
    return fromCache(readFileSync(cacheOf(path)), keyOf(bytes));
  } catch {
    return undefined;
  }
}

/** Keeps a worked-out network beside its file; where that cannot be, it is worked out again the next time. */
export function keepCache(path: string, bytes: Uint8Array, cached: Cached): void {
  const cache = cacheOf(path);
  const temp = join(dirname(cache), `.${basename(cache)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    dropCache(path);
    const key = keyOf(bytes);
    writeFileSync(temp, '', { flag: 'wx', mode: 0o600 });
    for (const piece of cachePieces(key, cached)) writeFileSync(temp, piece, { flag: 'a' });
    // Whoever is erased meanwhile must not come back in a cache.
    if (keyOf(readFileSync(path)) === key) renameSync(temp, cache);
    else rmSync(temp);
  } catch {
    rmSync(temp, { force: true });
  }
}

/** Removes the cache of a file that changes, and what a killed process left of one. */
export function dropCache(path: string): void {
  const cache = cacheOf(path);
  if (statSync(cache, { throwIfNoEntry: false })?.isFile()) rmSync(cache);
  const start = `.${basename(cache)}.`;
  for (const name of readdirSync(dirname(cache)))
    if (name.startsWith(start) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(start.length)))
      rmSync(join(dirname(cache), name), { force: true });
}
