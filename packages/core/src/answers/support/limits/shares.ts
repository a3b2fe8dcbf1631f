import { labelOf, type Network } from '../../../model/network.ts';
import type { Limit } from '../limit.ts';

/** Over whose shares, of what days, a network was put together, how many of its ties are bands, and what it therefore cannot tell; none without shares and bands. */
export function sharesLimit(network: Network, ties: number, banded: number): Limit[] {
  const shares = network.imports
    .flatMap(({ owner, share }) =>
      share === undefined || owner === undefined
        ? []
        : [`${labelOf(network.people[owner]!)}, ${share.made.slice(0, 10)}`],
    )
    .sort();
  if (shares.length === 0 && banded === 0) return [];
  const hidden = network.people.filter(({ onRequest }) => onRequest === true).length;
  const parts = [
    shares.length === 0
      ? ''
      : `it rests on ${shares.length === 1 ? 'one share' : `${shares.length} shares`} (${shares.join('; ')}), and private contacts of ${shares.length === 1 ? 'its owner' : 'their owners'} are not seen`,
    hidden === 0
      ? ''
      : `${hidden === 1 ? 'one contact on request has' : `${hidden} contacts on request have`} no name here`,
    banded === 0
      ? ''
      : `strengths of ${banded} of ${ties} ties are bands (low, medium and high count as 0.1, 0.3 and 0.6), and the trust behind them is not known`,
  ].filter((part) => part !== '');
  return [
    {
      code: 'shares',
      message: parts.join('; '),
      cure: 'asking the one who knows them, and newer shares',
    },
  ];
}
