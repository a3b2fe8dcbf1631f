import type { PictureLens } from '../../layout/picture-lens.ts';
import type { PictureModel } from '../../layout/picture-model.ts';

/** A lens through which those who are supposed to leave are gone, with their ties. */
export function withoutLeavers(
  lens: PictureLens | null,
  { people, ties }: PictureModel,
  leavers: ReadonlySet<number>,
): PictureLens | null {
  if (leavers.size === 0) return lens;
  return {
    people: Uint8Array.from(people, (_, at) => (leavers.has(at) ? 0 : (lens?.people[at] ?? 1))),
    ties: Uint8Array.from(ties.source, (source, at) =>
      leavers.has(source) || leavers.has(ties.target[at]!) ? 0 : (lens?.ties[at] ?? 1),
    ),
    radius: lens?.radius ?? null,
    share: lens?.share ?? null,
  };
}
