import { aroundAnswer } from '../figures/around.ts';
import { centreOf } from '../figures/centre.ts';
import { seenThrough } from '../lens/seen-through.ts';
import type { Answering } from './answer-types.ts';

/** Whom somebody is tied to; who is in the centre is said, where nobody was asked for. */
export const around: Answering<'around'> = {
  around(subject, { person, filter, room }) {
    const { readings, holding } = seenThrough(subject, filter);
    const centre =
      (person === undefined ? undefined : readings.byId.get(person)) ?? centreOf(readings, holding);
    const { id } = readings.network.people[centre] ?? {};
    return id === undefined ? null : { answer: aroundAnswer(readings, holding, centre, room), person: id };
  },
};
