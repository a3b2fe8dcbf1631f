import { NO_GROUP } from '../../model/tie-list.ts';
import { list } from '../ground/list.ts';
import { counted, numeral } from '../ground/numeral.ts';
import { limitLine } from '../support/limit.ts';
import { lineWords } from './line/line-words.ts';
import type { KeySet, OrganisationAnswer, Unit, UnitPair } from './shape.ts';

const percent = (share: number): string => `${Math.round(100 * share)} %`;
/** Never -0.00. */
export const hundredths = (x: number): string => (Math.round(100 * x) / 100 || 0).toFixed(2);
const rounded = (x: number): string => numeral(x >= 10 ? Math.round(x) : Math.round(x * 10) / 10);

/** A pair that could be expected to have a few ties, and has under half of them. */
const EXPECTED_AT_LEAST = 3;
const HARDLY = 0.5;
/** Units that are named one by one. */
const NAMED = 3;
/** From this share on a unit's ties to others hang on one person. */
const HANGS = 0.5;

/** The answer in sentences, with the figures behind each. */
export function organisationWords(answer: Omit<OrganisationAnswer, 'words'>): string[] {
  const { people, ties, units, matrix, by } = answer;
  const named = units.filter(({ unit }) => unit !== NO_GROUP);
  if (ties === 0)
    return [
      `${counted(people, 'person', 'people')} and no tie among them: import what tells who works with whom (a survey, mail or calendar metadata).`,
    ];
  const between = matrix.filter(({ one, other }) => one !== other);
  if (!answer.supported)
    return [
      named.length === 0
        ? `${counted(people, 'person', 'people')}, whose units are not known.`
        : `${counted(people, 'person', 'people')} in ${counted(named.length, 'unit')} (by ${by}).`,
      ...limitLine(answer.limits, 'organisation'),
    ];
  const across = between.reduce((sum, pair) => sum + pair.ties, 0);
  const first = `${counted(people, 'person', 'people')} in ${counted(named.length, 'unit')} (by ${by}); ${counted(ties, 'pair')} of them ${ties === 1 ? 'is' : 'are'} tied, and ${percent(across / ties)} of these ties join two units.`;
  if (named.length < 2)
    return [
      `${first} Units cannot be compared where there is only one: say what makes a unit (an attribute such as a department, or a level of the reporting line).`,
      ...limitLine(answer.limits, 'organisation'),
    ];
  return [
    first,
    ...wholeWords(answer),
    ...siloWords(named),
    ...quietWords(between),
    ...hangingWords(named),
    ...keyWords(answer),
    ...lineWords(answer.line),
    ...(answer.withoutUnit > 0
      ? [`${counted(answer.withoutUnit, 'person has', 'people have')} no unit here and count as one group.`]
      : []),
    ...limitLine(answer.limits, 'organisation'),
  ];
}

function wholeWords({ ei, draws }: Omit<OrganisationAnswer, 'words'>): string[] {
  if (ei.ei === null || ei.expected === null || ei.p === null) return [];
  if (ei.p >= 0.05) return ['Ties keep to units no more and no less than chance would have them.'];
  const more = ei.ei < ei.expected;
  return [
    `People ${more ? 'keep to their own unit more' : 'reach into other units more'} than chance would have it: the E-I index is ${hundredths(ei.ei)} (-1: all ties inside units, 1: all between them), and ${hundredths(ei.expected)} on average where the same people are shuffled among units (p ${ei.p < 0.01 ? 'below 0.01' : `= ${ei.p.toFixed(2)}`}, ${draws.toLocaleString('en')} draws).`,
  ];
}

function siloWords(units: readonly Unit[]): string[] {
  const silos = units.filter(({ silo }) => silo);
  if (silos.length === 0)
    return ['No unit is a silo: each has at least half as many ties to other units as chance would give it.'];
  const least = (unit: Unit): number => unit.outside / (unit.outsideExpected || 1);
  const shown =
    silos.length <= NAMED ? silos : [...silos].sort((x, y) => least(x) - least(y)).slice(0, NAMED);
  return [
    ...(silos.length > shown.length
      ? [
          `${silos.length} of ${units.length} units keep to themselves, with under half of the ties to other units that would be expected; these most:`,
        ]
      : []),
    ...shown.map(
      ({ unit, people, inside, outside, outsideExpected }) =>
        `${unit} keeps to itself: its ${counted(people, 'person', 'people')} have ${counted(inside, 'tie')} inside and ${outside} to other units, where ${rounded(outsideExpected ?? 0)} would be expected.`,
    ),
  ];
}

function quietWords(between: readonly UnitPair[]): string[] {
  const quiet = between
    .filter(
      ({ one, other, expected, ratio }) =>
        one !== NO_GROUP &&
        other !== NO_GROUP &&
        (expected ?? 0) >= EXPECTED_AT_LEAST &&
        (ratio ?? 1) < HARDLY,
    )
    .sort((x, y) => (y.expected ?? 0) - y.ties - ((x.expected ?? 0) - x.ties));
  if (quiet.length === 0) return ['Every two units that could be expected to talk do so.'];
  const shown = quiet
    .slice(0, 5)
    .map(
      ({ one, other, ties, expected }) =>
        `${one} and ${other} (${ties} of ${rounded(expected ?? 0)} expected ties)`,
    );
  const rest = quiet.length - shown.length;
  return [`Units that hardly talk: ${list(shown)}${rest > 0 ? `, and ${counted(rest, 'other pair')}` : ''}.`];
}

function hangingWords(units: readonly Unit[]): string[] {
  const hanging = units.filter(
    ({ outside, people, gate }) => gate !== null && outside >= 3 && people >= 3 && gate.share >= HANGS,
  );
  const most = [...hanging].sort((x, y) => (y.gate?.share ?? 0) - (x.gate?.share ?? 0)).slice(0, NAMED);
  const rest = hanging.length - most.length;
  return [
    ...most.map(
      ({ unit, outside, gate }) =>
        `${gate?.ties} of the ${outside} ties of ${unit} to other units are those of ${gate?.name} alone.`,
    ),
    ...(rest > 0
      ? [
          `${counted(rest, 'other unit hangs', 'other units hang')} on one person for at least half of such ties.`,
        ]
      : []),
  ];
}

function keyWords(answer: Omit<OrganisationAnswer, 'words'>): string[] {
  const { keyPlayers, keyPeople } = answer;
  const spanning = keyPeople.filter(({ outside }) => outside > 1).slice(0, 3);
  const { reaching } = keyPlayers;
  return [
    ...(spanning.length === 0
      ? []
      : [
          `Most ties between units run through ${list(spanning.map(({ name, outside, units }) => `${name} (${outside} ties to ${counted(units, 'unit')})`))}.`,
        ]),
    ...fragmentingWords(answer),
    ...(reaching.value === null
      ? []
      : [`Within two steps ${namesOf(reaching)} together reach ${percent(reaching.value)} of the others.`]),
  ];
}

const namesOf = (set: KeySet): string => list(set.people.map(({ name }) => name));

/** What falls apart beyond the pairs of those who are away themselves. */
function fragmentingWords({
  keyPlayers: { fragmenting },
  fragmentation,
  people,
}: Omit<OrganisationAnswer, 'words'>): string[] {
  const stay = people - fragmenting.people.length;
  if (fragmenting.value === null || fragmentation === null || stay < 2) return [];
  const apart = 1 - ((1 - fragmenting.value) * people * (people - 1)) / (stay * (stay - 1));
  if (apart < fragmentation + 0.005)
    return [
      `No ${fragmenting.people.length === 1 ? 'person holds' : `${fragmenting.people.length} people hold`} it together alone: whoever is away, the others still reach each other as now.`,
    ];
  return [
    `If ${namesOf(fragmenting)} were away together, ${percent(apart)} of the pairs of people who stay could not reach each other (now ${percent(fragmentation)}).`,
  ];
}
