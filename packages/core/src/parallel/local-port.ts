import type { FromWorker, ToWorker, WorkerPort } from './port.ts';
import { partServer } from './serve.ts';

/** The same work on the caller's own thread, with a breath between parts: where there are no workers. */
export function localPort(): WorkerPort {
  const waiting: ToWorker[] = [];
  let heard: (message: FromWorker) => void = () => {};
  let failed: (cause: unknown) => void = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const serve = partServer((message) => heard(message));
  const next = (): void => {
    timer = undefined;
    const message = waiting.shift();
    if (message === undefined) return;
    try {
      serve(message);
    } catch (cause) {
      failed(cause);
    }
    if (waiting.length > 0) timer ??= setTimeout(next, 0);
  };
  return {
    post(message) {
      waiting.push(message);
      timer ??= setTimeout(next, 0);
    },
    listen(onMessage, onFailure) {
      heard = onMessage;
      failed = onFailure;
    },
    close() {
      waiting.length = 0;
      clearTimeout(timer);
    },
  };
}
