import { lensed } from '../lens/lens.ts';
import { brokerageOf } from '../rows/brokerage-rows.ts';
import type { Answering } from './answer-types.ts';

/** What takes measures of the catalogue. */
export const measured: Answering<'brokerage' | 'lens'> = {
  brokerage: ({ readings }, _, tell) => brokerageOf(readings, tell),
  lens: ({ readings, holding }, given, tell) => lensed(readings, holding, given, tell),
};
