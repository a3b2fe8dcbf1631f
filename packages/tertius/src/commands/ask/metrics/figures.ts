import { type MetricsResult, metrics, type Network, type NetworkView } from '@tertius/core';
import type { ActorChance, FigureChance } from '@tertius/core/measures';
import { asIfAnswered, symmetrised } from '@tertius/core/surveys';
import { type DayTies, dayTies, peopleView } from '@tertius/core/ties';
import type { Input } from '../../command.ts';
import { chanceFor, chanceForPeople } from './chance.ts';
import { type Question, shownProgress, usefulWorkers } from './question.ts';
import { type Range, rangeOf } from './range.ts';

/** What was asked for, worked out. */
export interface Figures {
  readonly question: Question;
  readonly view: NetworkView;
  /** The ties of the view, unless each was made one of two. */
  readonly ties: DayTies | undefined;
  /** By actor of the view: index into `network.people`. */
  readonly person: Uint32Array;
  readonly result: MetricsResult;
  readonly range: Range | undefined;
  readonly chance: readonly FigureChance[] | undefined;
  readonly chancePeople: readonly ActorChance[] | undefined;
}

/** Works out what is asked for. */
export async function figuresOf(network: Network, question: Question, input: Input): Promise<Figures> {
  const { directed, symmetrise: how, group, asOf, measures, distance, responses } = question;
  const options = { directed: directed || how !== undefined, group, asOf };
  const { view: given, ties, person } = peopleView(network, dayTies(network, { asOf }), options);
  const seen = (one: NetworkView): NetworkView => (how === undefined ? one : symmetrised(one, how));
  const view = seen(given);
  const measured = (one: NetworkView): Promise<MetricsResult> =>
    metrics(one, { measures, distance, progress: shownProgress(), workers: usefulWorkers(measures) });
  const result = await measured(view);
  const silent = responses?.missing ?? [];
  const answered = question.ranged
    ? await measured(seen(asIfAnswered(given, actorsOf(person, silent))))
    : undefined;
  return {
    question,
    view,
    ties: how === undefined ? ties : undefined,
    person,
    result,
    range: answered === undefined ? undefined : rangeOf(view, result, answered),
    chance: input.flag('chance') ? await chanceFor(view, measures, input) : undefined,
    chancePeople: input.flag('chance-people') ? await chanceForPeople(view, measures, input) : undefined,
  };
}

/** The actors that are these people. */
function actorsOf(person: Uint32Array, people: readonly number[]): number[] {
  const wanted = new Set(people);
  return [...person.keys()].filter((at) => wanted.has(person[at]!));
}
