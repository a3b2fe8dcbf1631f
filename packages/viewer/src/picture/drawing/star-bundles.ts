import type { Region } from '../../layout/layout-types.ts';
import type { Camera } from '../pointing/camera.ts';
import { tieScale } from '../pointing/camera.ts';
import type { Scene, SceneTie } from '../scene.ts';
import { type Palette, withAlpha } from './palette.ts';
import type { Pen } from './pen.ts';
import { DASH, tieWidth } from './tie-style.ts';

/** What the owner of a personal network has at one organisation: one line there, and a short one to each person. */
export interface Bundle {
  readonly ego: number;
  /** Place of the organisation among the regions. */
  readonly region: number;
  readonly personal: boolean;
  readonly ties: readonly SceneTie[];
  /** Sum of the strengths. */
  readonly strength: number;
}

const LEAST = 2;

/** The ties of owners that lead to organisations where they have several, as bundles; all other ties as they are. */
export function bundledStars(
  ties: readonly SceneTie[],
  regionOf: Int32Array,
  regions: readonly Region[],
): { readonly bundles: readonly Bundle[]; readonly ties: readonly SceneTie[] } {
  const found = new Map<string, SceneTie[]>();
  const keyOf = ({ a, b, star, personal }: SceneTie): string | null => {
    const place = regionOf[b]!;
    return star && regions[place]?.kind === 'organisation' ? `${a} ${place} ${Number(personal)}` : null;
  };
  for (const tie of ties) {
    const key = keyOf(tie);
    if (key === null) continue;
    const list = found.get(key);
    if (list === undefined) found.set(key, [tie]);
    else list.push(tie);
  }
  const bundles = [...found.values()]
    .filter(({ length }) => length >= LEAST)
    .map((list): Bundle => {
      const [{ a, b, personal }] = list as [SceneTie, ...SceneTie[]];
      const strength = list.reduce((sum, tie) => sum + tie.strength, 0);
      return { ego: a, region: regionOf[b]!, personal, ties: list, strength };
    });
  const taken = new Set(bundles.flatMap((bundle) => bundle.ties));
  return {
    bundles: bundles.sort((one, two) => one.strength - two.strength),
    ties: ties.filter((tie) => !taken.has(tie)),
  };
}

const MOST_WIDTH = 5;

export function drawBundles(context: Pen, scene: Scene, camera: Camera, palette: Palette, dim: number): void {
  const { layout, regions } = scene;
  const near = tieScale(camera.scale);
  for (const { ego, region, personal, ties, strength } of scene.bundles) {
    const { x, y, r } = regions[region]!;
    const [fromX, fromY] = [layout.x[ego]!, layout.y[ego]!];
    const [dx, dy] = [fromX - x, fromY - y];
    const length = Math.hypot(dx, dy) || 1;
    const [gateX, gateY] = [camera.toX(x + (dx / length) * r * 0.9), camera.toY(y + (dy / length) * r * 0.9)];
    const colour = personal ? palette.personal : palette.organisational;
    context.beginPath();
    context.moveTo(camera.toX(fromX), camera.toY(fromY));
    context.lineTo(gateX, gateY);
    context.lineWidth = Math.min((0.8 + 0.9 * Math.sqrt(strength)) * near, MOST_WIDTH);
    context.strokeStyle = withAlpha(colour, 0.6 * dim);
    context.setLineDash(personal ? DASH : []);
    context.stroke();
    context.setLineDash([]);
    for (const tie of ties) {
      context.beginPath();
      context.moveTo(gateX, gateY);
      context.lineTo(camera.toX(layout.x[tie.b]!), camera.toY(layout.y[tie.b]!));
      context.lineWidth = Math.max(tieWidth(tie) * near, 0.35);
      context.strokeStyle = withAlpha(colour, 0.55 * dim);
      context.stroke();
    }
  }
}
