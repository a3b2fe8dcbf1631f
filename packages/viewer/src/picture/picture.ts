import type { Bounds, Layout } from '../layout/layout-types.ts';
import type { PictureLens } from '../layout/picture-lens.ts';
import type { PictureModel } from '../layout/picture-model.ts';
import { drawCarried } from './drawing/draw-carried.ts';
import { Marks } from './drawing/marks.ts';
import { isDimmed, paintFront, paintGround, paintMarks, showsPeople } from './drawing/painter.ts';
import { type Palette, paletteOf } from './drawing/palette.ts';
import { fill, Surface } from './drawing/surface.ts';
import { themed } from './drawing/theme.ts';
import { Labels } from './labels/labels.ts';
import type { Colours, Picture, PictureOptions, PlacedPerson, RegionTarget } from './picture-types.ts';
import { Camera, markScale, type View } from './pointing/camera.ts';
import { Carrying } from './pointing/carrying.ts';
import { listenToGestures } from './pointing/gestures.ts';
import { Hits } from './pointing/hit.ts';
import { Journey } from './pointing/journey.ts';
import { targetOf, viewOf } from './pointing/targets.ts';
import { type Scene, sceneOf } from './scene.ts';

const MARGIN = 14;

/** Draws a network into a container and keeps it drawn until `destroy()`. */
export function createPicture(container: HTMLElement, options: PictureOptions): Picture {
  return new DrawnPicture(container, options);
}

class DrawnPicture implements Picture {
  readonly #options: PictureOptions;
  readonly #root: HTMLElement;
  readonly #ground: Surface;
  readonly #front: Surface;
  readonly #marks: Marks;
  readonly #labels = new Labels(() => this.#request());
  readonly #camera = new Camera();
  readonly #journey: Journey;
  readonly #carrying: Carrying;
  readonly #stop: (() => void)[] = [];
  #colours: Colours;
  #palette: Palette = paletteOf('light');
  #scene: Scene | null = null;
  #placed: Layout | null = null;
  #lens: PictureLens | null = null;
  #hits: Hits | null = null;
  #selected: number | null = null;
  #hovered: number | null = null;
  #path: readonly number[] = [];
  #group: readonly number[] = [];
  #frame = 0;
  readonly ready: Promise<void>;

  constructor(container: HTMLElement, options: PictureOptions) {
    this.#options = options;
    this.#carrying = new Carrying(options);
    this.#colours = options.colours ?? 'light';
    this.#journey = new Journey(this.#camera, options.reducedMotion ?? false, () => this.#request());
    const root = container.ownerDocument.createElement('div');
    fill(root);
    root.style.overflow = 'hidden';
    // one finger up and down scrolls the page, sideways or with two it moves the drawing
    root.style.touchAction = 'pan-y';
    root.style.userSelect = 'none';
    this.#root = root;
    this.#palette = paletteOf(this.#colours);
    this.#ground = new Surface(root, false);
    this.#marks = new Marks(root, options.renderer ?? 'auto', () => this.#request());
    this.#front = new Surface(root, false);
    container.append(root);
    this.#stop.push(listenToGestures(root, this.#gestures()));
    const Observer = container.ownerDocument.defaultView?.ResizeObserver;
    if (Observer) {
      const observer = new Observer(() => this.resize());
      observer.observe(root);
      this.#stop.push(() => observer.disconnect());
    }
    this.ready = this.#marks.ready;
    this.resize();
  }

  get renderer(): 'webgl' | 'canvas' {
    return this.#marks.renderer;
  }

  setModel(model: PictureModel, layout: Layout): void {
    if (layout.ids.length !== model.people.length) {
      throw new RangeError(
        `The layout places ${layout.ids.length} people, the model has ${model.people.length}.`,
      );
    }
    const selected = this.#scene?.layout.ids[this.#selected ?? -1];
    this.#placed = layout;
    if (this.#lens !== null && !fits(this.#lens, model)) this.#lens = null;
    const again = selected === undefined ? -1 : layout.ids.indexOf(selected);
    this.#selected = again < 0 ? null : again;
    this.#path = [];
    this.#group = [];
    this.#show(model, layout);
  }

  #show(model: PictureModel, layout: Layout): void {
    const scene = sceneOf(model, layout, this.#lens);
    this.#scene = scene;
    this.#hits = new Hits(scene);
    this.#hovered = null;
    this.#labels.forget();
    this.#measureWhole();
    if (this.#journey.untouched) this.#journey.jump(this.#wholeView(), true);
    this.#palette = this.#themed();
    this.#marks.setScene(scene, this.#palette, this.#camera);
    this.#request();
  }

  setLens(lens: PictureLens | null): void {
    if (lens === this.#lens) return;
    this.#lens = lens;
    if (this.#scene === null || this.#placed === null) return;
    if (lens !== null && !fits(lens, this.#scene.model)) this.#lens = null;
    this.#show(this.#scene.model, this.#placed);
  }

  setColours(colours: Colours): void {
    if (colours === this.#colours) return;
    this.#colours = colours;
    this.#palette = this.#themed();
    if (this.#scene) this.#marks.setScene(this.#scene, this.#palette, this.#camera);
    this.#request();
  }

  setReducedMotion(reduced: boolean): void {
    this.#journey.reduced = reduced;
  }

  select(index: number | null): void {
    this.#selected = index !== null && this.#scene?.model.people[index] ? index : null;
    this.#path = [];
    this.#request();
  }

  highlightPath(indices: readonly number[] | null): void {
    this.#path = (indices ?? []).filter((index) => this.#scene?.model.people[index]);
    this.#request();
  }

  highlightGroup(indices: readonly number[]): void {
    this.#group = indices.filter((index) => this.#scene?.model.people[index]);
    this.#request();
  }

  focus(target: number | readonly number[] | RegionTarget | null): void {
    const view = this.#scene && target !== null ? viewOf(this.#scene, this.#camera, target) : null;
    if (view) this.#journey.go(view);
    else if (target === null) this.fit();
  }

  fit(): void {
    this.#measureWhole();
    this.#journey.go(this.#wholeView(), true);
  }

  zoomIn(): void {
    this.#zoom(1.5);
  }

  zoomOut(): void {
    this.#zoom(1 / 1.5);
  }

  pan(dx: number, dy: number): void {
    const { x, y, scale } = this.#journey.goal;
    this.#journey.go({ x: x - dx / scale, y: y - dy / scale, scale });
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#root;
    const camera = this.#camera;
    if (width === camera.width && height === camera.height) {
      this.#request();
      return;
    }
    Object.assign(camera, { width, height });
    this.#measureWhole();
    if (this.#journey.untouched) this.#journey.jump(this.#wholeView(), true);
    this.#draw();
  }

  neighbours(index: number): readonly number[] {
    const others = this.#scene?.tiesOf(index).map(({ a, b }) => (a === index ? b : a)) ?? [];
    return [...new Set(others)];
  }

  positionOf(index: number): PlacedPerson | null {
    const { x, y, radius } = this.#scene?.layout ?? {};
    if (!x || !y || !radius || radius[index] === undefined) return null;
    return {
      x: this.#camera.toX(x[index]!),
      y: this.#camera.toY(y[index]!),
      radius: radius[index]! * markScale(this.#camera.scale),
    };
  }

  labels(): readonly string[] {
    return this.#labels.texts;
  }

  seen(): { readonly layout: Layout; readonly seen: Bounds } | null {
    if (this.#scene === null) return null;
    const camera = this.#camera;
    const seen = {
      left: camera.fromX(0),
      top: camera.fromY(0),
      right: camera.fromX(camera.width),
      bottom: camera.fromY(camera.height),
    };
    return { layout: this.#scene.layout, seen };
  }

  destroy(): void {
    for (const stop of this.#stop) stop();
    cancelAnimationFrame(this.#frame);
    this.#frame = -1;
    this.#labels.forget();
    this.#marks.destroy();
    this.#root.remove();
    this.#scene = null;
  }

  #gestures(): Parameters<typeof listenToGestures>[1] {
    const camera = this.#camera;
    return {
      pan: (dx, dy) =>
        this.#journey.jump({
          x: camera.x - dx / camera.scale,
          y: camera.y - dy / camera.scale,
          scale: camera.scale,
        }),
      zoom: (factor, x, y) => this.#journey.jump(camera.zoomed(factor, x, y)),
      doubleClick: (x, y) => this.#journey.go(camera.zoomed(2, x, y)),
      click: (x, y) => this.#click(x, y),
      hover: (x, y) => this.#hover(this.#personAt(x, y)),
      leave: () => this.#hover(null),
      grab: (x, y) => this.#carrying.grab(this.#personAt(x, y), this.#selected),
      carry: (x, y) => {
        this.#carrying.move(x, y, this.#regionAt(x, y));
        this.#request();
      },
      drop: (x, y, broken) => {
        this.#carrying.drop(broken ? undefined : this.#regionAt(x, y));
        this.#request();
      },
    };
  }

  #click(x: number, y: number): void {
    const person = this.#personAt(x, y);
    const target = person === null ? this.#regionAt(x, y) : null;
    if (target && this.#options.onSelectRegion) this.#options.onSelectRegion(target);
    else this.#options.onSelect(person);
  }

  #regionAt(x: number, y: number): RegionTarget | null {
    const region = this.#hits?.region(this.#camera, x, y);
    return region ? targetOf(region) : null;
  }

  #personAt(x: number, y: number): number | null {
    if (!this.#scene || !showsPeople(this.#scene, this.#camera)) return null;
    return this.#hits?.person(this.#camera, x, y) ?? null;
  }

  #hover(index: number | null): void {
    if (index === this.#hovered) return;
    this.#hovered = index;
    this.#root.style.cursor = index === null ? 'default' : 'pointer';
    this.#options.onHover?.(index);
    this.#request();
  }

  /** The colours of the page around the drawing, where it gives any. */
  #themed(): Palette {
    const style = this.#root.ownerDocument.defaultView?.getComputedStyle(this.#root);
    return themed(paletteOf(this.#colours), (name) => style?.getPropertyValue(name) ?? '');
  }

  #measureWhole(): void {
    if (this.#scene) this.#camera.whole = this.#wholeView().scale;
  }

  #wholeView(): View {
    if (!this.#scene) return this.#camera.view;
    const { width, height } = this.#camera;
    return this.#camera.fitting(this.#scene.layout.bounds, Math.min(MARGIN, width / 20, height / 20));
  }

  #zoom(factor: number): void {
    const { x, y, scale } = this.#journey.goal;
    this.#journey.go({ x, y, scale: this.#camera.bounded(scale * factor) });
  }

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    if (this.#frame > 0) cancelAnimationFrame(this.#frame);
    if (this.#frame < 0) return;
    this.#frame = 0;
    const camera = this.#camera;
    const scene = this.#scene;
    if (camera.width === 0 || camera.height === 0) return;
    if (this.#journey.step()) this.#request();
    const palette = this.#palette;
    const resolution = this.#root.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    this.#root.style.backgroundColor = palette.background;
    const ground = this.#ground.begin(camera.width, camera.height, resolution);
    const front = this.#front.begin(camera.width, camera.height, resolution);
    if (!scene) return;
    const highlight = {
      selected: this.#selected,
      path: this.#path,
      group: this.#group,
      hovered: this.#hovered,
    };
    const dimmed = isDimmed(highlight);
    paintGround(ground, scene, camera, palette, dimmed);
    if (!this.#marks.draw(camera, dimmed)) paintMarks(ground, scene, camera, palette, dimmed);
    paintFront(front, scene, camera, palette, highlight, this.#labels);
    const { carried } = this.#carrying;
    if (carried !== null) drawCarried(front, scene, camera, palette, carried);
  }
}

const fits = ({ people, ties }: PictureLens, model: PictureModel): boolean =>
  people.length === model.people.length && ties.length === model.ties.length;
