import { rmSync } from 'node:fs';
import { dropCache } from './cache.ts';
import { record } from './ledger.ts';
import { writtenFiles, writtenFilesNaming } from './written-files.ts';

export interface Traces {
  /** Files that tertius wrote and that named the person: they are gone. */
  readonly removed: readonly string[];
  /** How many other files it wrote that are not found here: whoever has them has the person, too. */
  readonly elsewhere: number;
}

/**
 * After somebody was erased from a network file: removes the copy of before and the files that tertius wrote from it in which any of
 * these texts stands, and enters it in the ledger.
 */
export function removeTraces(
  network: string,
  { texts, person }: { readonly texts: readonly string[]; readonly person?: string },
): Traces {
  rmSync(`${network}.bak`, { force: true });
  dropCache(network);
  const removed = writtenFilesNaming(network, texts);
  for (const file of removed) rmSync(file);
  const { lost } = writtenFiles(network);
  record(network, { what: 'erase', ...(person === undefined ? {} : { reader: person }) });
  return { removed, elsewhere: Math.max(0, lost - removed.length) };
}
