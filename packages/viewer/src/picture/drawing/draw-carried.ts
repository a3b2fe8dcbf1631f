import { fontOf } from '../labels/label-list.ts';
import type { Held } from '../picture-types.ts';
import { type Camera, markScale } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import { type Palette, withAlpha } from './palette.ts';
import type { Pen } from './pen.ts';

/** Who is being dragged, where they are, and what letting go would suppose. */
export interface Carried {
  readonly held: Held;
  /** In pixels. */
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

export function drawCarried(
  context: Pen,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  { held, x, y, words }: Carried,
): void {
  const from = placeOf(scene, held);
  if (from === null) return;
  const [fromX, fromY] = [camera.toX(from.x), camera.toY(from.y)];
  const radius = Math.max(from.r * ('unit' in held ? camera.scale : markScale(camera.scale)), 5);
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
  context.fillStyle = 'unit' in held ? withAlpha(palette.insider, 0.3) : palette.insider;
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

/** Where whoever is dragged stands, and how large they are, in layout units; null for a unit that is not drawn. */
function placeOf(
  { layout, regions }: Scene,
  held: Held,
): { readonly x: number; readonly y: number; readonly r: number } | null {
  if ('unit' in held) return regions.find(({ kind, name }) => kind === 'unit' && name === held.unit) ?? null;
  const { x, y, radius } = layout;
  return { x: x[held.person]!, y: y[held.person]!, r: radius[held.person]! };
}
