import type { PhaseName } from './next-step.ts';
import type { TriangulationOfInsider } from './triangulate.ts';

const PLAIN: Readonly<Record<PhaseName, string>> = {
  support: 'people outside who stand by you',
  practice: 'a community outside to learn in',
  validation: 'outside voices that reach those who decide',
};

/** One insider's triangulation in sentences, spoken to them. */
export function triangulationWords(
  row: Omit<TriangulationOfInsider, 'words'>,
  hasManager: boolean,
): string[] {
  const { support, practice, validation, nextStep, weakest } = row;
  const list = (names: readonly string[]): string =>
    names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const words: string[] = [];
  words.push(
    support.evidence.length === 0
      ? `${row.name}, nobody outside is tied to you here yet.`
      : `${row.name}, ${list(support.evidence.map(({ name }) => name))} stand${support.evidence.length === 1 ? 's' : ''} by you outside.`,
  );
  words.push(
    practice.community === null
      ? 'No community outside is behind your work yet.'
      : `You learn ${practice.detected ? 'in the circle' : 'in'} ${practice.community}${practice.detected ? ' (found from ties, not declared)' : ''}, through ${list(practice.evidence.map(({ name }) => name))}.`,
  );
  const first = validation.evidence[0];
  if (first !== undefined)
    words.push(
      `${first.outsiderName}'s word reaches ${first.toName}${first.names.length > 2 ? ` through ${first.names[1]}` : ' directly'}.`,
    );
  else if (hasManager) words.push('No outside voice reaches those who decide about your work.');
  else words.push('Nobody is above you in the roster, so no outside voice has to reach them.');
  words.push(`The thinnest is ${PLAIN[weakest]}.`);
  if (nextStep !== null)
    words.push(
      `What would help most${nextStep.phase === weakest ? '' : ` with ${PLAIN[nextStep.phase]}`}: ask ${nextStep.brokerName} to introduce you to ${nextStep.outsiderName}${nextStep.certain ? '' : ' (say first how far you trust each other: the tie is not sure yet)'}.`,
    );
  return words;
}
