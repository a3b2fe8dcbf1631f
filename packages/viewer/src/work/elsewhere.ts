import { type Failure, type FromBench, packed, type ToBench, unpacked } from './messages.ts';
import { Joining, pieces } from './pieces.ts';
import { Shelf } from './shelf.ts';
import type { Answer, Bench, Given, Hooks, Task } from './tasks.ts';

interface Pending {
  readonly task: Task;
  readonly given: Given<Task>;
  readonly hooks: Hooks;
  readonly resolve: (answer: never) => void;
  readonly reject: (error: unknown) => void;
  answer: Joining | undefined;
  expected: number;
  arrived: number;
}

/** How work begins: in a worker, or null where none starts; else on this thread, whose script is loaded only then. */
export interface Beginning {
  worker(): Worker | null;
  here(): Promise<Bench>;
}

/** A task that failed, with the code by which programs know why. */
export class TaskError extends Error {
  readonly code: string;

  constructor({ code, message }: Failure) {
    super(message);
    this.code = code;
  }
}

/** A worker that does not say that it runs after this long never will; the work is done on the page's thread instead. */
const PATIENCE_MS = 20_000;

/** Sending gives way to the page after this long. */
const BUDGET_MS = 8;

/**
 * A bench in a worker. A task that is stopped ends with its worker; others that wait are begun again in the next one.
 * Where no worker starts, the work is done on the page's thread.
 */
export class BenchElsewhere implements Bench {
  readonly #begin: Beginning;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #shelf = new Shelf(1);
  #sending: Promise<void> = Promise.resolve();
  #here: Promise<Bench> | null = null;
  #ready = false;
  #ended = false;
  #turns = 0;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(begin: Beginning) {
    this.#begin = begin;
  }

  run<Kind extends Task>(task: Kind, given: Given<Kind>, hooks: Hooks = {}): Promise<Answer<Kind>> {
    if (this.#here) return this.#here.then((bench) => bench.run(task, given, hooks));
    return new Promise((resolve, reject) => {
      const { signal } = hooks;
      if (signal?.aborted || this.#ended) {
        reject(cancelled());
        return;
      }
      const turn = ++this.#turns;
      const pending = { task, given, hooks, resolve, reject, answer: undefined, expected: 0, arrived: 0 };
      this.#pending.set(turn, pending);
      signal?.addEventListener('abort', () => this.#stop(turn), { once: true });
      this.#send(turn, pending);
    });
  }

  /** Closes for good: what is asked later is refused and starts no worker. */
  end(): void {
    this.#ended = true;
    this.close();
  }

  close(): void {
    clearTimeout(this.#patience);
    this.#pending.clear();
    this.#worker?.terminate();
    this.#worker = null;
  }

  #send(turn: number, { task, given, reject }: Pending): void {
    const worker = this.#running();
    if (worker === null) return;
    const post = (message: ToBench): void => worker.postMessage(message);
    const sending = async (): Promise<void> => {
      if (worker !== this.#worker) return;
      const cut = packed('given', task, given, this.#shelf);
      post({ turn, task, frame: cut.frame });
      let since = performance.now();
      for (const piece of pieces(cut)) {
        if (performance.now() - since > BUDGET_MS) {
          await new Promise((resolve) => setTimeout(resolve));
          if (worker !== this.#worker) return;
          since = performance.now();
        }
        post({ turn, piece });
      }
      post({ turn, begin: true });
    };
    this.#sending = this.#sending.then(sending).catch((error: unknown) => {
      this.#pending.delete(turn);
      reject(error);
    });
  }

  #running(): Worker | null {
    if (this.#worker !== null) return this.#worker;
    const worker = this.#begin.worker();
    if (worker === null) {
      this.#stayHere();
      return null;
    }
    this.#worker = worker;
    this.#shelf = new Shelf(1);
    this.#patience = setTimeout(() => {
      if (worker !== this.#worker) return;
      worker.terminate();
      this.#worker = null;
      this.#stayHere();
    }, PATIENCE_MS);
    worker.onmessage = ({ data }: MessageEvent<FromBench>) => {
      if (worker === this.#worker) this.#hear(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker === this.#worker) this.#broken(event.message);
    };
    return worker;
  }

  #hear(data: FromBench): void {
    if ('ready' in data) {
      clearTimeout(this.#patience);
      this.#ready = true;
      return;
    }
    const pending = this.#pending.get(data.turn);
    if (pending === undefined) return;
    if ('progress' in data) pending.hooks.progress?.(data.progress);
    else if ('frame' in data) {
      pending.answer = new Joining(data.frame);
      pending.expected = data.pieces;
    } else if ('piece' in data) {
      pending.answer!.add(data.piece);
      pending.hooks.progress?.({ kind: 'arriving', share: ++pending.arrived / pending.expected });
    } else {
      this.#pending.delete(data.turn);
      if ('failed' in data) pending.reject(new TaskError(data.failed));
      else pending.resolve(unpacked('answer', pending.task, pending.answer!.value, this.#shelf) as never);
    }
  }

  #stop(turn: number): void {
    const pending = this.#pending.get(turn);
    if (pending === undefined) return;
    this.#pending.delete(turn);
    this.#worker?.terminate();
    this.#worker = null;
    pending.reject(cancelled());
    for (const [other, waiting] of this.#pending) {
      Object.assign(waiting, { answer: undefined, expected: 0, arrived: 0 });
      this.#send(other, waiting);
    }
  }

  /** A worker that never ran is refused here; one that broke down takes its tasks with it. */
  #broken(why: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    if (!this.#ready) {
      this.#stayHere();
      return;
    }
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of lost)
      reject(
        new TaskError({
          code: '',
          message: why || 'The work was broken off; there may be too little memory.',
        }),
      );
  }

  #stayHere(): void {
    const here = this.#begin.here();
    this.#here = here;
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const { task, given, hooks, resolve, reject } of waiting)
      here.then((bench) => bench.run(task, given, hooks)).then(resolve as never, reject);
  }
}

const cancelled = (): TaskError =>
  new TaskError({ code: 'cancelled', message: 'Stopped; nothing was changed.' });
