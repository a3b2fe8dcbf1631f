import { source } from 'virtual:layout-worker';
import { layout } from '../layout/layout.ts';
import type { Layout, LayoutOptions } from '../layout/layout-types.ts';
import type { PictureModel } from '../picture/picture-model.ts';

type Arrange = (model: PictureModel, options: LayoutOptions) => Promise<Layout>;

/** Lays out in a worker, so that the page answers meanwhile; on the main thread where workers are refused. */
export function arrangeElsewhere(): Arrange {
  const worker = startWorker();
  if (worker === null) return async (model, options) => layout(model, options);
  const waiting = new Map<number, (layout: Layout) => void>();
  let alive = true;
  let turns = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<{ turn: number; layout: Layout }>) => {
    waiting.get(data.turn)?.(data.layout);
    waiting.delete(data.turn);
  });
  const tasks = new Map<number, readonly [PictureModel, LayoutOptions]>();
  worker.addEventListener('error', () => {
    alive = false;
    for (const [turn, done] of waiting) done(layout(...tasks.get(turn)!));
    waiting.clear();
  });
  return (model, options) => {
    if (!alive) return Promise.resolve(layout(model, options));
    const turn = ++turns;
    tasks.clear();
    tasks.set(turn, [model, options]);
    return new Promise((resolve) => {
      waiting.set(turn, resolve);
      worker.postMessage({ turn, model, options });
    });
  };
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

function startWorker(): Worker | null {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: Policies };
    const policy = trustedTypes?.createPolicy('tertius', {
      createScriptURL(given) {
        if (!given.startsWith('blob:')) throw new TypeError('Only this page’s own worker may start.');
        return given;
      },
    });
    return new Worker(policy?.createScriptURL(address) ?? address);
  } catch {
    return null;
  }
}
