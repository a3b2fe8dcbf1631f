import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { WorkerPool } from './pool.ts';
import type { WorkerPort } from './port.ts';

/** A pool of Node's worker threads, one for each core unless said otherwise. Close it when done. */
export function nodePool(size: number = availableParallelism()): WorkerPool {
  return new WorkerPool(nodePort, size);
}

function nodePort(): WorkerPort {
  const worker = new Worker(new URL('./node-worker.js', import.meta.url));
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onFailure) {
      worker.on('message', onMessage);
      worker.on('error', onFailure);
    },
    close: () => void worker.terminate(),
  };
}
