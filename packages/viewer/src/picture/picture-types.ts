import type { Bounds, Layout } from '../layout/layout-types.ts';
import type { PictureLens } from '../layout/picture-lens.ts';
import type { PictureModel } from '../layout/picture-model.ts';
import type { Ghost } from './drawing/draw-ghosts.ts';

export type { Ghost };

export type Colours = 'light' | 'dark';

export type RegionTarget = { readonly organisation: string } | { readonly unit: string };

/** Who is dragged: a person, or a unit with all its people. */
export type Held = { readonly person: number } | { readonly unit: string };

export interface PictureOptions {
  /** A click on a person, or `null` for a click beside everybody. */
  onSelect(index: number | null): void;
  onHover?(index: number | null): void;
  /** A click on a region where no person is; without it such a click means `onSelect(null)`. */
  onSelectRegion?(target: RegionTarget): void;
  /** What letting go over a region, or over nothing, would mean; null where it means nothing. */
  meaning?(held: Held, to: RegionTarget | null): string | null;
  /** The person who is selected, or the unit that is chosen, was dragged somewhere; without it a drag always moves the view. */
  onCarry?(held: Held, to: RegionTarget | null): void;
  colours?: Colours;
  reducedMotion?: boolean;
  /** `auto` takes WebGL when the machine has a real one. */
  renderer?: 'auto' | 'webgl' | 'canvas';
}

export interface PlacedPerson {
  /** CSS pixels from the container's top left corner. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Picture {
  setModel(model: PictureModel, layout: Layout): void;
  /** Shows a part of the network, or sizes and colours that say something; null shows all as it is. */
  setLens(lens: PictureLens | null): void;
  setColours(colours: Colours): void;
  setReducedMotion(reduced: boolean): void;
  select(index: number | null): void;
  /** Moves the camera until a person with all neighbours, several people or a region are in sight; `null` is `fit()`. */
  focus(target: number | readonly number[] | RegionTarget | null): void;
  /** Sets several people off from the rest, such as the members of an organisation. */
  highlightGroup(indices: readonly number[]): void;
  /** Sets a unit off from the rest, so that it can be dragged; null lets go of it. Returns how many people it has. */
  chooseUnit(name: string | null): number;
  /** Draws introductions that are proposed, as ties that are not there yet. */
  setGhosts(ghosts: readonly Ghost[]): void;
  highlightPath(indices: readonly number[] | null): void;
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Moves the view by CSS pixels. */
  pan(dx: number, dy: number): void;
  resize(): void;
  /** Neighbours by falling strength. */
  neighbours(index: number): readonly number[];
  positionOf(index: number): PlacedPerson | null;
  /** The part of the layout that is in sight, and where everybody stands; null before there is a network. */
  seen(): { readonly layout: Layout; readonly seen: Bounds } | null;
  /** Names drawn now, for tests and for those who count. */
  labels(): readonly string[];
  readonly renderer: 'webgl' | 'canvas';
  /** Settles once the renderer is chosen and has drawn. */
  readonly ready: Promise<void>;
  destroy(): void;
}
