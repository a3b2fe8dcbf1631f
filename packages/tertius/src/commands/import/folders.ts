import type { FileReport, ImportReport } from '@tertius/core';
import { filesWithin, isFolder } from '../../files/folder.ts';
import { isNetworkFile } from '../../files/taken.ts';

/** A file of a folder that was not read, and why. */
export interface LeftFile {
  readonly file: string;
  readonly reason: string;
}

/** The files to read: of each folder named all that are no network files. */
export function pathsOf(given: readonly string[]): {
  readonly paths: readonly string[];
  /** Those that were named by their folder alone. */
  readonly inFolders: ReadonlySet<string>;
  readonly left: readonly LeftFile[];
} {
  const found = given.flatMap((path) =>
    (isFolder(path) ? filesWithin(path) : [path]).map((file) => ({
      file,
      inFolder: isFolder(path),
      network: isFolder(path) && isNetworkFile(file),
    })),
  );
  const read = found.filter(({ network }) => !network);
  return {
    paths: read.map(({ file }) => file),
    inFolders: new Set(read.flatMap(({ file, inFolder }) => (inFolder ? [file] : []))),
    left: found.flatMap(({ file, network }) =>
      network ? [{ file, reason: 'a network file of its own' }] : [],
    ),
  };
}

/** The account without files of a folder whose format is unknown: these are listed as left. */
export function withoutUnknown(
  report: ImportReport,
  inFolders: ReadonlySet<string>,
): { readonly report: ImportReport; readonly left: readonly LeftFile[] } {
  const isLeft = ({ file, refused }: FileReport): boolean =>
    inFolders.has(file) && (refused?.code === 'unknown-format' || refused?.code === 'empty');
  const files = report.files.filter((file) => !isLeft(file));
  return {
    report: { ...report, files },
    left: report.files
      .filter(isLeft)
      .map(({ file, refused }) => ({ file, reason: refused?.code === 'empty' ? 'empty' : 'unknown format' })),
  };
}
