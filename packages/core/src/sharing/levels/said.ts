import type { Evidence, Level } from '../../model/evidence.ts';
import type { Network } from '../../model/network.ts';
import { LEVELS, levelsOf, strictest } from './levels.ts';

/** The strictest level that was said of any of some entries, where they are not all alike in it; undefined where they are. */
export function strictestSaid(
  network: Network,
  evidence: Pick<Evidence, 'statements'>,
  people: readonly number[],
  asOf: number,
): Level | undefined {
  const levels = levelsOf(network, evidence, asOf).people;
  const said = people.map((person) => levels.get(person));
  return said.every((level) => level === said[0])
    ? undefined
    : strictest(said.filter((level) => level !== undefined));
}

/** Whom a rule or a setting of `before` kept private and of whom others see something by `after`, in one network. Cost: that of `levelsOf`. */
export function noLongerPrivate(
  network: Network,
  before: Pick<Evidence, 'statements'>,
  after: Pick<Evidence, 'statements'>,
  asOf: number,
): number[] {
  const [was, is] = [before, after].map((evidence) => levelsOf(network, evidence, asOf).people);
  return [...was!].flatMap(([person, level]) =>
    level === LEVELS[0] && (is!.get(person) ?? LEVELS[0]) !== LEVELS[0] ? [person] : [],
  );
}
