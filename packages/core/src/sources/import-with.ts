import type { Evidence } from '../model/evidence.ts';
import { sha256Hex } from '../platform/sha256.ts';
import { readMapped } from './mapped-files.ts';
import { readFile } from './reading/read-file.ts';
import type { ImportOptions, SourceFile } from './reading/reader.ts';
import type { Readers } from './reading/readers.ts';
import { type ReadFiles, RunningImport } from './running-import.ts';

/** Reads files by some readers alone; a file that none of them recognises is refused. */
export function importWith(
  readers: Readers,
  evidence: Evidence,
  files: readonly SourceFile[],
  options: ImportOptions,
): ReadFiles {
  const running = new RunningImport(evidence, options);
  const [given, today] = running.given();
  const mapped =
    options.map === undefined || files.length < 2
      ? undefined
      : readMapped(files, given, (file, told) => readFile(file, told, today, readers));
  for (const [at, file] of files.entries())
    running.add(file.name, (known) => {
      // Asked for once: a file may fetch its bytes when it is read, and let them go with it.
      const { name, bytes } = file;
      return {
        read: mapped?.[at]?.() ?? readFile({ name, bytes }, known, today, readers),
        content: sha256Hex(bytes),
      };
    });
  const learned = running.namesLearned();
  return learned === undefined
    ? running.finish()
    : importWith(readers, evidence, files, { ...options, selfNames: learned });
}
