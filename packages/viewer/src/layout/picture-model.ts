/** What the picture draws: a plain view of the network, made once by whoever knows the network. */
export interface PictureModel {
  /** Name of the own organisation; `null` when nobody said which it is. */
  readonly own: string | null;
  /** A person's place in this list is the number that ties, selections and events use. */
  readonly people: readonly PicturePerson[];
  readonly ties: readonly PictureTie[];
}

export interface PicturePerson {
  readonly id: string;
  readonly name: string;
  readonly organisation: string | null;
  readonly unit: string | null;
  readonly insider: boolean;
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
