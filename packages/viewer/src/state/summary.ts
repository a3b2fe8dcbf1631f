import { brokersOf, type Holding } from './holding.ts';
import { nameOf, type Readings } from './readings.ts';
import { counted, listed, organisations, people, percent } from './words.ts';

/** The sentence a newcomer reads first. */
export function headline(readings: Readings, holding: Holding): string {
  const { network } = readings;
  const own = network.organisations[network.own ?? -1]?.name;
  if (own === undefined) {
    return `${people(network.people.length)} in ${organisations(network.organisations.length)}. Say which organisation is yours, and this page says whom it reaches, through whom, and what hangs on one person.`;
  }
  if (holding.reached.length === 0) {
    return `Nobody at ${own} is tied to anybody outside yet. Import somebody’s contacts or connections.`;
  }
  const alone = holding.reached.length - holding.triangulated;
  const verb = holding.basis === 'reach' ? 'reaches' : 'knows';
  const hang =
    alone === 0
      ? 'nobody hangs on one colleague alone'
      : alone === holding.reached.length && holding.insiders.size === 1
        ? 'all through one colleague'
        : `${counted(alone, 'hangs', 'hang')} on one colleague alone`;
  return `${own} ${verb} ${people(holding.reached.length)} in ${organisations(holding.organisations)}; ${hang}.`;
}

/** What has to be known to read the figures right; null where they can be taken as they are. */
export function caveat(readings: Readings, holding: Holding): string | null {
  if (readings.network.own === undefined || holding.reached.length === 0) return null;
  if (holding.basis === 'known') {
    return `No tie is strong enough yet to carry a request (strength ${holding.tau} or more), because nobody has said whom they trust. These figures count whom people know; ten ratings make them answer.`;
  }
  if (holding.assumedTrust > 0.5) {
    return `Trust is assumed for ${percent(holding.assumedTrust)} of the ties that lead outside. Rating a few makes every figure surer.`;
  }
  return null;
}

/** The whole drawing in words, for those who do not see it. */
export function drawingSummary(readings: Readings, holding: Holding): string {
  const { network, pairs } = readings;
  const size = `${people(network.people.length)}, ${organisations(network.organisations.length)} and ${counted(pairs.length, 'tie', 'ties')}.`;
  const verb = holding.basis === 'reach' ? 'reaches' : 'knows';
  const brokers = brokersOf(holding).map((person) => {
    const { contacts, sole } = holding.insiders.get(person)!;
    return `${nameOf(readings, person)} ${verb} ${contacts}, ${sole.length} of them alone`;
  });
  const single = singlePoints(readings, holding);
  return [
    size,
    headline(readings, holding),
    brokers.length > 0 ? `Brokers: ${listed(brokers)}.` : '',
    single.length > 0
      ? `Organisations that several people are reached in, all through one colleague: ${listed(single.slice(0, 8))}${single.length > 8 ? ` and ${single.length - 8} more` : ''}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function singlePoints(readings: Readings, holding: Holding): readonly string[] {
  const holders = new Map<string, { people: number; by: Set<number> }>();
  for (const outsider of holding.reached) {
    const organisation = readings.organisation[outsider];
    if (organisation === null || organisation === undefined) continue;
    const entry = holders.get(organisation) ?? { people: 0, by: new Set<number>() };
    entry.people++;
    for (const insider of holding.holders.get(outsider)!) entry.by.add(insider);
    holders.set(organisation, entry);
  }
  return [...holders]
    .filter(([, { people, by }]) => people > 1 && by.size === 1)
    .sort(([x, one], [y, other]) => other.people - one.people || (x < y ? -1 : 1))
    .map(([name, { by }]) => `${name} (${nameOf(readings, [...by][0]!)})`);
}
