import type { Network } from '../../../model/network.ts';
import type { StrengthColumns } from '../../../model/strength/strength-columns.ts';
import { knownByLineOnly } from '../../ground/line-only.ts';
import { numeral } from '../../ground/numeral.ts';
import type { Limit } from '../limit.ts';
import { onlyReporting } from '../observed.ts';

/** How many ties reporting lines alone tell of, where others tell of contact or of answers too. Cost: linear in pairs. */
export function lineLimit(network: Network, { pair, count }: StrengthColumns): Limit[] {
  if (onlyReporting(network)) return [];
  let lines = 0;
  for (const p of pair) if (knownByLineOnly(network, p)) lines++;
  if (lines === 0 || lines === count) return [];
  const [are, are2] = lines === 1 ? ['is', 'it is'] : ['are', 'they are'];
  return [
    {
      code: 'lines-among',
      message: `${numeral(lines)} of ${numeral(count)} ties ${are} known from the reporting line alone: ${are2} counted here, and nothing shows contact or an answer behind ${lines === 1 ? 'it' : 'them'}`,
      cure: 'asking for the ties of one relation alone',
    },
  ];
}
