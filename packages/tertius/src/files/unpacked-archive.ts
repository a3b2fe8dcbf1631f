import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from '@tertius/core/read';
import { readBytes } from './read.ts';

/** Files by which an archive that somebody unpacked is known: X (its folder or `data` in it), Mastodon. */
const SIGNS: readonly (readonly string[])[] = [
  ['data/account.js'],
  ['account.js', 'tweets.js'],
  ['account.js', 'following.js'],
  ['actor.json', 'outbox.json'],
];

/** Only text is taken along: pictures and films of an archive say nothing that is read. */
const TEXT = /\.(js|json|csv)$/i;

/** The files of a folder that is an unpacked archive, by their names in it; undefined where it is none. */
function archiveFiles(folder: string): readonly string[] | undefined {
  const inside = ['', 'data'].flatMap((part) => {
    try {
      return readdirSync(join(folder, part), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => (part === '' ? entry.name : `${part}/${entry.name}`));
    } catch {
      return [];
    }
  });
  const names = new Set(inside);
  if (!SIGNS.some((sign) => sign.every((name) => names.has(name)))) return undefined;
  return inside.filter((name) => TEXT.test(name));
}

/** Whether a folder is an archive that somebody unpacked. */
export function isUnpackedArchive(folder: string): boolean {
  return archiveFiles(folder) !== undefined;
}

/** An unpacked archive as the zip it came in. */
export function packedFolder(folder: string): Uint8Array {
  const files = archiveFiles(folder) ?? [];
  return packed(new Map(files.map((name) => [name, readBytes(join(folder, name))])));
}
