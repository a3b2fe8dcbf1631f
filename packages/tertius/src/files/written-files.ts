import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { digest, entriesOf } from './ledger.ts';
import { isSealed } from './sealed/is-sealed.ts';

/** How deep below the network file's folder is looked, how many files, and how large ones. */
const [DEEPEST, MOST, LARGEST] = [3, 10_000, 512 * 1024 * 1024];

export interface Written {
  /** Files that tertius wrote from a network file, by their SHA-256, as far as they lie in its folder or the folders in it. */
  readonly found: ReadonlyMap<string, string>;
  /** How many more the ledger has. */
  readonly lost: number;
}

/** The files that the ledger of a network file knows, where they are as they were written. */
export function writtenFiles(network: string): Written {
  const written = new Set(
    entriesOf(network).flatMap(({ sha256, what }) =>
      sha256 === undefined || what === 'common' ? [] : [sha256],
    ),
  );
  const found = new Map<string, string>();
  if (written.size > 0)
    for (const path of filesBelow(dirname(network))) {
      const hash = digest(readFileSync(path));
      if (written.has(hash)) found.set(hash, path);
    }
  return { found, lost: written.size - found.size };
}

/**
 * The files below the folder of a network file that tertius wrote, by its ledger, and in which any of these
 * texts stands; encrypted shares, pictures and PDFs and packed tables (.xlsx, .parquet, .arrow) too, since nobody can look into them. A file that was changed after it was written is not found.
 */
export function writtenFilesNaming(network: string, texts: readonly string[]): string[] {
  const written = new Set(entriesOf(network).flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256])));
  if (written.size === 0) return [];
  const wanted = texts.map((text) => text.toLowerCase());
  return filesBelow(dirname(network)).filter((path) => {
    const bytes = readFileSync(path);
    if (!written.has(digest(bytes))) return false;
    const all = contentOf(bytes).toLowerCase();
    return isSealed(bytes) || bytes.includes(0) || wanted.some((text) => all.includes(text));
  });
}

function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const look = (at: string, depth: number): void => {
    for (const entry of entriesIn(at)) {
      if (files.length >= MOST) return;
      const path = join(at, entry.name);
      if (entry.isDirectory()) {
        if (depth < DEEPEST && !entry.name.startsWith('.') && entry.name !== 'node_modules')
          look(path, depth + 1);
      } else if (entry.isFile() && statSync(path).size <= LARGEST) files.push(path);
    }
  };
  look(folder, 0);
  return files;
}

/** A folder that cannot be read holds nothing that can be looked into. */
function entriesIn(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A file as text, with what its long base64 blocks hold, unpacked where they are packed. */
function contentOf(bytes: Buffer): string {
  const text = bytes.toString('utf8');
  const blocks = text.match(/[A-Za-z0-9+/]{200,}={0,2}/g) ?? [];
  return [text, ...blocks.map(blockText)].join('\n');
}

function blockText(block: string): string {
  const bytes = Buffer.from(block, 'base64');
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    return bytes.toString('utf8');
  }
}
