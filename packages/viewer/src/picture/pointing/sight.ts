import type { Bounds } from '../../layout/layout-types.ts';
import type { RegionTarget } from '../picture-types.ts';
import type { Scene } from '../scene.ts';
import { Camera, type View } from './camera.ts';
import { Journey } from './journey.ts';
import { viewOf } from './targets.ts';

/** What can be brought into sight: a person, several, or a region. */
export type SightTarget = number | readonly number[] | RegionTarget;

const MARGIN = 14;

/** What of a picture is in sight: everything, what was asked for, or where somebody moved the view to. */
export class Sight {
  readonly camera: Camera = new Camera();
  readonly #journey: Journey;
  #scene: Scene | null = null;
  /** What was brought into sight and not moved away from; another size of the drawing shows it again. */
  #framed: SightTarget | null = null;

  constructor(reduced: boolean, onMove: () => void) {
    this.#journey = new Journey(this.camera, reduced, onMove);
  }

  set reduced(reduced: boolean) {
    this.#journey.reduced = reduced;
  }

  show(scene: Scene): void {
    this.#scene = scene;
    this.#measure();
    if (this.#journey.untouched) this.#journey.jump(this.#whole(), true);
  }

  /** Takes another size; `false` where it is the same. A drawing that is hidden has none, and keeps its view. */
  resize(width: number, height: number): boolean {
    const { camera } = this;
    if (width === camera.width && height === camera.height) return false;
    Object.assign(camera, { width, height });
    if (width === 0 || height === 0) return true;
    this.#measure();
    const framed = this.#framed === null ? null : this.#viewOf(this.#framed);
    if (framed) this.#journey.jump(framed);
    else if (this.#journey.untouched) this.#journey.jump(this.#whole(), true);
    return true;
  }

  focus(target: SightTarget): void {
    const view = this.#viewOf(target);
    if (!view) return;
    this.#framed = target;
    if (this.camera.width > 0 && this.camera.height > 0) this.#journey.go(view);
  }

  fit(): void {
    this.#framed = null;
    this.#measure();
    this.#journey.go(this.#whole(), true);
  }

  zoom(factor: number): void {
    const { x, y, scale } = this.#journey.goal;
    this.#go({ x, y, scale: this.camera.bounded(scale * factor) });
  }

  pan(dx: number, dy: number): void {
    const { x, y, scale } = this.#journey.goal;
    this.#go({ x: x - dx / scale, y: y - dy / scale, scale });
  }

  /** Moves with the hand, without a journey. */
  drag(dx: number, dy: number): void {
    const { x, y, scale } = this.camera;
    this.#jump({ x: x - dx / scale, y: y - dy / scale, scale });
  }

  pinch(factor: number, x: number, y: number): void {
    this.#jump(this.camera.zoomed(factor, x, y));
  }

  nearer(x: number, y: number): void {
    this.#go(this.camera.zoomed(2, x, y));
  }

  /** Takes the next step of a journey; `true` while there are more. */
  step(): boolean {
    return this.#journey.step();
  }

  get bounds(): Bounds {
    const { camera } = this;
    return {
      left: camera.fromX(0),
      top: camera.fromY(0),
      right: camera.fromX(camera.width),
      bottom: camera.fromY(camera.height),
    };
  }

  #go(view: View): void {
    this.#framed = null;
    this.#journey.go(view);
  }

  #jump(view: View): void {
    this.#framed = null;
    this.#journey.jump(view);
  }

  #viewOf(target: SightTarget): View | null {
    return this.#scene && viewOf(this.#scene, this.camera, target);
  }

  #measure(): void {
    if (this.#scene) this.camera.whole = this.#whole().scale;
  }

  #whole(): View {
    if (!this.#scene) return this.camera.view;
    const { width, height } = this.camera;
    return this.camera.fitting(this.#scene.layout.bounds, Math.min(MARGIN, width / 20, height / 20));
  }
}
