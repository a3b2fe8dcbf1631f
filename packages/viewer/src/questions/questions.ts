import type { AskAnswer, Dependence, Introductions, Plan, Triangulation } from '@tertius/core';
import type { Contribution, KeepInTouch, RateNext } from '@tertius/core/answers';
import type { BriefPart } from '@tertius/core/words';
import type { Room } from '../figure/room.ts';
import type { Between } from './figures/between.ts';
import type { FigureAnswer } from './figures/figure-answer.ts';
import type { SidesGiven } from './figures/three-sides.ts';
import type { WaysGiven } from './figures/ways.ts';
import type { Choices } from './lens/choices.ts';
import type { Filter } from './lens/filter.ts';
import type { Lens, Lensed } from './lens/lens.ts';
import type { Brokerage } from './rows/brokerage-rows.ts';
import type { OrganisationRow } from './rows/organisation-rows.ts';
import type { PersonRow } from './rows/person-rows.ts';
import type { RhythmRows } from './rows/rhythm-rows.ts';
import type { ContactRow, Sharing } from './rows/sharing-rows.ts';
import type { UnitRows } from './rows/unit-rows.ts';
import type { Hit } from './search.ts';
import type { Supposed, SupposedAnswer } from './supposing/suppose.ts';
import type { Understood } from './wording/log-line.ts';

/** Two who may be one, by the keys that name them whatever else is imported. */
export interface ProposedJoin {
  readonly a: string;
  readonly b: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** The likeliest pairs, and how many there are in all. */
export interface Joins {
  readonly best: readonly ProposedJoin[];
  readonly count: number;
}

/** How much room there is for a figure, and whether all of its rows are wanted, not those alone that a page lists. */
interface Rows {
  readonly room?: Room;
  readonly allRows?: boolean;
}

/** What a figure shows. */
interface Drawn extends Rows {
  readonly filter?: Filter;
}

/** What can be asked about the network that was read last; each answer is plain data. */
export interface Questions {
  people: { given: object; answer: readonly PersonRow[] };
  organisations: { given: object; answer: readonly OrganisationRow[] };
  brokerage: { given: object; answer: Brokerage };
  dependence: { given: object; answer: Dependence };
  lens: { given: Lens; answer: Lensed };
  choices: { given: object; answer: Choices };
  around: {
    given: { readonly person?: string } & Drawn;
    answer: { readonly answer: FigureAnswer; readonly person: string } | null;
  };
  bridges: { given: Drawn; answer: FigureAnswer | null };
  ways: { given: WaysGiven & Rows; answer: FigureAnswer | null };
  sides: { given: SidesGiven & Rows; answer: FigureAnswer | null };
  worlds: { given: Drawn; answer: FigureAnswer | null };
  units: { given: object; answer: UnitRows };
  matrix: { given: Drawn; answer: FigureAnswer | null };
  /** Who is tied to whom in a cell of the matrix. */
  between: {
    given: { readonly cell: readonly [unit: string, other: string]; readonly filter?: Filter };
    answer: Between;
  };
  rhythm: { given: object; answer: RhythmRows };
  joins: { given: object; answer: Joins };
  plan: { given: { readonly budget: number }; answer: Plan };
  triangulate: { given: { readonly topic?: string }; answer: Triangulation };
  introduce: {
    given: { readonly to: string; readonly topic: string; readonly from?: string };
    answer: Introductions;
  };
  ask: { given: { readonly topic: string; readonly from?: string }; answer: AskAnswer };
  brief: {
    given: { readonly with: string; readonly from: string };
    answer: { readonly name: string; readonly parts: readonly BriefPart[] };
  };
  contribution: { given: { readonly since?: number }; answer: Contribution };
  keepInTouch: { given: { readonly from: string }; answer: KeepInTouch };
  suppose: { given: { readonly suppose: Supposed }; answer: SupposedAnswer };
  rateList: { given: { readonly by?: string; readonly limit: number }; answer: readonly RateNext[] };
  sharing: { given: object; answer: Sharing };
  /** What others may see of one person; null where they are no contact of the user. */
  contact: { given: { readonly id: string }; answer: ContactRow | null };
  /** Whom and what a line about a contact means. */
  logLine: { given: { readonly line: string }; answer: Understood };
  search: { given: { readonly query: string; readonly count: number }; answer: readonly Hit[] };
}

export type Question = keyof Questions;

/** Questions that a figure answers. */
export type FigureQuestion = 'around' | 'bridges' | 'ways' | 'sides' | 'worlds' | 'matrix';

/** Told how far a long question is, 0 to 1, and what is being worked out. */
export type Tell = (share: number, doing: string) => void;
