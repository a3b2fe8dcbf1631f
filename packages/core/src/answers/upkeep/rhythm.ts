import { formatDay, NO_DAY } from '../../model/day.ts';
import { eventDays, pairHistory } from '../../model/history.ts';
import type { Network } from '../../model/network.ts';
import { RECENT_DAYS, type StrengthOptions, strengths } from '../../model/strength.ts';
import { type Named, named } from '../ground/ground.ts';

export interface RhythmTie {
  readonly between: readonly [Named, Named];
  /** M on the day. */
  readonly strength: number;
  readonly history: number;
  /** `YYYY-MM-DD`, null where no interaction has a date. */
  readonly lastContact: string | null;
}

/** Ties by how they have changed of late, most telling first. */
export interface Rhythm {
  /** Once strong (S at least 0.5 on its best day), with next to no history left (H below 0.1) and no contact in the last 90 days. */
  readonly dormant: readonly RhythmTie[];
  /** History fell to less than half of what it was a year before (H then at least 0.1), no contact in the last 90 days, and not dormant. */
  readonly cooling: readonly RhythmTie[];
  /** First interaction within the last 90 days, and nothing else stated of the tie. */
  readonly fresh: readonly RhythmTie[];
}

const YEAR = 365;

/** Which ties are going quiet, which went quiet, and which have just begun. Cost: linear in pairs and interactions. */
export function rhythm(network: Network, options: StrengthOptions): Rhythm {
  const dormant: RhythmTie[] = [];
  const cooling: RhythmTie[] = [];
  const fresh: RhythmTie[] = [];
  for (const pair of strengths(network, options)) {
    if ([pair.a, pair.b].some((end) => network.people[end]!.noPerson !== undefined)) continue;
    const tie: RhythmTie = {
      between: [named(network, pair.a), named(network, pair.b)],
      strength: pair.mutual,
      history: pair.history,
      lastContact: pair.lastContact === NO_DAY ? null : formatDay(pair.lastContact),
    };
    if (pair.dormant) dormant.push(tie);
    else if (pair.interactions > 0) {
      const before = pairHistory(network, pair.pair, options.asOf - YEAR).history;
      const recent = options.asOf - pair.lastContact <= RECENT_DAYS;
      if (!recent && before >= 0.1 && pair.history < before / 2) cooling.push(tie);
    }
    const days = pair.interactions > 0 ? eventDays(network, pair.pair, options.asOf) : [];
    const first = days.reduce((earliest, day) => Math.min(earliest, day), Number.POSITIVE_INFINITY);
    if (first > options.asOf - RECENT_DAYS && Number.isFinite(first) && !isStated(network, pair.pair))
      fresh.push(tie);
  }
  const byStrength = (x: RhythmTie, y: RhythmTie): number =>
    y.strength - x.strength ||
    (x.between[0].id + x.between[1].id < y.between[0].id + y.between[1].id ? -1 : 1);
  return {
    dormant: dormant.sort(byStrength),
    cooling: cooling.sort(byStrength),
    fresh: fresh.sort(byStrength),
  };
}

function isStated({ pairs }: Network, p: number): boolean {
  return [pairs.strength, pairs.trust, pairs.knowledge].some((sides) =>
    sides.some((side) => !Number.isNaN(side[p])),
  );
}
