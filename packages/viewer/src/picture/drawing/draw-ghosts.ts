import type { Camera } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import { drawPerson } from './draw-marks.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';

/** A tie that is not there yet: who would be introduced to whom, by whom. */
export interface Ghost {
  readonly one: number;
  readonly other: number;
  readonly through: number;
}

const DOTS = [2, 5] as const;

/** Proposed introductions as dotted arcs over the picture, with those whom they join. */
export function drawGhosts(
  context: Pen,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  proposed: readonly Ghost[],
): void {
  const { people } = scene.model;
  const ghosts = proposed.filter((one) => people[one.one] && people[one.other] && people[one.through]);
  const { x, y } = scene.layout;
  context.lineCap = 'round';
  for (const { one, other } of ghosts) {
    const [x1, y1] = [camera.toX(x[one]!), camera.toY(y[one]!)];
    const [x2, y2] = [camera.toX(x[other]!), camera.toY(y[other]!)];
    context.beginPath();
    context.moveTo(x1, y1);
    context.quadraticCurveTo((x1 + x2) / 2 - (y2 - y1) * 0.12, (y1 + y2) / 2 + (x2 - x1) * 0.12, x2, y2);
    for (const [colour, width] of [
      [palette.background, 6],
      [palette.ring, 3],
    ] as const) {
      context.strokeStyle = colour;
      context.lineWidth = width;
      context.setLineDash(colour === palette.ring ? DOTS : []);
      context.stroke();
    }
  }
  context.setLineDash([]);
  context.lineCap = 'butt';
  for (const { one, other, through } of ghosts)
    for (const person of [through, one, other]) drawPerson(context, scene, camera, palette, person, null);
}
