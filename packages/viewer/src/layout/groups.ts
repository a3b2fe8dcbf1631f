import type { Region } from './layout-types.ts';
import type { PictureModel } from './picture-model.ts';

export interface Group {
  readonly key: string;
  readonly kind: Region['kind'];
  readonly name: string | null;
  readonly members: readonly number[];
}

export interface Groups {
  readonly own: string | null;
  /** Units of the own organisation, or the egos when nobody said which organisation is the own one. */
  readonly inner: readonly Group[];
  readonly outer: readonly Group[];
}

/** One undirected tie between two people, both layers taken together. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** People by id: everything the layout does follows this order, so the order of input does not matter. */
export function orderOf(model: PictureModel): readonly number[] {
  return model.people
    .map((_, index) => index)
    .sort((a, b) => compareText(model.people[a]!.id, model.people[b]!.id));
}

export function groupsOf(model: PictureModel, order: readonly number[]): Groups {
  const together = isTogether(model);
  const inner = new Map<string, number[]>();
  const outer = new Map<string, number[]>();
  const alone: Group[] = [];
  for (const index of order) {
    const { insider, ego, unit, organisation, id } = model.people[index]!;
    if (together && organisation === null) append(inner, '', index);
    else if (model.own === null ? ego : insider) append(inner, model.own === null ? '' : (unit ?? ''), index);
    else if (organisation !== null) append(outer, organisation, index);
    else alone.push({ key: `person ${id}`, kind: 'person', name: null, members: [index] });
  }
  const innerKind = model.own === null ? 'centre' : 'unit';
  return {
    own: model.own,
    inner: [...inner].map(([name, members]) => ({
      key: `${innerKind} ${name}`,
      kind: innerKind,
      name: name || null,
      members,
    })),
    outer: [
      ...[...outer].map(
        ([name, members]): Group => ({ key: `organisation ${name}`, kind: 'organisation', name, members }),
      ),
      ...alone,
    ],
  };
}

/** More people than this are drawn apart from afar. */
const MOST_TOGETHER = 2000;

/** Whether people without an organisation stand by their ties alone, since there is no inside and nobody's own network to stand round. */
function isTogether({ own, people }: PictureModel): boolean {
  const apart = people.filter(({ organisation }) => organisation === null).length;
  return own === null && apart > 2 && apart <= MOST_TOGETHER && !people.some(({ ego }) => ego);
}

export function pairsOf(model: PictureModel, order: readonly number[]): readonly Pair[] {
  const rank = new Int32Array(order.length);
  order.forEach((index, place) => {
    rank[index] = place;
  });
  const count = order.length;
  const { source, target, strength } = model.ties;
  const strengths = new Map<number, number>();
  for (let at = 0; at < source.length; at++) {
    const a = rank[source[at]!];
    const b = rank[target[at]!];
    if (a === undefined || b === undefined || a === b) continue;
    const key = Math.min(a, b) * count + Math.max(a, b);
    const given = strength[at]!;
    const finite = Number.isFinite(given) ? Math.min(Math.max(given, 0), 1) : 0;
    strengths.set(key, Math.max(strengths.get(key) ?? 0, finite));
  }
  const keys = Float64Array.from(strengths.keys()).sort();
  return Array.from(keys, (key) => ({
    a: order[Math.floor(key / count)]!,
    b: order[key % count]!,
    strength: strengths.get(key)!,
  }));
}

function append(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}
