/** What a mark stands for; each screen and file has its own colour for it. */
export type Tone = 'own' | 'unit' | 'outside' | 'alone' | 'ink' | 'soft' | 'line' | 'paper';

/** Whom or what a mark shows: a person by id, an organisation by name, or what is between a unit and a unit or an organisation. */
export type MarkTarget =
  | { readonly person: string }
  | { readonly organisation: string }
  | { readonly between: readonly [unit: string, other: string] };

interface Common {
  readonly tone: Tone;
  /** What the mark says when somebody asks it. */
  readonly title?: string;
  readonly target?: MarkTarget;
  readonly opacity?: number;
}

export type Mark = Common &
  (
    | {
        readonly kind: 'rect';
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
      }
    | { readonly kind: 'band'; readonly d: string }
    | { readonly kind: 'line'; readonly d: string; readonly width: number; readonly dashed?: boolean }
    | {
        readonly kind: 'circle';
        readonly x: number;
        readonly y: number;
        readonly r: number;
        readonly ring?: boolean;
      }
    | {
        readonly kind: 'text';
        readonly x: number;
        readonly y: number;
        readonly text: string;
        readonly size: number;
        readonly anchor: 'start' | 'middle' | 'end';
        readonly bold?: boolean;
        /** Degrees, clockwise. */
        readonly turned?: number;
      }
  );

/** A picture as plain data: drawn on a page and written to a file by the same marks. */
export interface Figure {
  readonly title: string;
  /** The answer that the picture gives, in one sentence. */
  readonly sentence: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  /** What the marks mean, and what was left out. */
  readonly notes: readonly string[];
}
