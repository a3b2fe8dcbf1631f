import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { isSealed } from './is-sealed.ts';
import { digest, entriesOf } from './ledger.ts';

/**
 * The files beside a network file (and in folders of tables beside it) that tertius wrote, by its ledger, and in which any of these
 * texts stands; encrypted shares, pictures and packed tables (.xlsx, .parquet, .arrow) too, since nobody can look into them. A file that was changed after it was written is not found.
 */
export function writtenFilesNaming(network: string, texts: readonly string[]): string[] {
  const written = new Set(entriesOf(network).flatMap(({ sha256 }) => (sha256 === undefined ? [] : [sha256])));
  if (written.size === 0) return [];
  const wanted = texts.map((text) => text.toLowerCase());
  return filesBeside(dirname(network)).filter((path) => {
    const bytes = readFileSync(path);
    if (!written.has(digest(bytes))) return false;
    const all = contentOf(bytes).toLowerCase();
    return isSealed(bytes) || bytes.includes(0) || wanted.some((text) => all.includes(text));
  });
}

function filesBeside(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && /\.(csv|parquet|arrow)$/i.test(entry.name))
      return readdirSync(path)
        .map((name) => join(path, name))
        .filter((inner) => statSync(inner).isFile());
    return entry.isFile() ? [path] : [];
  });
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
