import { fontOf } from '../labels/label-list.ts';
import { type Camera, markScale } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import { type Palette, withAlpha } from './palette.ts';
import type { Pen } from './pen.ts';

/** Somebody who is being dragged: where they are from, where they are, and what letting go would suppose. */
export interface Carried {
  readonly person: number;
  /** In pixels. */
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

export function drawCarried(
  context: Pen,
  { layout }: Scene,
  camera: Camera,
  palette: Palette,
  { person, x, y, words }: Carried,
): void {
  const [fromX, fromY] = [camera.toX(layout.x[person]!), camera.toY(layout.y[person]!)];
  const radius = Math.max(layout.radius[person]! * markScale(camera.scale), 5);
  context.beginPath();
  context.moveTo(fromX, fromY);
  context.lineTo(x, y);
  context.strokeStyle = palette.focus;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = palette.insider;
  context.fill();
  context.lineWidth = 2;
  context.stroke();
  context.font = fontOf(12.5, 600);
  const width = context.measureText(words).width + 14;
  const left = Math.min(Math.max(x - width / 2, 2), camera.width - width - 2);
  context.beginPath();
  context.roundRect(left, y + radius + 6, width, 22, 5);
  context.fillStyle = withAlpha(palette.background, 0.95);
  context.fill();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.fillStyle = palette.personText;
  context.fillText(words, left + 7, y + radius + 17.5);
}
