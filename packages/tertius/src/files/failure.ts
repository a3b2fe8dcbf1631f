import { reasonOf } from './read.ts';

/** The command was right and could not be done: exit code 1. */
export class Failure extends Error {
  readonly file: string | undefined;

  constructor(message: string, file?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.file = file;
  }
}

/** An error of the file system in words, anything else as it is. */
export function asFailure(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException)?.code;
  if (typeof code !== 'string' || !(error as NodeJS.ErrnoException).syscall) return error;
  return new Failure(reasonOf(error as NodeJS.ErrnoException), path, error);
}
