import { NO_GROUP } from '../../model/tie-list.ts';
import { list } from '../ground/list.ts';
import { counted, numeral } from '../ground/numeral.ts';
import { limitLine } from '../support/limit.ts';
import { hundredths, percent } from './figure-words.ts';
import { holderWords } from './holder-words.ts';
import { lineWords } from './line/line-words.ts';
import type { InsideQuestion, InsideSection, OrganisationAnswer, Unit, UnitPair } from './shape.ts';

const rounded = (x: number): string => numeral(x >= 10 ? Math.round(x) : Math.round(x * 10) / 10);

/** A pair that could be expected to have a few ties, and has under half of them. */
const EXPECTED_AT_LEAST = 3;
const HARDLY = 0.5;
/** Of fewer people a unit is one or two people, who need not talk to every other unit. */
const FEWEST = 3;
/** Pairs, and units, that are named one by one. */
const PAIRS = 5;
/** Where most pairs hardly talk, the first few stand for them. */
const FIRST_PAIRS = 3;
const NAMED = 3;

const TITLES: Readonly<Record<InsideQuestion, string>> = {
  whole: '',
  quiet: 'Which units hardly talk?',
  holders: 'Who holds them together?',
  line: 'Is the informal network the reporting line?',
  limits: 'What this data cannot tell',
};

type Figures = Omit<OrganisationAnswer, 'words' | 'sections'>;

/** The answer in sentences with the figures behind each, by the questions that people ask. */
export function organisationSections(answer: Figures): InsideSection[] {
  const found = sentences(answer);
  return (Object.keys(TITLES) as InsideQuestion[]).flatMap((question) => {
    const lines = question === 'limits' ? limitLine(answer.limits, 'organisation') : (found[question] ?? []);
    return lines.length === 0 || (question === 'limits' && answer.ties === 0)
      ? []
      : [{ question, title: TITLES[question], lines }];
  });
}

function sentences(answer: Figures): Partial<Record<InsideQuestion, readonly string[]>> {
  const { people, ties, units, matrix, by } = answer;
  const named = units.filter(({ unit }) => unit !== NO_GROUP);
  const all = counted(people, 'person', 'people');
  if (ties === 0)
    return {
      whole: [
        `${all} and no tie among them: import what tells who works with whom (a survey, mail or calendar metadata).`,
      ],
    };
  if (!answer.supported)
    return {
      whole: [
        named.length === 0
          ? `${all}, whose units are not known.`
          : `${all} in ${counted(named.length, 'unit')} (by ${by}).`,
      ],
    };
  const placed = matrix.filter(({ one, other }) => one !== NO_GROUP && other !== NO_GROUP);
  const between = placed.filter(({ one, other }) => one !== other);
  const sum = (pairs: readonly UnitPair[]): number => pairs.reduce((total, pair) => total + pair.ties, 0);
  const ofUnits = sum(placed);
  const apart = ties - ofUnits;
  const joining =
    ofUnits === 0
      ? ''
      : apart === 0
        ? `, and ${percent(sum(between) / ties)} of these ties join two units`
        : `; of the ${counted(ofUnits, 'tie')} among people who have a unit ${percent(sum(between) / ofUnits)} join two units`;
  const whole = `${all} in ${counted(named.length, 'unit')} (by ${by}); ${counted(ties, 'pair')} of them ${ties === 1 ? 'is' : 'are'} tied${joining}.`;
  if (named.length === 0)
    return {
      whole: [
        `${all}, whose units are not known; ${counted(ties, 'pair')} of them ${ties === 1 ? 'is' : 'are'} tied.`,
      ],
      line: lineWords(answer.line),
    };
  if (named.length < 2)
    return {
      whole: [
        `${whole} Units cannot be compared where there is only one: say what makes a unit (an attribute such as a department, or a level of the reporting line).`,
      ],
      line: lineWords(answer.line),
    };
  return {
    whole: [
      whole,
      ...lineOnlyWords(answer),
      ...(answer.withoutUnit > 0
        ? [
            `${answer.withoutUnit === 1 ? '1 person has' : `${numeral(answer.withoutUnit)} people have`} no unit here${apart === 0 ? '' : `; ${counted(apart, 'tie')} of ${answer.withoutUnit === 1 ? 'this person' : 'these people'} ${apart === 1 ? 'is' : 'are'} in no figure about units`}.`,
          ]
        : []),
    ],
    quiet: [
      ...quietWords(between, named),
      ...siloWords(named),
      ...wholeWords(answer),
      EXPECTED,
      ...unansweredWords(named),
    ],
    holders: holderWords(answer, named),
    line: answer.line === null ? [NO_LINE] : lineWords(answer.line),
  };
}

function lineOnlyWords({ lineOnly, ties, relation }: Figures): string[] {
  if (lineOnly === 0 || relation !== null) return [];
  return [
    `${lineOnly === 1 ? '1 of these ties is' : `${numeral(lineOnly)} of these ${numeral(ties)} ties are`} known from the reporting line alone: nothing here shows that these people are in contact.`,
  ];
}

const EXPECTED =
  '“Expected” is what the number of ties of each person would give if it made no difference who is in which unit.';
const NO_LINE =
  'Whether the informal network is the reporting line cannot be told: nobody’s manager is known. A roster with managers, or a file of who reports to whom, would tell.';

function wholeWords({ ei, draws }: Figures): string[] {
  if (ei.ei === null || ei.expected === null || ei.p === null) return [];
  if (ei.p >= 0.05) return ['Ties keep to units no more and no less than chance would have them.'];
  const more = ei.ei < ei.expected;
  return [
    `People ${more ? 'keep to their own unit more' : 'reach into other units more'} than chance would have it: the E-I index is ${hundredths(ei.ei)} (-1: all ties inside units, 1: all between them), and ${hundredths(ei.expected)} on average where the same people are shuffled among units (p ${ei.p < 0.01 ? 'below 0.01' : `= ${ei.p.toFixed(2)}`}, ${draws.toLocaleString('en')} draws).`,
  ];
}

/** Where people did not answer, ties of their units are missing and not absent. */
function unansweredWords(units: readonly Unit[]): string[] {
  const silent = units.filter(({ unanswered }) => unanswered > 0);
  if (silent.length === 0) return [];
  const most = [...silent]
    .sort((x, y) => y.unanswered / y.people - x.unanswered / x.people)
    .slice(0, NAMED)
    .map(({ unit, unanswered, people }) => `${unit} (${unanswered} of ${people} people)`);
  return [
    `Ties of people who did not answer are missing here, not absent; most is missing, for their size, from ${list(most)}.`,
  ];
}

function siloWords(units: readonly Unit[]): string[] {
  const silos = units.filter(({ silo }) => silo);
  if (silos.length === 0) {
    const judged = units.filter((unit) => !mostlyUnanswered(unit)).length;
    if (judged === 0) return [];
    return judged === units.length
      ? ['No unit is a silo: each has at least half as many ties to other units as chance would give it.']
      : [
          'No unit of which most people answered is a silo: each has at least half as many ties to other units as chance would give it.',
        ];
  }
  const least = (unit: Unit): number => unit.outside / (unit.outsideExpected || 1);
  const shown =
    silos.length <= NAMED ? silos : [...silos].sort((x, y) => least(x) - least(y)).slice(0, NAMED);
  return [
    ...(silos.length > shown.length
      ? [
          `${silos.length === units.length ? `All ${silos.length}` : `${silos.length} of ${units.length}`} units keep to themselves, with under half of the ties to other units that would be expected; these most:`,
        ]
      : []),
    ...shown.map(
      ({ unit, people, inside, outside, outsideExpected }) =>
        `${unit} keeps to itself: its ${counted(people, 'person', 'people')} have ${counted(inside, 'tie')} inside and ${outside} to other units, where ${rounded(outsideExpected ?? 0)} would be expected.`,
    ),
  ];
}

/** Whether most people of a unit did not answer, so that too few ties are in the data to judge it. */
const mostlyUnanswered = ({ unanswered, people }: Pick<Unit, 'unanswered' | 'people'>): boolean =>
  unanswered * 2 > people;

function quietWords(pairs: readonly UnitPair[], units: readonly Unit[]): string[] {
  const silent = new Set(units.filter(mostlyUnanswered).map(({ unit }) => unit));
  const between = pairs.filter(({ one, other }) => !silent.has(one) && !silent.has(other));
  const told = units.filter(({ unit }) => !silent.has(unit));
  const untold =
    silent.size === 0
      ? []
      : [
          `Nothing is said of whether ${list([...silent].slice(0, NAMED))}${silent.size > NAMED ? ` and ${counted(silent.size - NAMED, 'other unit')}` : ''} ${silent.size === 1 ? 'talks' : 'talk'} to other units: most of the people there did not answer.`,
        ];
  if (told.length < 2) return untold;
  return [...quietAmong(between, told), ...untold];
}

function quietAmong(between: readonly UnitPair[], units: readonly Unit[]): string[] {
  const large = new Set(units.filter(({ people }) => people >= FEWEST).map(({ unit }) => unit));
  const likely = between.filter(
    ({ one, other, expected }) => large.has(one) && large.has(other) && (expected ?? 0) >= EXPECTED_AT_LEAST,
  );
  const quiet = likely.filter(({ ratio }) => (ratio ?? 1) < HARDLY);
  if (likely.length === 0)
    return [
      'Units are too small, or ties too few, to say which units hardly talk: a table of them says how many ties there are.',
    ];
  const both = new Set(units.map(({ unit }) => unit));
  const left = between.filter(({ one, other }) => both.has(one) && both.has(other)).length - likely.length;
  const tooSmall =
    left === 0
      ? []
      : [
          `${left === 1 ? 'The other pair of units is' : `The other ${left} pairs of units are`} not judged: a unit of fewer than ${FEWEST} people, or fewer than ${EXPECTED_AT_LEAST} ties expected.`,
        ];
  const pair = ({ one, other, ties, expected, lineOnly }: UnitPair): string =>
    `${one} and ${other} (${ties} of ${rounded(expected ?? 0)} expected ties${lineOnly === 0 ? '' : `, ${lineOnly} by the reporting line alone`})`;
  if (quiet.length === 0) {
    const [least] = [...likely].sort((x, y) => (x.ratio ?? 0) - (y.ratio ?? 0));
    return [
      `Every two units that could be expected to talk do so; fewest for what is expected have ${pair(least!)}.`,
      ...tooSmall,
    ];
  }
  const many = quiet.length > PAIRS && quiet.length > likely.length / 2;
  const missing = ({ ties, expected }: UnitPair): number => (expected ?? 0) - ties;
  const shown = quiet
    .sort(many ? (x, y) => (x.ratio ?? 0) - (y.ratio ?? 0) : (x, y) => missing(y) - missing(x))
    .slice(0, many ? FIRST_PAIRS : PAIRS)
    .map(pair);
  const rest = quiet.length - shown.length;
  if (many) {
    const which =
      quiet.length === likely.length
        ? `All ${likely.length} pairs`
        : `${quiet.length} of ${likely.length} pairs`;
    return [
      `${which} of units that could be expected to talk have under half of the ties expected; fewest for what is expected have ${list(shown)}.`,
      ...tooSmall,
    ];
  }
  return [
    `Units that hardly talk: ${list(shown)}${rest > 0 ? `, and ${counted(rest, 'other pair')}` : ''}.`,
    ...tooSmall,
  ];
}
