import { layout } from '../layout/layout.ts';
import type { LayoutOptions } from '../layout/layout-types.ts';
import type { PictureModel } from '../picture/picture-model.ts';

interface Task {
  readonly turn: number;
  readonly model: PictureModel;
  readonly options: LayoutOptions;
}

addEventListener('message', ({ data }: MessageEvent<Task>) => {
  const { turn, model, options } = data;
  postMessage({ turn, layout: layout(model, options) });
});
