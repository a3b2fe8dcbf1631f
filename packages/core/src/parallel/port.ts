/** What a worker can do, by the name of the job: what it is told once, then one question after the other. */
export type Services = Readonly<Record<string, (setup: never) => (question: never) => unknown>>;

export type ToWorker =
  | { readonly type: 'begin'; readonly job: string; readonly setup: unknown }
  | { readonly type: 'ask'; readonly turn: number; readonly question: unknown };

export type FromWorker =
  | { readonly turn: number; readonly answer: unknown }
  | { readonly turn: number; readonly failed: Failed };

/** An error as it travels. */
export interface Failed {
  readonly message: string;
  readonly code?: string | undefined;
  readonly value?: string | undefined;
}

/** A worker as a crew sees it. Node's and the browser's are adapted to it in a line each. */
export interface WorkerPort {
  post(message: ToWorker): void;
  /** Called once, before anything is posted. */
  listen(onMessage: (message: FromWorker) => void, onFailure: (cause: unknown) => void): void;
  close(): void;
}

/** Makes a worker; undefined where there are none. */
export type Spawn = () => WorkerPort | undefined;
