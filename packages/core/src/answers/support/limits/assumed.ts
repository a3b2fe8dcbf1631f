import { MOSTLY_ASSUMED } from '../../../conventions/thresholds.ts';
import { numeral } from '../../ground/numeral.ts';
import type { Limit } from '../limit.ts';
import { percentOf } from '../measures-limited.ts';

/** Where strengths, or the trust behind them, are mostly assumed: `all` ties that are no bands, those of an assumed strength, and those on which trust or a strength is stated. */
export function assumedLimits(
  all: number,
  assumedStrength: number,
  stated: number,
  shares: boolean,
): Limit[] {
  const share = stated / all;
  if (assumedStrength / all > MOSTLY_ASSUMED)
    return [
      {
        code: 'assumed-strength',
        message: 'the files give no strengths, so every tie counts the same and none is closer than another',
        cure: 'a column strength (0 to 1), contacts with dates, or ratings of the ties that matter most',
      },
    ];
  if (share >= MOSTLY_ASSUMED) return [];
  const cure = 'ratings of the ties that matter most; ten minutes change the picture';
  return [
    {
      code: 'assumed-trust',
      message: `trust is assumed on ${percentOf(all - stated, all)} of the ties${shares ? ' that come from no share' : ''}, since nobody has said whom they trust`,
      cure,
    },
    ...(stated === 0
      ? []
      : [
          {
            code: 'few-ratings' as const,
            message: `trust or strength is stated on only ${numeral(stated)} of ${numeral(all)} ties, so these stand out because somebody stated them`,
            cure,
          },
        ]),
  ];
}
