import type { WorkerPort } from '../parallel/port.ts';
import { builtin } from '../platform/builtin.ts';

/** Starts a worker of this library, in Node or in a browser; undefined where there are none. */
export function startWorker(): WorkerPort | undefined {
  const threads = builtin('node:worker_threads');
  return threads === undefined ? browserWorker() : threadOf(threads);
}

/** How many workers this machine runs at once. */
export function cores(): number {
  const { navigator } = globalThis as { navigator?: { hardwareConcurrency?: number } };
  return Math.max(1, builtin('node:os')?.availableParallelism() ?? navigator?.hardwareConcurrency ?? 1);
}

type Threads = NonNullable<ReturnType<typeof builtin<'node:worker_threads'>>>;

function threadOf({ Worker }: Threads): WorkerPort {
  // Bundlers for browsers look for this address written out, and would make a second copy of the worker.
  const here = import.meta.url;
  const worker = new Worker(new URL('./worker.js', here));
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.on('message', (message) => onMessage(message as never));
      worker.on('error', onFailure);
    },
    close: () => void worker.terminate(),
  };
}

function browserWorker(): WorkerPort | undefined {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.onmessage = (event) => onMessage(event.data);
      worker.onerror = (event) => {
        event.preventDefault();
        onFailure(new Error(event.message || 'The worker could not be started.'));
      };
    },
    close: () => worker.terminate(),
  };
}
