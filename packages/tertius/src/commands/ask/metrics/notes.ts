import type { Network } from '@tertius/core';
import { type Limit, limitsOf, supportOf } from '@tertius/core/answers';
import { labelsOf, noPersonsOf } from '@tertius/core/network';
import { NO_GROUP } from '@tertius/core/ties';
import { counted } from '@tertius/core/words';
import { clean } from '../../../render/clean.ts';
import { noPersonsCounted } from '../../../render/no-persons.ts';
import { say } from '../../../render/output.ts';
import type { Figures } from './figures.ts';
import type { Question } from './question.ts';
import { responsesNote } from './range.ts';

/** What the data cannot carry, as far as it concerns the measures that are asked for. */
export function limitsFor(network: Network, { asOf, group, measures }: Question): Limit[] {
  const isAsked = (id: string): boolean => measures === 'all' || (measures as readonly string[]).includes(id);
  return limitsOf(supportOf(network, { asOf, group }).limits, 'metrics')
    .map((limit) =>
      limit.measures === undefined ? limit : { ...limit, measures: limit.measures.filter(isAsked) },
    )
    .filter((limit) => limit.measures === undefined || limit.measures.length > 0);
}

/** Says beside the figures who is not in them, what is missing, undefined or not carried by the data. */
export function sayNotes(
  network: Network,
  { responses, ranged }: Question,
  limits: readonly Limit[],
  undefinedBecause: Readonly<Record<string, string>> = {},
): void {
  sayLeftOut(network);
  const unanswered = responses !== undefined && responses.missing.length > 0;
  if (unanswered) say(`note: ${responsesNote(responses, ranged)}`);
  for (const [id, why] of Object.entries(undefinedBecause)) say(`note: ${id} is undefined. ${why}`);
  for (const { code, message, cure, measures: limited } of limits) {
    // How many did not answer is said already.
    if (unanswered && code === 'response-rate') continue;
    const which = limited === undefined ? '' : `, so ${limited.join(', ')} say nothing about the people here`;
    say(`note: ${message}${which}; what would help: ${cure}`);
  }
}

/** Measures of how ties join groups. */
const OF_GROUPS = ['eiIndex', 'modularity', 'brokerage'] as const;

/** Says where people without a group count as one of their own: among colleagues alone the same figures differ. */
export function sayUngrouped({ question: { group, measures }, view }: Figures): void {
  const none = view.groups.indexOf(NO_GROUP);
  const people = none < 0 ? 0 : view.group.filter((one) => one === none).length;
  const asked = OF_GROUPS.filter((id) => measures === 'all' || measures.includes(id));
  if (group !== 'unit' || people === 0 || people === view.group.length || asked.length === 0) return;
  say(
    `note: the ${counted(people, 'person', 'people')} without a unit count as one group of their own (${asked.join(', ')}); tertius organisation says how units are tied among colleagues who have one, so its figures differ`,
  );
}

const MOST_LEFT_OUT = 3;

function sayLeftOut(network: Network): void {
  const left = noPersonsOf(network);
  if (left.length === 0) return;
  const nameless = left.filter(({ kind }) => kind === 'nameless').length;
  const called = labelsOf(network);
  const names = left.slice(0, MOST_LEFT_OUT).map(({ index }) => clean(called(index)));
  const more = left.length - names.length;
  say(
    `note: ${noPersonsCounted(left.length, nameless)} left out: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}; tertius mark NET NAME person counts one in`,
  );
}
