import type { ToWorker, WorkerPort } from './port.ts';
import { partServer } from './serve.ts';

/** A browser's worker for a pool: `new WorkerPool(() => browserPort(new Worker(url)), navigator.hardwareConcurrency)`. */
export function browserPort(worker: Worker): WorkerPort {
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

/** All that the worker's own script has to call, module or classic. */
export function serveBrowser(): void {
  const scope = globalThis as unknown as {
    onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
    postMessage(message: unknown, transfer: Transferable[]): void;
  };
  const serve = partServer((message, transfer) => scope.postMessage(message, transfer));
  scope.onmessage = (event) => serve(event.data);
}
