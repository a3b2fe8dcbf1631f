import { formatOf } from '../../../conventions/formats.ts';
import { type Network, PAIR, type Person } from '../../../model/network.ts';
import { peopleStore } from '../../../model/people-store.ts';
import { isAsked, type Responses, responsesOf } from '../../../model/survey.ts';
import type { Limit } from '../limit.ts';

/**
 * Who did not answer: in a survey those who were asked and are marked as silent; where it has rows only for those who answered, whoever
 * of the `insiders` has none may have been silent, or not been asked. Elsewhere how many of the people named in directed files without dates name anybody themselves. Who names nobody either knows nobody or did
 * not answer; the data does not tell which. Said where it is not everybody, from five people on. Cost: linear in pairs.
 */
export function answering(network: Network, insiders: readonly Person[]): Limit[] {
  const survey = responsesOf(network);
  if (survey !== undefined)
    return survey.missing.length === 0 ? withoutRow(survey, insiders) : surveyed(survey);
  const { imports, pairs, interactions } = network;
  const asked = new Set<number>();
  for (const source of imports) {
    if (source.layer !== 'organisational' || formatOf(source).rowTellsOf !== 'tie') continue;
    for (const one of source.person) if (one >= 0) asked.add(one);
  }
  if (asked.size < 5 || interactions.length > 0) return [];
  const naming = new Uint8Array(peopleStore(network).ids.length);
  const [forward, backward] = pairs.strength;
  for (let p = 0; p < pairs.count; p++) {
    const flags = pairs.flags[p]!;
    // A tie file gives each of its arcs a strength, stated or taken as 1; reporting lines have none.
    const [one, other] = [!Number.isNaN(forward[p]!), !Number.isNaN(backward[p]!)];
    if (!one && !other) continue;
    if ((flags & PAIR.undirected) !== 0) return [];
    if (one && (flags & PAIR.forward) !== 0) naming[pairs.a[p]!] = 1;
    if (other && (flags & PAIR.backward) !== 0) naming[pairs.b[p]!] = 1;
  }
  let silent = 0;
  for (const person of asked) if (naming[person] === 0) silent++;
  if (silent === 0 || silent === asked.size) return [];
  return [
    {
      code: 'response-rate',
      message: `${silent} of ${asked.size} people ${silent === 1 ? 'names' : 'name'} nobody; if they were asked and did not answer, their ties are missing and the figures about them are too low`,
      cure: 'their answers',
    },
  ];
}

/** In a survey it is known who was asked. */
function surveyed({ asked, answered }: Responses): Limit[] {
  return [
    {
      code: 'response-rate',
      message: `${answered} of ${asked} people answered; the ties of the others are missing, so figures about them are too low`,
      cure: 'the missing answers; measures as a range show how far they could matter',
    },
  ];
}

/** A survey that tells nobody who did not answer, as the exports of forms are. */
function withoutRow({ answered }: Responses, insiders: readonly Person[]): Limit[] {
  const others = insiders.filter((person) => person.noPerson === undefined && !isAsked(person)).length;
  if (others === 0) return [];
  const [whose, who] = others === 1 ? ['has', 'was'] : ['have', 'were'];
  return [
    {
      code: 'response-rate',
      message: `${answered} people answered, and ${others} more of the organisation ${whose} no row in the survey: whether they ${who} asked is not recorded, so that they name nobody tells nothing, and figures about them are too low`,
      cure: 'a row for everybody who was asked, such as a column that says who answered',
    },
  ];
}
