import type { RegionTarget } from '../picture-types.ts';
import type { Scene, SceneRegion } from '../scene.ts';
import type { Camera, View } from './camera.ts';

/** The view that shows a person or a region well. */
export function viewOf(
  scene: Scene,
  camera: Camera,
  target: number | readonly number[] | RegionTarget,
): View | null {
  if (typeof target === 'number') {
    const others = scene.tiesOf(target).map(({ a, b }) => (a === target ? b : a));
    if (others.length > 0) return framing(scene, camera, [target, ...others]);

    const region = scene.regions[scene.regionOf[target] ?? -1];
    const [x, y] = [scene.layout.x[target], scene.layout.y[target]];
    if (x === undefined || y === undefined) return null;
    const near = Math.min(camera.width, camera.height) / (6 * Math.max(region?.r ?? 0, 24));
    return { x, y, scale: Math.min(Math.max(camera.scale, near), 2.2) };
  }
  if (isList(target)) return target.length > 0 ? framing(scene, camera, target) : null;
  const name = 'unit' in target ? target.unit : target.organisation;
  const kinds: readonly string[] = 'unit' in target ? ['unit'] : ['own', 'organisation'];
  const region = scene.regions.find((one) => kinds.includes(one.kind) && one.name === name);
  if (!region) return null;
  const { x, y, r } = region;
  const view = camera.fitting({ left: x - r, right: x + r, top: y - r, bottom: y + r }, 60);
  return { ...view, scale: Math.min(view.scale, 3) };
}

const isList = (target: readonly number[] | RegionTarget): target is readonly number[] =>
  Array.isArray(target);

/** The view that has all of these people in sight, with room for their names. */
function framing({ layout }: Scene, camera: Camera, people: readonly number[]): View {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const person of people) {
    const [x, y, r] = [layout.x[person]!, layout.y[person]!, layout.radius[person]! + 4];
    bounds.left = Math.min(bounds.left, x - r);
    bounds.right = Math.max(bounds.right, x + r);
    bounds.top = Math.min(bounds.top, y - r);
    bounds.bottom = Math.max(bounds.bottom, y + r);
  }
  const view = camera.fitting(bounds, 48);
  return { ...view, scale: Math.min(view.scale, 2.2) };
}

export function targetOf({ kind, name }: SceneRegion): RegionTarget | null {
  if (name === null) return null;
  if (kind === 'unit') return { unit: name };
  return kind === 'own' || kind === 'organisation' ? { organisation: name } : null;
}
