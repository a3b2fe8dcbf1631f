import { batch as atOnce, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Evidence } from '@tertius/core';
import { carriedOver } from '@tertius/core/network';
import type { Batch, BatchFile, BatchResult } from '../questions/batch.ts';
import { counted } from '../questions/wording/words.ts';
import type { Bench, Progress } from '../work/tasks.ts';
import type { Edits } from './edits.ts';
import { bytesOf, type LongTask } from './long-task.ts';
import type { Reader } from './reader.ts';

interface Given {
  readonly bench: Bench;
  readonly reader: Reader;
  readonly edits: Edits;
  readonly asOf: ReadonlySignal<number>;
  readonly inTurn: <Value>(step: () => Promise<Value>) => Promise<Value>;
  readonly status: Signal<string>;
}

/** Takes files in while the page goes on; until the end, stopping leaves everything as it was. */
export interface Importer {
  readonly work: ReadonlySignal<LongTask | null>;
  /** What was imported last, and whether its account is open. */
  readonly batch: Signal<Batch | null>;
  readonly open: Signal<boolean>;
  /** Imports one after the other; `from` makes what an import starts from out of what is there by then. */
  take(files: readonly BatchFile[], label: string, from?: (now: Evidence) => Evidence): Promise<void>;
  cancel(): void;
}

export function createImporter({ bench, reader, edits, asOf, inTurn, status }: Given): Importer {
  const work = signal<LongTask | null>(null);
  const batch = signal<Batch | null>(null);
  const open = signal(false);
  let stopper = new AbortController();
  let queue: Promise<unknown> = Promise.resolve();

  const cancel = (): void => {
    stopper.abort();
    stopper = new AbortController();
  };

  const run = async (
    files: readonly BatchFile[],
    label: string,
    from: (now: Evidence) => Evidence,
    signal: AbortSignal,
  ): Promise<void> => {
    const early = reader.early();
    const tell = (progress: Progress | null): void => {
      if (signal.aborted) return;
      if (progress?.kind === 'coarse') early?.take(progress.coarse);
      else work.value = { ...progressWords(files, progress), cancel };
    };
    const hooks = { signal, progress: tell };
    tell({
      kind: 'files',
      file: files[0]!.file.name,
      bytes: 0,
      size: files[0]!.file.size,
      done: 0,
      files: files.length,
    });
    const now = edits.evidence.peek();
    const before = from(now);
    const result = await bench.run('take', { before, files, coarse: early?.aspect ?? null }, hooks);
    tell(null);
    await inTurn(async () => {
      const latest = edits.evidence.peek();
      const evidence = carriedOver(result.evidence, before, from(latest));
      const changed = !same(evidence, latest);
      const reading = changed ? await reader.read(evidence, asOf.peek(), hooks) : null;
      if (signal.aborted) return;
      atOnce(() => {
        if (reading !== null) {
          reader.show(reading);
          edits.apply(evidence, label);
        }
        batch.value = { before, entries: result.entries, opened: result.opened };
        open.value = true;
        status.value = resultWords(result);
      });
    });
  };

  return {
    work,
    batch,
    open,
    cancel,
    take(files, label, from = (now) => now) {
      const { signal } = stopper;
      const done = queue.then(async () => {
        if (signal.aborted) return;
        try {
          await run(files, label, from, signal);
        } catch (error) {
          reader.coarse.value = null;
          if (!signal.aborted) throw error;
        } finally {
          work.value = null;
          if (signal.aborted) {
            reader.coarse.value = null;
            status.value = 'Stopped: nothing was imported, the network is as it was.';
          }
        }
      });
      queue = done.catch(() => undefined);
      return done;
    },
  };
}

/** Reads the last import again, one of its files as the export of somebody named since. */
export async function answerOwner(importer: Importer, entry: number, self: string): Promise<void> {
  const current = importer.batch.value;
  if (current === null || self.trim() === '') return;
  const { file } = current.entries[entry]!;
  const files = current.entries.map(({ file: one, self: before }, index) => ({
    file: one,
    ...(index === entry ? { self: self.trim() } : before === undefined ? {} : { self: before }),
  }));
  const from = ({ statements, settings: { own } }: Evidence): Evidence => ({
    ...current.before,
    settings: { ...current.before.settings, ...(own === undefined ? {} : { own }) },
    statements,
  });
  await importer.take(files, `whose export ${file.name} is`, from);
}

const same = (one: Evidence, other: Evidence): boolean =>
  one.imports.length === other.imports.length &&
  one.imports.every((source, at) => source === other.imports[at]) &&
  one.statements.length === other.statements.length &&
  JSON.stringify(one.settings) === JSON.stringify(other.settings);

function progressWords(
  files: readonly BatchFile[],
  progress: Exclude<Progress, { readonly kind: 'coarse' }> | null,
): Omit<LongTask, 'cancel'> {
  const all = files.length === 1 ? files[0]!.file.name : counted(files.length, 'file', 'files');
  if (progress === null) return { title: `Taking in ${all}`, share: null, detail: 'working out who is who' };
  if (progress.kind === 'arriving')
    return { title: `Taking in ${all}`, share: progress.share, detail: 'bringing it to the page' };
  if (progress.kind === 'steps')
    return { title: `Taking in ${all}`, share: progress.share, detail: progress.doing };
  const { file, bytes, size, done, files: count } = progress;
  const place = count > 1 ? ` (file ${done + 1} of ${count})` : '';
  if (size > 0 && bytes >= size)
    return {
      title: `Taking in ${file}${place}`,
      share: null,
      detail: `all ${bytesOf(size, size).split(' of ')[1]} read; sorting the rows`,
    };
  return {
    title: `Reading ${file}${place}`,
    share: size > 0 ? bytes / size : null,
    detail: bytesOf(bytes, size),
  };
}

function resultWords({ entries, opened }: BatchResult): string {
  if (entries.length === 0) return `${opened} is open.`;
  const sum = (pick: (entry: BatchResult['entries'][number]) => number): number =>
    entries.reduce((total, entry) => total + pick(entry), 0);
  const refused = entries.filter(({ report }) => report.refused !== undefined).length;
  const rows = `${entries.length} ${entries.length === 1 ? 'file' : 'files'} read: ${sum(({ report }) => report.accepted)} rows accepted, ${sum(({ report }) => report.rejected)} rejected`;
  return refused > 0 ? `${rows}, ${refused} refused as a whole.` : `${rows}.`;
}
