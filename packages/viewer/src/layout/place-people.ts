import { type Force, forceCollide, forceLink, forceX, forceY } from 'd3-force';
import { packEnclose, packSiblings } from 'd3-hierarchy';
import type { Pair } from './groups.ts';
import type { PicturePerson } from './picture-model.ts';

/** People of one group round its own origin. */
export interface Cluster {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly r: number;
}

interface Spot {
  index: number;
  x: number;
  y: number;
  vx: number;
  vy: number;
  r: number;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const MANY = 400;
/** What heat is lost with each step, and what is left of speed. */
const COOLING = 1 - 0.001 ** (1 / 300);
const FRICTION = 0.6;

/** Radius of a disc: outside reach for insiders, one size for all others, room for a broker's ring. */
export function discRadius({ insider, ego, reach, broker }: PicturePerson): number {
  const base = insider ? 4 + Math.min(Math.sqrt(Math.max(reach, 0)) * 0.45, 3.5) : 4.4;
  return base + (broker ? 5 : ego ? 3 : 0);
}

const roomOf = (radius: number): number => radius + (radius > 9 ? 7 : 4);

/**
 * Places the people of one group; `pairs` are the ties inside it, as positions in `radii`. Where there are too many groups to
 * let each settle, whoever has the strongest ties stands in the middle and the others are packed round them.
 */
export function placePeople(radii: readonly number[], pairs: readonly Pair[], settling = true): Cluster {
  const count = radii.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  if (count === 1) return { x, y, r: roomOf(radii[0]!) };
  const spots = radii.map((radius, index): Spot => ({ index, x: 0, y: 0, vx: 0, vy: 0, r: roomOf(radius) }));
  if (pairs.length === 0 || count === 2) {
    if (count > MANY) spiral(spots);
    else packSiblings([...spots].sort((a, b) => b.r - a.r || a.index - b.index));
  } else if (settling) settle(spots, pairs);
  else if (count > MANY) spiral(byStrength(spots, pairs));
  else packSiblings(byStrength(spots, pairs));
  const circle = packEnclose(spots);
  for (const spot of spots) {
    x[spot.index] = spot.x - circle.x;
    y[spot.index] = spot.y - circle.y;
  }
  return { x, y, r: circle.r };
}

function byStrength(spots: readonly Spot[], pairs: readonly Pair[]): Spot[] {
  const degree = new Float64Array(spots.length);
  for (const { a, b, strength } of pairs) {
    degree[a]! += strength;
    degree[b]! += strength;
  }
  return [...spots].sort((a, b) => degree[b.index]! - degree[a.index]! || a.index - b.index);
}

function settle(spots: Spot[], pairs: readonly Pair[]): void {
  spiral(byStrength(spots, pairs));
  const links = pairs.map(({ a, b, strength }) => ({ source: a, target: b, strength }));
  const forces: readonly Force<Spot, never>[] = [
    forceLink<Spot, (typeof links)[number]>(links)
      .distance(20)
      .strength((link) => 0.22 * link.strength) as Force<Spot, never>,
    forceCollide<Spot>((spot) => spot.r).iterations(2),
    forceX<Spot>(0).strength(0.1),
    forceY<Spot>(0).strength(0.1),
  ];
  simulate(spots, forces, spots.length <= 60 ? 110 : spots.length <= 200 ? 60 : 30);
}

/** As d3-force's simulation does it, without its timer and its events. */
function simulate(spots: Spot[], forces: readonly Force<Spot, never>[], ticks: number): void {
  let seed = 1;
  const random = (): number => {
    seed = (1664525 * seed + 1013904223) % 4294967296;
    return seed / 4294967296;
  };
  for (const force of forces) force.initialize?.(spots, random);
  let heat = 1;
  for (let tick = 0; tick < ticks; tick++) {
    heat -= heat * COOLING;
    for (const force of forces) force(heat);
    for (const spot of spots) {
      spot.vx *= FRICTION;
      spot.vy *= FRICTION;
      spot.x += spot.vx;
      spot.y += spot.vy;
    }
  }
}

function spiral(spots: readonly Spot[]): void {
  const step = Math.max(...spots.slice(0, 50).map((spot) => spot.r), 8) * 1.9;
  spots.forEach((spot, place) => {
    const distance = step * 0.56 * Math.sqrt(place + 0.5);
    spot.x = distance * Math.cos(place * GOLDEN_ANGLE);
    spot.y = distance * Math.sin(place * GOLDEN_ANGLE);
  });
}
