import type { PhaseName } from '../introduce/next-step.ts';
import type { Support } from '../support/support.ts';
import type { TriangulationOfInsider } from './triangulate.ts';

/** What the data can tell of somebody: what `supportOf` says, and whether any community outside is declared or shows in ties there. */
export interface Told extends Support {
  readonly communities: boolean;
}

const PLAIN: Readonly<Record<PhaseName, string>> = {
  support: 'people outside who are close to you',
  practice: 'a community outside to learn in',
  validation: 'outside voices that reach those who decide',
};

/**
 * The side that may be called the thinnest; null where the data do not tell how close people are, or where no side is weak. Where
 * nobody is recorded who decides about the work, validation is 0 for want of data, not of voices, and is not compared; nor is practice where no file shows who knows each other outside.
 */
export function thinnestSide(
  row: Omit<TriangulationOfInsider, 'words' | 'thinnest'>,
  hasManager: boolean,
  told: Told,
): PhaseName | null {
  if (!told.closeness || isUnknown(row)) return null;
  const compared = comparedSides(row, hasManager, told);
  const scoreOf = (side: PhaseName): number => row[side].score;
  const least = [...compared].sort((x, y) => scoreOf(x) - scoreOf(y))[0]!;
  if (compared.length < 2 || scoreOf(least) === 1) return null;
  return compared.includes(row.weakest) ? row.weakest : least;
}

/** The sides of which the data tell something: communities show only where ties between people outside do, or where they are declared. */
function comparedSides(
  { practice }: Pick<TriangulationOfInsider, 'practice'>,
  hasManager: boolean,
  told: Told,
): PhaseName[] {
  return [
    'support',
    ...(practice.community !== null || told.communities ? (['practice'] as const) : []),
    ...(hasManager ? (['validation'] as const) : []),
  ];
}

/** Whether nothing is recorded of somebody whose contacts nobody gave: that is no finding about them. */
function isUnknown({
  contactsSeen,
  support,
}: Pick<TriangulationOfInsider, 'contactsSeen' | 'support'>): boolean {
  return !contactsSeen && support.evidence.length === 0;
}

/** One insider's triangulation in sentences, spoken to them. */
export function triangulationWords(
  row: Omit<TriangulationOfInsider, 'words'>,
  hasManager: boolean,
  told: Told,
): string[] {
  const { support, practice, validation, nextStep, thinnest } = row;
  const list = (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  if (isUnknown(row))
    return [
      `${row.name}: your own contacts are not in the data, so what stands behind your work outside is not known. An export of your contacts, or mail and meetings of the organisation, would tell.`,
    ];
  const words: string[] = [];
  // Who never answered is no voice behind anybody.
  const voices = support.evidence.filter(({ known }) => known);
  const names = list(voices.map(({ name }) => name));
  if (voices.length === 0)
    words.push(
      support.evidence.length === 0
        ? `${row.name}: no tie of yours to anybody outside is recorded.`
        : `${row.name}: what is recorded between you and people outside went one way, without an answer.`,
    );
  else if (!told.closeness)
    words.push(
      `${row.name}: you know people outside; nothing in the data tells yet which of them are close to you.`,
    );
  else if (!told.trust)
    words.push(
      `${row.name}: outside, your strongest recorded ${voices.length === 1 ? 'tie is' : 'ties are'} to ${names}.`,
    );
  else words.push(`${row.name}: outside, ${names} ${voices.length === 1 ? 'is' : 'are'} closest to you.`);
  words.push(
    practice.community === null
      ? told.communities
        ? 'You do not yet know enough people in any one community outside to learn there.'
        : 'No community outside in which you could learn is recorded, and who knows each other there is not in this data.'
      : `Outside you can learn in ${practice.detected ? 'the circle ' : ''}${practice.community}${practice.detected ? ' (found from ties, not declared)' : ''}, where you know ${list(practice.evidence.map(({ name }) => name))}.`,
  );
  const first = validation.evidence[0];
  if (first !== undefined)
    words.push(
      `${first.outsiderName}'s word reaches ${first.toName}${first.names.length > 2 ? ` through ${first.names[1]}` : ' directly'}.`,
    );
  else if (hasManager) words.push('No outside voice reaches those who decide about your work.');
  else
    words.push(
      'Nobody is recorded as your manager, so outside voices that reach your managers are not counted; if you have one, a roster that names managers would tell.',
    );
  if (!told.closeness) return words;
  const compared = comparedSides(row, hasManager, told).length;
  if (compared > 1)
    words.push(
      thinnest === null
        ? 'None of them is weak.'
        : `The weakest ${compared === 3 ? 'of the three' : 'of the other two'} is ${PLAIN[thinnest]}.`,
    );
  if (nextStep !== null)
    words.push(
      `What would help most${nextStep.phase === thinnest ? '' : ` with ${PLAIN[nextStep.phase]}`}: ask ${nextStep.brokerName} to introduce you to ${nextStep.outsiderName}${nextStep.certain ? '' : ' (say first how far you trust each other: the tie is not sure yet)'}.`,
    );
  return words;
}
