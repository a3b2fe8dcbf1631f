// What the bench calls in a page: our picture and bare sigma, one after the other, with the same graph in the same places.
import Graph from 'graphology';
import Sigma from 'sigma';
import { layout } from '../src/layout/layout.ts';
import type { Layout } from '../src/layout/layout-types.ts';
import { type PictureModel, type PictureTie, tieColumns } from '../src/layout/picture-model.ts';
import { createPicture } from '../src/picture/picture.ts';

export interface Measured {
  readonly first: number;
  readonly frame: number;
}

const FRAMES = 8;
/** Where frames take seconds, as many as fit in this many milliseconds, two at least. */
const LONG = 8000;
const now = (): number => performance.now();
const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Frames one after the other, each told its number; the median of what they took. */
async function frames(draw: (turn: number) => Promise<void>): Promise<number> {
  const took: number[] = [];
  const began = now();
  for (let turn = 0; turn < FRAMES && (turn < 2 || now() - began < LONG); turn++) {
    await nextFrame();
    const at = now();
    await draw(turn);
    took.push(now() - at);
  }
  return median(took);
}

/** Waits until what was drawn is on its canvases: reading a pixel back ends all that was begun. */
function finish(root: ParentNode): void {
  for (const canvas of root.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl');
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    else canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  }
}

function box(): HTMLElement {
  const made = document.createElement('div');
  made.style.cssText = 'position:fixed;inset:0;width:1440px;height:900px';
  document.body.append(made);
  return made;
}

async function ours(model: PictureModel, places: Layout): Promise<Measured> {
  const root = box();
  const began = now();
  const picture = createPicture(root, { onSelect: () => undefined, reducedMotion: true });
  picture.setModel(model, places);
  await picture.ready;
  await nextFrame();
  await nextFrame();
  finish(root);
  const first = now() - began;
  const frame = await frames(async (turn) => {
    picture.pan(turn % 2 === 0 ? 20 : -20, 6);
    picture.resize();
    await Promise.resolve();
    await nextFrame();
    finish(root);
  });
  picture.destroy();
  root.remove();
  return { first, frame };
}

async function bare(model: PictureModel, { x, y, radius }: Layout): Promise<Measured> {
  const root = box();
  const began = now();
  const graph = new Graph({ multi: true, type: 'undirected' });
  for (const [k] of model.people.entries())
    graph.addNode(String(k), { x: x[k], y: -y[k]!, size: Math.max(2, radius[k]! / 2), color: '#0072B2' });
  const { source, target } = model.ties;
  for (const [at, one] of source.entries())
    if (one !== target[at]) graph.addEdge(String(one), String(target[at]), { size: 1, color: '#B8B2A6' });
  const sigma = new Sigma(graph, root);
  await nextFrame();
  await nextFrame();
  finish(root);
  const first = now() - began;
  const camera = sigma.getCamera();
  const frame = await frames(async (turn) => {
    camera.setState({ ...camera.getState(), x: 0.5 + (turn % 2 === 0 ? 0.02 : -0.02) });
    await nextFrame();
    finish(root);
  });
  sigma.kill();
  root.remove();
  return { first, frame };
}

/** A model as the bench gives it, its ties in a list. */
type Given = Omit<PictureModel, 'ties'> & { readonly ties: readonly PictureTie[] };

const modelOf = (given: Given): PictureModel => ({ ...given, ties: tieColumns(given.ties) });

export async function measure(given: Given): Promise<{ ours: Measured; bare: Measured }> {
  const model = modelOf(given);
  const places = layout(model, { aspect: 1.6 });
  const one = await ours(model, places);
  return { ours: one, bare: await bare(model, places) };
}

/** Milliseconds of laying out, as a worker would take; nothing else runs on its thread either. */
export function layoutTime(given: Given): number {
  const model = modelOf(given);
  const began = now();
  layout(model, { aspect: 1.6 });
  return now() - began;
}

Object.assign(globalThis, { measure, layoutTime });
