import type { Camera, View } from './camera.ts';
import type { RegionTarget } from './picture-types.ts';
import type { Scene, SceneRegion } from './scene.ts';

/** The view that shows a person or a region well. */
export function viewOf(scene: Scene, camera: Camera, target: number | RegionTarget): View | null {
  if (typeof target === 'number') {
    const region = scene.regions[scene.regionOf[target] ?? -1];
    const [x, y] = [scene.layout.x[target], scene.layout.y[target]];
    if (x === undefined || y === undefined) return null;
    const near = Math.min(camera.width, camera.height) / (6 * Math.max(region?.r ?? 0, 24));
    return { x, y, scale: Math.min(Math.max(camera.scale, near), 2.2) };
  }
  const name = 'unit' in target ? target.unit : target.organisation;
  const kinds: readonly string[] = 'unit' in target ? ['unit'] : ['own', 'organisation'];
  const region = scene.regions.find((one) => kinds.includes(one.kind) && one.name === name);
  if (!region) return null;
  const { x, y, r } = region;
  const view = camera.fitting({ left: x - r, right: x + r, top: y - r, bottom: y + r }, 60);
  return { ...view, scale: Math.min(view.scale, 3) };
}

export function targetOf({ kind, name }: SceneRegion): RegionTarget | null {
  if (name === null) return null;
  if (kind === 'unit') return { unit: name };
  return kind === 'own' || kind === 'organisation' ? { organisation: name } : null;
}
