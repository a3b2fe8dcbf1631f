/** What the picture draws: a plain view of the network, made once by whoever knows the network. */
export interface PictureModel {
  /** Name of the own organisation; `null` when nobody said which it is. */
  readonly own: string | null;
  /** A person's place in this list is the number that ties, selections and events use. */
  readonly people: readonly PicturePerson[];
  readonly ties: PictureTies;
  /** False where nobody knows who else reaches somebody, so that nothing is drawn as held alone. */
  readonly othersSeen?: boolean;
  /** Organisations where one insider alone is recorded to know people; those whom one insider reaches unless given. */
  readonly hanging?: ReadonlySet<string>;
}

export interface PicturePerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly unit: string | null;
  readonly insider: boolean;
  /** Who it is its owner alone says: a circle tells how many such it holds, and none is named. */
  readonly onRequest?: boolean;
  readonly ego: boolean;
  /** Outsiders this insider holds; 0 for outsiders. */
  readonly reach: number;
  /** Outsiders held by this insider alone. */
  readonly sole: number;
  readonly broker: boolean;
  /** Insiders who reach this outsider, by the same rule as every table; empty for insiders. */
  readonly heldBy: readonly number[];
}

export interface PictureTie {
  readonly source: number;
  readonly target: number;
  /** Mutual strength, 0 to 1. */
  readonly strength: number;
  readonly layer: 'personal' | 'organisational';
}

/** Ties in columns, one entry a tie in each: a list of a quarter of a million would hold up the page that takes it over. */
export interface PictureTies {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
  /** 1 where the tie is of the personal layer, 0 of the organisational one. */
  readonly personal: Uint8Array;
}

export const tieColumns = (ties: readonly PictureTie[]): PictureTies => ({
  source: Uint32Array.from(ties, ({ source }) => source),
  target: Uint32Array.from(ties, ({ target }) => target),
  strength: Float64Array.from(ties, ({ strength }) => strength),
  personal: Uint8Array.from(ties, ({ layer }) => Number(layer === 'personal')),
});

export const listedTies = ({ source, target, strength, personal }: PictureTies): readonly PictureTie[] =>
  Array.from(source, (one, at) => ({
    source: one,
    target: target[at]!,
    strength: strength[at]!,
    layer: personal[at] === 1 ? 'personal' : 'organisational',
  }));
