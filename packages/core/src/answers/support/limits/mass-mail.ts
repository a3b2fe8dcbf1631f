import type { Network } from '../../../model/network.ts';
import { isPerson, peopleStore } from '../../../model/people-store.ts';
import { isMassMailOnly, MOST_RECEIVERS } from '../../../model/strength/mass-mail.ts';
import { type StrengthColumns, TIE } from '../../../model/strength/strength-columns.ts';
import { numeral } from '../../ground/numeral.ts';
import type { Limit } from '../limit.ts';

const FEW = ['no', 'one', 'two', 'three', 'four'][MOST_RECEIVERS];

/** How many ties rest on mass mail alone, which makes nobody an acquaintance; none where each rests on more. Cost: linear in pairs and interactions. */
export function massMailLimit(network: Network, pairs: StrengthColumns, asOf: number): Limit[] {
  const { marks } = peopleStore(network);
  let [count, all] = [0, 0];
  for (let k = 0; k < pairs.count; k++) {
    const p = pairs.pair[k]!;
    if (!isPerson(marks[network.pairs.a[p]!]!) || !isPerson(marks[network.pairs.b[p]!]!)) continue;
    all++;
    if ((pairs.flags[k]! & TIE.known) === 0 && isMassMailOnly(network, p, asOf)) count++;
  }
  if (count === 0) return [];
  const [rests, them] = count === 1 ? ['rests', 'it'] : ['rest', 'them'];
  return [
    {
      code: 'mass-mail',
      message: `${numeral(count)} of ${numeral(all)} ties between people ${rests} on mass mail alone (to more than ${FEW} people at once, never answered), which does not tell who knows whom: measures count ${them} as ties, answers about people leave ${them} out`,
      cure: 'mail that the two wrote to each other, meetings, or a rating of the tie',
    },
  ];
}
