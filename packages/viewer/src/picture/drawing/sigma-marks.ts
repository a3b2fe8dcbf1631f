import { type Camera, markScale } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import { fillOf, GAP, ringOf } from './draw-marks.ts';
import { DrawnGraph } from './drawn-graph.ts';
import { onOneContext } from './one-context.ts';
import { type Palette, premultiplied } from './palette.ts';
import { createTieProgram } from './tie-program.ts';
import { densityAlpha, tieAlpha, tieWidth } from './tie-style.ts';

/** Ties and people drawn by sigma; the camera, the pointer, regions and names are ours. */
export interface SigmaMarks {
  draw(camera: Camera): void;
  /** Lets everything step back behind a selection. */
  dim(dimmed: boolean): void;
  destroy(): void;
}

export async function createSigmaMarks(
  container: HTMLElement,
  scene: Scene,
  palette: Palette,
  camera: Camera,
  onLost: () => void,
): Promise<SigmaMarks> {
  const [{ default: Sigma }, rendering, { floatColor }, { createNodeBorderProgram }] = await Promise.all([
    import('sigma'),
    import('sigma/rendering'),
    import('sigma/utils'),
    import('@sigma/node-border'),
  ]);
  let tieAlphaNow = 1;
  const Marks = onOneContext(Sigma);
  const { bounds } = scene.layout;
  const middle = { x: (bounds.left + bounds.right) / 2, y: (bounds.top + bounds.bottom) / 2 };
  const half = Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top, 1) / 2;
  const shorter = (): number => Math.max(Math.min(camera.width, camera.height), 1);
  const sigma = new Marks(
    graphOf(scene, palette) as unknown as ConstructorParameters<typeof Sigma>[0],
    container,
    {
      allowInvalidContainer: true,
      renderLabels: false,
      stagePadding: 0,
      minEdgeThickness: 0.35,
      defaultNodeType: 'person',
      defaultEdgeType: 'tie',
      nodeHoverProgramClasses: {},
      edgeProgramClasses: { tie: createTieProgram(rendering, floatColor, () => tieAlphaNow) },
      nodeProgramClasses: {
        person: createNodeBorderProgram({
          borders: [
            { size: { attribute: 'ring', defaultValue: 0 }, color: { attribute: 'ringColour' } },
            { size: { value: GAP }, color: { value: palette.background } },
            { size: { fill: true }, color: { attribute: 'color' } },
          ],
        }),
      },
      zoomToSizeRatioFunction: (ratio) => 1 / markScale(shorter() / (2 * half * ratio)),
    },
  );
  sigma.setCustomBBox({
    x: [middle.x - half, middle.x + half],
    y: [-middle.y - half, -middle.y + half],
  });
  sigma.refresh();
  const canvases = sigma.getCanvases();
  for (const canvas of new Set(Object.values(canvases))) {
    canvas.setAttribute('aria-hidden', 'true');
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      onLost();
    });
  }
  return {
    draw: ({ x, y, scale, width, height }) => {
      if (width === 0 || height === 0) return;
      sigma.resize();
      sigma.getCamera().setState({
        x: 0.5 + (x - middle.x) / (2 * half),
        y: 0.5 - (y - middle.y) / (2 * half),
        ratio: shorter() / (2 * half * scale),
        angle: 0,
      });
      // in the same frame as our own layers, instead of one later
      (sigma as unknown as { render(): void }).render();
    },
    dim: (dimmed) => {
      tieAlphaNow = dimmed ? 0.43 : 1;
      canvases.edges?.style.setProperty('opacity', dimmed ? '0.3' : '1');
      canvases.edges?.style.setProperty('filter', dimmed ? 'grayscale(1)' : 'none');
    },
    destroy: () => sigma.kill(),
  };
}

function graphOf({ model, layout, ties, order, share }: Scene, palette: Palette): DrawnGraph {
  const graph = new DrawnGraph();
  for (const person of order) {
    const { insider, ego } = model.people[person]!;
    const ring = ringOf(model.people[person]!, palette);
    graph.addNode(String(person), {
      x: layout.x[person],
      y: -layout.y[person]!,
      size: layout.radius[person]! + 0.35,
      color: fillOf(palette, insider || ego, share?.[person]),
      ring: ring?.share ?? 0,
      ringColour: ring?.colour ?? palette.ring,
    });
  }
  const density = densityAlpha(ties.length);
  for (const tie of ties) {
    graph.addEdge(String(tie.a), String(tie.b), {
      size: tieWidth(tie),
      color: premultiplied(tie.personal ? palette.personal : palette.organisational, tieAlpha(tie, density)),
      dash: tie.personal,
      fade: tie.star,
    });
  }
  return graph;
}
