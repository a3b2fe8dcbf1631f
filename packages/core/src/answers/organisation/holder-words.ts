import type { Named } from '../ground/ground.ts';
import { list } from '../ground/list.ts';
import { counted, numeral } from '../ground/numeral.ts';
import { percent } from './figure-words.ts';
import type { OrganisationAnswer, Unit } from './shape.ts';

type Figures = Omit<OrganisationAnswer, 'words' | 'sections'>;

/** Units, and people, that are named one by one. */
const NAMED = 3;
/** From this share on a unit's ties to others hang on one person. */
const HANGS = 0.5;

/** Who holds the units together, in sentences. */
export function holderWords(answer: Figures, units: readonly Unit[]): string[] {
  return [...hangingWords(units), ...pairWords(answer, units), ...keyWords(answer)];
}

/** Pairs of units that one person alone holds together. */
function pairWords({ carriers }: Figures, units: readonly Unit[]): string[] {
  const named = new Set(units.map(({ unit }) => unit));
  const alone = carriers.flatMap(({ one, other, ties, carriers: [first] }) =>
    ties >= 3 && first?.left === 0 && named.has(one) && named.has(other)
      ? [{ one, other, ties, name: first.name }]
      : [],
  );
  const rest = alone.length - NAMED;
  return [
    ...alone
      .slice(0, NAMED)
      .map(
        ({ one, other, ties, name }) => `All ${ties} ties between ${one} and ${other} are those of ${name}.`,
      ),
    ...(rest > 0
      ? [
          `${counted(rest, 'other pair of units hangs', 'other pairs of units hang')} on one person in the same way.`,
        ]
      : []),
  ];
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
        `${gate?.ties === outside ? `All ${outside}` : `${gate?.ties} of the ${outside}`} ties of ${unit} to other units are those of ${gate?.name} alone.`,
    ),
    ...(rest > 0
      ? [
          `${counted(rest, 'other unit hangs', 'other units hang')} on one person for at least half of such ties.`,
        ]
      : []),
  ];
}

function keyWords(answer: Figures): string[] {
  const { keyPeople } = answer;
  const spanning = keyPeople.filter(({ outside }) => outside > 1).slice(0, 3);
  return [
    ...(spanning.length === 0
      ? []
      : [
          `Most ties between units run through ${list(spanning.map(({ name, outside, units }) => `${name} (${outside} ties to ${counted(units, 'other unit')})`))}.`,
        ]),
    ...cuttingWords(answer),
    ...reachingWords(answer),
  ];
}

const namesOf = (people: readonly Named[]): string => list(people.map(({ name }) => name));

/** Of as many other sets and more nobody is named: whoever they are, others do as well. */
const MANY_ALIKE = 9;
const WORDS: Readonly<Record<number, string>> = { 2: 'two', 3: 'three' };

/** Whom most others are within two steps of; nobody by name where many are. */
function reachingWords({ keyPlayers: { reaching }, keyPeople, people: all }: Figures): string[] {
  const { people, value, alike } = reaching;
  if (value === null || people.length === 0) return [];
  const everybody = keyPeople.filter(({ reach2 }) => reach2 === 1).length;
  if (everybody > 1 && all > 3)
    return [
      `${everybody === all ? 'Each' : numeral(everybody)} of the ${numeral(all)} people ${everybody === all ? 'reaches' : 'reach'} everybody else, directly or through one person, so nobody stands out for it.`,
    ];
  const size = sizeWord(people.length);
  if ((alike ?? 0) > MANY_ALIKE)
    return [
      `${numeral((alike ?? 0) + 1)} sets of ${size} people each reach ${value === 1 ? 'everybody else' : `${percent(value)} of the others, as many as any ${size} do`}, directly or through one person, so nobody stands out for it.`,
    ];
  return [
    `${namesOf(people)} ${people.length === 1 ? 'reaches' : 'together reach'} ${percent(value)} of the others, directly or through one person${sameOf(alike, people.length)}.`,
  ];
}

/** What falls apart beyond the pairs of those who are away themselves. */
function cuttingWords({ keyPlayers: { cutting, fragmenting }, fragmentation }: Figures): string[] {
  const { people, apart, alike } = cutting;
  if (apart === null || fragmentation === null) return [];
  if (people.length === 0 || apart < fragmentation + 0.005)
    return [
      `Nobody was found whose absence would cut others off${fragmenting.people.length < 2 ? '' : `, nor any ${fragmenting.people.length} people together`}: the rest still reach each other, if through others.`,
    ];
  const what = `${percent(apart)} of the pairs of people who stay could not reach each other (now ${percent(fragmentation)})`;
  if ((alike ?? 0) > MANY_ALIKE)
    return [
      `If ${people.length === 1 ? 'one person' : `${sizeWord(people.length)} people`} were away, at most ${what}; ${numeral((alike ?? 0) + 1)} ${people.length === 1 ? 'people' : `sets of ${sizeWord(people.length)}`} would each cut off as many, so nobody stands out for it.`,
    ];
  return [
    `If ${namesOf(people)} were away${people.length === 1 ? '' : ' together'}, ${what}${sameOf(alike, people.length)}.`,
  ];
}

function sameOf(alike: number | null, size: number): string {
  if (alike === null || alike === 0) return '';
  return `; the same is true of ${size === 1 ? counted(alike, 'other person', 'other people') : counted(alike, `other set of ${sizeWord(size)}`, `other sets of ${sizeWord(size)}`)}`;
}

const sizeWord = (size: number): string => WORDS[size] ?? String(size);
