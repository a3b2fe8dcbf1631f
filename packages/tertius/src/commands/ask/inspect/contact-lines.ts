import type { Rhythm, RhythmTie } from '@tertius/core/answers';
import { numeral } from '@tertius/core/words';
import { clean } from '../../../render/clean.ts';
import type { Findings } from './findings.ts';

/** How much of the contact on record is of late, and which ties are dormant where that can be told; nothing where no contact is dated. */
export function contactLines({
  rhythm: { withContact, quietForAYear, recordBegins },
  counts,
  closenessStated,
}: Findings): string[] {
  if (withContact === 0) return [];
  const dormant = `${numeral(counts.dormant)} ${counts.dormant === 1 ? 'is' : 'are'} dormant: close before, with next to no contact left`;
  const close =
    closenessStated || counts.dormant > 0
      ? `${dormant}${closenessStated ? '' : ', as far as contact alone tells'}`
      : 'which of them were close before is not stated, so none is called dormant';
  return [
    `Contact is on record for ${numeral(withContact)} of these pairs, from ${recordBegins} on; ${quietForAYear === 0 ? 'all of them had some in the last year' : `${numeral(quietForAYear)} of them had none in the last year`}; ${close}.`,
  ];
}

const MOST_NAMED = 3;

/** Which ties are dormant, cooling or new. */
export function rhythmLines({ dormant, cooling, fresh, freshUntold, recordBegins }: Rhythm): string[] {
  const about = (what: string, ties: readonly RhythmTie[]): string[] => {
    if (ties.length === 0) return [];
    const shown = ties.slice(0, MOST_NAMED).map(({ between, lastContact }) => {
      const names = between.map(({ name }) => clean(name)).join(' and ');
      return `${names}${lastContact === null ? '' : ` (last ${lastContact})`}`;
    });
    const more = ties.length - shown.length;
    return [`  ${what}: ${shown.join('; ')}${more > 0 ? `; and ${more} more (--json lists all)` : ''}`];
  };
  const lines = [
    ...about('once close, with little contact now', dormant),
    ...about('cooling: less than half of the contact of a year ago, and none in the last 90 days', cooling),
    ...about('first contact on record in the last 90 days', fresh),
    ...(freshUntold > 0
      ? [`  the contact on record begins on ${recordBegins}, so which ties are new cannot be told`]
      : []),
  ];
  return lines.length === 0 ? [] : ['', 'Of late:', ...lines];
}
