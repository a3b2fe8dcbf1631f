import type { Dependence, DependenceOfInsider } from './dependence.ts';
import type { HandOn } from './hand-on.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** The answer in sentences: what is there, what to hand on and with whom, what would sharpen it. */
export function dependenceWords(answer: Omit<Dependence, 'words'>): string[] {
  const { assumedTrust, known } = answer;
  if (answer.insiders.length === 0)
    return [`Nobody here is a member of ${answer.own}: import its roster, or say whose contacts these are.`];
  if (known === 0 && answer.reach === 0)
    return [`No tie leads from ${answer.own} to anybody outside: import somebody's contacts or connections.`];
  const assumed = assumedTrust !== null && assumedTrust > 0.5;
  return [
    ...(assumed ? assumedFirst(answer, assumedTrust) : reached(answer)),
    ...onesOwn(answer, assumed || answer.reach === 0),
    ...handed(answer.handOn),
    ...(assumedTrust !== null && assumedTrust > 0 ? sharpen(answer, assumedTrust) : []),
  ];
}

function assumedFirst(
  { own, known, overKnown, tau, reach }: Omit<Dependence, 'words'>,
  share: number,
): string[] {
  const half = overKnown.leaversToLoseHalf.exact ?? overKnown.leaversToLoseHalf.greedy;
  return [
    `Nobody has said yet how far they trust ${percent(share)} of these contacts, so this counts whom people know; of them ${reach === 0 ? 'none' : reach} can be asked a favour by what is known so far (strength ${tau} or more).`,
    `People at ${own} know ${counted(known, 'person', 'people')} outside in ${counted(overKnown.organisationsReached, 'organisation')}; ${overKnown.triangulated === 0 ? 'nobody' : counted(overKnown.triangulated, 'person', 'people')} outside ${overKnown.triangulated === 1 || overKnown.triangulated === 0 ? 'is' : 'are'} known to two or more of them${half === null ? '' : `, and half of the acquaintance is in the hands of ${counted(half, 'person', 'people')}`}.`,
  ];
}

function reached({
  own,
  reach,
  organisationsReached,
  triangulated,
  leaversToLoseHalf,
}: Omit<Dependence, 'words'>): string[] {
  if (reach === 0) return [`No contact of ${own} is strong enough to carry a request yet.`];
  const half = leaversToLoseHalf.exact ?? leaversToLoseHalf.greedy;
  return [
    `${own} can ask ${counted(reach, 'person', 'people')} outside in ${counted(organisationsReached, 'organisation')}; ${triangulated} of them through two or more colleagues${half === null ? '' : `. Half would be lost if ${counted(half, 'colleague')} left`}.`,
  ];
}

function onesOwn({ insiders, known, reach }: Omit<Dependence, 'words'>, overKnown: boolean): string[] {
  const soleOf = (row: DependenceOfInsider): number => (overKnown ? row.soleKnown : row.sole);
  const most = [...insiders].sort((x, y) => soleOf(y) - soleOf(x))[0]!;
  const sole = soleOf(most);
  if (sole === 0) return ['Nobody outside hangs on one colleague alone.'];
  const all = overKnown ? known : reach;
  return [
    `${sole} of these ${all} ${sole === 1 ? 'is' : 'are'} known here to ${most.name} alone: what one person has built up lasts longer shared.`,
  ];
}

function handed(list: readonly HandOn[]): string[] {
  const first = list.find((one) => one.toName !== undefined);
  if (first === undefined) return [];
  const why =
    first.because === 'knows-the-organisation'
      ? `who already knows people at ${first.organisation}`
      : `with whom ${first.fromName} is in closest touch`;
  return [
    `A good one to start with: ${first.fromName} introduces ${first.outsiderName} to ${first.toName}, ${why}.`,
  ];
}

function sharpen({ rateNext }: Omit<Dependence, 'words'>, share: number): string[] {
  if (rateNext.length === 0 || share === 0) return [];
  const names = rateNext.slice(0, 3).map(({ sourceName, targetName }) => `${sourceName} about ${targetName}`);
  return [`What would sharpen this most: how far they trust each other, said by ${names.join('; ')}.`];
}
