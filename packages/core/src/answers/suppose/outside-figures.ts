import { MOSTLY_ASSUMED } from '../../conventions/thresholds.ts';
import type { Dependence } from '../dependence/dependence.ts';
import { numeral } from '../ground/numeral.ts';
import type { LimitCode } from '../support/limit.ts';
import type { WhatIf } from './what-if.ts';

/** A figure before and after, as it is shown; null is undefined. */
export interface OutsideFigure {
  readonly title: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** As `dependence` says it: the fewest where they were found exactly. */
const fewest = ({ exact, greedy }: Dependence['leaversToLoseHalf']): number | null => exact ?? greedy;

/**
 * What a supposition changes outside, as far as the data tells it: no favours where no strength is known, no shared contacts where one
 * person's contacts are known, no chances over assumed trust. None where nobody outside is known. Cost: constant.
 */
export function outsideFigures({ before, after, limits, tau }: WhatIf): OutsideFigure[] {
  const [was, is] = [before.dependence, after.dependence];
  if (was.known === 0 && is.known === 0 && was.reach === 0 && is.reach === 0) return [];
  const lacks = (...codes: readonly LimitCode[]): boolean => limits.some(({ code }) => codes.includes(code));
  const alone = !lacks('one-contributor', 'reporting-only');
  const told = !lacks('assumed-strength');
  // Of a band below tau only its lower end is known: no chance of a yes.
  const trusted = told && !lacks('assumed-trust') && (was.bandedBelow ?? 0) <= MOSTLY_ASSUMED;
  const [overWas, overIs] = trusted ? [was, is] : [was.overKnown, is.overKnown];
  const figures: [shown: boolean, title: string, before: number | null, after: number | null][] = [
    [true, 'people outside who are known', was.known, is.known],
    [
      was.overKnown.organisationsReached + is.overKnown.organisationsReached > 0,
      'their organisations',
      was.overKnown.organisationsReached,
      is.overKnown.organisationsReached,
    ],
    [alone, 'known to two or more colleagues', was.overKnown.triangulated, is.overKnown.triangulated],
    [told, `who can be asked (strength ${numeral(tau)} or more)`, was.reach, is.reach],
    [trusted, 'organisations of these', was.organisationsReached, is.organisationsReached],
    [alone && trusted, 'who can be asked by two or more', was.triangulated, is.triangulated],
    [trusted, 'likely yeses, if strength is the chance', before.expectedReach, after.expectedReach],
    [
      alone,
      'leavers it takes to lose half of them',
      fewest(overWas.leaversToLoseHalf),
      fewest(overIs.leaversToLoseHalf),
    ],
  ];
  return figures.flatMap(([shown, title, value, then]) =>
    shown ? [{ title, before: value, after: then }] : [],
  );
}
