import { TertiusError } from '../errors.ts';
import type { FileRead } from './reading/read-file.ts';
import type { ImportOptions, SourceFile } from './reading/reader.ts';

/**
 * Reads several files of which some have the columns that `map` names: these are read with it, and the others, of which at least
 * one column is not there, without it, which is said. Where no file has all of them, each is refused as it would be alone.
 */
export function readMapped(
  files: readonly SourceFile[],
  options: ImportOptions,
  read: (file: SourceFile, options: ImportOptions) => FileRead,
): (() => FileRead)[] {
  const first = files.map((file) => attempt(() => read(file, options)));
  const isMapped = first.some((one) => !(one instanceof Error));
  const { map, ...unmapped } = options;
  return first.map((one, at) => () => {
    if (!(one instanceof Error)) return one;
    const lacks = one instanceof TertiusError && one.code === 'usage' && map?.has(one.value ?? '') === true;
    if (!isMapped || !lacks) throw one;
    const made = read(files[at] as SourceFile, unmapped);
    made.ledger.warn({
      line: made.headerLine ?? 1,
      column: 0,
      code: 'not-read',
      value: one.value ?? '',
      message:
        'the mapping names a column that this file does not have, so the file was read without the mapping',
    });
    return made;
  });
}

function attempt(read: () => FileRead): FileRead | Error {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
