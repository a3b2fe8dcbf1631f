import type { Steps } from '../kernels/ingredient.ts';
import type { FromWorker, Services, ToWorker, WorkerPort } from './port.ts';
import { servantInSteps } from './servant.ts';

/** The thread's other work gets a turn after this long. */
const BUDGET_MS = 8;

/** The same work on the caller's own thread, with a breath between steps: where there are no workers. */
export function localPort(services: Services): WorkerPort {
  const waiting: ToWorker[] = [];
  let running: Steps<void> | undefined;
  let heard: (message: FromWorker) => void = () => {};
  let failed: (cause: unknown) => void = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let open = true;
  const serve = servantInSteps(services, (message) => heard(message));
  const later = (): void => {
    timer ??= setTimeout(work, 0);
  };
  const work = (): void => {
    timer = undefined;
    const until = performance.now() + BUDGET_MS;
    try {
      while (open && performance.now() < until) {
        if (running === undefined) {
          const message = waiting.shift();
          if (message === undefined) return;
          running = serve(message);
        }
        if (running.next().done === true) running = undefined;
      }
    } catch (cause) {
      failed(cause);
    }
    if (open) later();
  };
  return {
    post(message) {
      waiting.push(message);
      later();
    },
    listen(onMessage, onFailure) {
      heard = onMessage;
      failed = onFailure;
    },
    close() {
      open = false;
      waiting.length = 0;
      clearTimeout(timer);
    },
  };
}
