import type { Scene, SceneRegion } from '../scene.ts';
import { type Camera, markScale } from './camera.ts';

const CELL = 40;
const REACH = 6;

/** Finds who is under the pointer. */
export class Hits {
  readonly #scene: Scene;
  #cells: Map<number, number[]> | undefined;

  constructor(scene: Scene) {
    this.#scene = scene;
  }

  /** Made when a pointer first asks. */
  get #places(): Map<number, number[]> {
    if (this.#cells !== undefined) return this.#cells;
    const cells = new Map<number, number[]>();
    const { x, y } = this.#scene.layout;
    for (const person of this.#scene.order) {
      const key = keyOf(Math.floor(x[person]! / CELL), Math.floor(y[person]! / CELL));
      const cell = cells.get(key);
      if (cell) cell.push(person);
      else cells.set(key, [person]);
    }
    this.#cells = cells;
    return cells;
  }

  person(camera: Camera, px: number, py: number): number | null {
    const { x, y, radius } = this.#scene.layout;
    const marks = markScale(camera.scale);
    const [cx, cy] = [camera.fromX(px), camera.fromY(py)];
    const around = Math.min((20 * marks + REACH) / camera.scale, CELL * 4);
    let best: number | null = null;
    let nearest = Infinity;
    for (let i = Math.floor((cx - around) / CELL); i <= Math.floor((cx + around) / CELL); i++) {
      for (let j = Math.floor((cy - around) / CELL); j <= Math.floor((cy + around) / CELL); j++) {
        for (const person of this.#places.get(keyOf(i, j)) ?? []) {
          const distance = Math.hypot(camera.toX(x[person]!) - px, camera.toY(y[person]!) - py);
          const beside = distance - radius[person]! * marks;
          if (beside < REACH && beside < nearest) {
            nearest = beside;
            best = person;
          }
        }
      }
    }
    return best;
  }

  region(camera: Camera, px: number, py: number): SceneRegion | null {
    const [cx, cy] = [camera.fromX(px), camera.fromY(py)];
    const inside = this.#scene.regions.filter(
      ({ x, y, r, empty }) => !empty && Math.hypot(x - cx, y - cy) <= r,
    );
    return inside.at(-1) ?? null;
  }
}

const keyOf = (i: number, j: number): number => i * 65536 + j;
