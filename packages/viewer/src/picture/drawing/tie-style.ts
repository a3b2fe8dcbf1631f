import { tieThickness } from '../../scale/marks.ts';
import type { SceneTie } from '../scene.ts';

/** A dash and its gap, in pixels. */
export const DASH = [5, 3.5] as const;

/** What is left of a star's tie at the ego's end. */
export const STAR_FADE = 0.12;

export const tieWidth = ({ strength, star }: SceneTie): number => tieThickness(strength) * (star ? 0.7 : 1);

/** Of a crowded picture weak ties fade first, so that the strong ones can be followed. */
export function tieAlpha({ strength, personal, star, outside }: SceneTie, density: number): number {
  const least = 0.55 * density;
  const base = (personal ? 0.62 : 0.52) * (least + (1 - least) * strength);
  return base * (star ? 0.75 : outside ? 0.55 : 1) * density;
}

/** Ties of a crowded picture are paler, so that the picture as a whole is not. */
export const densityAlpha = (ties: number): number => Math.min(1, Math.max(0.12, 1500 / Math.max(ties, 1)));
