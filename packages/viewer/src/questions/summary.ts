import { formatDay, today } from '@tertius/core';
import { MOSTLY_ASSUMED, mainHolders } from '@tertius/core/answers';
import { countPeople } from '@tertius/core/network';
import type { Holding } from './holding.ts';
import { nameOf, type Readings } from './readings.ts';
import { counted, listed, organisations, people, percent } from './wording/words.ts';

/** The sentence a newcomer reads first; where ties were left out for others, what they are comes first. */
export function headline(readings: Readings, holding: Holding): string {
  return `${leftOutFirst(readings)}${headlineOf(readings, holding)}${onRequestWords(readings)}`;
}

/** That contacts on request may be anybody; empty where there are none. */
function onRequestWords({ network }: Readings): string {
  const hidden = network.people.filter(({ onRequest }) => onRequest === true).length;
  return hidden === 0
    ? ''
    : ` ${counted(hidden, 'contact is', 'contacts are')} on request, without a name: one person can count twice, and other colleagues may know them.`;
}

/** Which ties are not in a network that was made for others; empty where all are. */
export function leftOutFirst({ network: { settings } }: Readings): string {
  return settings.leftOut === undefined ? '' : `Without what is left out here (${settings.leftOut}): `;
}

function headlineOf(readings: Readings, holding: Holding): string {
  const { network } = readings;
  const own = network.organisations[network.own ?? -1]?.name;
  if (own === undefined) {
    return `${people(countPeople(network))} in ${organisations(network.organisations.length)}. Say which organisation is yours, and this page says whom it reaches, through whom, and which contacts depend on one person.`;
  }
  if (holding.reached.length === 0 && network.pairs.count > 0 && readings.asOf < today()) {
    return `On ${formatDay(readings.asOf)} nobody at ${own} had a recorded tie to anybody outside.`;
  }
  if (holding.reached.length === 0 && network.settings.leftOut !== undefined) {
    return `No tie from ${own} to anybody outside is passed on in this file.`;
  }
  if (holding.reached.length === 0 && network.pairs.count > 0) {
    return `No file here tells of anybody whom people at ${own} know outside. Units says which units talk to each other, Brokerage who stands between others.`;
  }
  if (holding.reached.length === 0) {
    return `Nobody at ${own} is tied to anybody outside yet. Import somebody’s contacts or connections.`;
  }
  const alone = holding.reached.length - holding.triangulated;
  if (holding.basis === 'reach') {
    return `${own} knows ${people(holding.known)} outside; it can ask ${counted(holding.reached.length, 'of them', 'of them')} a favour (tie of ${holding.tau} or more).`;
  }
  const held = !holding.othersSeen
    ? 'which of them colleagues know as well is not in the data'
    : alone === 0
      ? 'each by two colleagues or more'
      : alone === holding.reached.length && holding.insiders.size === 1
        ? 'all through one colleague'
        : `${alone} of them through one colleague each`;
  return `${own} knows ${people(holding.reached.length)} in ${organisations(holding.organisations)}; ${held}.`;
}

/** How many organisations hang on one colleague, as `dependence` counts them: where one alone is recorded to know people. */
export function hangingWords({ hanging, organisations: reached }: Holding): string {
  if (reached === 0)
    return 'where they work is not known, so nothing is said of organisations that depend on one colleague';
  return hanging.size === 0
    ? 'no organisation depends on one colleague alone'
    : `${counted(hanging.size, 'organisation depends', 'organisations depend')} on one colleague each`;
}

/** What the two figures of the headline mean; null where there is one only. */
export function explained(holding: Holding): string | null {
  if (holding.basis !== 'reach' || holding.reached.length === 0) return null;
  return 'To know somebody, any tie on record will do. To be asked a favour takes a tie that carries it: trust, knowing each other’s work, and what was done together, from 0 to 1.';
}

/** What has to be known to read the figures right; null where they can be taken as they are. */
export function caveat(readings: Readings, holding: Holding): string | null {
  if (readings.network.own === undefined || holding.reached.length === 0) return null;
  if (holding.aboveOne) {
    return 'Some strengths are above 1, so no tie can be judged strong enough to carry a request; these figures count whom people know. Divide the strengths in the file by the largest of them, and import it again.';
  }
  if (holding.basis === 'known' && (holding.bandedBelow ?? 0) > MOSTLY_ASSUMED) {
    return `Strengths of ${percent(holding.bandedBelow ?? 0)} of the ties outside are bands of shares below ${holding.tau}, the strength that a request takes. So these figures count whom people know; whom they can ask a favour, they can say.`;
  }
  if (holding.basis === 'known') {
    return `Nothing on record makes a tie strong enough to carry a request (strength ${holding.tau} or more). These figures count whom people know; ten ratings make them answer.`;
  }
  if ((holding.assumedTrust ?? 0) > MOSTLY_ASSUMED) {
    return `Trust is assumed for ${percent(holding.assumedTrust ?? 0)} of the ties that lead outside. Rating a few makes every figure surer.`;
  }
  return null;
}

/** Why no introduction is proposed. */
export function nothingToIntroduce(holding: Holding): string {
  return (holding.bandedBelow ?? 0) > MOSTLY_ASSUMED
    ? `No introduction is proposed: strengths of ${percent(holding.bandedBelow ?? 0)} of the ties outside are bands of shares below ${holding.tau}, the strength that a request takes. Ask the colleagues who know people there.`
    : 'No introduction would add to whom the organisation can ask; rate a few ties first.';
}

/** The whole drawing in words, for those who do not see it. */
export function drawingSummary(readings: Readings, holding: Holding): string {
  const { network, pairCount } = readings;
  const size = `${people(countPeople(network))}, ${organisations(network.organisations.length)} and ${counted(pairCount, 'tie', 'ties')}.`;
  const verb = holding.basis === 'reach' ? 'can ask' : 'knows';
  const brokers = mainHolders(holding).map((person) => {
    const { contacts, sole } = holding.insiders.get(person)!;
    const alone = holding.othersSeen ? `, ${sole.length} of them held alone` : '';
    return `${nameOf(readings, person)} ${verb} ${contacts}${alone}`;
  });
  const single = holding.othersSeen ? singlePoints(readings, holding) : [];
  return [
    size,
    headline(readings, holding),
    brokers.length > 0 ? `Bridges to the outside: ${listed(brokers)}.` : '',
    single.length > 0
      ? `Organisations where several people are reached and one colleague alone is recorded to know anybody: ${listed(single.slice(0, 8))}${single.length > 8 ? ` and ${single.length - 8} more` : ''}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function singlePoints(readings: Readings, holding: Holding): readonly string[] {
  const holders = new Map<string, { people: number }>();
  for (const outsider of holding.reached) {
    const organisation = readings.organisation[outsider];
    if (organisation === null || organisation === undefined) continue;
    const entry = holders.get(organisation) ?? { people: 0 };
    entry.people++;
    holders.set(organisation, entry);
  }
  return [...holders]
    .filter(([name, { people }]) => people > 1 && holding.hanging.has(name))
    .sort(([x, one], [y, other]) => other.people - one.people || (x < y ? -1 : 1))
    .map(([name]) => `${name} (${nameOf(readings, holding.hanging.get(name)!)})`);
}
