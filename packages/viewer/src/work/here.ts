import { Desk } from './desk.ts';
import type { Bench } from './tasks.ts';

/** A bench on the page's own thread, where workers are refused: the page says what it does, then does it. */
export function benchHere(): Bench {
  const desk = new Desk();
  return {
    async run(task, given, hooks) {
      await new Promise((resolve) => setTimeout(resolve));
      return await desk.run(task, given, hooks);
    },
    close: () => undefined,
    end: () => undefined,
  };
}
