import { formatDay } from '@tertius/core';
import { countPeople } from '@tertius/core/network';
import type { Purpose } from '@tertius/core/sharing';
import { layout } from '../layout/layout.ts';
import type { Bounds, Layout } from '../layout/layout-types.ts';
import { aroundAnswer } from '../questions/figures/around.ts';
import { bridgesAnswer } from '../questions/figures/bridges.ts';
import { centreOf, colleagueOf } from '../questions/figures/centre.ts';
import type { FigureAnswer } from '../questions/figures/figure-answer.ts';
import { matrixAnswer } from '../questions/figures/matrix.ts';
import { sidesAnswer } from '../questions/figures/three-sides.ts';
import { worldsAnswer } from '../questions/figures/two-worlds.ts';
import { waysAnswer } from '../questions/figures/ways.ts';
import { type Filter, isFiltering } from '../questions/lens/filter.ts';
import { filterWords } from '../questions/lens/filter-words.ts';
import { type Lens, lensed, NO_LENS } from '../questions/lens/lens.ts';
import { measureRange } from '../questions/lens/people-measured.ts';
import { seenThrough } from '../questions/lens/seen-through.ts';
import { toPictureModel } from '../questions/picture-translation.ts';
import type { Readings } from '../questions/readings.ts';
import { mapSentence } from '../questions/rows/map-facts.ts';
import { type Subject, unitsIfAny, unitsOf } from '../questions/subject.ts';
import { headline, leftOutFirst } from '../questions/summary.ts';
import { people, shownName } from '../questions/wording/words.ts';
import { composed } from './compose.ts';
import type { Drawing } from './drawing.ts';
import { figureDrawing } from './figure-drawing.ts';
import { mapDrawing } from './map-drawing.ts';
import type { Size } from './sizes.ts';

/** Views that can be put on a sheet. */
export const SHEET_VIEWS = ['map', 'around', 'bridges', 'matrix', 'ways', 'sides', 'worlds'] as const;
export type SheetView = (typeof SHEET_VIEWS)[number];

export interface SheetOptions {
  readonly view: SheetView;
  readonly size: Size;
  /** Whom `around` is about, by index; the user or the first broker unless given. In the map they are set off. */
  readonly person?: number;
  /** For `ways`: the organisation they lead to. */
  readonly organisation?: string;
  /** For `sides`: a topic or piece of work to look through. */
  readonly topic?: string;
  /** The part of the map that is seen, in layout coordinates. */
  readonly seen?: Bounds;
  /** What is looked at, and what sizes and colours say. */
  readonly lens?: Lens;
  /** Where people stood before. */
  readonly previous?: Layout;
}

/** What the network holds that the sheet may be made of. */
export interface Leaving {
  readonly purpose: Purpose;
  readonly subject: Subject;
  /** How many people there are in the whole network. */
  readonly of: number;
}

/** A view that has nothing to show, and why. */
export class NothingToDraw extends Error {
  readonly code = 'nothing-to-draw';
}

/** A view of a released network as an SVG file of its own: title, answer, picture, legend, day, and what was left out. */
export function sheetOf({ subject, purpose, of }: Leaving, options: SheetOptions): string {
  const { readings } = subject;
  if (readings.network.people.length === 0)
    throw new NothingToDraw(
      'Nobody is left that may be shown: give contacts the level "shared" first, or make the picture for yourself.',
    );
  const { filter } = options.lens ?? NO_LENS;
  const { leftOut } = readings.network.settings;
  const foot = [
    isFiltering(filter) ? `Shown: ${filterWords(filter)}.` : '',
    FOR[purpose],
    leftOut === undefined ? '' : `Left out: ${leftOut}.`,
    shownOf(countPeople(readings.network), of),
    `As of ${formatDay(readings.asOf)}. Drawn by tertius.`,
  ];
  return composed(drawingOf(subject, options), options.size, foot.filter(Boolean));
}

function drawingOf(subject: Subject, options: SheetOptions): Drawing {
  const { view, person, seen, previous, size, lens = NO_LENS } = options;
  const { readings, holding } = subject;
  if (view === 'map') {
    const model = toPictureModel(readings, holding);
    const aspect = size.width / (size.height * 0.8);
    const placed = layout(model, { aspect, ...(previous === undefined ? {} : { previous }) });
    return mapDrawing(model, placed, {
      title: model.own === null ? 'The network' : `${shownName(model.own)}, and whom it reaches`,
      sentence: [...new Set([headline(readings, holding), mapSentence(readings, holding)])]
        .map((sentence, at) => (at === 0 ? sentence : sentence.replace(leftOutFirst(readings), '')))
        .join(' '),
      othersSeen: holding.othersSeen,
      asked: holding.basis === 'reach',
      ...(seen === undefined ? {} : { seen }),
      ...(person === undefined ? {} : { selected: person }),
      ...(lens === NO_LENS ? {} : { lens: lensed(readings, holding, lens) }),
    });
  }
  const answer = figureOf(subject, view, person, {
    filter: lens.filter,
    to: toOf(readings, options),
    topic: options.topic,
  });
  if (answer === null) throw new NothingToDraw(EMPTY[view]);
  // On paper there is nothing to choose.
  const notes = answer.figure.notes.map((note) => note.replace(/ Choose a cell [^.]*\./, ''));
  return figureDrawing({ ...answer.figure, notes });
}

function figureOf(
  subject: Subject,
  view: Exclude<SheetView, 'map'>,
  person: number | undefined,
  {
    filter,
    to,
    topic,
  }: { readonly filter: Filter; readonly to?: string | undefined; readonly topic?: string | undefined },
): FigureAnswer | null {
  if (filter !== undefined) measureRange(subject.readings, subject.holding, filter);
  const { readings, holding } = seenThrough(subject, filter);
  if (view === 'around') return aroundAnswer(readings, holding, person ?? centreOf(readings, holding));
  if (view === 'bridges')
    return bridgesAnswer(readings, holding, undefined, () =>
      isFiltering(filter) ? undefined : unitsIfAny(subject),
    );
  if (view === 'worlds') return worldsAnswer(readings);
  if (view === 'ways') return waysAnswer(readings, subject.tau, to === undefined ? {} : { to });
  if (view === 'sides') {
    const about = person ?? colleagueOf(readings, holding);
    const id = readings.network.people[about]?.id;
    return id === undefined
      ? null
      : sidesAnswer(readings, subject.tau, { person: id, ...(topic === undefined ? {} : { topic }) });
  }
  return matrixAnswer({ readings, holding }, unitsOf(subject), { filter });
}

/** Whom ways lead to: an organisation by name, or the person. */
const toOf = ({ network }: Readings, { organisation, person }: SheetOptions): string | undefined =>
  organisation ?? (person === undefined ? undefined : network.people[person]?.id);

const shownOf = (shown: number, of: number): string =>
  shown === of ? '' : `${shown.toLocaleString('en')} of ${people(of)} are in it.`;

const FOR: Readonly<Record<Purpose, string>> = {
  me: 'Made for myself: it may show what others should not see.',
  colleague: 'Made for a colleague: private contacts are left out, strengths of personal ties are bands.',
  public: 'Made for anybody: without names. The shape of a network can still give people away.',
};

const EMPTY: Readonly<Record<Exclude<SheetView, 'map'>, string>> = {
  ways: 'There are no ways to draw: nobody leads there, or no introduction would add anything.',
  sides:
    'There are no sides to draw: this is no colleague, or nobody said which organisation is the own one.',
  worlds: 'Nothing here says how people keep in touch: no dated meetings, calls, mail, messages or posts.',
  around: 'There is nobody to stand in the centre.',
  bridges:
    'There are no bridges to draw: nobody inside reaches anybody outside, or the own organisation is not known.',
  matrix: 'There is no matrix to draw: fewer than two units are known.',
};
