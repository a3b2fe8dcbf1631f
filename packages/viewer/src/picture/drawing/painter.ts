import type { Emphasis } from '../labels/label-list.ts';
import type { Labels } from '../labels/labels.ts';
import type { Camera } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import { drawApart } from './draw-afar.ts';
import { drawGhosts, type Ghost } from './draw-ghosts.ts';
import { drawGroup, drawHover, drawPath, drawStar } from './draw-highlight.ts';
import { drawBrokers, drawPeople, drawTies } from './draw-marks.ts';
import { drawBands, drawRegions } from './draw-regions.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { drawBundles } from './star-bundles.ts';

export interface Highlight {
  readonly selected: number | null;
  readonly path: readonly number[];
  /** People who are set off together, such as the members of an organisation. */
  readonly group: readonly number[];
  readonly hovered: number | null;
  /** Introductions that are proposed. */
  readonly ghosts?: readonly Ghost[];
}

type Context = Pen;

/** People are drawn when their discs are large enough to be told apart. */
const NEAR = 0.5;

export const showsPeople = (scene: Scene, camera: Camera): boolean => !scene.large || camera.scale >= NEAR;

export const isDimmed = ({ selected, path, group }: Highlight): boolean =>
  selected !== null || path.length > 1 || group.length > 0;

export function paintGround(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  dimmed: boolean,
): void {
  drawRegions(context, scene, camera, palette);
  context.globalAlpha = dimmed ? 0.15 : showsPeople(scene, camera) ? 0.45 : 1;
  if (scene.bands.length > 0) drawBands(context, scene, camera, palette);
  context.globalAlpha = 1;
  drawBundles(context, scene, camera, palette, dimmed ? 0.2 : 1);
}

export function paintMarks(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  dimmed: boolean,
): void {
  if (!showsPeople(scene, camera)) {
    drawApart(context, scene, camera, palette, dimmed);
    drawBrokers(context, scene, camera, palette);
    return;
  }
  drawTies(context, scene, camera, palette, dimmed ? 0.13 : 1);
  drawPeople(context, scene, camera, palette, dimmed);
}

export function paintFront(
  context: Context,
  scene: Scene,
  camera: Camera,
  palette: Palette,
  highlight: Highlight,
  labels: Labels,
): void {
  const { selected, path, group, hovered, ghosts = [] } = highlight;
  if (ghosts.length > 0) drawGhosts(context, scene, camera, palette, ghosts);
  if (path.length > 1) drawPath(context, scene, camera, palette, path);
  else if (selected !== null) drawStar(context, scene, camera, palette, selected);
  else if (group.length > 0) drawGroup(context, scene, camera, palette, group);
  if (hovered !== null && hovered !== selected && path.length < 2) {
    context.globalAlpha = 0.8;
    if (!scene.large) drawStar(context, scene, camera, palette, hovered);
    context.globalAlpha = 1;
  }
  labels.draw(context, scene, camera, palette, emphasisOf(scene, highlight), showsPeople(scene, camera));
  if (hovered !== null) drawHover(context, scene, camera, palette, hovered);
}

function emphasisOf(scene: Scene, { selected, path, group }: Highlight): Emphasis {
  if (path.length > 1) return { selected: path[0]!, people: path };
  if (selected === null && group.length > 0) {
    const inside = new Set(group);
    const others = group.flatMap((one) => scene.tiesOf(one).map(({ a, b }) => (a === one ? b : a)));
    return {
      selected: group[0]!,
      people: [...new Set([...group, ...others.filter((one) => !inside.has(one))])],
    };
  }
  if (selected === null) return { selected, people: [] };
  return { selected, people: scene.tiesOf(selected).map(({ a, b }) => (a === selected ? b : a)) };
}
