import type { Person } from '../../model/network.ts';
import { entryOf, type Ground, named } from '../ground/ground.ts';
import { type Holdings, solely } from '../ground/holdings.ts';
import { namesakes } from '../ground/namesakes.ts';
import { type ReceiverReason, Receivers } from './receivers.ts';

/** A contact only one insider has, and the colleague who is nearest to sharing it. */
export interface HandOn {
  readonly from: string;
  readonly fromName: string;
  readonly outsider: string;
  readonly outsiderName: string;
  /** M between the one who hands on and the outsider. */
  readonly strength: number;
  /** Absent where no colleague knows them or their organisation, and none is known to be close to the one who hands on. */
  readonly to?: string;
  readonly toName?: string;
  /** What makes this colleague the one. */
  readonly because?: ReceiverReason;
  readonly organisation?: string;
}

/** Contacts that a list names, and those of one giver among them. */
const MOST = 20;
const MOST_PER_GIVER = 3;

/**
 * What to hand on and with whom: the strongest contacts that one insider alone has, at most three of one giver and three to one
 * receiver, without those marked private. Cost: linear in the ties of insiders, and a sort.
 */
export function handOn(ground: Ground, holdings: Holdings, kept: ReadonlySet<number>): HandOn[] {
  const { network, insiders, ties } = ground;
  const candidates = holdings.held.flatMap((list, h) =>
    solely(list, holdings.holders)
      // Of whom neither a name nor a place is known nobody can be told.
      .filter((outsider) => !kept.has(outsider) && !isUnknown(network.people[outsider]!))
      .map((outsider) => {
        const from = insiders[h]!;
        const at = entryOf(ties, from, outsider);
        return { from, outsider, strength: at < 0 ? 0 : ties.mutual[at]! };
      }),
  );
  candidates.sort((x, y) => y.strength - x.strength || x.outsider - y.outsider || x.from - y.from);
  const receivers = new Receivers(ground);
  const called = namesakes(network, ground.asOf);
  const given = new Map<number, number>();
  const found: HandOn[] = [];
  for (const { from, outsider, strength } of candidates) {
    if (found.length === MOST) break;
    const before = given.get(from) ?? 0;
    if (before === MOST_PER_GIVER) continue;
    given.set(from, before + 1);
    const [giver, contact] = [named(network, from), named(network, outsider)];
    const to = receivers.next(from, outsider);
    found.push({
      from: giver.id,
      fromName: giver.name,
      outsider: contact.id,
      outsiderName: called.get(contact.id) ?? contact.name,
      strength,
      ...(to === undefined ? {} : { to: to.id, toName: to.name, because: to.because }),
      ...(to?.organisation === undefined ? {} : { organisation: to.organisation }),
    });
  }
  return found;
}

/** A contact on request of a share that says nothing of who it is. */
const isUnknown = ({ onRequest, memberships }: Person): boolean =>
  onRequest === true && memberships.length === 0;

/** Why this colleague, in a few words after their name. */
export function receiverWords({
  because,
  organisation,
  fromName,
}: {
  readonly because?: ReceiverReason | undefined;
  readonly organisation?: string | undefined;
  readonly fromName: string;
}): string {
  if (because === 'knows-them') return 'who knows them already';
  if (because === 'knows-the-organisation') return `who knows people at ${organisation}`;
  return `who is in closest touch with ${fromName}`;
}
