import type { Channel } from '../../model/channel.ts';
import type { Step, WarmPath } from './way.ts';

/** Whether nothing of a tie is assumed or a band. */
export const isStated = ({ reasons: { assumed, banded } }: Step): boolean =>
  !banded && !assumed.includes('trust') && !assumed.includes('strength');

const ALIKE = 0.05;

/** Whether ways differ too little, and rest on too much that is assumed, for their order to mean anything. */
export function isOrderUntold(paths: readonly WarmPath[]): boolean {
  return paths.length > 1 && areAlike(paths);
}

/** Whether ways, the warmest first, differ too little and rest on too much that is assumed to be told apart; one is alike itself. */
export function areAlike(paths: readonly WarmPath[]): boolean {
  const differ = (paths[0]?.strength ?? Number.NaN) - (paths.at(-1)?.strength ?? Number.NaN);
  return differ < ALIKE && !paths.some(({ steps }) => steps.every(isStated));
}

/**
 * Ways that rest on assumptions and are within 0.05 of the warmest go by contact on record with the one they reach: an accepted
 * connection says less than mail or meetings, however warm it is assumed to be.
 */
export function contactDecides(
  found: readonly WarmPath[],
  k: number,
): { readonly paths: readonly WarmPath[]; readonly contactFirst: boolean } {
  const ways = [...found].sort((x, y) => y.strength - x.strength);
  const alike = ways.filter((way) => ways[0]!.strength - way.strength < ALIKE);
  const told = alike.some(({ steps }) => steps.every(isStated));
  const inTouch = (way: WarmPath): number => Number(hasContact(way.steps.at(-1)!));
  const differ = new Set(alike.map(inTouch)).size > 1;
  if (told || !differ) return { paths: ways.slice(0, k), contactFirst: false };
  const sorted = [...alike].sort((x, y) => inTouch(y) - inTouch(x) || y.strength - x.strength);
  const paths = [...sorted, ...ways.slice(alike.length)].slice(0, k);
  return { paths, contactFirst: true };
}

function hasContact({ reasons: { channel, lastContact } }: Step): boolean {
  return lastContact !== null && channel !== null && !ONE_CLICK.has(channel);
}

const ONE_CLICK: ReadonlySet<Channel> = new Set(['connection', 'follow', 'like']);

/** The ways that share no inner person with one before them. */
export function sharingNobody(paths: readonly WarmPath[]): readonly WarmPath[] {
  const used = new Set<string>();
  return paths.filter(({ path }) => {
    const inner = path.slice(1, -1);
    const shares = inner.some((id) => used.has(id));
    for (const id of inner) used.add(id);
    return !shares;
  });
}
