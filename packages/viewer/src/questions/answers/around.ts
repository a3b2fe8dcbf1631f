import { aroundAnswer } from '../figures/around.ts';
import { centreOf } from '../figures/centre.ts';
import { withListedRows } from '../figures/figure-answer.ts';
import { seenThrough } from '../lens/seen-through.ts';
import type { Answering } from './answer-types.ts';

/** Whom somebody is tied to; who is in the centre is said, where nobody was asked for. */
export const around: Answering<'around'> = {
  around(subject, { person, filter, room, allRows }) {
    const { readings, holding } = seenThrough(subject, filter);
    const centre =
      (person === undefined ? undefined : readings.byId.get(person)) ?? centreOf(readings, holding);
    const { id } = readings.network.people[centre] ?? {};
    if (id === undefined) return null;
    const answer = aroundAnswer(readings, holding, centre, room);
    return { answer: allRows ? answer : withListedRows(answer), person: id };
  },
};
