/** Positions in layout units (about one CSS pixel in an overview of some 400 people); y points down. */
export interface Layout {
  /** Ids of the people the positions belong to, in the order of the model. */
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Radius of each person's disc. */
  readonly radius: Float64Array;
  /** The own organisation first, then its units, then everybody else's organisations. */
  readonly regions: readonly Region[];
  /** The strongest of what ties units to other regions, the weakest first; null where the ties are others than those that were laid out. */
  readonly bands: readonly Band[] | null;
  readonly bounds: Bounds;
}

/** All ties between two regions taken together, for the view from afar. */
export interface Band {
  readonly from: number;
  readonly to: number;
  /** 0 to 1, of the strongest band. */
  readonly strength: number;
}

export interface Region {
  /** `centre` holds the egos of a network without own organisation; `person` one person without organisation. */
  readonly kind: 'own' | 'unit' | 'organisation' | 'person' | 'centre';
  readonly name: string | null;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Indices into the model's people. */
  readonly members: readonly number[];
  /** How many people are in it; more than its members where nobody knows yet who they are. */
  readonly count: number;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface LayoutOptions {
  /** Width of the drawing divided by its height. */
  readonly aspect?: number;
  /** Radius of each disc; unless given, by how many somebody reaches. */
  readonly radii?: Float64Array;
  /** An earlier layout: organisations whose people are the same stay where they were. */
  readonly previous?: Layout;
}
