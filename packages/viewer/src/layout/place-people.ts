import { forceCollide, forceLink, forceSimulation, forceX, forceY } from 'd3-force';
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
  forceSimulation(spots)
    .stop()
    .force(
      'link',
      forceLink<Spot, (typeof links)[number]>(links)
        .distance(20)
        .strength((link) => 0.22 * link.strength),
    )
    .force('room', forceCollide<Spot>((spot) => spot.r).iterations(2))
    .force('x', forceX(0).strength(0.1))
    .force('y', forceY(0).strength(0.1))
    .tick(spots.length <= 60 ? 110 : spots.length <= 200 ? 60 : 30);
}

function spiral(spots: readonly Spot[]): void {
  const step = Math.max(...spots.slice(0, 50).map((spot) => spot.r), 8) * 1.9;
  spots.forEach((spot, place) => {
    const distance = step * 0.56 * Math.sqrt(place + 0.5);
    spot.x = distance * Math.cos(place * GOLDEN_ANGLE);
    spot.y = distance * Math.sin(place * GOLDEN_ANGLE);
  });
}
