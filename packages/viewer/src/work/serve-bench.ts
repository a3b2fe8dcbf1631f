import { Desk } from './desk.ts';
import { type FromBench, failureOf, handedOver, packed, type ToBench, unpacked } from './messages.ts';
import { countPieces, Joining, pieces } from './pieces.ts';
import { Shelf } from './shelf.ts';
import type { Given, Progress, Task } from './tasks.ts';

/** Progress is told this often; more would be work of its own. */
const EVERY_MS = 80;

interface Scope {
  onmessage: ((event: MessageEvent<ToBench>) => void) | null;
  postMessage(message: FromBench, handedOver?: readonly ArrayBufferLike[]): void;
}

/** Makes this worker a bench: everything its script has to call. */
export function serveBench(): void {
  const scope = globalThis as unknown as Scope;
  const desk = new Desk();
  const shelf = new Shelf(2);
  const coming = new Map<number, { readonly task: Task; readonly given: Joining }>();

  const perform = async (turn: number, task: Task, given: unknown): Promise<void> => {
    let told = 0;
    const progress = (one: Progress): void => {
      if (one.kind !== 'coarse' && performance.now() - told < EVERY_MS) return;
      told = performance.now();
      scope.postMessage({ turn, progress: one });
    };
    try {
      const answer = await desk.run(task, given as Given<typeof task>, { progress });
      const cut = packed('answer', task, answer, shelf);
      scope.postMessage({ turn, frame: cut.frame, pieces: countPieces(cut) }, handedOver(task, answer));
      for (const piece of pieces(cut)) scope.postMessage({ turn, piece });
      scope.postMessage({ turn, end: true });
    } catch (error) {
      scope.postMessage({ turn, failed: failureOf(error) });
    }
  };

  scope.onmessage = ({ data }) => {
    const { turn } = data;
    if ('task' in data) coming.set(turn, { task: data.task, given: new Joining(data.frame) });
    else if ('piece' in data) coming.get(turn)?.given.add(data.piece);
    else {
      const { task, given } = coming.get(turn)!;
      coming.delete(turn);
      void perform(turn, task, unpacked('given', task, given.value, shelf));
    }
  };
  scope.postMessage({ ready: true });
}
