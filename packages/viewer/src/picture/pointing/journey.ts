import { between, type Camera, type View } from './camera.ts';

const TRAVEL = 380;

/** Moves a camera: at once, or on its way through a number of frames. */
export class Journey {
  /** Whether the view still shows everything because nobody has moved it. */
  untouched = true;
  reduced: boolean;
  readonly #camera: Camera;
  readonly #onMove: () => void;
  #way: { from: View; to: View; began: number } | null = null;

  constructor(camera: Camera, reduced: boolean, onMove: () => void) {
    this.#camera = camera;
    this.reduced = reduced;
    this.#onMove = onMove;
  }

  /** Where the view is going, or where it is. */
  get goal(): View {
    return this.#way?.to ?? this.#camera.view;
  }

  jump(view: View, untouched = false): void {
    this.untouched = untouched;
    this.#way = null;
    this.#camera.view = view;
    this.#onMove();
  }

  go(to: View, untouched = false): void {
    if (this.reduced || this.#camera.width === 0) this.jump(to, untouched);
    else {
      this.untouched = untouched;
      this.#way = { from: this.#camera.view, to, began: performance.now() };
      this.#onMove();
    }
  }

  /** Takes the next step; `true` while there are more. */
  step(): boolean {
    if (!this.#way) return false;
    const { from, to, began } = this.#way;
    const part = Math.min((performance.now() - began) / TRAVEL, 1);
    this.#camera.view = part === 1 ? to : between(from, to, part);
    if (part === 1) this.#way = null;
    return part < 1;
  }
}
