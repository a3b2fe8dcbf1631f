import { drained, isSteps, type Steps } from '../kernels/ingredient.ts';
import type { Failed, FromWorker, Services, ToWorker } from './port.ts';

type Answering = (question: unknown) => unknown;

/** The worker's side: give it every message that arrives; it answers each question, in order. */
export function servant(
  services: Services,
  answer: (message: FromWorker) => void,
): (message: ToWorker) => void {
  const steps = servantInSteps(services, answer);
  return (message) => void drained(steps(message));
}

/** The same in steps, for a thread that has other things to do. */
export function servantInSteps(
  services: Services,
  answer: (message: FromWorker) => void,
): (message: ToWorker) => Steps<void> {
  let work: Answering = () => undefined;
  return function* (message) {
    if (message.type === 'begin') {
      const { job, setup } = message;
      let made: Answering | undefined;
      // What is wrong with the setup is said of every question.
      work = (question) => {
        made ??= (services[job] as (setup: unknown) => Answering)(setup);
        return made(question);
      };
      return;
    }
    const { turn } = message;
    try {
      const found = work(message.question);
      answer({ turn, answer: isSteps(found) ? yield* found : found });
    } catch (cause) {
      answer({ turn, failed: asFailed(cause) });
    }
  };
}

function asFailed(cause: unknown): Failed {
  if (!(cause instanceof Error)) return { message: String(cause) };
  const { message, code, value } = cause as Error & { code?: string; value?: string };
  return { message, code, value };
}
