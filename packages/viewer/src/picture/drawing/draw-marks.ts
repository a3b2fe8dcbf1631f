import type { PicturePerson } from '../../layout/picture-model.ts';
import { type Camera, markScale, tieScale } from '../pointing/camera.ts';
import type { Scene, SceneRegion, SceneTie } from '../scene.ts';
import { type Palette, withAlpha } from './palette.ts';
import type { Pen } from './pen.ts';
import { DASH, densityAlpha, STAR_FADE, tieAlpha, tieWidth } from './tie-style.ts';

type Context = Pen;

export function drawTies(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  dim: number,
): void {
  const density = densityAlpha(scene.tieCount) * dim;
  const draw = (tie: SceneTie): void => {
    const alpha = tieAlpha(tie, density);
    if (tie.star) drawStarTie(context, scene, camera, palette, tie, alpha);
    else drawTie(context, scene, camera, palette, tie, alpha);
  };
  scene.ties.forEach(draw);
  if (scene.large)
    for (const [place, region] of scene.regions.entries())
      if (region.kind !== 'own' && isInSight(region, camera)) scene.tiesIn(place).forEach(draw);
  context.setLineDash([]);
}

function isInSight({ x, y, r }: SceneRegion, camera: Camera): boolean {
  const reach = r * camera.scale;
  const [px, py] = [camera.toX(x), camera.toY(y)];
  return px + reach > 0 && py + reach > 0 && px - reach < camera.width && py - reach < camera.height;
}

export function drawTie(
  context: Context,
  { layout }: Scene,
  camera: Camera,
  palette: Palette,
  tie: SceneTie,
  alpha: number,
  from = 0,
  to = 1,
): void {
  const [x1, y1] = [camera.toX(layout.x[tie.a]!), camera.toY(layout.y[tie.a]!)];
  const [x2, y2] = [camera.toX(layout.x[tie.b]!), camera.toY(layout.y[tie.b]!)];
  if (Math.max(x1, x2) < 0 || Math.max(y1, y2) < 0) return;
  if (Math.min(x1, x2) > camera.width || Math.min(y1, y2) > camera.height) return;
  context.beginPath();
  context.moveTo(x1 + (x2 - x1) * from, y1 + (y2 - y1) * from);
  context.lineTo(x1 + (x2 - x1) * to, y1 + (y2 - y1) * to);
  context.lineWidth = Math.max(tieWidth(tie) * tieScale(camera.scale), 0.35);
  context.strokeStyle = withAlpha(tie.personal ? palette.personal : palette.organisational, alpha);
  context.setLineDash(tie.personal ? DASH : []);
  context.stroke();
}

function drawStarTie(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  tie: SceneTie,
  alpha: number,
): void {
  drawTie(context, scene, camera, palette, tie, alpha * STAR_FADE, 0, 0.4);
  drawTie(context, scene, camera, palette, tie, alpha * 0.45, 0.4, 0.65);
  drawTie(context, scene, camera, palette, tie, alpha, 0.65, 1);
}

export function drawPeople(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  dim: boolean,
): void {
  for (const person of scene.order)
    drawPerson(context, scene, camera, palette, person, dim ? palette.muted : null);
}

/** Those who bridge, at every scale: small and told apart by their ring. */
export function drawBrokers(context: Context, scene: Scene, camera: Camera, palette: Palette): void {
  const { layout } = scene;
  const least = 6 / markScale(camera.scale);
  const { brokers } = scene;
  if (brokers.length === 0) return;
  const radius = layout.radius.slice();
  for (const person of brokers) radius[person] = Math.max(radius[person]!, least);
  for (const person of brokers)
    drawPerson(context, { ...scene, layout: { ...layout, radius } }, camera, palette, person, null);
}

/** Share of a disc's radius that separates it from its ring or from ties. */
export const GAP = 0.14;

/** The ring that makes a broker, or the owner of a personal network, a shape of its own. */
export function ringOf(
  { broker, ego }: PicturePerson,
  palette: Palette,
): { share: number; colour: string } | null {
  if (broker) return { share: 0.3, colour: palette.ring };
  return ego ? { share: 0.16, colour: palette.ownText } : null;
}

/** The colour of a disc: inside or outside, or what the lens says; a value that is undefined is grey. */
export function fillOf(palette: Palette, inside: boolean, share: number | undefined): string {
  if (share === undefined) return inside ? palette.insider : palette.outsider;
  return Number.isNaN(share) ? palette.muted : palette.ramp(share);
}

export function drawPerson(
  context: Context,
  { model, layout, share }: Scene,
  camera: Camera,
  palette: Palette,
  person: number,
  muted: string | null,
): void {
  const x = camera.toX(layout.x[person]!);
  const y = camera.toY(layout.y[person]!);
  const radius = Math.max(layout.radius[person]! * markScale(camera.scale), 1.2);
  if (x + radius < 0 || y + radius < 0 || x - radius > camera.width || y - radius > camera.height) return;
  const { insider, ego } = model.people[person]!;
  const ring = ringOf(model.people[person]!, palette);
  const disc = (share: number, colour: string): void => {
    context.beginPath();
    context.arc(x, y, radius * share, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  };
  const fill = muted ?? fillOf(palette, insider || ego, share?.[person]);
  if (ring) {
    disc(1, muted ?? ring.colour);
    disc(1 - ring.share, palette.background);
    disc(1 - ring.share - GAP, fill);
  } else {
    disc(1, muted ?? palette.background);
    disc(radius > 2.5 ? 1 - GAP : 1, fill);
  }
}
