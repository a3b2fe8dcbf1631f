import { ANSWERED, NO_ANSWER, SURVEY } from '../conventions/survey.ts';
import type { Network, Person } from './network.ts';
import type { NetworkView } from './network-view.ts';
import { peopleStore } from './people-store.ts';

/** Who was asked in a survey, and who of them did not answer. */
export interface Responses {
  readonly asked: number;
  readonly answered: number;
  /** Those who did not answer, as indices into `network.people`. */
  readonly missing: readonly number[];
}

/**
 * How many of those who were asked in surveys answered; undefined where no survey was imported. Who answered one survey
 * has answered. Cost: linear in people.
 */
export function responsesOf(network: Network): Responses | undefined {
  const missing: number[] = [];
  let answered = 0;
  const { ids, attributes } = peopleStore(network);
  for (let index = 0; index < ids.length; index++) {
    const all = attributes(index);
    if (all.length === 0) continue;
    const said = all.filter(([key]) => key === SURVEY).map(([, value]) => value);
    if (said.includes(ANSWERED)) answered++;
    else if (said.includes(NO_ANSWER)) missing.push(index);
  }
  const asked = answered + missing.length;
  return asked === 0 ? undefined : { asked, answered, missing };
}

/** Whether a survey tells of somebody, that they answered or that they did not. */
export const isAsked = ({ attributes }: Person): boolean => attributes.some(([key]) => key === SURVEY);

/**
 * The view as it would be if those who did not answer had said of others what these say of them: for each arc j to i with
 * i missing and no arc back, an arc i to j of the same strength. Between two who both did not answer nothing is known
 * and nothing added. Figures over the view as it is and over this one are the two ends of a range. Cost: linear in ties.
 */
export function asIfAnswered(view: NetworkView, missing: Iterable<number>): NetworkView {
  const silent = new Set(missing);
  const n = view.actors.length;
  const arcs = new Set<number>();
  const { source, target, strength, mutual } = view;
  for (let k = 0; k < source.length; k++) {
    arcs.add(source[k]! * n + target[k]!);
    if (mutual[k] === 1) arcs.add(target[k]! * n + source[k]!);
  }
  const added: number[] = [];
  for (let k = 0; k < source.length; k++)
    if (silent.has(target[k]!) && !arcs.has(target[k]! * n + source[k]!)) added.push(k);
  const more = <T extends Uint32Array | Float64Array | Uint8Array>(column: T, from: ArrayLike<number>): T => {
    const longer = new (column.constructor as new (length: number) => T)(column.length + added.length);
    longer.set(column);
    added.forEach((k, at) => {
      longer[column.length + at] = from[k] as number;
    });
    return longer;
  };
  return {
    ...view,
    source: more(source, target),
    target: more(target, source),
    strength: more(strength, strength),
    mutual: more(mutual, mutual),
  };
}

/**
 * A view in which each pair has one undirected tie: `union`: where either names the other, with the larger strength;
 * `intersection`: where both name each other, with the smaller. `view` has arcs with their own strengths (directed).
 * Cost: linear in ties.
 */
export function symmetrised(view: NetworkView, by: 'union' | 'intersection'): NetworkView {
  const n = view.actors.length;
  const strongest = new Map<number, number>();
  const say = (from: number, to: number, strength: number): void => {
    const key = from * n + to;
    strongest.set(key, Math.max(strongest.get(key) ?? 0, strength));
  };
  for (let k = 0; k < view.source.length; k++) {
    say(view.source[k]!, view.target[k]!, view.strength[k]!);
    if (view.mutual[k] === 1) say(view.target[k]!, view.source[k]!, view.strength[k]!);
  }
  const kept: [from: number, to: number, strength: number][] = [];
  for (const [key, there] of strongest) {
    const [from, to] = [Math.floor(key / n), key % n];
    const back = strongest.get(to * n + from);
    if (back !== undefined && from > to) continue;
    if (by === 'union') kept.push([from, to, Math.max(there, back ?? 0)]);
    else if (back !== undefined) kept.push([from, to, Math.min(there, back)]);
  }
  return {
    ...view,
    directed: false,
    source: Uint32Array.from(kept, ([from]) => from),
    target: Uint32Array.from(kept, ([, to]) => to),
    strength: Float64Array.from(kept, ([, , strength]) => strength),
    mutual: new Uint8Array(kept.length).fill(1),
    once: true,
  };
}
