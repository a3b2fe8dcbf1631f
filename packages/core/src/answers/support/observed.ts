import { formatOf } from '../../conventions/formats.ts';
import { type ImportSummary, type Network, PAIR } from '../../model/network.ts';
import { MARK, peopleStore } from '../../model/people-store.ts';
import { responsesOf } from '../../model/survey.ts';

/** Whether a file says who there is and who reports to whom, not who is in contact with whom. */
function isList(source: ImportSummary): boolean {
  const { rowTellsOf } = formatOf(source);
  return rowTellsOf === 'staff' || rowTellsOf === 'person';
}

const kept = new WeakMap<Network, Uint8Array>();

/**
 * Whose ties the data shows: 1 for the owners of exports, and for everybody in a tie file, a network file or the mail, meetings
 * and messages of an organisation. Of anybody else only the ties to these are known; two such people may be tied without any file
 * showing it. Cost: linear in people of imports.
 */
export function observedPeople(network: Network): Uint8Array {
  const known = kept.get(network);
  if (known !== undefined) return known;
  const { marks } = peopleStore(network);
  const observed = new Uint8Array(marks.length);
  let mixed = false;
  // Whoever did not answer a survey named nobody in it; mail, meetings and messages show their ties all the same.
  const silent = new Set(responsesOf(network)?.missing);
  const talking = new Set(network.interactionImport);
  for (const [at, source] of network.imports.entries()) {
    const { layer, owner, person } = source;
    if (layer === 'personal') {
      if (owner !== undefined) observed[owner] = 1;
      else if (!isList(source)) mixed = true;
    } else if (!isList(source))
      for (const one of person) if (one >= 0 && (talking.has(at) || !silent.has(one))) observed[one] = 1;
  }
  if (mixed) for (const person of organisationalEnds(network)) observed[person] = 1;
  for (let index = 0; index < marks.length; index++) if (marks[index]! & MARK.owner) observed[index] = 1;
  kept.set(network, observed);
  return observed;
}

/** The ends of ties that a file of both layers, such as our own ties.csv, calls the organisation's, reporting lines apart. */
function* organisationalEnds({ pairs }: Network): Generator<number> {
  for (let p = 0; p < pairs.count; p++) {
    if ((pairs.flags[p]! & PAIR.organisational) === 0) continue;
    if ((pairs.flags[p]! & PAIR.besides) === 0 && pairs.eventStart[p] === pairs.eventStart[p + 1]) continue;
    yield pairs.a[p]!;
    yield pairs.b[p]!;
  }
}

/** How many of these people have contacts of their own in the data. Cost: linear in them. */
export function contributorsAmong(network: Network, people: Iterable<number>): number {
  const observed = observedPeople(network);
  let count = 0;
  for (const person of people) count += observed[person]!;
  return count;
}

/** Whether all ties there are come from rosters: who reports to whom, and nothing of who talks with whom. */
export function onlyReporting(network: Network): boolean {
  const { imports, interactions, pairs } = network;
  return (
    pairs.count > 0 &&
    interactions.length === 0 &&
    imports.some((source) => formatOf(source).rowTellsOf === 'staff') &&
    imports.every((source) => source.layer === 'organisational' && isList(source))
  );
}

/** Whether mail, meetings, a survey or ties of the organisation itself are in the data: what shows ties between any of its people. */
export function organisationSeen(network: Network): boolean {
  return network.imports.some((source) => {
    if (isList(source) || !source.person.some((one) => one >= 0)) return false;
    if (source.layer !== 'personal') return true;
    return source.owner === undefined && organisationalEnds(network).next().done !== true;
  });
}
