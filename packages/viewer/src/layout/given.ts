import { layout } from './layout.ts';
import type { Layout, LayoutOptions } from './layout-types.ts';
import { type PicturePerson, type PictureTie, tieColumns } from './picture-model.ts';

/** People and ties to lay out; a tie names the places of two people in the list. */
export interface GivenModel {
  /** Name of the own organisation; `null` when nobody said which it is. */
  readonly own: string | null;
  readonly people: readonly PicturePerson[];
  readonly ties: readonly PictureTie[];
}

/** Where each person and each organisation stands: the own organisation in the middle, the others round it. The same model gives the same places. */
export const layoutGiven = (model: GivenModel, options: LayoutOptions = {}): Layout =>
  layout({ ...model, ties: tieColumns(model.ties) }, options);
