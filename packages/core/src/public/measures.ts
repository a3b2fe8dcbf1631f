import { guarded, guardedPromise } from '../face/guard.ts';
import { having, list, listOf, optional, record, whole, words } from '../face/kinds.ts';
import { shuffled, view } from '../face/subjects.ts';
import { chanceOf as chance } from '../measures/chance.ts';
import * as parameters from '../measures/measure-parameters.ts';
import * as pages from '../measures/page.ts';
import { shuffledEiOnWorkers as draws } from '../measures/shuffled-ei.ts';

export type { Metrics } from '../face/metrics.ts';
export type { Given, TieRow } from '../given/as-view.ts';
export type { FromGraphologyOptions } from '../given/from-graphology.ts';
export type { Point, Positions } from '../given/positions.ts';
export type { AssignOptions } from '../graphology/assign-metrics.ts';
export type { ToGraphologyOptions } from '../graphology/to-graphology.ts';
export type { ChanceOptions, FigureChance } from '../measures/chance.ts';
