import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const NAME = /^\.tertius-warehouse-(\d+)-/;

/** A folder beside the output for what a run needs while it runs; nothing of it is left, and none of it is read by a later run. */
export class Room {
  readonly path: string;
  readonly #leave: () => void;

  /** Where the output is to be; folders of runs that were killed are swept away first. */
  constructor(output: string) {
    const folder = dirname(output);
    mkdirSync(folder, { recursive: true });
    sweep(folder);
    this.path = mkdtempSync(join(folder, `.tertius-warehouse-${process.pid}-`));
    this.#leave = () => rmSync(this.path, { recursive: true, force: true, maxRetries: 3 });
    process.on('exit', this.#leave);
  }

  file(name: string): string {
    return join(this.path, name);
  }

  /** A finished file of the room as the output: whole, or not there. */
  publish(name: string, output: string): void {
    renameSync(this.file(name), output);
  }

  close(): void {
    process.off('exit', this.#leave);
    this.#leave();
  }
}

function sweep(folder: string): void {
  for (const entry of readdirSync(folder)) {
    const pid = NAME.exec(basename(entry))?.[1];
    if (pid !== undefined && !isRunning(Number(pid)))
      rmSync(join(folder, entry), { recursive: true, force: true });
  }
}

/** Whether a process of this number runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
