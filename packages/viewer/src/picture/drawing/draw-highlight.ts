import { fontOf } from '../labels/label-list.ts';
import { type Camera, markScale } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import { drawPerson, drawTie } from './draw-marks.ts';
import { type Palette, withAlpha } from './palette.ts';
import type { Pen } from './pen.ts';

type Context = Pen;

/** Somebody with all their ties, drawn over a picture that steps back. */
export function drawStar(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  index: number,
): void {
  const ties = scene.tiesOf(index);
  const alpha = ties.length > 150 ? 0.6 : 0.9;
  for (const tie of ties.toReversed())
    drawTie(context, scene, camera, palette, tie, alpha * (0.45 + 0.55 * tie.strength));
  context.setLineDash([]);
  for (const { a, b } of ties) drawPerson(context, scene, camera, palette, a === index ? b : a, null);
  drawPerson(context, scene, camera, palette, index, null);
  drawHalo(context, scene, camera, palette, index);
}

/** Several people with all that ties them to others. */
export function drawGroup(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  group: readonly number[],
): void {
  const ties = [...new Set(group.flatMap((index) => scene.tiesOf(index)))];
  const alpha = ties.length > 150 ? 0.5 : 0.85;
  for (const tie of ties.toSorted((one, two) => one.strength - two.strength))
    drawTie(context, scene, camera, palette, tie, alpha * (0.45 + 0.55 * tie.strength));
  context.setLineDash([]);
  const people = new Set([...ties.flatMap(({ a, b }) => [a, b]), ...group]);
  for (const person of people) drawPerson(context, scene, camera, palette, person, null);
}

/** A chain of people, as an introduction goes. */
export function drawPath(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  path: readonly number[],
): void {
  const { x, y } = scene.layout;
  const line = (colour: string, width: number): void => {
    context.beginPath();
    for (const person of path) context.lineTo(camera.toX(x[person]!), camera.toY(y[person]!));
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  };
  context.lineJoin = 'round';
  line(palette.background, 9);
  line(withAlpha(palette.ring, 0.95), 4.5);
  for (const person of path) {
    drawPerson(context, scene, camera, palette, person, null);
    drawHalo(context, scene, camera, palette, person);
  }
}

export function drawHalo(
  context: Context,
  { layout }: Scene,
  camera: Camera,
  palette: Palette,
  person: number,
): void {
  const radius = layout.radius[person]! * markScale(camera.scale) + 3;
  const x = camera.toX(layout.x[person]!);
  const y = camera.toY(layout.y[person]!);
  for (const [colour, width] of [
    [palette.background, 5],
    [palette.focus, 2],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}

/** The name of whoever is under the pointer, with the organisation. */
export function drawHover(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  person: number,
): void {
  const { name, organisation, unit } = scene.model.people[person]!;
  drawHalo(context, scene, camera, palette, person);
  const where = unit ?? organisation ?? '';
  const [bold, plain] = [fontOf(13, 700), fontOf(11.5, 400)];
  context.font = bold;
  const nameWidth = context.measureText(name).width;
  context.font = plain;
  const width = Math.max(nameWidth, context.measureText(where).width) + 16;
  const height = where === '' ? 24 : 40;
  const radius = layoutRadius(scene, camera, person);
  const x = Math.min(Math.max(camera.toX(scene.layout.x[person]!) - width / 2, 2), camera.width - width - 2);
  const above = camera.toY(scene.layout.y[person]!) - radius - height - 8;
  const y = above > 2 ? above : camera.toY(scene.layout.y[person]!) + radius + 8;
  context.beginPath();
  context.roundRect(x, y, width, height, 5);
  context.fillStyle = withAlpha(palette.background, 0.95);
  context.fill();
  context.strokeStyle = palette.outsideLine;
  context.lineWidth = 1;
  context.stroke();
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.font = bold;
  context.fillStyle = palette.personText;
  context.fillText(name, x + 8, y + 12.5);
  context.font = plain;
  context.fillStyle = palette.outsideText;
  context.fillText(where, x + 8, y + 28);
}

const layoutRadius = ({ layout }: Scene, camera: Camera, person: number): number =>
  layout.radius[person]! * markScale(camera.scale);
