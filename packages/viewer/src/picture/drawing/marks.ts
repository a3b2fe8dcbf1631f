import type { PictureOptions } from '../picture-types.ts';
import type { Camera } from '../pointing/camera.ts';
import type { Scene } from '../scene.ts';
import type { Palette } from './palette.ts';
import type { SigmaMarks } from './sigma-marks.ts';
import { fill } from './surface.ts';
import { probeWebGl } from './webgl.ts';

const MINUTE = 60_000;
const REBUILDS = 3;

/** Sigma where it serves, nothing where it does not: then the painter draws people and ties itself. */
export class Marks {
  readonly #parent: HTMLElement;
  readonly #onChange: () => void;
  readonly #wanted: boolean;
  readonly #slot: HTMLElement;
  #layer: HTMLElement | null = null;
  #sigma: SigmaMarks | null = null;
  #attempt = 0;
  #dimmed = false;
  #losses: number[] = [];
  #latest: { scene: Scene; palette: Palette; camera: Camera } | null = null;
  #settle: () => void = () => {};
  readonly ready: Promise<void>;

  constructor(parent: HTMLElement, renderer: PictureOptions['renderer'] & string, onChange: () => void) {
    this.#parent = parent;
    this.#onChange = onChange;
    const found = renderer === 'canvas' ? 'absent' : probeWebGl(parent.ownerDocument);
    this.#wanted = found === 'hardware' || (renderer === 'webgl' && found === 'software');
    this.ready = new Promise((resolve) => {
      this.#settle = resolve;
    });
    this.#slot = parent.ownerDocument.createElement('div');
    fill(this.#slot);
    this.#slot.style.pointerEvents = 'none';
    this.#slot.setAttribute('aria-hidden', 'true');
    parent.append(this.#slot);
  }

  get renderer(): 'webgl' | 'canvas' {
    return this.#sigma ? 'webgl' : 'canvas';
  }

  setScene(scene: Scene, palette: Palette, camera: Camera): void {
    this.#latest = { scene, palette, camera };
    this.#drop();
    void this.#build();
  }

  /** Draws people and ties; `false` when somebody else has to. */
  draw(camera: Camera, dimmed: boolean): boolean {
    if (!this.#sigma) return false;
    if (dimmed !== this.#dimmed) {
      this.#dimmed = dimmed;
      this.#sigma.dim(dimmed);
    }
    try {
      this.#sigma.draw(camera);
      return true;
    } catch {
      this.#drop();
      return false;
    }
  }

  destroy(): void {
    this.#latest = null;
    this.#drop();
    this.#settle();
  }

  async #build(): Promise<void> {
    const attempt = ++this.#attempt;
    const latest = this.#latest;
    if (!latest) return;
    if (!this.#wanted || latest.scene.large) {
      this.#settled();
      return;
    }
    const layer = this.#parent.ownerDocument.createElement('div');
    fill(layer);
    try {
      const { createSigmaMarks } = await import('./sigma-marks.ts');
      if (attempt !== this.#attempt) return;
      this.#slot.append(layer);
      const sigma = await createSigmaMarks(layer, latest.scene, latest.palette, latest.camera, () =>
        this.#lost(),
      );
      if (attempt !== this.#attempt) {
        sigma.destroy();
        layer.remove();
        return;
      }
      this.#layer = layer;
      this.#sigma = sigma;
      this.#dimmed = false;
    } catch {
      layer.remove();
    }
    this.#settled();
  }

  #settled(): void {
    this.#onChange();
    this.#settle();
  }

  #drop(): void {
    this.#attempt++;
    const sigma = this.#sigma;
    this.#sigma = null;
    this.#layer?.remove();
    this.#layer = null;
    try {
      sigma?.destroy();
    } catch {
      // a lost context cannot be cleaned up further
    }
  }

  #lost(): void {
    if (!this.#sigma) return;
    this.#drop();
    this.#onChange();
    const now = performance.now();
    this.#losses = [...this.#losses.filter((at) => now - at < MINUTE), now];
    if (this.#losses.length <= REBUILDS) setTimeout(() => void this.#build(), 800);
  }
}
