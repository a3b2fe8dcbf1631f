import { compareText, type Group } from './groups.ts';
import type { Layout } from './layout-types.ts';
import type { PictureModel } from './picture-model.ts';
import type { Cluster } from './place-people.ts';

export interface Kept {
  readonly x: number;
  readonly y: number;
  readonly cluster: Cluster;
}

/** What an earlier layout knows about the groups whose people are still the same. */
export function keptFrom(
  previous: Layout | undefined,
  model: PictureModel,
): (group: Group) => Kept | undefined {
  const regions = new Map<string, Kept>();
  for (const { kind, name, x, y, r, members } of previous?.regions ?? []) {
    if (kind === 'own') continue;
    const sorted = [...members].sort((a, b) => compareText(previous!.ids[a]!, previous!.ids[b]!));
    const cluster = {
      x: Float64Array.from(sorted, (person) => previous!.x[person]! - x),
      y: Float64Array.from(sorted, (person) => previous!.y[person]! - y),
      r,
    };
    regions.set(
      keyOf(
        kind,
        name,
        sorted.map((person) => previous!.ids[person]!),
      ),
      { x, y, cluster },
    );
  }
  return ({ kind, name, members }) =>
    regions.size === 0
      ? undefined
      : regions.get(
          keyOf(
            kind,
            name,
            members.map((person) => model.people[person]!.id),
          ),
        );
}

const keyOf = (kind: string, name: string | null, ids: readonly string[]): string =>
  JSON.stringify([kind, name, ...ids]);
