import type { Camera } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import { type Palette, withAlpha } from './palette.ts';
import type { Pen } from './pen.ts';

export function drawRegions(context: Pen, scene: Scene, camera: Camera, palette: Palette): void {
  const named = scene.regions.filter(({ kind, name }) => kind === 'unit' && name !== null).length;
  for (const { kind, name, x, y, r, sole, empty } of scene.regions) {
    if (empty) continue;
    if (kind === 'person' || kind === 'centre' || (kind === 'unit' && named === 0)) continue;
    const px = camera.toX(x);
    const py = camera.toY(y);
    const radius = r * camera.scale;
    if (px + radius < 0 || py + radius < 0 || px - radius > camera.width || py - radius > camera.height)
      continue;
    context.beginPath();
    context.arc(px, py, radius, 0, 2 * Math.PI);
    if (scene.large && radius < 5 && kind === 'organisation') {
      // thousands of small outlines would shimmer: a soft dot each
      context.fillStyle = withAlpha(palette.outsideLine, 0.75);
      context.fill();
      continue;
    }
    context.fillStyle =
      kind === 'own' ? palette.ownFill : kind === 'unit' ? palette.unitFill : palette.outsideFill;
    context.fill();
    context.strokeStyle = kind === 'organisation' ? palette.outsideLine : palette.insideLine;
    context.lineWidth = kind === 'own' ? 1.4 : 1;
    context.setLineDash(kind === 'unit' && name === null ? [2, 4] : []);
    if (sole) {
      context.strokeStyle = palette.soleLine;
      context.lineWidth = Math.min(Math.max(radius / 12, 1.2), 2.4);
      context.setLineDash([4.5, 3.2]);
    }
    context.stroke();
  }
  context.setLineDash([]);
}

export function drawBands(context: Pen, scene: Scene, camera: Camera, palette: Palette): void {
  context.lineCap = 'round';
  for (const { from, to, strength } of scene.bands) {
    const [one, two] = [scene.regions[from]!, scene.regions[to]!];
    const [dx, dy] = [two.x - one.x, two.y - one.y];
    const length = Math.hypot(dx, dy) || 1;
    const start = Math.min(one.r * 0.35, length) / length;
    const end = 1 - Math.min(two.r * 0.6, length) / length;
    const [x1, y1] = [camera.toX(one.x + dx * start), camera.toY(one.y + dy * start)];
    const [x2, y2] = [camera.toX(one.x + dx * end), camera.toY(one.y + dy * end)];
    const bend = 0.1;
    context.beginPath();
    context.moveTo(x1, y1);
    context.quadraticCurveTo((x1 + x2) / 2 - (y2 - y1) * bend, (y1 + y2) / 2 + (x2 - x1) * bend, x2, y2);
    context.strokeStyle = withAlpha(palette.organisational, 0.16 + 0.3 * strength);
    context.lineWidth = 1 + 5 * Math.sqrt(strength);
    context.stroke();
  }
  context.lineCap = 'butt';
}
