import type { Lensed } from '../questions/lens/lens.ts';
import { decimal, heldAlone } from '../questions/wording/words.ts';
import { ramp } from '../scale/marks.ts';
import type { LegendItem } from './drawing.ts';

const disc = (r: number, fill: string, line = ''): string =>
  `<circle cx="13" cy="7" r="${r}" fill="${fill}"${line}/>`;

/** From afar a circle stands for its people. */
const AFAR: readonly LegendItem[] = [
  {
    sign: disc(6, '#F4F1EA', ' stroke="#B8B09F" stroke-width="1.2"'),
    text: 'unit or organisation, with how many people it has',
  },
  {
    sign: '<path d="M1 7h24" stroke="#0072B2" stroke-width="5" stroke-opacity="0.5"/>',
    text: 'ties between two of them; wider is more',
  },
];

export const REACHED_BY_ONE = 'one colleague alone is recorded to know people there';

const alone = (asked: boolean): LegendItem => ({ text: `“n held alone”: ${heldAlone(asked)}` });

const ON_REQUEST: LegendItem = {
  text: '“n on request”: contacts of whom a colleague says who they are when asked',
};

/** What the marks of the map mean. */
const MAP_LEGEND: readonly LegendItem[] = [
  { sign: disc(5, '#0072B2'), text: 'colleague' },
  {
    sign: `${disc(5.5, '#FFFFFF', ' stroke="#C24F00" stroke-width="3"')}${disc(3, '#0072B2')}`,
    text: 'bridges to the outside',
  },
  { sign: disc(4, '#6F6A61'), text: 'person outside' },
  { sign: '<path d="M1 7h24" stroke="#0072B2" stroke-width="3"/>', text: 'tie through work' },
  {
    sign: '<path d="M1 7h24" stroke="#A66300" stroke-width="2.5" stroke-dasharray="6 3"/>',
    text: 'tie of a personal network',
  },
  {
    sign: disc(5.5, 'none', ' stroke="#C24F00" stroke-width="2" stroke-dasharray="3 2"'),
    text: REACHED_BY_ONE,
  },
];

/** The same with an axis for what sizes and colours say. */
function legendWith({ sizeAxis, colourAxis, words }: Lensed): readonly LegendItem[] {
  const colour = ramp('light');
  return [
    ...(sizeAxis === null ? [] : [{ text: `Size, ${sizeAxis.title}:` }]),
    ...(sizeAxis?.ticks ?? []).map((tick, at) => ({
      sign: disc(Math.min(sizeAxis!.at[at]! * 0.5, 7), '#57524A'),
      text: decimal(tick),
    })),
    ...(colourAxis === null ? [] : [{ text: `Colour, ${colourAxis.title}:` }]),
    ...(colourAxis?.ticks ?? []).map((tick, at) => ({
      sign: disc(5, colour(colourAxis!.at[at]!)),
      text: decimal(tick),
    })),
    ...(colourAxis === null
      ? MAP_LEGEND
      : MAP_LEGEND.filter(({ text }) => !/colleague$|outside$/.test(text))),
    { text: `${words}.` },
  ];
}

/** What the marks of this map mean: from afar, with what is held alone, and with what sizes and colours say. */
export function mapLegend({
  afar,
  othersSeen,
  asked,
  onRequest,
  lens,
}: {
  readonly afar: boolean;
  /** Whether the contacts of several people are in the data, so that one may be held alone. */
  readonly othersSeen: boolean;
  /** Whether it is drawn whom people can ask, not whom they know. */
  readonly asked: boolean;
  /** Whether there are contacts on request. */
  readonly onRequest: boolean;
  readonly lens: Lensed | undefined;
}): readonly LegendItem[] {
  const marks = lens === undefined ? MAP_LEGEND : legendWith(lens);
  return [
    ...(afar ? AFAR : []),
    ...marks,
    ...(othersSeen ? [alone(asked)] : []),
    ...(onRequest ? [ON_REQUEST] : []),
  ];
}
