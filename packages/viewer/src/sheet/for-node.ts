// Pictures of a released network without a page: the same layout, marks and words as the viewer's.
import { DEFAULT_TAU } from '@tertius/core/answers';
import type { Released } from '@tertius/core/sharing';
import { subjectOf } from './released-subject.ts';
import { NothingToDraw, SHEET_VIEWS, type SheetView, sheetOf } from './sheet.ts';
import { SIZES, type Size, sizeOf } from './sizes.ts';

export type { SheetView, Size };
export { NothingToDraw, SHEET_VIEWS, SIZES, sizeOf };

export interface DrawOptions {
  readonly view: SheetView;
  readonly size: Size;
  /** Day number as of which history is read. */
  readonly asOf: number;
  /** Strength from which a tie carries a request; 0.3 unless given. */
  readonly tau?: number;
  /** Index of a person in the released network: who stands in the centre of `around`, or is set off in the map. */
  readonly person?: number;
  /** For `ways`: the organisation they lead to, by name. */
  readonly organisation?: string;
  /** How many people the network has before anything was left out. */
  readonly of: number;
}

/** A view of a network as the text of an SVG file. Throws `nothing-to-draw` with the reason. Cost: that of the layout for `map`. */
export function draw(
  released: Released,
  { view, size, asOf, tau = DEFAULT_TAU, person, organisation, of }: DrawOptions,
): string {
  const subject = subjectOf(released, asOf, tau);
  return sheetOf(
    { subject, purpose: released.purpose, of },
    {
      view,
      size,
      ...(person === undefined ? {} : { person }),
      ...(organisation === undefined ? {} : { organisation }),
    },
  );
}
