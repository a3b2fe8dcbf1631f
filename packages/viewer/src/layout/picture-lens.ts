/** What of a picture is shown, how large and in which colour; null leaves the picture's own. */
export interface PictureLens {
  /** 1 for people, and for ties of the model, that are shown. */
  readonly people: Uint8Array;
  readonly ties: Uint8Array;
  /** Radius of each person, in layout units. */
  readonly radius: Float64Array | null;
  /** Place of each person between little and much, 0 to 1; NaN where undefined. */
  readonly share: Float64Array | null;
}
