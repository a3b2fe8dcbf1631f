/** The command was right and could not be done: exit code 1. */
export class Failure extends Error {
  readonly file: string | undefined;

  constructor(message: string, file?: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.file = file;
  }
}
