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
import type {
  Colours,
  Ghost,
  Held,
  Picture,
  PictureOptions,
  PlacedPerson,
  RegionTarget,
} from './picture-types.ts';
import { markScale } from './pointing/camera.ts';
import { Carrying } from './pointing/carrying.ts';
import { listenToGestures } from './pointing/gestures.ts';
import { Hits } from './pointing/hit.ts';
import { Sight } from './pointing/sight.ts';
import { targetOf } from './pointing/targets.ts';
import { type Scene, sceneOf } from './scene.ts';

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
  readonly #sight: Sight;
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
  /** The unit that is chosen, and can be dragged. */
  #unit: string | null = null;
  #ghosts: readonly Ghost[] = [];
  #frame = 0;
  readonly ready: Promise<void>;

  constructor(container: HTMLElement, options: PictureOptions) {
    this.#options = options;
    this.#carrying = new Carrying(options);
    this.#colours = options.colours ?? 'light';
    this.#sight = new Sight(options.reducedMotion ?? false, () => this.#request());
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
    this.#unit = null;
    this.#show(model, layout);
  }

  #show(model: PictureModel, layout: Layout): void {
    const scene = sceneOf(model, layout, this.#lens);
    this.#scene = scene;
    this.#hits = new Hits(scene);
    this.#hovered = null;
    this.#labels.forget();
    this.#sight.show(scene);
    this.#palette = this.#themed();
    this.#marks.setScene(scene, this.#palette, this.#sight.camera);
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
    if (this.#scene) this.#marks.setScene(this.#scene, this.#palette, this.#sight.camera);
    this.#request();
  }

  setReducedMotion(reduced: boolean): void {
    this.#sight.reduced = reduced;
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

  chooseUnit(name: string | null): number {
    const region = this.#scene?.regions.find((one) => one.kind === 'unit' && one.name === name);
    this.#unit = region?.name ?? null;
    this.#group = region?.members ?? [];
    this.#request();
    return this.#group.length;
  }

  highlightGroup(indices: readonly number[]): void {
    this.#unit = null;
    this.#group = indices.filter((index) => this.#scene?.model.people[index]);
    this.#request();
  }

  setGhosts(ghosts: readonly Ghost[]): void {
    this.#ghosts = ghosts;
    this.#request();
  }

  focus(target: number | readonly number[] | RegionTarget | null): void {
    if (target === null) this.fit();
    else this.#sight.focus(target);
  }

  fit(): void {
    this.#sight.fit();
  }

  zoomIn(): void {
    this.#sight.zoom(1.5);
  }

  zoomOut(): void {
    this.#sight.zoom(1 / 1.5);
  }

  pan(dx: number, dy: number): void {
    this.#sight.pan(dx, dy);
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#root;
    if (this.#sight.resize(width, height)) this.#draw();
    else this.#request();
  }

  neighbours(index: number): readonly number[] {
    const others = this.#scene?.tiesOf(index).map(({ a, b }) => (a === index ? b : a)) ?? [];
    return [...new Set(others)];
  }

  positionOf(index: number): PlacedPerson | null {
    const { x, y, radius } = this.#scene?.layout ?? {};
    if (!x || !y || !radius || radius[index] === undefined) return null;
    return {
      x: this.#sight.camera.toX(x[index]!),
      y: this.#sight.camera.toY(y[index]!),
      radius: radius[index]! * markScale(this.#sight.camera.scale),
    };
  }

  labels(): readonly string[] {
    return this.#labels.texts;
  }

  seen(): { readonly layout: Layout; readonly seen: Bounds } | null {
    return this.#scene === null ? null : { layout: this.#scene.layout, seen: this.#sight.bounds };
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
    return {
      pan: (dx, dy) => this.#sight.drag(dx, dy),
      zoom: (factor, x, y) => this.#sight.pinch(factor, x, y),
      doubleClick: (x, y) => this.#sight.nearer(x, y),
      click: (x, y) => this.#click(x, y),
      hover: (x, y) => this.#hover(this.#personAt(x, y)),
      leave: () => this.#hover(null),
      grab: (x, y) => this.#carrying.grab(this.#heldAt(x, y)),
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
    if (this.#unit !== null) this.chooseUnit(null);
    if (target && this.#options.onSelectRegion) this.#options.onSelectRegion(target);
    else this.#options.onSelect(person);
  }

  /** Who would be carried from here: the person who is selected, or the unit that is chosen. */
  #heldAt(x: number, y: number): Held | null {
    const person = this.#personAt(x, y);
    if (person !== null && person === this.#selected) return { person };
    const region = this.#unit === null ? null : this.#regionAt(x, y);
    return region !== null && 'unit' in region && region.unit === this.#unit ? { unit: region.unit } : null;
  }

  #regionAt(x: number, y: number): RegionTarget | null {
    const region = this.#hits?.region(this.#sight.camera, x, y);
    return region ? targetOf(region) : null;
  }

  #personAt(x: number, y: number): number | null {
    if (!this.#scene || !showsPeople(this.#scene, this.#sight.camera)) return null;
    return this.#hits?.person(this.#sight.camera, x, y) ?? null;
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

  #request(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    if (this.#frame > 0) cancelAnimationFrame(this.#frame);
    if (this.#frame < 0) return;
    this.#frame = 0;
    const camera = this.#sight.camera;
    const scene = this.#scene;
    if (camera.width === 0 || camera.height === 0) return;
    if (this.#sight.step()) this.#request();
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
      ghosts: this.#ghosts,
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
  people.length === model.people.length && ties.length === model.ties.source.length;
