import { layout } from './layout.ts';
import type { Layout } from './layout-types.ts';
import type { PicturePerson, PictureTies } from './picture-model.ts';

/** A unit or an organisation of which only the number of its people is known. */
export interface CountedGroup {
  readonly kind: 'unit' | 'organisation';
  readonly name: string;
  readonly count: number;
}

/** What lies between two groups, by their places in the list, and how much it is. */
export interface CountedTie {
  readonly source: number;
  readonly target: number;
  readonly ties: number;
}

/** As much room as a disc takes among others in a circle. */
const ROOM = 9.6;

/** Where groups stand before it is known who is in them; `inside` is how many the own organisation has, in units that are drawn or not. */
export function coarseLayout(
  { own, inside }: { readonly own: string | null; readonly inside: number },
  groups: readonly CountedGroup[],
  ties: readonly CountedTie[],
  aspect: number,
): Layout {
  const people = groups.map(
    ({ kind, name }): PicturePerson => ({
      id: `${kind} ${name}`,
      name,
      organisation: kind === 'unit' ? own : name,
      unit: kind === 'unit' ? name : null,
      insider: kind === 'unit',
      ego: false,
      reach: 0,
      sole: 0,
      broker: false,
      heldBy: [],
    }),
  );
  const most = ties.reduce((largest, one) => Math.max(largest, one.ties), 1);
  const columns: PictureTies = {
    source: Uint32Array.from(ties, ({ source }) => source),
    target: Uint32Array.from(ties, ({ target }) => target),
    strength: Float64Array.from(ties, (one) => one.ties / most),
    personal: new Uint8Array(ties.length),
  };
  const radii = Float64Array.from(groups, ({ count }) => ROOM * Math.sqrt(count));
  const placed = layout({ own, people, ties: columns }, { aspect, radii });
  const none = new Float64Array();
  return {
    ...placed,
    ids: [],
    x: none,
    y: none,
    radius: none,
    regions: placed.regions.map((region) => ({
      ...region,
      members: [],
      count:
        region.kind === 'own' ? inside : region.members.reduce((sum, one) => sum + groups[one]!.count, 0),
    })),
  };
}
