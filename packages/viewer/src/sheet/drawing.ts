/** A sign and what it means; the sign is SVG in a box of 26 by 14. */
export interface LegendItem {
  readonly sign?: string;
  readonly text: string;
}

/** A view as something that can be put on a sheet of any size. */
export interface Drawing {
  readonly title: string;
  /** The answer that the view gives. */
  readonly sentence: string;
  readonly legend: readonly LegendItem[];
  /** The picture as SVG, and what it had no room for. */
  paint(width: number, height: number): { readonly svg: string; readonly leftOut: readonly string[] };
}
