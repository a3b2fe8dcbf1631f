/** How much there is to draw on, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The room of a picture that nobody sees on a screen. */
export const SHEET: Room = { width: 1000, height: 620 };

/** Too narrow for names on both sides. */
export const isNarrow = ({ width }: Room): boolean => width < 620;
