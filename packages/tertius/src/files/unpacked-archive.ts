import { readdirSync } from 'node:fs';
import { join } from 'node:path';

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
export function archiveFiles(folder: string): readonly string[] | undefined {
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
