import { carries, type Ground, organisationsOf } from '../ground/ground.ts';
import { counted } from '../ground/numeral.ts';
import { observedPeople } from '../support/observed.ts';

/** What an introduction changes: for the organisation, and for the one who is introduced. */
export interface PlanChange {
  /** Colleagues who can ask the outsider today, at M >= tau. */
  readonly holders: number;
  /** An organisation of the outsider where the insider knows nobody yet; null where the insider's contacts are not in the data. */
  readonly firstAt: string | null;
}

/** Cost: the ties of both. */
export function changeFor(on: Ground, insider: number, outsider: number): PlanChange {
  const { network, ties, inside, own, asOf, tau } = on;
  let holders = 0;
  for (let at = ties.start[outsider]!; at < ties.start[outsider + 1]!; at++)
    if (inside[ties.other[at]!] === 1 && carries(ties.mutual[at]!, tau)) holders++;
  const known = new Set<number>();
  for (let at = ties.start[insider]!; at < ties.start[insider + 1]!; at++)
    for (const organisation of organisationsOf(network, ties.other[at]!, asOf)) known.add(organisation);
  const seen = observedPeople(network)[insider] === 1;
  const first = organisationsOf(network, outsider, asOf).find(
    (one) => seen && one !== own && !known.has(one),
  );
  return { holders, firstAt: first === undefined ? null : network.organisations[first]!.name };
}

/** The change in half a sentence; `alone` tells whether the data shows who else can ask the outsider. */
export function changeWords(
  broker: string,
  insider: string,
  outsider: string,
  { holders, firstAt }: PlanChange,
  alone: boolean,
): string {
  if (!alone) return `${insider} may know ${outsider} already: ask first`;
  const organisation =
    holders > 1
      ? `${counted(holders, 'colleague')} can ask ${outsider} today, ${insider} not yet`
      : `only ${broker} can ask ${outsider} today`;
  return firstAt === null ? organisation : `${organisation}; it is ${insider}’s first contact at ${firstAt}`;
}
