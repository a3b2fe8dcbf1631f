import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import {
  type Evidence,
  type Network,
  NO_EVIDENCE,
  parseNetworkFile,
  resolve,
  TertiusError,
} from '@tertius/core';
import { serialisePieces } from '@tertius/core/network';
import { dropCache, isCached, readCache } from './cache.ts';
import { asFailure, Failure } from './failure.ts';
import { lockFile } from './lock.ts';
import { packedFor, unpacked } from './packed.ts';
import { readBytes, refuseDevice } from './read.ts';
import { saveFile, sweepTemps } from './save.ts';
import { takenEvidence } from './taken.ts';

/** A network file that is there, or what was read in memory under its name. */
export function loadEvidence(path: string): Evidence {
  return takenEvidence(path) ?? parseBytes(readBytes(path), path);
}

/** What a network file of these bytes holds. */
export function parseBytes(bytes: Uint8Array, path: string): Evidence {
  return withWayBack(path, () => parse(bytes, path));
}

function parse(bytes: Uint8Array, path: string): Evidence {
  const content = unpacked(bytes, path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch (cause) {
    throw new TertiusError('damaged', 'this is no text in UTF-8, so no network file or a damaged one', {
      place: { file: path },
      cause,
    });
  }
  return parseNetworkFile(text, path);
}

/** An error about a file that cannot be read names the version before, where there is one that can. */
function withWayBack<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const lost = error instanceof TertiusError && ['damaged', 'not-a-network', 'empty'].includes(error.code);
    if (!lost || !isNetwork(`${path}.bak`)) throw error;
    throw new TertiusError(error.code, `${error.problem}; to go back: cp ${path}.bak ${path}`, {
      place: error.place,
      value: error.value,
      cure: error.cure,
      cause: error,
    });
  }
}

function isNetwork(path: string): boolean {
  if (!existsSync(path)) return false;
  try {
    parse(readBytes(path), path);
    return true;
  } catch {
    return false;
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the file holds now, to see whether somebody else changed it; empty where there is none. */
export function generationOf(path: string): string {
  return existsSync(path) ? digest(readFileSync(path)) : '';
}

/**
 * Reads, changes and saves a network file while no other tertius may; a file that is not there is made if `create`
 * and there is something to keep. The same content is not written again. What `change` returns is handed back with whether anything was saved.
 */
export async function updateNetwork<T extends { readonly evidence: Evidence }>(
  given: string,
  change: (evidence: Evidence) => T | Promise<T>,
  options: { readonly create?: boolean } = {},
): Promise<T & { readonly saved: boolean }> {
  let release: (() => Promise<void>) | undefined;
  try {
    const path = existsSync(given) ? realpathSync(given) : given;
    if (options.create !== true) readBytes(given);
    refuseDevice(path);
    refuseReadOnly(path, given);
    release = await lockFile(path, given);
    sweepTemps(path);
    const bytes = existsSync(path) ? readBytes(path) : undefined;
    const evidence = bytes === undefined ? NO_EVIDENCE : parseBytes(bytes, given);
    if (bytes !== undefined) readFrom.set(evidence, { path, bytes });
    const result = await change(evidence);
    if (bytes === undefined && result.evidence.imports.length === 0) return { ...result, saved: false };
    // An interrupt that came during the work is heard here, before anything is written.
    await new Promise((done) => setImmediate(done));
    const next = serialisePieces(result.evidence);
    if (bytes !== undefined && isSame(next, unpacked(bytes, given))) return { ...result, saved: false };
    const before = bytes === undefined ? '' : digest(bytes);
    dropCache(path);
    const others = otherNames(path);
    saveFile(path, packedFor(path, next), { backup: true, check: () => refuseStale(path, given, before) });
    if (others > 0)
      process.stderr.write(
        `${given}: the file has ${others === 1 ? 'another name' : `${others} other names`} on this disk (hard links), under which the version before stays\n`,
      );
    return { ...result, saved: true };
  } catch (error) {
    if (error instanceof TertiusError || error instanceof Failure) throw error;
    throw asFailure(error, given);
  } finally {
    await release?.();
  }
}

const readFrom = new WeakMap<Evidence, { readonly path: string; readonly bytes: Uint8Array }>();

/** What evidence that is about to change resolves to, from the cache beside its file where there is one. */
export function networkOf(evidence: Evidence): Network {
  const file = readFrom.get(evidence);
  const kept = file !== undefined && isCached(file.bytes) ? readCache(file.path, file.bytes) : undefined;
  return kept?.network ?? resolve(evidence);
}

/** A file without permission to write is not replaced, though its folder would allow it. */
function refuseReadOnly(path: string, given: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  if (mode !== undefined && (mode & 0o222) === 0)
    throw new Failure('the file is read-only; allow writing it, or save into another one', given);
}

/** Names of the same file besides its own and the version before. */
function otherNames(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || found.nlink < 2) return 0;
  const before = statSync(`${path}.bak`, { throwIfNoEntry: false });
  return found.nlink - 1 - (before?.ino === found.ino ? 1 : 0);
}

/** Whether pieces put together are these bytes. */
function isSame(pieces: readonly Uint8Array[], bytes: Uint8Array): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (Buffer.compare(piece, bytes.subarray(at, at + piece.length)) !== 0) return false;
    at += piece.length;
  }
  return at === bytes.length;
}

function refuseStale(path: string, shown: string, before: string): void {
  if (generationOf(path) !== before)
    throw new Failure(
      'another program changed the file meanwhile; nothing was saved; run the command again',
      shown,
    );
}

/** The version before the last save, kept beside the file. */
export function previousGeneration(given: string): Evidence {
  const path = existsSync(given) ? realpathSync(given) : given;
  if (!existsSync(`${path}.bak`))
    throw new TertiusError('unknown-import', 'there is no earlier version beside this file', {
      place: { file: given },
    });
  return loadEvidence(`${path}.bak`);
}
