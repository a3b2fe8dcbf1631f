import type { Region } from '../../layout/layout-types.ts';
import { type Camera, markScale } from '../pointing/camera.ts';
import type { Scene, SceneTie } from '../scene.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';

type Context = Pen;

/** So many lines are drawn within a frame. */
export const MOST_APART = 20_000;

/** Who stands in no disc, so that nothing would show them from afar, and the strongest ties among them. */
export interface Apart {
  readonly people: readonly number[];
  readonly ties: readonly SceneTie[];
}

/** Whether people of such a region stand in no disc that would show them from afar. */
export const standsApart = (kind: Region['kind'] | undefined): boolean =>
  kind === 'person' || kind === 'centre';

/** A crowd as points and one web of lines: each on its own would take longer than a frame. */
export function drawApart(
  context: Context,
  { layout, apart }: Scene,
  camera: Camera,
  palette: Palette,
  dim: boolean,
): void {
  context.beginPath();
  for (const { a, b } of apart.ties) {
    context.moveTo(camera.toX(layout.x[a]!), camera.toY(layout.y[a]!));
    context.lineTo(camera.toX(layout.x[b]!), camera.toY(layout.y[b]!));
  }
  context.setLineDash([]);
  context.lineWidth = 0.5;
  context.strokeStyle = palette.organisational;
  context.globalAlpha = (dim ? 0.3 : 1) * Math.min(0.4, Math.max(0.05, 400 / Math.max(apart.ties.length, 1)));
  context.stroke();
  context.globalAlpha = 1;
  context.fillStyle = dim ? palette.muted : palette.outsider;
  for (const person of apart.people) {
    const side = Math.max(layout.radius[person]! * markScale(camera.scale), 0.8) * 2;
    const x = camera.toX(layout.x[person]!) - side / 2;
    const y = camera.toY(layout.y[person]!) - side / 2;
    if (x + side < 0 || y + side < 0 || x > camera.width || y > camera.height) continue;
    if (side < 4) context.fillRect(x, y, side, side);
    else {
      context.beginPath();
      context.arc(x + side / 2, y + side / 2, side / 2, 0, 2 * Math.PI);
      context.fill();
    }
  }
}
