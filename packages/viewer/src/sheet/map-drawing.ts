import type { Bounds, Layout } from '../layout/layout-types.ts';
import type { PictureModel } from '../layout/picture-model.ts';
import { isDimmed, paintFront, paintGround, paintMarks } from '../picture/drawing/painter.ts';
import { paletteOf } from '../picture/drawing/palette.ts';
import { Labels } from '../picture/labels/labels.ts';
import { Camera } from '../picture/pointing/camera.ts';
import { sceneOf } from '../picture/scene.ts';
import type { Lensed } from '../questions/lens/lens.ts';
import type { Drawing } from './drawing.ts';
import { mapLegend, REACHED_BY_ONE } from './map-legend.ts';
import { SvgPen } from './svg-pen.ts';

export interface MapView {
  readonly title: string;
  readonly sentence: string;
  /** The part that is seen, in layout coordinates; the whole unless given. */
  readonly seen?: Bounds;
  /** Who is selected, so that the others step back. */
  readonly selected?: number | null;
  readonly lens?: Lensed;
  readonly othersSeen?: boolean;
  readonly asked?: boolean;
}

/** The map as the page draws it, by the same painters. */
export function mapDrawing(model: PictureModel, layout: Layout, view: MapView): Drawing {
  const scene = sceneOf(model, layout, view.lens ?? null);
  const palette = paletteOf('light');
  return {
    title: view.title,
    sentence: view.sentence,
    legend: mapLegend({
      afar: scene.large,
      othersSeen: view.othersSeen === true && model.people.some(({ sole }) => sole > 0),
      asked: view.asked === true,
      onRequest: model.people.some((person) => person.onRequest),
      lens: view.lens,
    }).filter(({ text }) => view.othersSeen !== false || text !== REACHED_BY_ONE),
    paint(width, height) {
      const camera = new Camera();
      Object.assign(camera, { width, height });
      const whole = camera.fitting(layout.bounds, 10);
      camera.whole = whole.scale;
      camera.view = view.seen === undefined ? whole : camera.fitting(view.seen, 0);
      const labels = new Labels(() => undefined, false);
      const highlight = { selected: view.selected ?? null, path: [], group: [], hovered: null };
      const pen = new SvgPen();
      paintGround(pen, scene, camera, palette, isDimmed(highlight));
      paintMarks(pen, scene, camera, palette, isDimmed(highlight));
      paintFront(pen, scene, camera, palette, highlight, labels);
      const unnamed = view.seen === undefined ? labels.unnamed : 0;
      return {
        svg: pen.svg,
        leftOut: [
          ...(view.seen === undefined ? [] : ['A part of the picture.']),
          ...(unnamed > 0
            ? [
                `${unnamed.toLocaleString('en')} ${unnamed === 1 ? 'organisation has' : 'organisations have'} no room for a name.`,
              ]
            : []),
        ],
      };
    },
  };
}
