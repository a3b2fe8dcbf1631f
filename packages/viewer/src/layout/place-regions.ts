import { type Footprint, Occupancy } from './occupancy.ts';

export interface Placeable {
  readonly r: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
  /** Wanted direction as seen from the middle, in radians; `null` when any will do. */
  wanted(placed: readonly (Point | undefined)[]): number | null;
  /** Where it was before, or a place that it keeps if it is free. */
  readonly kept: Point | null;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

const DIRECTIONS = 240;
/** Of more regions than this, places are looked for in longer steps. */
const MANY = 2000;
const CORNER = 4;
/** Directions between two of them that items take in turn, where there are many. */
const BETWEEN = 5;

/**
 * Places regions one after the other round a disc at the origin: each marches outward
 * in every direction until it is free and takes the nearest place, a wrong direction counting as a detour.
 */
export function placeRegions(items: readonly Placeable[], core: Footprint, aspect: number): Point[] {
  const occupancy = new Occupancy(items.length > 600 ? 3 : 4);
  if (core.r > 0) occupancy.add({ ...core, r: core.r + 4 });
  const places: (Point | undefined)[] = new Array(items.length).fill(undefined);
  const discs = new Occupancy(0);
  discs.add({ ...core, labelWidth: 0, labelHeight: 0 });
  for (const [index, item] of items.entries()) {
    if (!item.kept) continue;
    const disc = { ...item.kept, r: item.r, labelWidth: 0, labelHeight: 0 };
    if (!discs.isFree(disc)) continue;
    discs.add(disc);
    occupancy.add({ ...disc, labelWidth: item.labelWidth, labelHeight: item.labelHeight });
    places[index] = item.kept;
  }
  const search = new Search(occupancy, core.r, aspect, items.length);
  items.forEach((item, index) => {
    if (places[index]) return;
    const spot = search.place(item, item.wanted(places));
    occupancy.add(spot);
    places[index] = { x: spot.x, y: spot.y };
  });
  return places as Point[];
}

class Search {
  readonly #occupancy: Occupancy;
  readonly #middle: number;
  readonly #directions: readonly (readonly Direction[])[];
  #turn = 0;
  /** How far out each direction is known to be taken, per class of size. */
  readonly #frontier: Map<number, Float64Array> = new Map();
  readonly #step: number;

  constructor(occupancy: Occupancy, middle: number, aspect: number, count: number) {
    this.#occupancy = occupancy;
    this.#middle = middle;
    this.#step = count > MANY ? 12 : count > 600 ? 6 : 4;
    // many small regions on the same few directions would stand in rays
    const kinds = count > MANY ? BETWEEN : 1;
    this.#directions = Array.from({ length: kinds }, (_, kind) => directions(aspect, kind / kinds));
  }

  place(item: Placeable, wanted: number | null): Footprint {
    const { r, labelWidth, labelHeight } = item;
    const frontier = this.#frontierOf(r + labelWidth / 8);
    const detour = 0.9 * Math.max(this.#middle, 60);
    const nearest = frontier.reduce((a, b) => Math.min(a, b), Infinity);
    const directions = this.#directions[this.#turn++ % this.#directions.length]!;
    const spot: Footprint = { x: 0, y: 0, r, labelWidth, labelHeight };
    let best = Infinity;
    let place = { x: 0, y: 0 };
    for (const index of wanted === null ? directions.keys() : nearestFirst(wanted)) {
      const { x, y, turn } = directions[index]!;
      const cost = wanted === null ? 0 : detour * turnBetween(turn, wanted);
      if (cost + nearest >= best) break;
      let t = frontier[index]!;
      while (t + cost < best) {
        spot.x = x * t;
        spot.y = y * t;
        if (this.#occupancy.isFree(spot)) {
          best = t + cost;
          place = { x: spot.x, y: spot.y };
          break;
        }
        t += this.#step;
        frontier[index] = t;
      }
    }
    return { ...spot, ...place };
  }

  #frontierOf(size: number): Float64Array {
    const kind = Math.floor(Math.log2(size) * 3);
    let frontier = this.#frontier.get(kind);
    if (!frontier) {
      frontier = new Float64Array(DIRECTIONS);
      for (const [i, { x, y }] of this.#directions[0]!.entries()) {
        frontier[i] = this.#middle === 0 ? 0 : (this.#middle + size * 0.8) / Math.hypot(x, y);
      }
      this.#frontier.set(kind, frontier);
    }
    return frontier;
  }
}

interface Direction {
  readonly turn: number;
  readonly x: number;
  readonly y: number;
}

/** As many directions all round, each so far on towards the next. */
function directions(aspect: number, on: number): readonly Direction[] {
  const wide = Math.sqrt(aspect);
  return Array.from({ length: DIRECTIONS }, (_, place) => {
    const turn = (2 * Math.PI * (place + on)) / DIRECTIONS;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    // a rounded rectangle of the drawing's shape: an ellipse would leave its corners empty
    const bulge = (cos ** CORNER + sin ** CORNER) ** (-1 / CORNER);
    return { turn, x: cos * wide * bulge, y: (sin / wide) * bulge };
  });
}

/** Directions by how far they are from the wanted one, which lies between two of them. */
function* nearestFirst(wanted: number): Generator<number> {
  const step = (2 * Math.PI) / DIRECTIONS;
  const at = (place: number): number => ((place % DIRECTIONS) + DIRECTIONS) % DIRECTIONS;
  let below = Math.floor(wanted / step);
  let above = below + 1;
  for (let count = 0; count < DIRECTIONS; count++)
    yield at(wanted - below * step <= above * step - wanted ? below-- : above++);
}

const turnBetween = (a: number, b: number): number => {
  const turn = Math.abs(a - b) % (2 * Math.PI);
  return turn > Math.PI ? 2 * Math.PI - turn : turn;
};
