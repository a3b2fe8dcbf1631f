import { type AnyDay, anyDay, guarded } from '../face/guard.ts';
import { datedWith, having, numbers, record, whole, words } from '../face/kinds.ts';
import { DAY, NETWORK, pairStrengths } from '../face/subjects.ts';
import * as sides from '../model/one-sided.ts';
import * as people from '../model/people-only.ts';
import { checkedModel as checked } from '../model/strength/checked-model.ts';
import * as days from '../model/strength/day-ties.ts';
import { withModel as modelled } from '../model/strength/parameters.ts';
import * as strength from '../model/strength/strength.ts';
import { tieCounts as counts, viewOfDay as view } from '../model/tie-list.ts';
import * as summary from '../model/tie-summary.ts';
import { usualGroup as usual } from '../model/usual-group.ts';

export type { PeopleView } from '../model/people-only.ts';
export { checkedModel } from '../model/strength/checked-model.ts';
export type { DayTies, TieParts } from '../model/strength/day-ties.ts';
export { DEFAULT_WEIGHTS, type StrengthWeights } from '../model/strength/parameters.ts';
export { ASSUMED_TRUST, type Side, type StrengthOptions } from '../model/strength/strength.ts';
export { NO_GROUP, type TieCounts } from '../model/tie-list.ts';
export type { TieSummary } from '../model/tie-summary.ts';

/** The strength of one pair of people on a day, in both directions, with what it is made of; `pair` is an index into `network.pairs`. */
export const pairStrength: AnyDay<typeof strength.pairStrength> = anyDay(strength.pairStrength, [
  NETWORK,
  ['pair', whole],
]);
const TIES = [
  'ties',
  having({ source: numbers, target: numbers, row: numbers, strengths: record, options: record }),
] as const;
/** All ties of a day in columns, sorted by source and target: for networks of which an object a tie would fill the memory. */
export const dayTies: AnyDay<typeof days.dayTies> = anyDay(days.dayTies, [NETWORK]);
/** What the strength of each tie among them is made of, asked by its number. */
export const partsOf: typeof days.partsOf = guarded(days.partsOf, NETWORK, TIES);
/** Whether files gave the strengths of the pair of each tie among them, asked by its number, and nothing else is known of it. */
export const givenAlone: typeof days.givenAlone = guarded(days.givenAlone, TIES);
/** What measures read, of all ties of a day. */
export const viewOfDay: AnyDay<typeof view> = anyDay(view, [NETWORK, TIES], datedWith({ group: words }));
/** The same of people alone: mailboxes, lists, rooms and automatic senders are left out with their ties. */
export const peopleView: AnyDay<typeof people.peopleView> = anyDay(
  people.peopleView,
  [NETWORK, TIES],
  datedWith({ group: words }),
);
/** A network or evidence read with other weights and half-lives. */
export const withModel: typeof modelled = guarded(
  modelled,
  ['of', having({ settings: record })],
  ['model', checked],
);
/** Whether all that is known between two people is what one of them did in public. */
export const oneSideSeen: typeof sides.oneSideSeen = guarded(
  sides.oneSideSeen,
  NETWORK,
  ['pair', whole],
  DAY,
);
/** How many ties (pairs of people) and arcs (directions) there are among strengths. */
export const tieCounts: typeof counts = guarded(counts, ['pairs', pairStrengths]);
/** How many ties of a day there are, and of how many of them what is known. */
export const tieSummary: AnyDay<typeof summary.tieSummary> = anyDay(summary.tieSummary, [NETWORK]);
/** What tells people apart where no grouping is asked for: `unit` within one organisation whose units are known, else `organisation`. */
export const usualGroup: typeof usual = guarded(usual, NETWORK, DAY);
