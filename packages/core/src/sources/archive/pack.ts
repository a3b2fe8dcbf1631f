import { zipSync } from 'fflate';

/** Any fixed day, so that the same files give the same bytes. */
const WRITTEN = Date.UTC(2000, 0, 1, 12);

/** The files of an unpacked archive as the zip they came in, not compressed; the same files give the same bytes. Cost: linear. */
export function packed(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...files.keys()].sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, files.get(name)!])), {
    level: 0,
    mtime: WRITTEN,
  });
}
